package rasid.extract.outline;

import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Labels;
import rasid.extract.looks.Mark;
import rasid.extract.looks.Tags;
import rasid.extract.text.Text;

/// A run of text that a reader sees as one: a paragraph, a headline, an item of a list, a cell.
public final class Block {
    /// What kind of element it stands in.
    public enum Kind {
        TEXT,
        HEADING,
        ITEM,
        CELL,
        CAPTION;

        /// Of an element that is all that [Tags] says.
        static Kind of(int tag) {
            return (tag & Tags.HEADING) != 0
                    ? HEADING
                    : (tag & Tags.ITEM) != 0
                            ? ITEM
                            : (tag & Tags.CELL) != 0 ? CELL : (tag & Tags.CAPTION) != 0 ? CAPTION : TEXT;
        }
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

    /// As it is kept, see [Text].
    public String text() {
        return text;
    }

    /// How much it says, see [Text#length].
    public int length() {
        return length;
    }

    /// How many words it has.
    public int words() {
        if (words < 0) {
            words = Text.words(text);
        }
        return words;
    }

    /// Whether it has `few` words or more; long texts are not counted through. Short ones are, since many rules ask.
    public boolean hasWords(int few) {
        return (words < 0 && text.length() > SHORT) ? Text.hasWords(text, few) : words() >= few;
    }

    /// Its letters and digits alone, see [Text#bare].
    public String bare() {
        if (bare == null) {
            bare = Text.bare(text);
        }
        return bare;
    }

    /// What it stands over where it is nothing but a label, see [Labels#of]; null where it is none.
    public @Nullable Mark label() {
        if (!labelKnown) {
            label = Labels.of(text);
            labelKnown = true;
        }
        return label;
    }

    /// What kind of element it stands in.
    public Kind kind() {
        return kind;
    }

    /// The number of the innermost [Box] around it.
    public int box() {
        return box;
    }

    /// The share of it that is links, 0 to 1.
    public double linked() {
        return linked;
    }

    /// Whether it opens with a link of several words: the title of another article, with some lines of it.
    public boolean teaser() {
        return teaser;
    }

    /// Why it is left out; null while it is not.
    @Nullable
    public Mark mark() {
        return mark;
    }

    /// Leaves it out; whoever says first why is believed.
    public void leaveOut(Mark why) {
        mark = mark == null ? why : mark;
    }

    /// Takes back what [#leaveOut] did.
    public void take() {
        mark = null;
    }

    /// Whether nobody has left it out.
    public boolean kept() {
        return mark == null;
    }

    /// Whether it reads as running text: long enough to be sentences and not made of links.
    public boolean running() {
        return running;
    }
}
