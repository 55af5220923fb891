package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Sitemaps (sitemaps.org): lists of addresses, with the title and the publication date where they are news sitemaps;
/// indexes of further sitemaps; and lists in plain text, one address a line.
final class Sitemap {
    private Sitemap() {}

    static FeedResult.Read read(Xml xml, Setting setting) {
        List<FeedItem> items = new ArrayList<>();
        for (Element entry : xml.all("url")) {
            Optional<URI> address = address(xml, entry, setting);
            Element news = xml.children(entry, Xml.NEWS, "news").findFirst().orElse(entry);
            address.ifPresent(found -> items.add(new FeedItem(
                    null,
                    found,
                    PlainText.of(xml.text(news, Xml.NEWS, "title")),
                    setting.instant(xml.text(news, Xml.NEWS, "publication_date")),
                    setting.instant(xml.text(entry, Xml.NONE, "lastmod")))));
        }
        List<URI> nested = xml.all("sitemap").stream()
                .flatMap(entry -> address(xml, entry, setting).stream())
                .distinct()
                .toList();
        return new FeedResult.Read(items, nested);
    }

    static FeedResult.Read readText(String text, Setting setting) {
        List<FeedItem> items = text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http"))
                .flatMap(line -> Links.resolve(setting.address(), line).stream())
                .map(address -> new FeedItem(null, address, "", null, null))
                .toList();
        return new FeedResult.Read(items, List.of());
    }

    private static Optional<URI> address(Xml xml, Element entry, Setting setting) {
        return Links.resolve(Xml.base(entry, setting.address()), xml.text(entry, Xml.NONE, "loc"));
    }
}
