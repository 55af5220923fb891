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

    private final String text;
    private final Kind kind;
    private final int box;
    private final double linked;
    private final boolean strong;
    private @Nullable Mark mark;

    /// @param box the number of the innermost [Box] around it
    /// @param linked the share of it that is links, 0 to 1
    /// @param strong whether it is bold from end to end
    Block(String text, Kind kind, int box, double linked, boolean strong) {
        this.text = text;
        this.kind = kind;
        this.box = box;
        this.linked = linked;
        this.strong = strong;
    }

    String text() {
        return text;
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

    boolean strong() {
        return strong;
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
        int length = Text.length(text);
        return kind != Kind.HEADING && linked < 0.4 && (length >= 80 || (length >= 40 && Text.endsSentence(text)));
    }
}
