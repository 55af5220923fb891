package rasid.extract.page;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import rasid.extract.looks.Looks;
import rasid.extract.looks.Tags;
import rasid.extract.looks.Tree;
import rasid.extract.outline.LineSpans;
import rasid.extract.outline.OutlineWalk;
import rasid.extract.text.Text;

/// The one walk over a page that most pages need: gathers the hints of the whole page and the outline of its body.
final class PageWalk implements Tree.Visitor {
    private final Hints hints = new Hints();
    private final OutlineWalk outline = new OutlineWalk(false);
    private final Looks looks = new Looks();
    private final LineSpans lineSpans = new LineSpans();
    private final Element body;
    private boolean inside;
    /// What [LineSpans] says of the open elements.
    private int[] path = new int[64];

    private int depth;
    private int link;
    private int links;

    PageWalk(Element body) {
        this.body = body;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very element, not one like it
    public void open(Element element) {
        looks.of(element);
        int tag = lineSpans.of(element, looks);
        if (depth == path.length) {
            path = Arrays.copyOf(path, 2 * depth);
        }
        path[depth++] = tag;
        hints.look(element, tag, looks);
        if ((tag & Tags.LINK) != 0 && links++ == 0) {
            link = 0;
        }
        inside |= element.equals(body);
        if (inside) {
            outline.open(element, tag, looks);
        }
    }

    @Override
    public void text(TextNode text) {
        if (links > 0) {
            link = Text.bareHash(text.getWholeText(), link);
        }
        if (inside) {
            outline.text(text);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very element, not one like it
    public void close(Element element) {
        int tag = path[--depth];
        if ((tag & Tags.LINK) != 0 && --links == 0) {
            hints.says(element, link);
        }
        if (inside) {
            outline.close(tag);
            inside = !element.equals(body);
        }
    }

    Hints hints() {
        return hints;
    }

    OutlineWalk outline() {
        return outline;
    }
}
