package rasid.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A heading and what it opens: the question of an accordion stays with its answer, and a heading goes with all that is
/// under it. Explainers, questions and answers, and boxes for addresses among the paragraphs need this.
final class Accordions implements Rule {
    private static final int LONGEST_HEAD = 120;
    private static final int FEWEST_WORDS = 2;
    private static final int A_ROW = 3;

    @Override
    public void apply(Body body) {
        for (Box box : body.outline().boxes()) {
            boolean inside = box.first() >= body.first() && box.end() <= body.end();
            if (inside && box.end() - box.first() > 1) {
                box(body, box);
            }
        }
    }

    /// Shows the answers that a page hides until their questions are touched: boxes of one kind, each with running text
    /// and right behind a line that is shown and is no link.
    static void open(Outline outline) {
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int i = 0; i < outline.boxes().size(); i++) {
            Box box = outline.boxes().get(i);
            if (box.mark() == Mark.HIDDEN && isAnswer(outline, box)) {
                rows.computeIfAbsent(box.kind(), _ -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> row : rows.values()) {
            if (row.size() >= A_ROW) {
                row.forEach(i -> outline.boxes().set(i, outline.boxes().get(i).unmarked()));
            }
        }
    }

    private static boolean isAnswer(Outline outline, Box box) {
        int head = box.first() - 1;
        if (head < 0
                || box.parent() < 0
                || head < outline.boxes().get(box.parent()).first()) {
            return false;
        }
        Block question = outline.blocks().get(head);
        boolean running = false;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            running |= block.running();
            if (block.linked() > 0.5 || block.teaser()) {
                return false;
            }
        }
        return running
                && question.linked() < 0.2
                && !question.running()
                && question.words() >= FEWEST_WORDS
                && question.length() <= LONGEST_HEAD;
    }

    private static void box(Body body, Box box) {
        Block head = body.block(box.first());
        boolean details = box.tag().equals("details");
        boolean opens = details || head.kind() == Block.Kind.HEADING;
        if (!opens || head.length() > LONGEST_HEAD) {
            return;
        }
        Mark under = null;
        boolean kept = false;
        for (int i = box.first() + 1; i < box.end(); i++) {
            Mark mark = body.block(i).mark();
            kept |= mark == null;
            under = under == null ? mark : under;
        }
        if (!kept && under != null && (details || isAppeal(under))) {
            head.leaveOut(under);
        } else if (details && kept && head.mark() == Mark.ADVERT && head.label() == null) {
            // A label over an advert stands before it.
            head.take();
        }
    }

    private static boolean isAppeal(Mark mark) {
        return mark == Mark.NEWSLETTER || mark == Mark.COMMENTS || mark == Mark.RELATED;
    }
}
