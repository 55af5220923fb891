package rasid.extract.inside;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Labels;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;

/// Parts that a label names: "اقرأ أيضاً" with links under it, "Share this", "Comments". Pages need this whose
/// builders gave those parts no telling names, or none of ours.
final class LabelledParts implements Rule {
    private static final double MOSTLY_LINKED = 0.5;

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int at = 0; at < kept.size(); at++) {
            int i = kept.get(at);
            Block block = body.block(i);
            if (!block.kept()) {
                continue;
            }
            Mark label = block.label();
            if (label == null) {
                Mark before = Labels.before(block.text());
                if (before == Mark.RELATED || before == Mark.ADVERT || (before != null && !block.running())) {
                    block.leaveOut(before);
                }
                continue;
            }
            block.leaveOut(label);
            leaveOutUnder(body, i, label);
        }
    }

    /// What stands under a label: the rest of the innermost box that holds more than the label, where that has
    /// no running text before the label; else what follows until running text begins again.
    private static void leaveOutUnder(Body body, int label, Mark mark) {
        Box box = smallest(body, label);
        if (box != null
                && !hasRunning(body, box.first(), label)
                && !(mark == Mark.ADVERT && goesOn(body, label, box))) {
            boolean follows = mark == Mark.COMMENTS || hasRunning(body, body.first(), box.first());
            if (!isMost(body, box) || (follows && (mark == Mark.COMMENTS || isList(body, label, box)))) {
                body.leaveOut(box.first(), box.end(), mark);
                return;
            }
        }
        if (mark == Mark.COMMENTS && hasRunning(body, body.first(), label)) {
            body.leaveOut(label, body.end(), mark);
            return;
        }
        for (int i = label + 1; i < body.end() && !isProse(body.block(i)); i++) {
            // A slot for an advert is empty, and what comes after it is a short paragraph as well as a long one.
            if (mark == Mark.ADVERT && body.block(i).linked() < MOSTLY_LINKED) {
                return;
            }
            body.block(i).leaveOut(mark);
        }
    }

    private static boolean isProse(Block block) {
        return block.running() && block.linked() < 0.2 && block.kind() != Block.Kind.ITEM;
    }

    private static @Nullable Box smallest(Body body, int block) {
        for (int box = body.block(block).box();
                box >= 0;
                box = body.outline().boxes().get(box).parent()) {
            Box b = body.outline().boxes().get(box);
            if (b.first() <= body.first() && b.end() >= body.end()) {
                return null;
            }
            if (b.end() - b.first() > 1) {
                return b;
            }
        }
        return null;
    }

    private static boolean isMost(Body body, Box box) {
        int inside = 0;
        int all = 0;
        for (int i : body.kept()) {
            int length = body.block(i).running() ? body.block(i).length() : 0;
            all += length;
            inside += i >= box.first() && i < box.end() ? length : 0;
        }
        return inside * 2 > all;
    }

    /// Whether what is under the label are titles with a line each, and not the rest of the article.
    private static boolean isList(Body body, int label, Box box) {
        int titles = 0;
        int running = 0;
        for (int i = label + 1; i < box.end(); i++) {
            Block block = body.block(i);
            running += block.running() ? 1 : 0;
            titles += !block.running() || block.teaser() ? 1 : 0;
        }
        return titles >= running;
    }

    /// Whether the article goes on behind a slot for an advert: in paragraphs of the kind that it has elsewhere. The
    /// slot is empty, or has lines of its own.
    private static boolean goesOn(Body body, int label, Box box) {
        for (int i = label + 1; i < box.end(); i++) {
            Block block = body.block(i);
            if (block.kept() && block.running() && hasAlike(body, block, box)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAlike(Body body, Block block, Box box) {
        return body.kept().stream()
                .filter(i -> i < box.first() || i >= box.end())
                .map(body::block)
                .anyMatch(other -> other.running() && areAlike(body, block, other));
    }

    /// Whether they stand in boxes of one kind, and these do.
    private static boolean areAlike(Body body, Block one, Block other) {
        List<Box> boxes = body.outline().boxes();
        Box own = boxes.get(one.box());
        Box others = boxes.get(other.box());
        return own.isAlike(others)
                && own.parent() >= 0
                && others.parent() >= 0
                && !boxes.get(own.parent()).className().isEmpty()
                && boxes.get(own.parent()).isAlike(boxes.get(others.parent()));
    }

    private static boolean hasRunning(Body body, int from, int to) {
        for (int i = Math.max(from, body.first()); i < to; i++) {
            if (body.block(i).kept() && body.block(i).running()) {
                return true;
            }
        }
        return false;
    }
}
