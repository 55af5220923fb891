package rasid.extract.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.text.Text;

/// What a page hides of its article until a reader asks for it, though it shows the rest: the answers of an accordion,
/// and paragraphs behind a wall or a button. An article that is hidden as a whole is [rasid.extract.HiddenText].
final class HiddenParts {
    private static final int LONGEST_QUESTION = 120;
    private static final int FEWEST_WORDS = 2;
    private static final int A_ROW = 3;
    /// So long is a paragraph that an article goes on with.
    private static final int A_PARAGRAPH = 60;

    private HiddenParts() {}

    /// Shows the answers that a page hides until their questions are touched: boxes of one kind, each with running text
    /// and right behind a line that is shown and is no link.
    static void answers(Outline outline) {
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
                && question.length() <= LONGEST_QUESTION;
    }

    /// Takes for shown what a wall or a button hides of a text that goes on: paragraphs alone, in a box next to the
    /// paragraphs above.
    static void continued(Outline outline) {
        for (int i = 0; i < outline.boxes().size(); i++) {
            Box box = outline.boxes().get(i);
            if (box.mark() == Mark.HIDDEN && box.first() > 0 && box.end() > box.first() && goesOn(outline, box)) {
                outline.boxes().set(i, box.unmarked());
            }
        }
    }

    private static boolean goesOn(Outline outline, Box box) {
        Block above = outline.blocks().get(box.first() - 1);
        Box beside = outline.boxes().get(above.box());
        boolean next =
                beside.mark() == null && above.running() && beside.tag().equals("p") && beside.parent() == box.parent();
        for (int i = box.first(); next && i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            Box own = outline.boxes().get(block.box());
            next = own.tag().equals("p")
                    && block.linked() < 0.3
                    && block.length() >= A_PARAGRAPH
                    && Text.endsSentence(block.text());
        }
        return next;
    }
}
