package rasid.extract.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Tags;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.text.TextBuffer;

/// The lines of a box whose breaks are those of print: `<br>` at the end of every printed line, or line breaks in a
/// `<pre>`. What was exported from a PDF, read from scanned paper or came over a wire needs this: there a full line
/// goes on in the next one, also where a sentence happens to end with it. Verse, addresses and lists have lines of
/// their own, and no sentence ends within them.
///
/// @param width how long a full line is, 0 where the lines are not those of print
/// @param indent how many spaces most lines begin with
/// @param styled whether most lines stand in inline elements, which then say nothing
public record PrintedLines(int width, int indent, boolean styled) {
    static final PrintedLines NONE = new PrintedLines(0, 0, false);

    /// So few lines tell nothing, but for what those of a box beside theirs tell.
    static final PrintedLines FEW = new PrintedLines(0, 0, false);

    /// Stands before each line that a mail repeats of another.
    public static final char QUOTE = '>';

    private static final String RULES = "-_=~*";
    private static final int A_RULER = 5;
    private static final int FEWEST = 4;
    private static final int A_LINE = 128;
    private static final int MOST = 400;
    private static final int NARROWEST = 28;
    private static final int WIDEST = 140;
    /// The width is that of the line which so many are not longer than.
    private static final double USUAL = 0.7;
    private static final double FULL = 0.75;
    private static final double SHORT = 0.6;
    /// A line that ends a sentence so far before the width ends its paragraph.
    private static final double ENDED = 0.85;
    private static final double TOO_LONG = 1.35;
    private static final int AN_INDENT = 2;

    /// Reads the lines of the box, without those of boxes inside it.
    @SuppressWarnings("ReferenceEquality") // the very node, not one like it
    static PrintedLines of(Element box, boolean preformatted) {
        var lines = new Lines(preformatted);
        Node node = box.childNodeSize() == 0 ? null : box.childNode(0);
        while (node != null && !lines.isFull()) {
            boolean down = false;
            if (node instanceof TextNode text) {
                lines.text(text.getWholeText(), node.parent() != box);
            } else if (node instanceof Element element) {
                int tag = Tags.of(element.normalName());
                down = (tag & (Tags.BLOCK | Tags.BREAK | Tags.NO_TEXT)) == 0 && element.childNodeSize() > 0;
                if ((tag & (Tags.BLOCK | Tags.BREAK)) != 0) {
                    lines.end();
                }
            }
            node = down ? node.childNode(0) : next(node, box);
        }
        lines.end();
        return lines.read();
    }

    /// Reads lines of which each is known, `""` for a blank one.
    static PrintedLines of(List<String> texts) {
        var lines = new Lines(false);
        for (String text : texts) {
            lines.text(text, false);
            lines.end();
        }
        return lines.read();
    }

    @SuppressWarnings("ReferenceEquality") // the very node, not one like it
    private static @Nullable Node next(Node from, Element box) {
        Node node = from;
        while (node != null && node != box) {
            Node next = node.nextSibling();
            if (next != null) {
                return next;
            }
            node = node.parent();
        }
        return null;
    }

    boolean exist() {
        return width > 0;
    }

    /// Whether a paragraph ends between a line and the next.
    ///
    /// @param length how long the line is that ends, `ended` whether a sentence ends with it
    /// @param next the text of the next line, with the spaces before it
    boolean part(int length, boolean ended, String next) {
        boolean over = length < (ended ? ENDED : SHORT) * width;
        return over || (ended && (isItem(next) || indent(next) >= indent + AN_INDENT));
    }

    /// "- ", "• ", "1. ", "٢-": the next of several.
    public static boolean isItem(String line) {
        int at = indent(line);
        int from = at;
        while (at < line.length() && at - from < 3 && Letters.is(line.charAt(at), Letters.DIGIT)) {
            at++;
        }
        boolean mark = at < line.length() && (at == from ? "-–—•*·●▪■" : ".)-–/ـ").indexOf(line.charAt(at)) >= 0;
        return mark && at + 1 < line.length() && (at > from || Text.isSpace(line.charAt(at + 1)));
    }

    /// Whether a line is nothing but a ruler, or the two hyphens over a signature.
    public static boolean isRuler(String line) {
        String bare = line.strip();
        for (int i = 0; i < bare.length(); i++) {
            if (RULES.indexOf(bare.charAt(i)) < 0) {
                return false;
            }
        }
        return bare.length() >= A_RULER || bare.equals("--");
    }

    /// Whether lines in mails never go on in one another: one is quoted and one is not, or a ruler begins.
    static boolean areApart(boolean quoted, String next) {
        int at = indent(next);
        boolean quotes = at < next.length() && next.charAt(at) == QUOTE;
        return quotes != quoted || (at + 2 < next.length() && beginsRuler(next, at));
    }

    private static boolean beginsRuler(String line, int from) {
        char first = line.charAt(from);
        return RULES.indexOf(first) >= 0 && line.charAt(from + 1) == first && line.charAt(from + 2) == first;
    }

    static int indent(String line) {
        int at = 0;
        while (at < line.length() && Text.isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /// A line of a box.
    ///
    /// @param inline whether all of it stands in inline elements
    private record Line(int length, int indent, boolean ended, boolean inline, boolean item) {}

    /// What the lines of a box are like, while they are read.
    private static final class Lines {
        private final boolean preformatted;
        private final TextBuffer line = new TextBuffer(A_LINE);
        private final List<Line> lines = new ArrayList<>();
        /// Those that a blank line or the end follows.
        private final BitSet last = new BitSet();

        private int quoted;
        private int quotedWidth;
        private int quotedEnds;
        private int within;
        private int styled;
        private boolean bare;
        private int indent = -1;

        Lines(boolean preformatted) {
            this.preformatted = preformatted;
        }

        boolean isFull() {
            return lines.size() >= MOST;
        }

        void text(String text, boolean inline) {
            int from = 0;
            for (int end = preformatted ? text.indexOf('\n') : -1;
                    end >= 0 && !isFull();
                    end = text.indexOf('\n', from)) {
                add(text.substring(from, end), inline);
                end();
                from = end + 1;
            }
            if (!isFull()) {
                add(text.substring(from), inline);
            }
        }

        private void add(String text, boolean inline) {
            int kinds = line.append(text);
            bare |= !inline && (kinds & Letters.WORD) != 0;
            indent = indent < 0 && (kinds & Letters.WORD) != 0 ? PrintedLines.indent(text) : indent;
        }

        void end() {
            if (isFull()) {
                return;
            }
            String text = line.toString();
            boolean quotes = !text.isEmpty() && text.charAt(0) == QUOTE;
            quoted += quotes ? 1 : 0;
            quotedEnds += quotes && Text.endsSentence(text) ? 1 : 0;
            quotedWidth = quotes ? Math.max(quotedWidth, text.length()) : quotedWidth;
            if (text.isEmpty() || quotes || isRuler(text)) {
                if (!lines.isEmpty()) {
                    last.set(lines.size() - 1);
                }
            } else {
                lines.add(new Line(text.length(), Math.max(0, indent), Text.endsSentence(text), !bare, isItem(text)));
                within += hasEndWithin(text) ? 1 : 0;
                styled += bare ? 0 : 1;
            }
            line.clear();
            bare = false;
            indent = -1;
        }

        private static boolean hasEndWithin(String text) {
            for (int i = 3; i + 3 < text.length(); i++) {
                if (text.charAt(i) == ' ' && ".!?؟۔。".indexOf(text.charAt(i - 1)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private boolean goesOn(int i) {
            Line one = lines.get(i);
            // Lines that are bold among others that are not are titles.
            return !one.ended && !last.get(i) && !one.item && (!one.inline || 2 * styled > lines.size());
        }

        /// Where breaks are seen, lines that end what they say tell no width: a mail has greetings, lists and names.
        private int width() {
            int[] some = new int[lines.size()];
            int those = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (!preformatted || goesOn(i)) {
                    some[those++] = lines.get(i).length;
                }
            }
            Arrays.sort(some, 0, those);
            return those == 0 ? 0 : some[(int) (USUAL * (those - 1))];
        }

        PrintedLines read() {
            int size = lines.size();
            if (size < FEWEST) {
                // Items that each begin with a ">" are whole sentences.
                return quoted > size && 2 * quotedEnds <= quoted
                        ? new PrintedLines(Math.min(WIDEST, quotedWidth), 0, false)
                        : FEW;
            }
            // The same lines parted by elements may be a list of sentences; line breaks that are seen are printed.
            if (within == 0 && !preformatted) {
                return NONE;
            }
            last.set(size - 1);
            int width = width();
            int broken = 0;
            int full = 0;
            int tooLong = 0;
            for (int i = 0; i < size; i++) {
                int length = lines.get(i).length;
                broken += goesOn(i) ? 1 : 0;
                full += goesOn(i) && length >= FULL * width ? 1 : 0;
                tooLong += length > TOO_LONG * width ? 1 : 0;
            }
            boolean printed = width >= NARROWEST
                    && width <= WIDEST
                    && full >= 3
                    && full >= (preformatted ? 0.2 : 0.3) * size
                    && full >= (preformatted ? 0.5 : 0.6) * broken
                    && tooLong <= 0.06 * size;
            int[] spaces = lines.stream().mapToInt(Line::indent).sorted().toArray();
            return printed ? new PrintedLines(width, spaces[size / 2], 2 * styled > size) : NONE;
        }
    }
}
