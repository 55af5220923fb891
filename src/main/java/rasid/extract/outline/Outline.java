package rasid.extract.outline;

import java.util.List;
import org.jsoup.nodes.Element;
import rasid.extract.looks.Tree;
import rasid.extract.text.Text;

/// A page as a row of text blocks in reading order, and the boxes they stand in.
public record Outline(List<Block> blocks, List<Box> boxes) {

    /// How a page is walked.
    public enum Reading {
        /// As a reader sees it.
        SHOWN,
        /// As a reader sees it, and no name of a class counts: some sites name the box of their article
        /// "sidebar".
        WITHOUT_NAMES,
        /// With what is hidden: some sites hide their article until a script has run.
        WITH_HIDDEN
    }

    /// Several paragraphs must stand in a box that is nothing but text, and so much of it.
    private static final int A_PAIR = 2;

    private static final int A_TEXT = 300;

    /// Whether nothing but paragraphs without a link stand in the box, and headings over them.
    public boolean isText(Box box) {
        int paragraphs = 0;
        int length = 0;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = blocks.get(i);
            boolean paragraph = boxes.get(block.box()).tag().equals("p") && block.running();
            if (!block.kept() || block.linked() > 0 || !(paragraph || block.kind() == Block.Kind.HEADING)) {
                return false;
            }
            paragraphs += paragraph && Text.endsSentence(block.text()) ? 1 : 0;
            length += paragraph ? block.length() : 0;
        }
        return paragraphs >= A_PAIR && length >= A_TEXT;
    }

    /// Cuts what begins at `from` off the end of a block's text. Answers whether there was such; -1 is none.
    public boolean cut(int block, int from) {
        if (from > 0) {
            blocks.set(block, blocks.get(block).cut(from));
        }
        return from > 0;
    }

    /// The outline of an element that is no page of its own, or of what a page hides.
    public static Outline of(Element root, Reading reading) {
        var walk = new OutlineWalk(reading == Reading.WITH_HIDDEN);
        Tree.walk(root, walk);
        return walk.outline(reading);
    }
}
