package rasid.extract.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import rasid.extract.text.Text;
import rasid.extract.text.TextBuffer;

/// Joins paragraphs whose printed lines stand in a box each, as converters of PDF lay them out. See [PrintedLines].
final class LineBoxes {
    private static final int FEWEST = 6;
    private static final double MANY = 0.3;
    private static final Set<String> LAYOUT = Set.of("div", "p", "span");

    private static final Pattern FONT = Pattern.compile("\\b(?:fs|ff|h)[0-9a-f]+\\b");
    private static final int LEVELS = 4;

    private LineBoxes() {}

    static Outline joined(List<Block> blocks, List<Box> boxes) {
        List<Block> joined = null;
        int[] at = null;
        for (int i = 0; i < blocks.size(); ) {
            int end = runEnd(blocks, boxes, i);
            PrintedLines lines = end - i >= FEWEST ? lines(blocks, boxes, i, end) : PrintedLines.NONE;
            if (lines.exist() && joined == null) {
                joined = new ArrayList<>(blocks.subList(0, i));
                at = new int[blocks.size() + 1];
                for (int k = 0; k < i; k++) {
                    at[k] = k;
                }
            }
            if (joined != null && at != null) {
                for (int k = i; k < end; k++) {
                    boolean goesOn = k > i && lines.exist() && !isParted(blocks, boxes, lines, k);
                    if (goesOn) {
                        joined.set(joined.size() - 1, join(joined.getLast(), blocks.get(k)));
                    } else {
                        joined.add(blocks.get(k));
                    }
                    at[k] = joined.size() - 1;
                }
            }
            i = end;
        }
        return joined == null || at == null
                ? new Outline(blocks, boxes)
                : new Outline(joined, renumbered(boxes, at, blocks.size(), joined.size()));
    }

    /// Where the lines end that stand side by side, each alone in a box of one kind.
    private static int runEnd(List<Block> blocks, List<Box> boxes, int first) {
        int parent = parent(blocks, boxes, first);
        int end = first + 1;
        while (parent >= 0 && end < blocks.size() && parent(blocks, boxes, end) == parent) {
            end++;
        }
        return end;
    }

    /// The box in which a line's own box stands, -1 where the block is no such line.
    private static int parent(List<Block> blocks, List<Box> boxes, int i) {
        Block block = blocks.get(i);
        Box box = boxes.get(block.box());
        boolean line = block.kind() == Block.Kind.TEXT
                && block.linked() < 0.3
                && box.end() - box.first() == 1
                && box.parent() >= 0
                && LAYOUT.contains(box.tag());
        return line ? box.parent() : -1;
    }

    private static PrintedLines lines(List<Block> blocks, List<Box> boxes, int from, int to) {
        int broken = 0;
        for (int i = from; i < to; i++) {
            broken += Text.endsSentence(blocks.get(i).text()) ? 0 : 1;
        }
        if (broken < MANY * (to - from)) {
            return PrintedLines.NONE;
        }
        List<String> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (i > from && isGap(boxes, blocks.get(i - 1).box(), blocks.get(i).box())) {
                lines.add("");
            }
            lines.add(blocks.get(i).text());
        }
        return PrintedLines.of(lines);
    }

    private static boolean isParted(List<Block> blocks, List<Box> boxes, PrintedLines lines, int next) {
        Block line = blocks.get(next - 1);
        Box box = boxes.get(line.box());
        Box other = boxes.get(blocks.get(next).box());
        return isGap(boxes, line.box(), blocks.get(next).box())
                || !look(box).equals(look(other))
                || lines.part(
                        line.length(),
                        Text.endsSentence(line.text()),
                        blocks.get(next).text());
    }

    /// The fonts of the line, by the classes that converters of PDF give them, and by the elements it is all in.
    private static String look(Box box) {
        var look = new StringBuilder();
        Matcher font = FONT.matcher(box.className());
        while (font.find()) {
            look.append(font.group());
        }
        Element element = box.element();
        for (int level = 0;
                level < LEVELS
                        && element.childrenSize() == 1
                        && element.ownText().isBlank();
                level++) {
            element = element.child(0);
            look.append(' ').append(element.normalName()).append('.').append(element.className());
        }
        return look.toString();
    }

    /// Whether an empty box stands between two.
    private static boolean isGap(List<Box> boxes, int one, int other) {
        for (int box = one + 1; box < other; box++) {
            if (boxes.get(box).parent() == boxes.get(one).parent()
                    && boxes.get(box).first() == boxes.get(box).end()
                    && boxes.get(box)
                            .element()
                            .normalName()
                            .equals(boxes.get(one).element().normalName())) {
                return true;
            }
        }
        return false;
    }

    private static Block join(Block one, Block other) {
        var text = new TextBuffer();
        text.append(one.text());
        if (!text.joinsCutWord(other.text().charAt(0))) {
            text.append(" ");
        }
        text.append(other.text());
        String whole = text.toString();
        double linked = (one.linked() * one.length() + other.linked() * other.length()) / Math.max(1, whole.length());
        return new Block(whole, one.kind(), one.box(), Math.min(1, linked), 0, Text.length(whole));
    }

    private static List<Box> renumbered(List<Box> boxes, int[] at, int before, int after) {
        List<Box> renumbered = new ArrayList<>(boxes.size());
        for (Box box : boxes) {
            int first = box.first() >= before ? after : at[box.first()];
            int last = box.end() <= box.first() ? first : at[box.end() - 1] + 1;
            // A line that went into the one before leaves its box empty.
            boolean gone = box.first() > 0
                    && box.first() < before
                    && at[box.first()] == at[box.first() - 1]
                    && box.end() - box.first() == 1;
            int from = gone ? last : first;
            renumbered.add(box.at(from, last));
        }
        return renumbered;
    }
}
