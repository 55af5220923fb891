package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates;
import rasid.model.Feed;

/// Reads what a feed's address answered, by the kind of the feed.
public final class FeedReader {
    private FeedReader() {}

    /// Reads `text`, which `address` answered. Never throws.
    ///
    /// @param address where it was fetched from, after redirects: relative links are told from it
    /// @param zone of times without one
    /// @param now what two-digit years are told from
    public static FeedResult read(Feed feed, URI address, String text, ZoneId zone, Instant now) {
        List<FeedItem> items = new ArrayList<>();
        if (feed.kind() == Feed.Kind.PAGE) {
            for (Element link : Jsoup.parse(text, address.toString()).select("a[href]")) {
                add(items, null, link.absUrl("href"), link.text(), null);
            }
            return new FeedResult.Read(items, List.of());
        }
        Document document = Jsoup.parse(text, address.toString(), Parser.xmlParser());
        for (Element entry : document.select("item, entry, url")) {
            Element link = entry.selectFirst("link, loc");
            Element title = entry.selectFirst("title, news|title");
            Element date = entry.selectFirst("pubDate, published, updated, news|publication_date, lastmod");
            if (link != null) {
                add(
                        items,
                        null,
                        link.hasAttr("href") ? link.absUrl("href") : link.text(),
                        title == null ? "" : title.text(),
                        date == null ? null : Dates.read(date.text(), zone, now).orElse(null));
            }
        }
        return new FeedResult.Read(items, List.of());
    }

    private static void add(
            List<FeedItem> items, @Nullable String guid, String address, String title, @Nullable Instant publishedAt) {
        try {
            items.add(new FeedItem(guid, new URI(address), title, publishedAt, null));
        } catch (java.net.URISyntaxException e) {
            // an address that nobody could fetch
        }
    }
}
