package rasid.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Cuts a tree into the blocks of text that a browser would set.
///
/// Many sites write no `p`: text stands in nested `div`s or table cells, and paragraphs are made with `<br><br>`.
final class Blocks implements NodeVisitor {
    /// A single break behind the end of a sentence ends the paragraph too, where the paragraph has some length.
    private static final int SENTENCE = 50;

    private static final String SENTENCE_ENDS = ".!?؟…:»”\"";

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linkDepth;
    private int linkChars;

    private Blocks() {}

    static List<Block> of(Element root) {
        var cutter = new Blocks();
        cutter.open.push(root);
        root.traverse(cutter);
        cutter.flush();
        return cutter.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            int before = text.length();
            append(words.getWholeText());
            if (linkDepth > 0) {
                linkChars += text.length() - before;
            }
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                text.append('\n');
            } else if (element.normalName().equals("a") && element.hasAttr("href")) {
                linkDepth++;
            }
            if (element.isBlock()) {
                flush();
                open.push(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a") && element.hasAttr("href")) {
                linkDepth--;
            }
            if (element.isBlock()) {
                flush();
                open.pop();
            }
        }
    }

    /// White space of the source is one space; only `br` makes a new line.
    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
            if (!space) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
        }
    }

    private void flush() {
        Element element = open.peek();
        if (!text.isEmpty() && element != null) {
            int whole = text.length();
            var paragraph = new StringBuilder();
            for (String line : text.toString().split("\n", -1)) {
                String words = line.strip();
                if (words.isEmpty() || endsSentence(paragraph)) {
                    add(element, paragraph, whole);
                }
                if (!words.isEmpty()) {
                    paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
                }
            }
            add(element, paragraph, whole);
        }
        text.setLength(0);
        linkChars = 0;
    }

    private static boolean endsSentence(StringBuilder paragraph) {
        return paragraph.length() > SENTENCE && SENTENCE_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
    }

    /// Where a block is cut into several, its links are spread over them.
    private void add(Element element, StringBuilder paragraph, int whole) {
        int length = paragraph.length();
        if (length > 0) {
            int links = length + 2 >= whole ? linkChars : (int) ((long) linkChars * length / whole);
            blocks.add(new Block(element, paragraph.toString(), Math.min(links, length)));
            paragraph.setLength(0);
        }
    }
}
