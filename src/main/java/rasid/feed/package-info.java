/// Reads RSS, Atom, JSON Feed, sitemaps and front pages into items.
///
/// Start at [rasid.feed.FeedReader#read], which tells what a text is and hands it to the class of its format:
/// `RssFeed`, `AtomFeed`, `JsonFeed`, `Sitemap`, `FrontPage`. `Xml` is the lenient XML that three of them stand on,
/// `Links` makes addresses, `PlainText` titles.
///
/// Pure: text in, items out. Imports `rasid.model`, `rasid.dates`.
@NullMarked
package rasid.feed;

import org.jspecify.annotations.NullMarked;
