package rasid.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// The elements in an element, each with whose word its name is, told once: an entry is asked for some thirty names,
/// of which it has six. Not shared between threads.
final class Children {
    private final Element parent;
    private final Vocabulary own;
    private final List<Child> all;

    private record Child(Vocabulary vocabulary, String local, Element element) {
        boolean is(Name name) {
            return vocabulary == name.vocabulary && local.equals(name.local);
        }
    }

    /// A name that is asked for.
    ///
    /// @param local in lower case; elements may write it as they like
    /// @param grouped whether it stands in Media RSS's `group`, which holds what several forms of one medium share
    record Name(Vocabulary vocabulary, String local, boolean grouped) {
        static Name of(Vocabulary vocabulary, String local) {
            return new Name(vocabulary, local, false);
        }

        static Name grouped(String local) {
            return new Name(Vocabulary.MEDIA, local, true);
        }
    }

    private static final Name GROUP = Name.of(Vocabulary.MEDIA, "group");

    private Children(Element parent, Vocabulary own) {
        this.parent = parent;
        this.own = own;
        this.all = new ArrayList<>(parent.childNodeSize());
        for (Node node : parent.childNodes()) {
            if (node instanceof Element child) {
                Vocabulary whose = Vocabulary.of(child);
                all.add(new Child(whose == Vocabulary.OWN ? own : whose, XmlFormat.local(child), child));
            }
        }
    }

    static Children of(Element parent) {
        return new Children(parent, Vocabulary.OWN);
    }

    /// For a format that may be written without its namespace: what has none is of `own`.
    static Children of(Element parent, Vocabulary own) {
        return new Children(parent, own);
    }

    Element parent() {
        return parent;
    }

    boolean has(Name name) {
        return all.stream().anyMatch(child -> child.is(name));
    }

    /// In their order.
    Stream<Element> named(Name name) {
        return name.grouped
                ? grouped(name)
                : all.stream().filter(c -> c.is(name)).map(Child::element);
    }

    private Stream<Element> grouped(Name name) {
        Name inside = Name.of(name.vocabulary, name.local);
        return all.stream()
                .filter(c -> c.is(GROUP))
                .flatMap(c -> of(c.element, own).named(inside));
    }

    Optional<Element> first(Name name) {
        for (Child child : all) {
            if (child.is(name)) {
                return Optional.of(child.element);
            }
        }
        return Optional.empty();
    }

    /// The first text that `read` finds in an element of these names, those of the first name before those of the
    /// second, or `""`.
    String text(List<Name> names, Function<Element, String> read) {
        for (Name name : names) {
            String text = name.grouped ? groupedText(name, read) : text(name, read);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String text(Name name, Function<Element, String> read) {
        for (Child child : all) {
            String text = child.is(name) ? read.apply(child.element) : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String groupedText(Name name, Function<Element, String> read) {
        List<Name> inside = List.of(Name.of(name.vocabulary, name.local));
        for (Child child : all) {
            String text = child.is(GROUP) ? of(child.element, own).text(inside, read) : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    String text(Name name) {
        return text(name, Markup::plain);
    }

    /// The text of the last child with this name that has one, or `""`: of a date that stands twice the later word
    /// is the one that was added.
    String last(Name name) {
        String last = "";
        for (Child child : all) {
            String text = child.is(name) ? Markup.plain(child.element) : "";
            last = text.isEmpty() ? last : text;
        }
        return last;
    }
}
