package rasid.extract.others;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;

/// How much running text is kept between two blocks, summed up once for many questions.
final class RunningText {
    private final Outline outline;
    /// Sums up to each block; null when a block was left out since.
    private int @Nullable [] sums;

    RunningText(Outline outline) {
        this.outline = outline;
    }

    /// Says that blocks were left out.
    void changed() {
        sums = null;
    }

    /// Leaves out all that stands in a box.
    void leaveOut(Box box, Mark mark) {
        changed();
        for (int i = box.first(); i < box.end(); i++) {
            outline.blocks().get(i).leaveOut(mark);
        }
    }

    int inside(Box box) {
        return between(box.first(), box.end());
    }

    /// From the block `from` on, up to `to`.
    int between(int from, int to) {
        if (from >= to) {
            return 0;
        }
        int[] upTo = sums == null ? sums() : sums;
        return upTo[to] - upTo[from];
    }

    private int[] sums() {
        List<Block> blocks = outline.blocks();
        int[] upTo = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            upTo[i + 1] = upTo[i] + (block.kept() && block.running() ? block.length() : 0);
        }
        sums = upTo;
        return upTo;
    }
}
