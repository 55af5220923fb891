package rasid.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;

/// One XML format of feeds.
interface XmlFormat {
    /// Whether a document with this outermost element is of this format.
    boolean reads(Element root);

    FeedDocument read(Element root, Served served);

    static boolean is(Element element, Vocabulary vocabulary, String name) {
        // All but a few have another name, so nothing is made of it before it is known to be the one.
        return element.tag().localName().equalsIgnoreCase(name) && Vocabulary.of(element) == vocabulary;
    }

    static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }
}
