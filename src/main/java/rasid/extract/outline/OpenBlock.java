package rasid.extract.outline;

import rasid.extract.looks.Tags;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.text.TextBuffer;

/// The [Block] that a walk stands in: its text so far, and how much of that stands in links and other inline elements.
/// Used again for each block of a page.
final class OpenBlock {
    private static final int LONGEST_LINE = 150;
    private static final int SHORT_LINE = 60;

    private final TextBuffer text = new TextBuffer();
    private int linked;
    /// How many of the block's first characters are a link; -1 once it has gone on without.
    private int opening;
    private int ended;
    private int links;
    private int breaks;
    /// How many inline elements are open, and how few were since the last letter of the block.
    private int inlines;

    private int fewest;
    /// How many were around all letters of the block; -1 while it has none.
    private int around = -1;
    /// Where in the block its last line begins.
    private int lineFrom;

    /// @param tag what [LineSpans] says of it
    void openInline(int tag) {
        inlines++;
        links += (tag & Tags.LINK) != 0 ? 1 : 0;
    }

    void closeInline(int tag) {
        inlines--;
        fewest = Math.min(fewest, inlines);
        links -= (tag & Tags.LINK) != 0 ? 1 : 0;
    }

    void breakLine() {
        breaks++;
    }

    /// How many line breaks stand behind the text.
    int breaks() {
        return breaks;
    }

    void beginLine() {
        lineFrom = text.size();
        breaks = 0;
    }

    int lineLength() {
        return text.size() - lineFrom;
    }

    /// Whether its last line is quoted from another mail.
    boolean isQuoted() {
        return text.charAt(lineFrom) == PrintedLines.QUOTE;
    }

    /// Whether it is a ruler, or begins with one.
    boolean isRuler() {
        return text.size() <= SHORT_LINE + LONGEST_LINE && PrintedLines.areApart(isQuoted(), text.toString());
    }

    boolean isEmpty() {
        return text.size() == 0;
    }

    boolean hasText() {
        return !text.isBlank();
    }

    boolean endsSentence() {
        return text.endsSentence();
    }

    /// Whether the block is one line of its own, a title or a date over what follows: all in one inline element that
    /// has ended, or much shorter than the text behind it.
    boolean isLine(String next) {
        boolean styled = around > fewest && text.size() <= LONGEST_LINE;
        // "Baghdad/ agency" opens the first sentence, and a date does not.
        boolean shorter = text.size() <= SHORT_LINE && next.length() >= 2 * SHORT_LINE && text.holdsDigit();
        return styled || shorter;
    }

    /// The sentence goes on in the next line, or the word does that print has cut.
    void goOn(String next, boolean printed) {
        if (!printed || !text.joinsCutWord(next.charAt(PrintedLines.indent(next)))) {
            text.append(" ");
        }
    }

    void append(String words) {
        int before = text.size();
        int kinds = text.append(words);
        if ((kinds & Letters.LETTER) != 0) {
            around = around < 0 ? inlines : Math.min(around, fewest);
            fewest = inlines;
        }
        linked += links > 0 ? text.size() - before : 0;
        if (links > 0 && opening >= 0) {
            opening = text.size();
        } else if ((kinds & Letters.WORD) != 0) {
            ended = Math.max(ended, opening);
            opening = -1;
        }
    }

    /// What it has come to, in that box; only where it has text.
    Block made(int box, Block.Kind kind) {
        String whole = text.toString();
        double share = Math.min(1.0, (double) linked / whole.length());
        int length = text.mayBeWide() ? Text.length(whole) : whole.length();
        return new Block(whole, kind, box, share, Math.max(ended, opening), length);
    }

    /// Begins the next, in the same links and inline elements.
    void clear() {
        text.clear();
        lineFrom = 0;
        linked = 0;
        opening = 0;
        ended = 0;
        breaks = 0;
        around = -1;
        fewest = inlines;
    }
}
