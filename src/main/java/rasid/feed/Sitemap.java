package rasid.feed;

import static rasid.feed.Vocabulary.NEWS;
import static rasid.feed.Vocabulary.OWN;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import rasid.dates.Dates.Moment;
import rasid.model.Addresses;

/// Sitemaps: lists of pages with or without Google's news extension, lists of sitemaps, and plain text with an
/// address a line. The news extension tells title and publication; `lastmod` tells of changes only.
///
/// A sitemap may list 50,000 pages, and some list ten times as many: it is read a piece at a time, and what is older
/// than the flow wants is let go at once, so that no more is in memory than its text and what is kept of it.
final class Sitemap {
    /// How much of the text is made elements at once, in characters.
    private static final int PIECE = 64 * 1024;
    /// Where the outermost element is looked for.
    private static final int HEAD = 16 * 1024;

    private static final Pattern ROOT =
            Pattern.compile("(?i)<((?:[\\w.-]+:)?(?:urlset|sitemapindex|url|sitemap))(?=[\\s>/])[^>]*>");
    private static final Pattern OTHER_ROOT = Pattern.compile(
            "(?i)<(?:[\\w.-]+:)?(?:rss|rdf|feed|channel|item|entry|html|body|opml)[\\s>]|<!doctype html|^\\s*\\{");

    private Sitemap() {}

    /// Empty when it is no sitemap.
    static Optional<FeedResult> read(Served served) {
        Optional<MatchResult> root = root(served.text());
        if (root.isPresent()) {
            String name = root.get().group(1).toLowerCase(Locale.ROOT);
            boolean whole = name.endsWith("urlset") || name.endsWith("sitemapindex");
            return Optional.of(pieces(
                    served, whole ? root.get().group() : "<urlset>", root.get().start()));
        }
        return served.text().indexOf('<') < 0 ? text(served) : Optional.empty();
    }

    /// The outermost element of a sitemap, or the first entry of one that has none; empty when `text` begins as
    /// something else does.
    static Optional<MatchResult> root(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        Matcher root = ROOT.matcher(head);
        return root.find()
                        && !OTHER_ROOT.matcher(head.substring(0, root.start())).find()
                ? Optional.of(root.toMatchResult())
                : Optional.empty();
    }

    /// @param open the start tag of the outermost element, which declares the prefixes
    private static FeedResult pieces(Served served, String open, int start) {
        Map<URI, FeedItem> items = new LinkedHashMap<>();
        Set<URI> nested = new LinkedHashSet<>();
        String text = served.text();
        int from = SitemapEntries.next(text, start);
        for (int next = from; next >= 0; next = SitemapEntries.next(text, next + 1)) {
            if (next - from > PIECE) {
                piece(open + text.substring(from, next), served, items, nested);
                from = next;
            }
        }
        if (from >= 0) {
            piece(open + text.substring(from), served, items, nested);
        }
        return new FeedResult.Read(new ArrayList<>(items.values()), List.copyOf(nested));
    }

    private static void piece(String xml, Served served, Map<URI, FeedItem> items, Set<URI> nested) {
        Xml.parse(xml, served.address()).stream().forEach(e -> {
            switch (XmlFormat.local(e)) {
                case "url" -> {
                    // Before the address, which costs more to read.
                    Moment changed = served.date(child(e, "lastmod"));
                    Optional<Element> news = news(e);
                    Moment published = served.date(
                            news.map(n -> child(n, "publication_date")).orElse(""));
                    if (served.wants(changed == null ? published : changed)) {
                        String title =
                                Markup.text(news.map(n -> child(n, "title")).orElse(""));
                        Addresses.resolve(served.address(), child(e, "loc"))
                                .ifPresent(address -> items.putIfAbsent(
                                        address, FeedItem.of(null, address, title, published, changed, served.now())));
                    }
                }
                case "sitemap" ->
                    Addresses.resolve(served.address(), child(e, "loc")).ifPresent(nested::add);
                default -> {}
            }
        });
    }

    private static Optional<Element> news(Element url) {
        return url.children().stream()
                .filter(e -> XmlFormat.is(e, NEWS, "news") || XmlFormat.is(e, OWN, "news"))
                .findFirst();
    }

    private static Optional<FeedResult> text(Served served) {
        Map<URI, FeedItem> items = new LinkedHashMap<>();
        Iterator<String> lines = served.text()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            boolean address = line.startsWith("http://") || line.startsWith("https://");
            Optional<URI> page = address ? Addresses.resolve(served.address(), line) : Optional.empty();
            page.ifPresent(a -> items.putIfAbsent(a, FeedItem.undated(a, "")));
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
