package rasid.feed;

import static rasid.feed.Vocabulary.NEWS;
import static rasid.feed.Vocabulary.OWN;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import rasid.model.Addresses;

/// Sitemaps: lists of pages with or without Google's news extension, lists of sitemaps, and plain text with an
/// address a
/// line. The news extension tells title and publication; `lastmod` tells of changes only.
final class Sitemap {
    private Sitemap() {}

    /// Empty when it is no sitemap.
    static Optional<FeedResult> read(Served served) {
        Optional<Element> root = served.root();
        if (root.isEmpty()) {
            return text(served);
        }
        return switch (XmlFormat.local(root.get())) {
            case "urlset", "url" -> Optional.of(pages(root.get(), served));
            case "sitemapindex", "sitemap" -> Optional.of(nested(root.get(), served));
            default -> Optional.empty();
        };
    }

    private static FeedResult pages(Element root, Served served) {
        Map<URI, FeedItem> items = new LinkedHashMap<>();
        root.stream().filter(e -> XmlFormat.local(e).equals("url")).forEach(url -> {
            Optional<URI> address = Addresses.resolve(served.address(), child(url, "loc"));
            address.ifPresent(a -> items.putIfAbsent(a, item(url, a, served)));
        });
        return new FeedResult.Read(new ArrayList<>(items.values()), List.of());
    }

    private static FeedItem item(Element url, URI address, Served served) {
        Optional<Element> news = url.children().stream()
                .filter(e -> XmlFormat.is(e, NEWS, "news") || XmlFormat.is(e, OWN, "news"))
                .findFirst();
        return new FeedItem(
                null,
                address,
                Markup.text(news.map(n -> child(n, "title")).orElse("")),
                served.date(news.map(n -> child(n, "publication_date")).orElse("")),
                served.date(child(url, "lastmod")));
    }

    private static FeedResult nested(Element root, Served served) {
        Set<URI> nested = new LinkedHashSet<>();
        root.stream()
                .filter(e -> XmlFormat.local(e).equals("sitemap"))
                .forEach(s ->
                        Addresses.resolve(served.address(), child(s, "loc")).ifPresent(nested::add));
        return new FeedResult.Read(List.of(), List.copyOf(nested));
    }

    private static Optional<FeedResult> text(Served served) {
        Map<URI, FeedItem> items = new LinkedHashMap<>();
        for (String line : served.text()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList()) {
            boolean address = line.startsWith("http://") || line.startsWith("https://");
            Optional<URI> page = address ? Addresses.resolve(served.address(), line) : Optional.empty();
            page.ifPresent(a -> items.putIfAbsent(a, new FeedItem(null, a, "", null, null)));
            if (!address && items.isEmpty()) {
                return Optional.empty();
            }
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new FeedResult.Read(new ArrayList<>(items.values()), List.of()));
    }

    /// The text of the first child of this name, whatever its namespace: generators get that wrong more often
    /// than right.
    private static String child(Element parent, String name) {
        return parent.children().stream()
                .filter(e -> XmlFormat.local(e).equals(name))
                .map(e -> e.wholeText().strip())
                .findFirst()
                .orElse("");
    }
}
