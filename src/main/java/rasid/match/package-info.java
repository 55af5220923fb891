/// Finds which rules an article meets, and where in its text.
///
/// Pure: text in, hits out, safe to call from any thread. Imports `rasid.model`, `rasid.language`.
@NullMarked
package rasid.match;

import org.jspecify.annotations.NullMarked;
