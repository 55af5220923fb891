/// Reads RSS, Atom, JSON Feed, sitemaps and front pages into items.
///
/// Pure: text in, items out. Imports `rasid.model`, `rasid.dates`.
@NullMarked
package rasid.feed;

import org.jspecify.annotations.NullMarked;
