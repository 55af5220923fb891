package rasid.extract.html;

import java.util.Arrays;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The elements that are open while a [QuickTree] is made, from the outermost to the current one, and where
/// the next node goes (WHATWG HTML §13.2.4.2).
final class OpenElements {
    /// The parser closes what is deeper; no usual page comes near.
    private static final int DEEPEST = 400;

    private final Document document;
    private Element[] elements = new Element[64];
    private HtmlTag[] tags = new HtmlTag[64];
    private int size;
    /// How many of each tag are open, so that most searches need no look.
    private final int[] counts = new int[HtmlTag.COUNT];

    private Element inserted;
    private boolean usual = true;

    OpenElements(Document document) {
        this.document = document;
        this.inserted = document;
    }

    /// The page needs the parser.

    void unusual() {
        usual = false;
    }

    boolean isUsual() {
        return usual;
    }

    int size() {
        return size;
    }

    Element element(int i) {
        return elements[i];
    }

    HtmlTag tag(int i) {
        return tags[i];
    }

    /// The current one; `html` where none is open.
    HtmlTag current() {
        return size == 0 ? HtmlTag.HTML : tags[size - 1];
    }

    /// What was put into the tree last.
    Element inserted() {
        return inserted;
    }

    /// Puts a new element into the current one, which it becomes where it holds markup.
    Element insert(HtmlTag tag, @Nullable Attributes attributes) {
        Element element = insertInto(size == 0 ? document : elements[size - 1], tag, attributes);
        if (!tag.is(HtmlTag.VOID | HtmlTag.RAW)) {
            push(tag, element);
        }
        return element;
    }

    Element insertInto(Element parent, HtmlTag tag, @Nullable Attributes attributes) {
        inserted = new Element(tag.tag(), null, attributes);
        parent.appendChild(inserted);
        return inserted;
    }

    void insert(String text) {
        elements[size - 1].appendChild(new TextNode(text));
    }

    private void push(HtmlTag tag, Element element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
        }
        usual &= size < DEEPEST;
        elements[size] = element;
        tags[size++] = tag;
        counts[tag.number()]++;
    }

    void pop() {
        counts[tags[--size].number()]--;
    }

    /// Closes the one at `i` and leaves open what is in it.
    void remove(int i) {
        counts[tags[i].number()]--;
        System.arraycopy(elements, i + 1, elements, i, size - i - 1);
        System.arraycopy(tags, i + 1, tags, i, size - i - 1);
        size--;
    }

    /// Takes the one above that at `i` out of it, and gives it one of the same kind for all that it holds, which is
    /// open in its place. Answers that.
    Element adopt(int i) {
        Element inner = elements[i + 1];
        elements[i - 1].appendChild(inner);
        var adopter = new Element(tags[i].tag(), null, elements[i].attributes().clone());
        adopter.appendChildren(inner.childNodes());
        inner.appendChild(adopter);
        HtmlTag tag = tags[i];
        elements[i] = inner;
        tags[i] = tags[i + 1];
        elements[i + 1] = adopter;
        tags[i + 1] = tag;
        return adopter;
    }

    /// Closes all down to the last `tag`, and that.
    void popThrough(HtmlTag tag) {
        while (size > 0 && !tags[size - 1].isSame(tag)) {
            pop();
        }
        if (size > 0) {
            pop();
        }
    }

    /// Closes what needs no end tag, but no `except`.
    void popImplied(@Nullable HtmlTag except) {
        while (size > 0
                && tags[size - 1].is(HtmlTag.IMPLIED_END)
                && (except == null || !tags[size - 1].isSame(except))) {
            pop();
        }
    }

    /// Whether a tag that HTML knows is open somewhere.
    boolean has(HtmlTag tag) {
        return counts[tag.number()] > 0;
    }

    /// Whether a tag is open that no element of `ends` stands around.
    boolean has(HtmlTag tag, int ends) {
        if (!has(tag)) {
            return false;
        }
        for (int i = size - 1; i >= 0; i--) {
            if (tags[i].isSame(tag)) {
                return true;
            }
            if (tags[i].is(ends)) {
                return false;
            }
        }
        return false;
    }

    /// Whether one of some kind is open that no element of [HtmlTag#SCOPE] stands around.
    boolean hasKind(int kind) {
        for (int i = size - 1; i >= 0; i--) {
            if (tags[i].is(kind)) {
                return true;
            }
            if (tags[i].is(HtmlTag.SCOPE)) {
                return false;
            }
        }
        return false;
    }

    /// The place of the last `tag` above the one at `floor`, -1 where none is open there.
    int lastOf(HtmlTag tag, int floor) {
        for (int i = size - 1; i > floor; i--) {
            if (tags[i].isSame(tag)) {
                return i;
            }
        }
        return -1;
    }

    /// The place of this very element, -1 where it is not open.
    @SuppressWarnings("ReferenceEquality") // the very element, not one like it
    int indexOf(Element element) {
        for (int i = size - 1; i >= 0; i--) {
            if (elements[i] == element) {
                return i;
            }
        }
        return -1;
    }
}
