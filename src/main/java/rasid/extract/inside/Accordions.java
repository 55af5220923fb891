package rasid.extract.inside;

import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;

/// A heading and what it opens: the question of an accordion stays with its answer, and a heading goes with all that is
/// under it. Explainers, questions and answers, and boxes for addresses among the paragraphs need this.
final class Accordions implements Rule {
    private static final int LONGEST_HEAD = 120;

    @Override
    public void apply(Body body) {
        for (Box box : body.outline().boxes()) {
            boolean inside = box.first() >= body.first() && box.end() <= body.end();
            if (inside && box.end() - box.first() > 1) {
                box(body, box);
            }
        }
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
