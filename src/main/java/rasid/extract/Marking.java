package rasid.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hands the mark of a box to all blocks inside, but not where it must be wrong: a box that is called "sidebar"
/// or "ad" and
/// holds most of the page's running text has its article in it.
final class Marking {
    private static final double MOST = 0.5;

    private Marking() {}

    static void of(Outline outline) {
        int[] running = running(outline.blocks());
        int all = running[running.length - 1];
        @Nullable Mark[] marks = new @Nullable Mark[outline.boxes().size()];
        for (int i = 0; i < marks.length; i++) {
            Box box = outline.boxes().get(i);
            Mark around = box.parent() < 0 ? null : marks[box.parent()];
            int inside = running[box.end()] - running[box.first()];
            boolean wrong = box.mark() != null && box.mark().doubtful() && inside > MOST * all;
            marks[i] = around != null ? around : wrong ? null : box.mark();
        }
        for (Block block : outline.blocks()) {
            Mark mark = marks[block.box()];
            if (mark != null) {
                block.leaveOut(mark);
            }
        }
    }

    private static int[] running(List<Block> blocks) {
        int[] running = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            running[i + 1] = running[i] + (block.running() ? Text.length(block.text()) : 0);
        }
        return running;
    }
}
