package rasid.extract.text;

import java.util.Arrays;

/// Gathers the text of one block from its nodes, white space collapsed across their seams. Used again for each block
/// of a page, and by one thread.
public final class TextBuffer {
    private static final int A_BLOCK = 1 << 10;

    private char[] chars;
    private int size;
    private int kinds;

    /// Empty, with room for a usual block.
    public TextBuffer() {
        this(A_BLOCK);
    }

    /// @param expected for so many letters, white space among them, there is room
    public TextBuffer(int expected) {
        this.chars = new char[expected];
    }

    /// The number of letters so far, white space among them.
    public int size() {
        return size;
    }

    /// A space where it has no such place.
    public char charAt(int i) {
        return i < size ? chars[i] : ' ';
    }

    /// Appends `text` with white space collapsed. Answers what kinds of [Letters] it has.
    public int append(String text) {
        int end = text.length();
        if (end > chars.length - size) {
            chars = Arrays.copyOf(chars, Math.max(size + end, (int)
                    Math.min(2L * chars.length, Integer.MAX_VALUE - 8)));
        }
        // The text is laid down whole and closed up in place.
        char[] to = chars;
        text.getChars(0, end, to, size);
        int at = size;
        int seen = 0;
        boolean spaced = at == 0 || to[at - 1] == ' ';
        for (int i = size, last = size + end; i < last; i++) {
            char c = to[i];
            int kind = Letters.of(c);
            seen |= kind;
            if ((kind & (Letters.SPACE | Letters.NOTHING)) == 0) {
                to[at++] = c;
                spaced = false;
            } else if ((kind & Letters.SPACE) != 0 && !spaced) {
                to[at++] = ' ';
                spaced = true;
            }
        }
        size = at;
        kinds |= seen;
        return seen;
    }

    /// Whether what was gathered ends as a sentence does.
    public boolean endsSentence() {
        for (int i = size - 1; i >= 0; i--) {
            if (Text.isEnd(chars[i])) {
                return true;
            }
            if (!Text.isAfterEnd(chars[i])) {
                return false;
            }
        }
        return false;
    }

    /// Whether a word that print has cut with a hyphen at the end of its line goes on with `next`; the hyphen is then
    /// taken out, but before a capital, where it is the word's own.
    public boolean joinsCutWord(char next) {
        int last = size - 1;
        while (last >= 0 && chars[last] == ' ') {
            last--;
        }
        boolean cut = last > 0 && (chars[last] == '-' || chars[last] == '\u2010' || chars[last] == '\u00AC');
        if (!cut || !Letters.is(chars[last - 1], Letters.LETTER) || !Letters.is(next, Letters.LETTER)) {
            return false;
        }
        boolean cased = Character.isLowerCase(chars[last - 1]);
        size = cased && Character.isLowerCase(next) ? last : last + 1;
        return cased;
    }

    /// Whether an ideograph or another wide letter may be in it.
    public boolean mayBeWide() {
        return (kinds & Letters.WIDE) != 0;
    }

    /// Whether a digit of any script may be in it.
    public boolean holdsDigit() {
        return (kinds & Letters.DIGIT) != 0;
    }

    /// Whether it has nothing but white space.
    public boolean isBlank() {
        return size == 0 || (size == 1 && chars[0] == ' ');
    }

    /// Begins the next block.
    public void clear() {
        size = 0;
        kinds = 0;
    }

    /// Without white space at either end; `""` when there is nothing else.
    @Override
    public String toString() {
        // White space is collapsed: one space at most stands at either end.
        int start = size > 0 && chars[0] == ' ' ? 1 : 0;
        int end = size > start && chars[size - 1] == ' ' ? size - 1 : size;
        return end <= start ? "" : new String(chars, start, end - start);
    }
}
