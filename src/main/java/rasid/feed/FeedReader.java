package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import rasid.model.Feed;

/// Reads what the address of a feed answered: the one place where it is told what kind of text that is.
public final class FeedReader {
    private static final Pattern HTML =
            Pattern.compile("(?is)^\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b");
    private static final int TITLE_SHOWN = 80;

    private FeedReader() {}

    /// Reads `text`, which `address` answered. Never throws: a text that is no feed is [FeedResult.Unreadable], a
    /// broken
    /// one is read as far as it goes.
    ///
    /// @param address where it was fetched from, after redirects: relative links are told from it
    /// @param zone of times without one
    /// @param now what dates without a year are told from
    public static FeedResult read(Feed feed, URI address, String text, ZoneId zone, Instant now) {
        var setting = new Setting(address, zone, now);
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (whole.isBlank()) {
            return new FeedResult.Unreadable("the answer is empty");
        }
        FeedResult result = switch (feed.kind()) {
            case PAGE -> FrontPage.read(whole, feed.articles(), setting);
            case FEED -> readFeed(whole, setting);
            case SITEMAP -> readSitemap(whole, setting);
        };
        return switch (result) {
            case FeedResult.Read(List<FeedItem> items, List<URI> nested) ->
                new FeedResult.Read(eachOnce(items), nested);
            case FeedResult.Unreadable unreadable -> unreadable;
        };
    }

    private static FeedResult readFeed(String text, Setting setting) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? JsonFeed.read(text, setting) : readXml(text, setting);
    }

    private static FeedResult readSitemap(String text, Setting setting) {
        return text.stripLeading().startsWith("http") ? Sitemap.readText(text, setting) : readXml(text, setting);
    }

    /// Feeds stand at the addresses of sitemaps and the other way round; what the text is decides.
    private static FeedResult readXml(String text, Setting setting) {
        if (HTML.matcher(text).find()) {
            return unreadablePage(text);
        }
        Xml xml = Xml.parse(text);
        return switch (xml.root()) {
            case "rss", "rdf", "channel" -> new FeedResult.Read(RssFeed.read(xml, setting), List.of());
            case "feed", "entry" -> new FeedResult.Read(AtomFeed.read(xml, setting), List.of());
            case "urlset", "sitemapindex" -> Sitemap.read(xml, setting);
            case "html" -> unreadablePage(text);
            case "" -> new FeedResult.Unreadable("text without any XML, so no feed");
            default -> readWithoutRoot(xml, setting);
        };
    }

    /// A feed whose outermost element is lost or wrapped in another one.
    private static FeedResult readWithoutRoot(Xml xml, Setting setting) {
        if (xml.has("item")) {
            return new FeedResult.Read(RssFeed.read(xml, setting), List.of());
        }
        if (xml.has("entry")) {
            return new FeedResult.Read(AtomFeed.read(xml, setting), List.of());
        }
        if (xml.has("loc")) {
            return Sitemap.read(xml, setting);
        }
        return new FeedResult.Unreadable("XML that begins with <%s>, which is no feed".formatted(xml.root()));
    }

    private static FeedResult unreadablePage(String html) {
        String title = PlainText.folded(Jsoup.parse(html).title());
        String shown = title.length() > TITLE_SHOWN ? title.substring(0, TITLE_SHOWN) + "…" : title;
        return new FeedResult.Unreadable("a web page (HTML) in the place of a feed"
                + (shown.isEmpty() ? "" : ": \u2068%s\u2069".formatted(shown)));
    }

    /// Two items at one address are one, unless the feed itself tells them apart.
    private static List<FeedItem> eachOnce(List<FeedItem> items) {
        Set<List<Object>> seen = new HashSet<>();
        return items.stream()
                .filter(item -> seen.add(List.of(item.address(), item.guid() == null ? "" : item.guid())))
                .toList();
    }
}
