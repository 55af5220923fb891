package rasid.extract.body;

import java.util.List;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.text.Text;

/// Finds the box that holds the article: much running text in it, and little else.
final class Density {
    /// How much what else is there counts against a box: 0 would always choose the whole page, 1 a few
    /// paragraphs without a link among them. Measured on labelled pages; 0.3 to 1 differ by a point.
    private static final double STRICTNESS = 0.8;
    /// A box inside the best one that has this share of its running text is a better one.
    private static final double MOST = 0.8;
    /// Siblings with this share of the best box's text are parts of the same article.
    private static final double A_PART = 0.2;
    /// No single block counts for more, lest one comment or licence outweighs an article.
    private static final int CAP = 1_000;
    private static final int A_PARAGRAPH = 100;
    /// A block counts for this at least, so that a list of short lines is not taken for little.
    private static final int FLOOR = 10;
    /// Articles stand below their headline; what runs above it is a ticker or a teaser.
    private static final double ABOVE_HEADLINE = 0.1;

    private final Outline outline;
    /// Sums up to each block of the running text, and of all text.
    private final double[] running;

    private final double[] said;

    /// @param headline the block with the page's headline, -1 where it has none
    Density(Outline outline, int headline) {
        this.outline = outline;
        List<Block> blocks = outline.blocks();
        running = new double[blocks.size() + 1];
        said = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            double weight = i < headline ? ABOVE_HEADLINE : 1;
            running[i + 1] = running[i] + weight * running(blocks.get(i));
            said[i + 1] = said[i] + said(blocks.get(i));
        }
    }

    private static double running(Block block) {
        if (!block.kept() || !block.running()) {
            return 0;
        }
        // Lists and tables are content as well, but more often they are not.
        double kind = block.kind() == Block.Kind.TEXT || isParagraph(block) ? 1 : 0.7;
        return Math.min(CAP, block.length()) * (1 - block.linked()) * kind;
    }

    /// In tables of the 2000s articles stand in cells.
    private static boolean isParagraph(Block block) {
        return block.kind() == Block.Kind.CELL && block.length() > A_PARAGRAPH && Text.endsSentence(block.text());
    }

    private static double said(Block block) {
        int length = Math.min(CAP, block.length());
        return block.kept() ? Math.max(length, FLOOR) : length * 0.1;
    }

    /// The number of the best box, -1 where there is no running text.
    int best() {
        int best = -1;
        double most = 0;
        for (int i = 0; i < outline.boxes().size(); i++) {
            // A score is at most the running text: most boxes need no more than that to be told apart.
            double text = inside(i, running);
            if (text > 0 && text >= most) {
                double score = score(i);
                // Inner boxes come later, and of equals the inner one is wanted.
                if (best < 0 || score >= most) {
                    best = i;
                    most = score;
                }
            }
        }
        return best < 0 ? -1 : withSiblings(innermost(best));
    }

    private double score(int box) {
        double share = inside(box, running) / Math.max(1, inside(box, said));
        return inside(box, running) * Math.pow(share, STRICTNESS);
    }

    private int innermost(int box) {
        int inner = box;
        for (int i = box + 1; i < outline.boxes().size(); i++) {
            boolean child = outline.boxes().get(i).parent() == inner;
            if (child && inside(i, running) >= MOST * inside(inner, running)) {
                inner = i;
            }
        }
        return inner;
    }

    /// Some systems put every part of an article into a box of its own, all of one kind: then the box around
    /// them is meant.
    private int withSiblings(int box) {
        int parent = outline.boxes().get(box).parent();
        double siblings = 0;
        for (int i = parent + 1; parent >= 0 && i < outline.boxes().size(); i++) {
            boolean sibling = i != box && outline.boxes().get(i).parent() == parent;
            siblings +=
                    sibling && outline.boxes().get(i).isAlike(outline.boxes().get(box)) ? inside(i, running) : 0;
        }
        return siblings > A_PART * inside(box, running) ? parent : box;
    }

    private double inside(int box, double[] sums) {
        Box b = outline.boxes().get(box);
        return sums[b.end()] - sums[b.first()];
    }
}
