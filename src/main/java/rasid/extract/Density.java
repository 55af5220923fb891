package rasid.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/// Finds the box that holds the article, by how much running text stands in it and how much else.
///
/// Every block has a weight, running text above zero, links and scraps below; the article's box is the smallest
/// one
/// without which much of the running text would be lost.
final class Density {
    /// A box inside the best one that has this share of its running text is a better one.
    private static final double MOST = 0.8;
    /// No single block counts for more, lest one comment or licence outweighs an article.
    private static final int CAP = 1_000;

    /// Siblings with this share of the best box's text are parts of the same article.
    private static final double A_PART = 0.2;

    private final Outline outline;
    private final double[] gained;
    private final double[] total;
    private final double[] said;

    /// @param headline the block with the page's headline, -1 where it has none: articles stand below it
    Density(Outline outline, int headline) {
        this.outline = outline;
        List<Block> blocks = outline.blocks();
        gained = new double[blocks.size() + 1];
        total = new double[blocks.size() + 1];
        said = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            double weight = weight(blocks.get(i)) * (i < headline ? 0.3 : 1);
            total[i + 1] = total[i] + weight;
            gained[i + 1] = gained[i] + Math.max(0, weight);
            said[i + 1] = said[i] + said(blocks.get(i));
        }
    }

    private static double weight(Block block) {
        int length = Math.min(CAP, Text.length(block.text()));
        if (!block.kept()) {
            return 0;
        }
        if (block.linked() > 0.4) {
            return -Math.min(120, length) * block.linked();
        }
        if (block.running()) {
            double kind = block.kind() == Block.Kind.TEXT ? 1 : 0.7;
            return length * (1 - block.linked()) * kind;
        }
        return block.kind() == Block.Kind.HEADING ? 0 : -10;
    }

    /// The number of the best box, -1 where there is no running text.
    int best() {
        int best = -1;
        for (int i = 0; i < outline.boxes().size(); i++) {
            // Inner boxes come later, and of equals the inner one is wanted.
            if (gained(i) > 0 && (best < 0 || score(i) >= score(best))) {
                best = i;
            }
        }
        return best < 0 ? -1 : withSiblings(innermost(best));
    }

    /// Some systems put every part of an article into a box of its own, all of one kind: then the box around
    /// them is meant.
    private int withSiblings(int box) {
        int parent = outline.boxes().get(box).parent();
        double siblings = 0;
        for (int i = parent + 1; parent >= 0 && i < outline.boxes().size(); i++) {
            boolean sibling = i != box && outline.boxes().get(i).parent() == parent;
            siblings += sibling && alike(i, box) ? gained(i) : 0;
        }
        return siblings > A_PART * gained(box) ? parent : box;
    }

    private boolean alike(int one, int other) {
        Element mine = outline.boxes().get(one).element();
        Element theirs = outline.boxes().get(other).element();
        return mine.normalName().equals(theirs.normalName()) && mine.className().equals(theirs.className());
    }

    private int innermost(int box) {
        int inner = box;
        for (int i = box + 1; i < outline.boxes().size(); i++) {
            boolean inside = outline.boxes().get(i).parent() == inner;
            if (inside && gained(i) >= MOST * gained(inner)) {
                inner = i;
            }
        }
        return inner;
    }

    private double score(int box) {
        Box b = outline.boxes().get(box);
        double all = said[b.end()] - said[b.first()];
        return gained(box) * Math.pow(gained(box) / Math.max(1, all), EXP);
    }

    private static final double EXP = 0.8;

    /// How much a block says in all; what is left out already counts for little.
    private static double said(Block block) {
        int length = Math.min(CAP, Text.length(block.text()));
        return block.kept() ? Math.max(length, 10) : length * 0.1;
    }

    private double gained(int box) {
        Box b = outline.boxes().get(box);
        return gained[b.end()] - gained[b.first()];
    }

    double weightOf(int block) {
        return total[block + 1] - total[block];
    }
}
