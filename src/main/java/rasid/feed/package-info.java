/// Reads what a feed's address serves into the articles it tells of.
///
/// Start at [FeedReader#read]. What was served decides how it is read: [JsonFeed]; the XML formats [Rss],
/// [Atom] and
/// [Cdf], which jsoup's XML parser reads ([Xml]) and whose names are compared by [Vocabulary]; [Sitemap]; and
/// for front
/// pages [PageLinks]. A feed becomes a [FeedDocument] first, which holds all that it says, and then
/// [FeedItem]s.
///
/// Pure: text in, items out, safe to call from any thread. Imports [rasid.model] and [rasid.dates].
@NullMarked
package rasid.feed;

import org.jspecify.annotations.NullMarked;
