package rasid.extract.around;

import java.util.List;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;

/// Boxes that open with a label, "Comments (12)" or "مواضيع ذات صلة", below some of the article. They are left out
/// before the article's box is looked for: comments may be longer than the article, and so are related reports beside
/// two sentences from the wire. Pages need this whose builders gave those parts no telling names.
public final class LabelledBoxes {
    /// So much running text makes the shortest article.
    private static final int AN_ARTICLE = 80;
    /// Labels are short.
    private static final int LONGEST_LABEL = 48;

    private static final double LINKED = 0.9;
    private static final int FEWEST_LINKS = 3;

    private final Outline outline;
    private final int headlineAt;
    private final Brief brief;

    private LabelledBoxes(Outline outline, int headlineAt, Brief brief) {
        this.outline = outline;
        this.headlineAt = headlineAt;
        this.brief = brief;
    }

    /// Leaves out what stands in such boxes, but not `brief`.
    public static void mark(Outline outline, int headlineAt, Brief brief) {
        new LabelledBoxes(outline, headlineAt, brief).mark();
    }

    private void mark() {
        List<Block> blocks = outline.blocks();
        int before = 0;
        for (int i = Math.max(0, headlineAt); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.kept()) {
                continue;
            }
            if (block.running()) {
                before += block.length();
            } else if ((before >= AN_ARTICLE || isBelow(i))
                    && block.length() <= LONGEST_LABEL
                    && block.linked() < 0.9) {
                box(i);
            }
        }
    }

    private boolean isBelow(int label) {
        return brief.exists() && label >= brief.end();
    }

    private void box(int label) {
        int box = around(label);
        if (box < 0) {
            beside(label);
            return;
        }
        if (running(box) == 0) {
            return;
        }
        Mark mark = outline.blocks().get(label).label();
        if (mark == Mark.COMMENTS || (mark != null && isList(label, box))) {
            for (int i = label; i < outline.boxes().get(box).end(); i++) {
                outline.blocks().get(i).leaveOut(mark);
            }
        }
    }

    /// The smallest box that opens with the label and has more in it, -1 where none has.
    private int around(int label) {
        for (int box = outline.blocks().get(label).box();
                box >= 0;
                box = outline.boxes().get(box).parent()) {
            Box around = outline.boxes().get(box);
            for (int i = around.first(); i < label; i++) {
                if (outline.blocks().get(i).kept()) {
                    return -1;
                }
            }
            if (around.end() - 1 > label) {
                return box;
            }
        }
        return -1;
    }

    /// Leaves out the box that follows a label below the article, where it opens with a link to another report and has
    /// several: each may have more text than the article.
    private void beside(int label) {
        if (outline.blocks().get(label).label() != Mark.RELATED) {
            return;
        }
        int around = outline.boxes().get(outline.blocks().get(label).box()).parent();
        for (Box box : outline.boxes()) {
            if (box.first() == label + 1 && box.parent() == around) {
                if (isOfLinks(box)) {
                    outline.blocks().get(label).leaveOut(Mark.RELATED);
                    for (int i = box.first(); i < box.end(); i++) {
                        outline.blocks().get(i).leaveOut(Mark.RELATED);
                    }
                }
                return;
            }
        }
    }

    private boolean isOfLinks(Box box) {
        int links = 0;
        for (int i = box.first(); i < box.end(); i++) {
            boolean link = outline.blocks().get(i).linked() > LINKED;
            if (i == box.first() && !link) {
                return false;
            }
            links += link ? 1 : 0;
        }
        return links >= FEWEST_LINKS;
    }

    /// Whether running text in the box stands under titles, each a line of its own.
    private boolean isList(int label, int box) {
        int titles = 0;
        int running = 0;
        for (int i = label + 1; i < outline.boxes().get(box).end(); i++) {
            Block block = outline.blocks().get(i);
            running += block.running() ? 1 : 0;
            titles += !block.running() || block.teaser() ? 1 : 0;
        }
        return titles >= running;
    }

    private int running(int box) {
        int running = 0;
        for (int i = outline.boxes().get(box).first();
                i < outline.boxes().get(box).end();
                i++) {
            Block block = outline.blocks().get(i);
            running += block.kept() && block.running() ? block.length() : 0;
        }
        return running;
    }
}
