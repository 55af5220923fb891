package rasid.extract.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.extract.around.Brief;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.text.Wordings;

/// Hands the mark of a box to all blocks inside, but not where it must be wrong: a box that is called "sidebar"
/// or "ad" and holds the headline, or nearly all of the running text there is, has the article in it.
final class Marking {
    private static final double MOST = 0.5;
    /// So much running text makes the shortest article.
    private static final int AN_ARTICLE = 120;
    /// A form with more text than this is around a page.
    private static final int A_FORM = 400;
    private static final int FEWEST_CELLS = 4;

    /// What notices that ask for consent speak of.
    private static final Wordings ASKS = Wordings.of(
            "cookie|consent|privacy|datenschutz|einwillig|zustimm|confidentialit|privacidad|kişisel veri|ملفات تعريف|كوكيز|الكوكي"
                    + "|الخصوصية|موافقتك|کوکی|حریم خصوصی|کووکی|עוגיות|הסכמה|פרטיות");

    private final Outline outline;
    private final int headlineAt;
    private final Brief brief;
    private final int[] running;

    private Marking(Outline outline, int headlineAt, Brief brief) {
        this.outline = outline;
        this.headlineAt = headlineAt;
        this.brief = brief;
        this.running = running(outline.blocks());
    }

    static void of(Outline outline, int headlineAt, Brief brief) {
        var marking = new Marking(outline, headlineAt, brief);
        @Nullable Mark[] marks = marking.marks(false);
        boolean lost = marking.unmarked(marks) < AN_ARTICLE;
        marking.hand(lost ? marking.marks(true) : marks);
    }

    private @Nullable Mark[] marks(boolean lost) {
        @Nullable Mark[] marks = new @Nullable Mark[outline.boxes().size()];
        // A grid that is called "sidebar" calls its parts so as well.
        @Nullable Mark[] wrong = new @Nullable Mark[marks.length];
        Mark ofHeadline = ofHeadline();
        for (int i = 0; i < marks.length; i++) {
            Box box = outline.boxes().get(i);
            Mark around = box.parent() < 0 ? null : marks[box.parent()];
            Mark disproved = box.parent() < 0 ? null : wrong[box.parent()];
            boolean isWrong = box.mark() != null
                    && ((box.mark() == disproved && !box.tag().equals("figcaption"))
                            || box.mark() == ofHeadline
                            || isWrong(box, lost));
            boolean wrapper = !isWrong && around == null && box.mark() == Mark.CONSENT && isWrapper(box);
            wrong[i] = isWrong ? box.mark() : disproved;
            marks[i] = around != null ? around : isWrong || wrapper ? null : box.mark();
        }
        return marks;
    }

    /// A builder that calls the box of the headline a widget calls that of the text so as well. Null where the headline
    /// is in no such box.
    private @Nullable Mark ofHeadline() {
        int box = headlineAt < 0 ? -1 : outline.blocks().get(headlineAt).box();
        for (; box >= 0; box = outline.boxes().get(box).parent()) {
            if (outline.boxes().get(box).mark() == Mark.SIDEBAR) {
                return Mark.SIDEBAR;
            }
        }
        return null;
    }

    /// Whether it wraps some paragraphs of a text that goes on above and below it, as plugins for consent do with what
    /// stands beside a film. The notice in it is left out.
    private boolean isWrapper(Box box) {
        if (box.parent() < 0) {
            return false;
        }
        Box around = outline.boxes().get(box.parent());
        boolean between = running[box.first()] > running[Math.max(around.first(), headlineAt + 1)]
                && running[around.end()] > running[box.end()];
        boolean text = false;
        for (int i = box.first(); between && i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            if (ASKS.isIn(block.text())) {
                block.leaveOut(Mark.CONSENT);
            } else {
                text |= block.running()
                        && outline.boxes().get(block.box()).tag().equals("p");
            }
        }
        return text;
    }

    private boolean isWrong(Box box, boolean lost) {
        if (isFigureOfATable(box)) {
            return true;
        }
        boolean most = running[box.end()] - running[box.first()] > MOST * running[running.length - 1];
        boolean headline = box.first() <= headlineAt && headlineAt < box.end();
        if (box.tag().equals("form") && box.mark() == Mark.NEWSLETTER) {
            return headline || running[box.end()] - running[box.first()] > A_FORM;
        }
        if (box.mark() == null || !box.mark().doubtful() || !most) {
            return false;
        }
        if (box.mark() == Mark.CONSENT && headlineAt >= 0) {
            // What it asks for may be longer than a short report.
            boolean around = brief.first() >= box.first() && brief.end() <= box.end();
            return headline || (lost && (!brief.exists() || around));
        }
        if (brief.exists() && box.first() >= brief.end() && box.tag().equals("footer")) {
            return false;
        }
        // Boxes of related articles may well hold more text than a short report beside them; adverts and
        // bylines do not.
        boolean texts = box.mark() == Mark.RELATED || box.mark() == Mark.SIDEBAR || box.mark() == Mark.AUTHOR_BOX;
        return !texts || headline || lost || headlineAt < 0;
    }

    /// Editors set tables as they set pictures, with a caption.
    private boolean isFigureOfATable(Box box) {
        if (!box.tag().equals("figure") || box.pictured()) {
            return false;
        }
        int cells = 0;
        for (int i = box.first(); i < box.end(); i++) {
            cells += outline.blocks().get(i).kind() == Block.Kind.CELL ? 1 : 0;
        }
        return cells >= FEWEST_CELLS;
    }

    /// How much running text below the headline has no mark.
    private int unmarked(@Nullable Mark[] marks) {
        int sum = 0;
        for (int i = Math.max(0, headlineAt); i < outline.blocks().size(); i++) {
            sum += marks[outline.blocks().get(i).box()] == null ? running[i + 1] - running[i] : 0;
        }
        return sum;
    }

    private void hand(@Nullable Mark[] marks) {
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
            running[i + 1] = running[i] + (block.running() ? block.length() : 0);
        }
        return running;
    }
}
