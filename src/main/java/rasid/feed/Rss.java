package rasid.feed;

import static rasid.feed.Vocabulary.ATOM;
import static rasid.feed.Vocabulary.CONTENT;
import static rasid.feed.Vocabulary.DC_TERMS;
import static rasid.feed.Vocabulary.DUBLIN_CORE;
import static rasid.feed.Vocabulary.ITUNES;
import static rasid.feed.Vocabulary.MEDIA;
import static rasid.feed.Vocabulary.OWN;
import static rasid.feed.Vocabulary.XHTML;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.feed.Children.Name;
import rasid.model.Addresses;

/// RSS 0.9x, 1.0 and 2.0. An item stands in the channel or, in RSS 1.0, beside it; it is an article even where
/// the document breaks off in the middle of it.
final class Rss implements XmlFormat {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "channel", "item");

    private static final List<Name> TITLE = List.of(
            Name.of(OWN, "title"),
            Name.of(DUBLIN_CORE, "title"),
            Name.of(ATOM, "title"),
            Name.of(MEDIA, "title"),
            Name.grouped("title"),
            Name.of(ITUNES, "title"));
    private static final List<Name> LINK = List.of(Name.of(OWN, "link"), Name.of(OWN, "url"));
    private static final Name ATOM_LINK = Name.of(ATOM, "link");
    private static final Name GUID = Name.of(OWN, "guid");
    private static final List<Name> PUBLISHED = List.of(
            Name.of(OWN, "pubdate"),
            Name.of(ATOM, "published"),
            Name.of(DC_TERMS, "issued"),
            Name.of(DC_TERMS, "created"));
    private static final List<Name> UPDATED = List.of(Name.of(ATOM, "updated"), Name.of(DC_TERMS, "modified"));
    private static final List<Name> CHANNEL_PUBLISHED = List.of(Name.of(OWN, "pubdate"));
    private static final List<Name> CHANNEL_UPDATED =
            List.of(Name.of(OWN, "lastbuilddate"), Name.of(DUBLIN_CORE, "date"), Name.of(DC_TERMS, "modified"));
    private static final List<Name> DATED = List.of(Name.of(DUBLIN_CORE, "date"));
    private static final List<Name> EDITOR = author("managingeditor");
    private static final List<Name> AUTHOR = author("author");
    private static final List<Name> LANGUAGE = List.of(Name.of(OWN, "language"), Name.of(DUBLIN_CORE, "language"));
    private static final List<Name> SUMMARY = List.of(
            Name.of(OWN, "description"),
            Name.of(DC_TERMS, "abstract"),
            Name.of(DUBLIN_CORE, "description"),
            Name.of(MEDIA, "description"),
            Name.of(ATOM, "summary"),
            Name.of(ITUNES, "summary"),
            Name.of(ITUNES, "subtitle"),
            Name.grouped("description"));
    private static final List<Name> CONTENT_OF_ITEM = List.of(
            Name.of(CONTENT, "encoded"),
            Name.of(XHTML, "body"),
            Name.of(XHTML, "div"),
            Name.of(OWN, "fullitem"),
            Name.of(ATOM, "content"));

    private static List<Name> author(String own) {
        return List.of(
                Name.of(DUBLIN_CORE, "creator"),
                Name.of(OWN, own),
                Name.of(DUBLIN_CORE, "author"),
                Name.of(ATOM, "author"),
                Name.of(ITUNES, "author"));
    }

    @Override
    public boolean reads(Element root) {
        return ROOTS.contains(XmlFormat.local(root));
    }

    @Override
    public FeedDocument read(Element root, Served served) {
        Children channel = Children.of(root.stream()
                .filter(e -> XmlFormat.local(e).equals("channel"))
                .findFirst()
                .orElse(root));
        List<FeedDocument.Entry> entries = new ArrayList<>();
        root.stream()
                .filter(e -> XmlFormat.is(e, OWN, "item"))
                .forEach(item -> entries.add(entry(Children.of(item), served)));
        String editor = author(channel, EDITOR);
        return new FeedDocument(
                title(channel),
                link(channel, served),
                "",
                editor.isEmpty() ? author(channel, AUTHOR) : editor,
                language(channel),
                served.date(channel, CHANNEL_PUBLISHED),
                served.date(channel, CHANNEL_UPDATED),
                entries);
    }

    private static FeedDocument.Entry entry(Children item, Served served) {
        Optional<Element> guid = item.first(GUID);
        URI link = link(item, served);
        if (link == null) {
            link = guid.filter(Rss::isPermalink)
                    .flatMap(g -> Addresses.resolve(Xml.base(g, served.address()), Markup.plain(g)))
                    .orElse(null);
        }
        return new FeedDocument.Entry(
                guid.map(Markup::plain)
                        .filter(g -> !g.isEmpty())
                        .orElseGet(() -> item.parent().attr("rdf:about").strip()),
                link,
                title(item),
                served.date(item, PUBLISHED),
                served.date(item, UPDATED),
                served.date(item, DATED),
                author(item, AUTHOR),
                language(item),
                item.text(SUMMARY, Markup::source),
                item.text(CONTENT_OF_ITEM, Markup::source));
    }

    /// "If isPermaLink is false, the guid may not be assumed to be a URL"; otherwise it is one, if it looks
    /// like one.
    private static boolean isPermalink(Element guid) {
        boolean declared = !guid.attr("isPermaLink").strip().equalsIgnoreCase("false");
        String text = Markup.plain(guid);
        return declared && (text.startsWith("http:") || text.startsWith("https:") || text.startsWith("/"));
    }

    private static @Nullable URI link(Children parent, Served served) {
        Stream<Element> own = LINK.stream().flatMap(parent::named);
        Stream<Element> atom = parent.named(ATOM_LINK).filter(Atom::isAlternate);
        return Stream.concat(own, atom)
                .map(link -> {
                    String text = Markup.plain(link);
                    return Addresses.resolve(
                            Xml.base(link, served.address()), text.isEmpty() ? link.attr("href") : text);
                })
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String title(Children parent) {
        return parent.text(TITLE, title -> Markup.text(title.childrenSize() > 0 ? title.html() : Markup.plain(title)));
    }

    private static String author(Children parent, List<Name> names) {
        return Markup.text(parent.text(names, Rss::author));
    }

    /// The format's word for an author is a text, Atom's is a person.
    private static String author(Element author) {
        return Vocabulary.of(author) == ATOM ? Atom.person(author) : Markup.plain(author);
    }

    private static String language(Children parent) {
        String own = parent.text(LANGUAGE, Markup::plain);
        return own.isEmpty() ? Xml.language(parent.parent()) : own.replace('_', '-');
    }
}
