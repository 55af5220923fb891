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
        for (Element child : parent.children()) {
            if (is(child, vocabulary, name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    static boolean is(Element element, Vocabulary vocabulary, String name) {
        // All but a few have another name, so nothing is made of it before it is known to be the one.
        return element.tag().localName().equalsIgnoreCase(name) && Vocabulary.of(element) == vocabulary;
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
        String last = "";
        for (Element child : parent.children()) {
            String text = is(child, vocabulary, name) ? child.wholeText().strip() : "";
            last = text.isEmpty() ? last : text;
        }
        return last;
    }

    /// The text of the first child with this name that has one, or `""`.
    static String text(Element parent, Vocabulary vocabulary, String name) {
        for (Element child : parent.children()) {
            String text = is(child, vocabulary, name) ? child.wholeText().strip() : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
