package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.model.Addresses;

/// Atom 1.0 (RFC 4287) and 0.3, with or without its namespace.
final class Atom implements XmlFormat {
    @Override
    public boolean reads(Element root) {
        String name = XmlFormat.local(root);
        return name.equals("feed") || name.equals("entry");
    }

    @Override
    public FeedDocument read(Element root, Served served) {
        List<FeedDocument.Entry> entries = new ArrayList<>();
        root.stream().filter(e -> own(e, "entry")).forEach(entry -> entries.add(entry(entry, served)));
        return new FeedDocument(
                title(root),
                link(root, served),
                identity(root, served),
                author(root),
                Xml.language(root),
                date(root, served, "published"),
                date(root, served, "updated", "modified"),
                entries);
    }

    private static FeedDocument.Entry entry(Element entry, Served served) {
        Instant updated = date(entry, served, "updated", "modified");
        Instant published = date(entry, served, "published", "issued", "created");
        String author = author(entry);
        String id = identity(entry, served);
        URI link = link(entry, served);
        if (link == null && id.startsWith("http")) {
            link = Addresses.resolve(served.address(), id).orElse(null);
        }
        return new FeedDocument.Entry(
                id,
                link,
                title(entry),
                published,
                updated,
                // Many feeds tell only `updated`, which every entry must have.
                updated == null ? served.date(XmlFormat.text(entry, Vocabulary.DUBLIN_CORE, "date")) : updated,
                author,
                Xml.language(children(entry, "content").findFirst().orElse(entry)),
                summary(entry),
                construct(entry, "content"));
    }

    /// An id has to be absolute (RFC 4287 §4.2.6); one that is a path all the same is taken as the address that
    /// it would be in a link, so that it names the same entry wherever the feed moves to within its site.
    private static String identity(Element parent, Served served) {
        Optional<Element> id = Stream.concat(children(parent, "id"), children(parent, "guid"))
                .filter(e -> !e.wholeText().isBlank())
                .findFirst();
        String text = id.map(e -> e.wholeText().strip()).orElse("");
        boolean path = text.indexOf('/') >= 0 && !text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
        return path
                ? Addresses.resolve(Xml.base(id.orElseThrow(), served.address()), text)
                        .map(URI::toString)
                        .orElse(text)
                : text;
    }

    private static String summary(Element entry) {
        String own = construct(entry, "summary", "tagline");
        return own.isEmpty()
                ? XmlFormat.child(entry, Vocabulary.MEDIA, "description")
                        .or(() -> XmlFormat.grouped(entry, "description"))
                        .or(() -> XmlFormat.child(entry, Vocabulary.DUBLIN_CORE, "description"))
                        .map(Markup::source)
                        .orElse("")
                : own;
    }

    static boolean isAlternate(Element link) {
        String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        return rel.isEmpty()
                || rel.equals("alternate")
                || rel.equals("http://www.iana.org/assignments/relation/alternate");
    }

    /// The name of a person construct, with the address in parentheses behind it.
    static String person(Element person) {
        String name = text(person, "name");
        String mail = text(person, "email");
        if (name.isEmpty() && mail.isEmpty()) {
            return person.ownText().strip();
        }
        return name.isEmpty() ? mail : mail.isEmpty() ? name : "%s (%s)".formatted(name, mail);
    }

    private static @Nullable URI link(Element parent, Served served) {
        List<Element> links = children(parent, "link").filter(Atom::isAlternate).toList();
        // An entry may have alternates in other formats; a reader follows the page.
        Stream<Element> pages = links.stream().filter(l -> l.attr("type").contains("html"));
        return Stream.concat(pages, links.stream())
                .map(link -> Addresses.resolve(
                        Xml.base(link, served.address()), link.hasAttr("href") ? link.attr("href") : link.wholeText()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String author(Element parent) {
        return children(parent, "author")
                .map(Atom::person)
                .filter(p -> !p.isEmpty())
                .findFirst()
                .or(() -> Optional.of(XmlFormat.text(parent, Vocabulary.DUBLIN_CORE, "creator"))
                        .filter(creator -> !creator.isEmpty()))
                .orElseGet(() -> XmlFormat.text(parent, Vocabulary.ITUNES, "author"));
    }

    private static String title(Element parent) {
        String own = construct(parent, "title");
        if (own.isEmpty()) {
            own = XmlFormat.child(parent, Vocabulary.DUBLIN_CORE, "title")
                    .or(() -> XmlFormat.child(parent, Vocabulary.MEDIA, "title"))
                    .or(() -> XmlFormat.grouped(parent, "title"))
                    .map(Element::wholeText)
                    .orElse("");
        }
        return Markup.text(own);
    }

    private static String construct(Element parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> children(parent, name))
                .map(Markup::atom)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable Instant date(Element parent, Served served, String... names) {
        for (String name : names) {
            Instant date = served.date(children(parent, name)
                    .map(e -> e.wholeText().strip())
                    .filter(t -> !t.isEmpty())
                    .reduce("", (_, later) -> later));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static String text(Element parent, String name) {
        return children(parent, name)
                .map(e -> e.wholeText().strip())
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> own(child, name));
    }

    private static boolean own(Element element, String name) {
        if (!element.tag().localName().equalsIgnoreCase(name)) {
            return false;
        }
        Vocabulary vocabulary = Vocabulary.of(element);
        return vocabulary == Vocabulary.ATOM || vocabulary == Vocabulary.OWN;
    }
}
