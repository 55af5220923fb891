package rasid.extract.edges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.extract.body.Body;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;

/// The kinds of the boxes that the blocks of a body stand in, from the innermost out to the first that has a class.
/// Each is asked for several times, and put together once.
final class Kinds {
    private static final int LEVELS = 4;

    private final List<Box> boxes;
    /// By the number of the innermost box.
    private final @Nullable String[] known;

    Kinds(Body body) {
        this.boxes = body.outline().boxes();
        this.known = new @Nullable String[boxes.size()];
    }

    String of(Block block) {
        String kind = known[block.box()];
        if (kind == null) {
            kind = read(block.box());
            known[block.box()] = kind;
        }
        return kind;
    }

    private String read(int innermost) {
        var kind = new StringBuilder();
        int box = innermost;
        // One without a class tells nothing.
        for (int level = 0; box >= 0 && level < LEVELS; level++) {
            Box around = boxes.get(box);
            kind.append(around.tag()).append('.').append(around.className()).append(' ');
            if (level > 0 && !around.className().isEmpty()) {
                break;
            }
            box = around.parent();
        }
        return kind.toString();
    }
}
