/// Tells which articles tell the same news.
///
/// Start at [StoryFinder]. A [Fingerprint] is what is kept of a text; its `keys` find candidates in the database,
/// and `StoryFinder` decides among them. Articles join by near-duplication alone, of a text and of how it begins
/// ([Opening]); the thresholds were measured on the texts in `src/test/resources/rasid/story`.
/// Pure; safe to call from any thread. Imports `rasid.model` and `rasid.language`.
@NullMarked
package rasid.story;

import org.jspecify.annotations.NullMarked;
