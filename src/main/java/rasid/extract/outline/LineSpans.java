package rasid.extract.outline;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Looks;
import rasid.extract.looks.Tags;
import rasid.extract.text.Text;

/// Elements that are inline by their tag and lines of their own by the page's style sheet, which nobody reads here:
/// a box that holds nothing but `span`s with names, some of them alike, lays its lines out with them, and a picture
/// with a `span` beside it has its caption there. Pages of small sites need this that have no `p`. One per walk; not
/// shared.
public final class LineSpans {
    private static final int BLOCK_WITH_CAPTION = Tags.BLOCK | Tags.CAPTION;
    private static final Set<String> LAYOUT = Set.of("body", "div", "td", "section", "article", "main", "span");
    /// Names and dates beside each other are short, and stand in one line.
    private static final int LONG = 80;

    private static final int PRINTED = 28;
    private static final int MANY = 6;
    private static final double MOSTLY = 0.6;
    private static final int CAPTION_WORDS = 3;
    private static final int MOST = 300;
    private @Nullable Element last;
    private boolean lines;

    /// What the element is to the outline, see [Tags].
    ///
    /// @param looks those of the element
    @SuppressWarnings("ReferenceEquality") // the very element, not one like it
    public int of(Element element, Looks looks) {
        String name = element.normalName();
        int tag = Tags.of(name);
        Element parent = element.parent();
        if (tag != 0 || parent == null || !name.equals("span")) {
            return tag;
        }
        if (looks.className().isEmpty() && looks.id().isEmpty()) {
            return tag;
        }
        if (isPictureWithCaption(element)) {
            return BLOCK_WITH_CAPTION;
        }
        if (!LAYOUT.contains(parent.normalName())) {
            return tag;
        }
        if (parent != last) {
            last = parent;
            lines = hasLines(parent);
        }
        return lines ? Tags.BLOCK : tag;
    }

    private static boolean isNamed(Element element) {
        return !element.className().isEmpty() || !element.id().isEmpty();
    }

    private static boolean isPictureWithCaption(Element element) {
        if (element.childNodeSize() < 2 || element.childNodeSize() > MOST) {
            return false;
        }
        Element picture = null;
        Element caption = null;
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                if (caption != null) {
                    return false;
                }
                caption = picture == null ? null : child;
                picture = picture == null ? child : picture;
            }
        }
        return picture != null
                && caption != null
                && (Tags.of(picture.normalName()) & Tags.PICTURE) != 0
                && caption.normalName().equals("span")
                && Text.words(caption.text()) >= CAPTION_WORDS
                && element.ownText().isBlank();
    }

    private static boolean hasLines(Element box) {
        if (box.childNodeSize() > MOST) {
            return false;
        }
        Set<String> names = new HashSet<>();
        boolean alike = false;
        for (Node node : box.childNodes()) {
            if (node instanceof Element child) {
                if (!child.normalName().equals("span") || !isNamed(child)) {
                    return false;
                }
                alike |= !names.add(child.className());
            } else if (node instanceof TextNode text && !text.isBlank()) {
                return false;
            }
        }
        return alike && (isLong(box) || arePrinted(box));
    }

    private static boolean isLong(Element box) {
        for (Element span : box.children()) {
            if (span.text().length() >= LONG) {
                return true;
            }
        }
        return false;
    }

    /// Whether they are the lines of a printed page: many, none short but a few, and no space at their ends.
    private static boolean arePrinted(Element box) {
        int full = 0;
        for (Element span : box.children()) {
            String text = span.text();
            full += text.length() >= PRINTED && !text.equals(text.strip() + " ") ? 1 : 0;
        }
        return full >= MANY && full >= MOSTLY * box.childrenSize();
    }
}
