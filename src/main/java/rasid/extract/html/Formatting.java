package rasid.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Links, bold and other formatting that goes on in the next block when its own is closed before it: the list
/// of active formatting elements (WHATWG HTML §13.2.4.3).
final class Formatting {
    /// The parser looks no further back.
    private static final int MOST = 12;
    /// So many alike are opened again together.
    private static final int ALIKE = 3;

    /// An element of the list; null where a cell or an object begins.
    private record Active(HtmlTag tag, Element element) {}

    private final OpenElements open;
    private final List<@Nullable Active> active = new ArrayList<>();

    Formatting(OpenElements open) {
        this.open = open;
    }

    boolean isEmpty() {
        return active.isEmpty();
    }

    void begin(HtmlTag tag, Element element) {
        int alike = 0;
        for (int i = active.size() - 1; i >= 0; i--) {
            Active one = active.get(i);
            if (one == null) {
                break;
            }
            if (one.tag.isSame(tag) && one.element.attributes().equals(element.attributes()) && ++alike == ALIKE) {
                active.remove(i);
                break;
            }
        }
        active.add(new Active(tag, element));
        if (active.size() > MOST) {
            open.unusual();
        }
    }

    void mark() {
        active.add(null);
        if (active.size() > MOST) {
            open.unusual();
        }
    }

    void clearToMark() {
        while (!active.isEmpty() && active.removeLast() != null) {
            // Up to the mark.
        }
    }

    /// Opens again what was closed with its block.
    void reopen() {
        int from = active.size();
        while (from > 0) {
            Active one = active.get(from - 1);
            if (one == null || open.indexOf(one.element) >= 0) {
                break;
            }
            from--;
        }
        for (int i = from; i < active.size(); i++) {
            Active one = active.get(i);
            if (one != null) {
                Element again = open.insert(one.tag, one.element.attributes().clone());
                active.set(i, new Active(one.tag, again));
            }
        }
    }

    /// The place in the list of the last `tag` behind the last mark, -1 where there is none.
    int last(HtmlTag tag) {
        for (int i = active.size() - 1; i >= 0; i--) {
            Active one = active.get(i);
            if (one == null) {
                return -1;
            }
            if (one.tag.isSame(tag)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("ReferenceEquality") // the very element, not one like it
    boolean has(Element element) {
        for (Active one : active) {
            if (one != null && one.element == element) {
                return true;
            }
        }
        return false;
    }

    /// Closes the one at `at` with what is in it. What would have to be put around the blocks in it again is
    /// for the parser.
    void end(int at) {
        Active one = active.get(at);
        int place = one == null ? -1 : open.indexOf(one.element);
        if (place < 0) {
            active.remove(at);
            return;
        }
        for (int i = open.size() - 1; i > place; i--) {
            if (open.tag(i).is(HtmlTag.SCOPE)) {
                return;
            }
        }
        for (int i = place + 1; i < open.size(); i++) {
            if (open.tag(i).is(HtmlTag.SPECIAL)) {
                open.unusual();
                return;
            }
        }
        while (open.size() > place) {
            open.pop();
        }
        active.remove(at);
    }
}
