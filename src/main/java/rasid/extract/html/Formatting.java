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
    /// So often one end tag moves blocks.
    private static final int MOST_ADOPTED = 8;
    /// Where the parser finds no blocks any more.
    private static final int DEEPEST_ADOPTED = 63;

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

    /// Closes the last `tag`, which [#last] has found, by the adoption agency algorithm (§13.2.6.4.7): blocks
    /// that are open in it come out of it, and what is in them gets one of its own. More than the simple case
    /// of that is for the parser.
    void end(HtmlTag tag) {
        for (int n = 0, at = last(tag); n < MOST_ADOPTED && at >= 0; n++, at = last(tag)) {
            Active one = active.get(at);
            int place = one == null ? -1 : open.indexOf(one.element);
            if (place >= 0 && isOutOfScope(place)) {
                return;
            }
            int block = place < 0 ? -1 : blockIn(place);
            if (block < 0) {
                while (place >= 0 && open.size() > place) {
                    open.pop();
                }
                active.remove(at);
                return;
            }
            if (block > place + 1
                    || block >= DEEPEST_ADOPTED
                    || open.tag(place - 1).is(HtmlTag.ROWS)) {
                open.unusual();
                return;
            }
            active.set(at, new Active(tag, open.adopt(place)));
        }
    }

    private boolean isOutOfScope(int place) {
        for (int i = open.size() - 1; i > place; i--) {
            if (open.tag(i).is(HtmlTag.SCOPE)) {
                return true;
            }
        }
        return false;
    }

    /// The outermost block that is open in the element at `place`, -1 where none is.
    private int blockIn(int place) {
        for (int i = place + 1; i < open.size(); i++) {
            if (open.tag(i).is(HtmlTag.SPECIAL)) {
                return i;
            }
        }
        return -1;
    }
}
