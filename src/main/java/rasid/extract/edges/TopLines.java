package rasid.extract.edges;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import rasid.extract.authors.Byline;
import rasid.extract.body.Body;
import rasid.extract.looks.Mark;
import rasid.extract.looks.Tree;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// The lines between headline and text, and the first lines of the text: where a reader looks for who
/// wrote and when.
public final class TopLines {
    private static final String LABEL_ENDS = ":,،";
    private static final int ABOVE = 3;
    private static final int LINES = 16;
    private static final int INTO_TEXT = 5;
    private static final int LONGEST = 160;
    private static final int AT_END = 3;
    /// Other articles that the text's own box points to may stand between text and signature.
    private static final int MOST_AT_END = 20;
    private static final double TEASER_LINKED = 0.3;
    private static final Set<String> INERT = Set.of("button", "script", "style", "svg", "template", "noscript");
    /// "and" between two names, in an element of its own.
    private static final Set<String> AND =
            Set.of("و", "and", "und", "et", "y", "e", "i", "и", "û", "اور", "،", ",", "&");

    private TopLines() {}

    /// The lines around the headline, from top to bottom, at most 16.
    public static List<String> of(Body body) {
        List<String> top = new ArrayList<>();
        int first = body.kept().isEmpty() ? body.first() : body.kept().getFirst();
        int headline = body.headlineAt();
        int from = headline >= 0 ? Math.max(0, headline - ABOVE) : Math.max(0, first - LINES);
        int end = Math.min(body.outline().blocks().size(), Math.max(first, from) + INTO_TEXT);
        for (int i = from; i < end; i++) {
            Mark mark = body.block(i).mark();
            // A header's own footer, with date and names, is no navigation.
            boolean navigation = (mark == Mark.NAVIGATION && (headline < 0 || i < headline))
                    || (i < headline && (mark == Mark.SIDEBAR || isTeaser(body.block(i))));
            boolean other = mark == Mark.RELATED && !isOfWriter(body, i);
            if (!other && mark != Mark.COMMENTS && !navigation) {
                add(top, body, i);
            }
        }
        return top.size() <= LINES
                ? top
                : headline >= 0 ? top.subList(0, LINES) : top.subList(top.size() - LINES, top.size());
    }

    /// Beside a portrait above the headline, a columnist's name with his address below it.
    private static boolean isOfWriter(Body body, int i) {
        return i < body.headlineAt() && (isAddress(body, i) || isAddress(body, i + 1));
    }

    private static boolean isAddress(Body body, int i) {
        String line = body.block(i).text();
        return line.indexOf('@') > 0 && line.indexOf(' ') < 0;
    }

    /// Above the headline, the date of something else: "Next: An evening on land, 28 May".
    private static boolean isTeaser(Block block) {
        return block.linked() >= TEASER_LINKED
                && Text.holds(block.text(), Letters.DIGIT)
                && Text.hasWords(block.text(), 5);
    }

    /// A headline that line breaks alone part from what stands below it is a line of its own.
    private static void add(List<String> top, Body body, int i) {
        String line = body.block(i).text();
        String headline = body.headline();
        if (!headline.isEmpty() && line.length() > headline.length() && line.startsWith(headline)) {
            top.add(headline);
            top.add(line.substring(headline.length()).strip());
        } else {
            top.add(parted(body, i, line));
        }
    }

    /// Elements that only their style keeps apart, parted with a bar: "Name" and "15.11.23" side by side.
    private static String parted(Body body, int i, String line) {
        Box box = line.length() > LONGEST ? null : body.boxOf(i);
        Element element = box == null ? null : box.element();
        if (element == null || element.childNodeSize() > 40 || Tree.children(element) < 2) {
            return line;
        }
        StringBuilder parted = new StringBuilder();
        boolean besideElement = false;
        boolean joined = false;
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && !INERT.contains(child.normalName())) {
                String text = Text.clean(child.text());
                if (text.isEmpty()) {
                    continue;
                }
                boolean and = AND.contains(text);
                // A label and what it names belong together.
                boolean together = and || joined || endsLabel(parted);
                parted.append(!besideElement ? "" : together ? " " : " | ").append(text);
                besideElement = true;
                joined = and;
            } else if (node instanceof TextNode text) {
                parted.append(text.getWholeText());
                besideElement = besideElement && text.getWholeText().isEmpty();
            }
        }
        String clean = Text.clean(parted.toString());
        return clean.equals(line) || !Text.isBare(clean, Text.bare(line)) ? line : clean;
    }

    private static boolean endsLabel(StringBuilder text) {
        int end = text.length();
        while (end > 0 && Text.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && LABEL_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /// The last lines of the text and those below it, where some sign.
    public static List<String> end(Body body) {
        List<Integer> kept = body.kept();
        List<String> end = new ArrayList<>();
        if (!kept.isEmpty()) {
            int last = kept.getLast();
            int until = Math.min(body.outline().blocks().size(), last + 1 + MOST_AT_END);
            int below = 0;
            for (int i = Math.max(kept.getFirst(), last - 1); i < until && below < AT_END; i++) {
                Mark mark = body.block(i).mark();
                // An article's own footer says who wrote.
                String line = body.block(i).text();
                boolean footer = mark == Mark.NAVIGATION && !(line.indexOf(':') > 0 && Byline.names(line));
                if (mark != Mark.RELATED && mark != Mark.COMMENTS && !footer) {
                    end.add(body.block(i).text());
                    below += i > last ? 1 : 0;
                } else if (i >= last + AT_END && !isInText(body, i)) {
                    break;
                }
            }
        }
        return end;
    }

    private static boolean isInText(Body body, int i) {
        List<Box> boxes = body.outline().boxes();
        for (int box = body.block(i).box(); box >= 0; box = boxes.get(box).parent()) {
            if (box == body.box()) {
                return true;
            }
        }
        return false;
    }
}
