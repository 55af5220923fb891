package rasid.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// One XML format of feeds.
interface XmlFormat {
    /// Whether a document with this outermost element is of this format.
    boolean reads(Element root);

    FeedDocument read(Element root, Served served);

    /// The children of `parent` with this name, in any spelling of upper and lower case.
    static Stream<Element> children(Element parent, Vocabulary vocabulary, String name) {
        return parent.children().stream().filter(child -> is(child, vocabulary, name));
    }

    static Optional<Element> child(Element parent, Vocabulary vocabulary, String name) {
        return children(parent, vocabulary, name).findFirst();
    }

    static boolean is(Element element, Vocabulary vocabulary, String name) {
        return local(element).equals(name) && Vocabulary.of(element) == vocabulary;
    }

    static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /// The child of this name in Media RSS's `group`, which holds what several forms of one medium share.
    static Optional<Element> grouped(Element parent, String name) {
        return children(parent, Vocabulary.MEDIA, "group")
                .flatMap(group -> children(group, Vocabulary.MEDIA, name))
                .findFirst();
    }

    /// The text of the last child with this name that has one, or `""`: of a date that stands twice the later word
    /// is the one that was added.
    static String last(Element parent, Vocabulary vocabulary, String name) {
        return children(parent, vocabulary, name)
                .map(child -> child.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .reduce("", (_, later) -> later);
    }

    /// The text of the first child with this name that has one, or `""`.
    static String text(Element parent, Vocabulary vocabulary, String name) {
        return children(parent, vocabulary, name)
                .map(child -> child.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
