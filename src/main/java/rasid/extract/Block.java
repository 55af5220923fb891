package rasid.extract;

import org.jspecify.annotations.Nullable;

/// A run of text that a reader sees as one: a paragraph, a headline, an item of a list, a cell.
final class Block {
    /// What kind of element it stands in.
    enum Kind {
        TEXT,
        HEADING,
        ITEM,
        CELL,
        CAPTION
    }

    private static final int SHORT = 160;

    private final String text;
    private final Kind kind;
    private final int box;
    private final double linked;
    private final boolean teaser;
    private final boolean running;
    private final int length;
    private int words = -1;
    private @Nullable String bare;
    private @Nullable Mark label;
    private boolean labelKnown;
    private @Nullable Mark mark;

    /// @param box the number of the innermost [Box] around it
    /// @param linked the share of it that is links, 0 to 1
    /// @param opening how many of its first characters are a link
    /// @param length how much it says, see [Text#length]
    Block(String text, Kind kind, int box, double linked, int opening, int length) {
        this.text = text;
        this.kind = kind;
        this.box = box;
        this.linked = linked;
        this.length = length;
        this.teaser =
                opening > 0 && opening <= text.length() && Text.hasWords(text, 3, opening) && !goesOn(text, opening);
        this.running =
                kind != Kind.HEADING && linked < 0.4 && (length >= 80 || (length >= 40 && Text.endsSentence(text)));
    }

    /// Another without a mark, with what is known of its text.
    private Block(Block other) {
        this.text = other.text;
        this.kind = other.kind;
        this.box = other.box;
        this.linked = other.linked;
        this.length = other.length;
        this.teaser = other.teaser;
        this.running = other.running;
        this.words = other.words;
        this.bare = other.bare;
        this.label = other.label;
        this.labelKnown = other.labelKnown;
    }

    Block unmarked() {
        return new Block(this);
    }

    /// Another with the text up to `end` alone, and the same mark.
    Block cut(int end) {
        String rest = text.substring(0, end).strip();
        var cut = new Block(rest, kind, box, linked, 0, Text.length(rest));
        cut.mark = mark;
        return cut;
    }

    /// Whether a sentence ends with the link, or goes on behind it: then it is prose that opens with a link.
    private static boolean goesOn(String text, int opening) {
        String rest = text.substring(opening).strip();
        return Text.endsSentence(text, opening)
                || rest.isEmpty()
                || Character.isLowerCase(rest.codePointAt(0))
                || ".,;:!?،؛".indexOf(rest.charAt(0)) >= 0;
    }

    String text() {
        return text;
    }

    /// How much it says, see [Text#length].
    int length() {
        return length;
    }

    int words() {
        if (words < 0) {
            words = Text.words(text);
        }
        return words;
    }

    /// Whether it has `few` words or more; long texts are not counted through. Short ones are, since many rules ask.
    boolean hasWords(int few) {
        return (words < 0 && text.length() > SHORT) ? Text.hasWords(text, few) : words() >= few;
    }

    /// Its letters and digits alone, see [Text#bare].
    String bare() {
        if (bare == null) {
            bare = Text.bare(text);
        }
        return bare;
    }

    /// What it stands over where it is nothing but a label, see [Labels#of]; null where it is none.
    @Nullable
    Mark label() {
        if (!labelKnown) {
            label = Labels.of(text);
            labelKnown = true;
        }
        return label;
    }

    Kind kind() {
        return kind;
    }

    int box() {
        return box;
    }

    double linked() {
        return linked;
    }

    /// Whether it opens with a link of several words: the title of another article, with some lines of it.
    boolean teaser() {
        return teaser;
    }

    /// Why it is left out; null while it is not.
    @Nullable
    Mark mark() {
        return mark;
    }

    void leaveOut(Mark why) {
        mark = mark == null ? why : mark;
    }

    /// Takes back what [#leaveOut] did.
    void take() {
        mark = null;
    }

    boolean kept() {
        return mark == null;
    }

    /// Whether it reads as running text: long enough to be sentences and not made of links.
    boolean running() {
        return running;
    }
}
