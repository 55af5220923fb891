package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates.Moment;
import rasid.feed.Children.Name;
import rasid.model.Addresses;

/// Atom 1.0 (RFC 4287) and 0.3, with or without its namespace.
final class Atom implements XmlFormat {
    private static final List<Name> TITLE = names("title");
    private static final List<Name> OTHER_TITLE = List.of(
            Name.of(Vocabulary.DUBLIN_CORE, "title"), Name.of(Vocabulary.MEDIA, "title"), Name.grouped("title"));
    private static final List<Name> SUMMARY = names("summary", "tagline");
    private static final List<Name> OTHER_SUMMARY = List.of(
            Name.of(Vocabulary.MEDIA, "description"),
            Name.grouped("description"),
            Name.of(Vocabulary.DUBLIN_CORE, "description"));
    private static final List<Name> CONTENT = names("content");
    private static final List<Name> AUTHOR = names("author");
    private static final List<Name> OTHER_AUTHOR =
            List.of(Name.of(Vocabulary.DUBLIN_CORE, "creator"), Name.of(Vocabulary.ITUNES, "author"));
    private static final List<Name> PUBLISHED = names("published", "issued", "created");
    private static final List<Name> UPDATED = names("updated", "modified");
    private static final Name DATE = Name.of(Vocabulary.DUBLIN_CORE, "date");
    private static final List<Name> IDENTITY = names("id", "guid");
    private static final Name LINK = Name.of(Vocabulary.ATOM, "link");
    private static final Name NAME = Name.of(Vocabulary.ATOM, "name");
    private static final Name MAIL = Name.of(Vocabulary.ATOM, "email");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private static List<Name> names(String... names) {
        return Stream.of(names).map(name -> Name.of(Vocabulary.ATOM, name)).toList();
    }

    @Override
    public boolean reads(Element root) {
        String name = XmlFormat.local(root);
        return name.equals("feed") || name.equals("entry");
    }

    @Override
    public FeedDocument read(Element root, Served served) {
        List<FeedDocument.Entry> entries = new ArrayList<>();
        root.stream().filter(Atom::isEntry).forEach(entry -> entries.add(entry(children(entry), served)));
        Children feed = children(root);
        return new FeedDocument(
                title(feed),
                link(feed, served),
                identity(feed, served),
                author(feed),
                Xml.language(root),
                served.date(feed, PUBLISHED.subList(0, 1)),
                served.date(feed, UPDATED),
                entries);
    }

    private static boolean isEntry(Element element) {
        return XmlFormat.is(element, Vocabulary.ATOM, "entry") || XmlFormat.is(element, Vocabulary.OWN, "entry");
    }

    private static Children children(Element parent) {
        return Children.of(parent, Vocabulary.ATOM);
    }

    private static FeedDocument.Entry entry(Children entry, Served served) {
        Moment updated = served.date(entry, UPDATED);
        String id = identity(entry, served);
        URI link = link(entry, served);
        if (link == null && id.startsWith("http")) {
            link = Addresses.resolve(served.address(), id).orElse(null);
        }
        return new FeedDocument.Entry(
                id,
                link,
                title(entry),
                served.date(entry, PUBLISHED),
                updated,
                // Many feeds tell only `updated`, which every entry must have.
                updated == null ? served.date(entry.text(DATE)) : updated,
                author(entry),
                Xml.language(entry.first(CONTENT.getFirst()).orElse(entry.parent())),
                summary(entry),
                entry.text(CONTENT, Markup::atom));
    }

    /// An id has to be absolute (RFC 4287 §4.2.6); one that is a path all the same is taken as the address that
    /// it would be in a link, so that it names the same entry wherever the feed moves to within its site.
    private static String identity(Children parent, Served served) {
        Optional<Element> id = IDENTITY.stream()
                .flatMap(parent::named)
                .filter(e -> !Markup.plain(e).isEmpty())
                .findFirst();
        String text = id.map(Markup::plain).orElse("");
        boolean path = text.indexOf('/') >= 0 && !SCHEME.matcher(text).lookingAt();
        return path
                ? Addresses.resolve(Xml.base(id.orElseThrow(), served.address()), text)
                        .map(URI::toString)
                        .orElse(text)
                : text;
    }

    private static String summary(Children entry) {
        String own = entry.text(SUMMARY, Markup::atom);
        return own.isEmpty() ? entry.text(OTHER_SUMMARY, Markup::source) : own;
    }

    static boolean isAlternate(Element link) {
        String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        return rel.isEmpty()
                || rel.equals("alternate")
                || rel.equals("http://www.iana.org/assignments/relation/alternate");
    }

    /// The name of a person construct, with the address in parentheses behind it.
    static String person(Element person) {
        Children parts = children(person);
        String name = parts.text(NAME);
        String mail = parts.text(MAIL);
        if (name.isEmpty() && mail.isEmpty()) {
            return person.ownText().strip();
        }
        return name.isEmpty() ? mail : mail.isEmpty() ? name : "%s (%s)".formatted(name, mail);
    }

    private static @Nullable URI link(Children parent, Served served) {
        List<Element> links = parent.named(LINK).filter(Atom::isAlternate).toList();
        // An entry may have alternates in other formats; a reader follows the page.
        Stream<Element> pages = links.stream().filter(l -> l.attr("type").contains("html"));
        return Stream.concat(pages, links.stream())
                .map(link -> Addresses.resolve(
                        Xml.base(link, served.address()),
                        link.hasAttr("href") ? link.attr("href") : Markup.plain(link)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String author(Children parent) {
        String own = parent.text(AUTHOR, Atom::person);
        return own.isEmpty() ? parent.text(OTHER_AUTHOR, Markup::plain) : own;
    }

    private static String title(Children parent) {
        String own = parent.text(TITLE, Markup::atom);
        return Markup.text(own.isEmpty() ? parent.text(OTHER_TITLE, Markup::plain) : own);
    }
}
