package rasid.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The one walk over a page that most pages need: gathers the hints of the whole page and the outline of its body.
final class PageWalk implements Tree.Visitor {
    private final Hints hints = new Hints();
    private final OutlineWalk outline = new OutlineWalk(false);
    private final Looks looks = new Looks();
    private final Element body;
    private boolean inside;

    PageWalk(Element body) {
        this.body = body;
    }

    @Override
    public void open(Element element) {
        looks.of(element);
        hints.look(element, looks);
        inside |= element == body;
        if (inside) {
            outline.open(element, Tags.of(element.normalName()), looks);
        }
    }

    @Override
    public void text(TextNode text) {
        if (inside) {
            outline.text(text);
        }
    }

    @Override
    public void close(Element element) {
        if (inside) {
            outline.close(element);
            inside = element != body;
        }
    }

    Hints hints() {
        return hints;
    }

    OutlineWalk outline() {
        return outline;
    }
}
