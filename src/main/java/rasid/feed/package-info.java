/// Reads what a feed's address serves into the articles it tells of.
///
/// Start at [FeedReader#read]. What was served decides how it is read: [Sitemap], a piece at a time; [JsonFeed];
/// the XML formats [Rss], [Atom] and [Cdf], which jsoup's XML parser reads ([Xml]) and whose names are compared by
/// [Vocabulary]; and for front pages [PageLinks], which asks [LinkFamilies] what each link is. A feed becomes a
/// [FeedDocument] first, which holds all that it says, and then [FeedItem]s, whose words [FeedText] reads. [Opml]
/// speaks with feed readers.
///
/// Pure: text in, items out, safe to call from any thread. Imports [rasid.model] and [rasid.dates].
@NullMarked
package rasid.feed;

import org.jspecify.annotations.NullMarked;
