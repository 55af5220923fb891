package rasid.feed;

import static rasid.feed.Vocabulary.ATOM;
import static rasid.feed.Vocabulary.CONTENT;
import static rasid.feed.Vocabulary.DC_TERMS;
import static rasid.feed.Vocabulary.DUBLIN_CORE;
import static rasid.feed.Vocabulary.ITUNES;
import static rasid.feed.Vocabulary.MEDIA;
import static rasid.feed.Vocabulary.OWN;
import static rasid.feed.Vocabulary.XHTML;
import static rasid.feed.XmlFormat.child;
import static rasid.feed.XmlFormat.children;
import static rasid.feed.XmlFormat.last;
import static rasid.feed.XmlFormat.text;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.model.Addresses;

/// RSS 0.9x, 1.0 and 2.0. An item stands in the channel or, in RSS 1.0, beside it; it is an article even where
/// the
/// document breaks off in the middle of it.
final class Rss implements XmlFormat {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "channel", "item");

    @Override
    public boolean reads(Element root) {
        return ROOTS.contains(XmlFormat.local(root));
    }

    @Override
    public FeedDocument read(Element root, Served served) {
        Element channel = root.stream()
                .filter(e -> XmlFormat.local(e).equals("channel"))
                .findFirst()
                .orElse(root);
        List<FeedDocument.Entry> entries = new ArrayList<>();
        root.stream().filter(e -> XmlFormat.is(e, OWN, "item")).forEach(item -> entries.add(entry(item, served)));
        String editor = author(channel, "managingeditor");
        return new FeedDocument(
                title(channel),
                link(channel, served),
                "",
                editor.isEmpty() ? author(channel, "author") : editor,
                language(channel),
                served.date(last(channel, OWN, "pubdate")),
                date(
                        served,
                        last(channel, OWN, "lastbuilddate"),
                        last(channel, DUBLIN_CORE, "date"),
                        last(channel, DC_TERMS, "modified")),
                entries);
    }

    private static FeedDocument.Entry entry(Element item, Served served) {
        Optional<Element> guid = child(item, OWN, "guid");
        URI link = link(item, served);
        if (link == null) {
            link = guid.filter(Rss::isPermalink)
                    .flatMap(g -> Addresses.resolve(Xml.base(g, served.address()), g.wholeText()))
                    .orElse(null);
        }
        return new FeedDocument.Entry(
                guid.map(g -> g.wholeText().strip())
                        .filter(g -> !g.isEmpty())
                        .orElseGet(() -> item.attr("rdf:about").strip()),
                link,
                title(item),
                date(
                        served,
                        last(item, OWN, "pubdate"),
                        last(item, ATOM, "published"),
                        last(item, DC_TERMS, "issued"),
                        last(item, DC_TERMS, "created")),
                date(served, last(item, ATOM, "updated"), last(item, DC_TERMS, "modified")),
                served.date(last(item, DUBLIN_CORE, "date")),
                author(item, "author"),
                language(item),
                summary(item),
                content(item));
    }

    /// "If isPermaLink is false, the guid may not be assumed to be a URL"; otherwise it is one, if it looks
    /// like one.
    private static boolean isPermalink(Element guid) {
        boolean declared = !guid.attr("isPermaLink").strip().equalsIgnoreCase("false");
        String text = guid.wholeText().strip();
        return declared && (text.startsWith("http:") || text.startsWith("https:") || text.startsWith("/"));
    }

    private static @Nullable URI link(Element parent, Served served) {
        Stream<Element> own = Stream.concat(children(parent, OWN, "link"), children(parent, OWN, "url"));
        Stream<Element> atom = children(parent, ATOM, "link").filter(Atom::isAlternate);
        return Stream.concat(own, atom)
                .map(link -> {
                    String text = link.wholeText().isBlank() ? link.attr("href") : link.wholeText();
                    return Addresses.resolve(Xml.base(link, served.address()), text);
                })
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String title(Element parent) {
        return Stream.of(
                        child(parent, OWN, "title"),
                        child(parent, DUBLIN_CORE, "title"),
                        child(parent, ATOM, "title"),
                        child(parent, MEDIA, "title"),
                        XmlFormat.grouped(parent, "title"),
                        child(parent, ITUNES, "title"))
                .flatMap(Optional::stream)
                .map(title -> Markup.text(title.childrenSize() > 0 ? title.html() : title.wholeText()))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String author(Element parent, String name) {
        return Stream.of(
                        text(parent, DUBLIN_CORE, "creator"),
                        text(parent, OWN, name),
                        text(parent, DUBLIN_CORE, "author"),
                        child(parent, ATOM, "author").map(Atom::person).orElse(""),
                        text(parent, ITUNES, "author"))
                .filter(author -> !author.isEmpty())
                .findFirst()
                .map(Markup::text)
                .orElse("");
    }

    private static String language(Element parent) {
        String own = text(parent, OWN, "language");
        String dc = own.isEmpty() ? text(parent, DUBLIN_CORE, "language") : own;
        return dc.isEmpty() ? Xml.language(parent) : dc.replace('_', '-');
    }

    private static String summary(Element item) {
        return Stream.of(
                        child(item, OWN, "description"),
                        child(item, DC_TERMS, "abstract"),
                        child(item, DUBLIN_CORE, "description"),
                        child(item, MEDIA, "description"),
                        child(item, ATOM, "summary"),
                        child(item, ITUNES, "summary"),
                        child(item, ITUNES, "subtitle"),
                        XmlFormat.grouped(item, "description"))
                .flatMap(Optional::stream)
                .map(Markup::source)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String content(Element item) {
        return Stream.of(
                        child(item, CONTENT, "encoded"),
                        child(item, XHTML, "body"),
                        child(item, XHTML, "div"),
                        child(item, OWN, "fullitem"),
                        child(item, ATOM, "content"))
                .flatMap(Optional::stream)
                .map(Markup::source)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable Instant date(Served served, String... written) {
        for (String text : written) {
            Instant date = served.date(text);
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
