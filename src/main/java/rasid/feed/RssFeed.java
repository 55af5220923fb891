package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// RSS 0.9x, 1.0 (RDF) and 2.0, with the elements of Dublin Core and Atom that its feeds borrow.
final class RssFeed {
    private final Xml xml;
    private final Setting setting;

    private RssFeed(Xml xml, Setting setting) {
        this.xml = xml;
        this.setting = setting;
    }

    static List<FeedItem> read(Xml xml, Setting setting) {
        var feed = new RssFeed(xml, setting);
        List<FeedItem> items = new ArrayList<>();
        for (Element item : xml.all("item")) {
            feed.item(item).ifPresent(items::add);
        }
        return items;
    }

    private Optional<FeedItem> item(Element item) {
        String guid = xml.text(item, Xml.NONE, "guid");
        String about = item.attr("rdf:about").strip();
        String id = guid.isEmpty() ? about.isEmpty() ? xml.text(item, Xml.ATOM, "id") : about : guid;
        return address(item, guid, about)
                .map(address -> new FeedItem(
                        id.isEmpty() ? null : id,
                        address,
                        PlainText.of(title(item)),
                        first(
                                item,
                                Xml.NONE,
                                "pubdate",
                                Xml.DC,
                                "date",
                                Xml.ATOM,
                                "published",
                                Xml.DC_TERMS,
                                "created"),
                        first(item, Xml.ATOM, "updated", Xml.DC_TERMS, "modified", Xml.NONE, "lastmod")));
    }

    private Optional<URI> address(Element item, String guid, String about) {
        URI base = Xml.base(item, setting.address());
        // FeedBurner's own link leads through its counter; the article's address stands beside it.
        List<String> told = new ArrayList<>(List.of(xml.text(item, Xml.FEEDBURNER, "origlink")));
        xml.children(item, Xml.NONE, "link").forEach(link -> told.add(link.wholeText()));
        xml.children(item, Xml.NONE, "link").forEach(link -> told.add(link.attr("href")));
        xml.children(item, Xml.ATOM, "link")
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .forEach(link -> told.add(link.attr("href")));
        boolean permanent = xml.children(item, Xml.NONE, "guid")
                .noneMatch(g -> g.attr("isPermaLink").strip().equalsIgnoreCase("false"));
        if (permanent && guid.startsWith("http")) {
            told.add(guid);
        }
        told.add(about);
        return told.stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> Links.resolve(base, text).stream())
                .findFirst();
    }

    private String title(Element item) {
        String title = xml.text(item, Xml.NONE, "title");
        return title.isEmpty() ? xml.text(item, Xml.DC, "title") : title;
    }

    /// The first date that can be read; `names` are pairs of namespace and local name.
    private java.time.@Nullable Instant first(Element item, String... names) {
        for (int i = 0; i < names.length; i += 2) {
            var at = setting.instant(xml.text(item, names[i], names[i + 1]));
            if (at != null) {
                return at;
            }
        }
        return null;
    }
}
