package rasid.extract.looks;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Walks a parsed page in the order of its text. Not by recursion, so that depth costs no stack.
public final class Tree {
    private Tree() {}

    /// What a walk meets.
    public interface Visitor {
        void open(Element element);

        void text(TextNode text);

        void close(Element element);
    }

    /// How many elements stand in `element`. It does not keep a list of them, as it does when it is asked itself.
    public static int children(Element element) {
        int children = 0;
        for (int i = 0; i < element.childNodeSize(); i++) {
            children += element.childNode(i) instanceof Element ? 1 : 0;
        }
        return children;
    }

    /// Shows `visitor` all elements and texts in `root`, itself first.
    public static void walk(Element root, Visitor visitor) {
        var path = new Element[64];
        var next = new int[64];
        int depth = 0;
        path[0] = root;
        visitor.open(root);
        while (depth >= 0) {
            Element element = path[depth];
            if (next[depth] >= element.childNodeSize()) {
                visitor.close(element);
                depth--;
                continue;
            }
            Node child = element.childNode(next[depth]++);
            if (child instanceof TextNode text) {
                visitor.text(text);
            } else if (child instanceof Element inner) {
                visitor.open(inner);
                depth++;
                if (depth == path.length) {
                    path = Arrays.copyOf(path, 2 * depth);
                    next = Arrays.copyOf(next, 2 * depth);
                }
                path[depth] = inner;
                next[depth] = 0;
            }
        }
    }
}
