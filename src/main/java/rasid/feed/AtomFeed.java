package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Atom 1.0 (RFC 4287) and 0.3.
final class AtomFeed {
    private final Xml xml;
    private final Setting setting;

    private AtomFeed(Xml xml, Setting setting) {
        this.xml = xml;
        this.setting = setting;
    }

    static List<FeedItem> read(Xml xml, Setting setting) {
        var feed = new AtomFeed(xml, setting);
        List<FeedItem> items = new ArrayList<>();
        for (Element entry : xml.all("entry")) {
            feed.entry(entry).ifPresent(items::add);
        }
        return items;
    }

    private Optional<FeedItem> entry(Element entry) {
        String id = xml.text(entry, Xml.NONE, "id");
        return address(entry, id)
                .map(address -> new FeedItem(
                        id.isEmpty() ? null : id,
                        address,
                        title(entry),
                        first(entry, "published", "issued", "created"),
                        first(entry, "updated", "modified")));
    }

    private Optional<URI> address(Element entry, String id) {
        List<Element> links = xml.children(entry, Xml.NONE, "link").toList();
        List<Element> ordered = new ArrayList<>();
        links.stream().filter(link -> alternate(link) && html(link)).forEach(ordered::add);
        links.stream().filter(AtomFeed::alternate).forEach(ordered::add);
        xml.children(entry, Xml.NONE, "content")
                .filter(content -> content.hasAttr("src"))
                .forEach(ordered::add);
        links.stream().filter(link -> !link.attr("href").isEmpty()).forEach(ordered::add);
        for (Element link : ordered) {
            String href = link.hasAttr("src") ? link.attr("src") : link.attr("href");
            Optional<URI> address = Links.resolve(Xml.base(link, setting.address()), href);
            if (address.isPresent()) {
                return address;
            }
        }
        return id.startsWith("http") ? Links.resolve(setting.address(), id) : Optional.empty();
    }

    private static boolean alternate(Element link) {
        String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        return rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
    }

    private static boolean html(Element link) {
        return link.attr("type").isEmpty() || link.attr("type").contains("html");
    }

    /// A text construct (RFC 4287 §3.1): `text` stands as it is, `html` is escaped markup, `xhtml` is markup.
    private String title(Element entry) {
        Element title = xml.children(entry, Xml.NONE, "title").findFirst().orElse(null);
        if (title == null) {
            return "";
        }
        String type = title.attr("type").toLowerCase(Locale.ROOT);
        boolean markup = type.contains("html") && title.childrenSize() == 0;
        return markup ? PlainText.of(title.wholeText()) : PlainText.folded(title.wholeText());
    }

    private @Nullable Instant first(Element entry, String... names) {
        for (String name : names) {
            Instant at = setting.instant(xml.text(entry, Xml.NONE, name));
            if (at != null) {
                return at;
            }
        }
        return null;
    }
}
