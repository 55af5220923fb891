package rasid.extract.inside;

import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.body.Standfirst;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Text;

/// Captions without a name: a box with a picture and a line or two and nothing else. Old pages put them into a
/// table.

final class PictureTexts implements Rule {
    private static final int MOST_BLOCKS = 2;
    private static final int LONGEST = 220;
    private static final int A_SUMMARY = 80;
    private static final int LONGEST_LINE = 100;

    @Override
    public void apply(Body body) {
        // The main picture often stands between headline and text.
        int from = body.headlineAt() < 0 ? body.first() : Math.min(body.first(), body.headlineAt() + 1);
        for (Box box : body.outline().boxes()) {
            boolean inside = box.first() >= from && box.end() <= body.end();
            boolean few = box.end() > box.first() && box.end() - box.first() <= MOST_BLOCKS;
            if (inside && few && body.end() - body.first() > MOST_BLOCKS && isCaption(body, box)) {
                for (int i = box.first(); i < box.end(); i++) {
                    body.block(i).leaveOut(Mark.CAPTION);
                }
            }
        }
    }

    /// A paragraph of a picture and a line that is no sentence.
    private static boolean isLineUnderPicture(Body body, Box box) {
        Block line = body.block(box.first());
        return box.end() - box.first() == 1
                && line.length() <= LONGEST_LINE
                && line.linked() < 0.5
                && line.hasWords(2)
                && !Text.endsSentence(line.text());
    }

    /// Whether it is a whole sentence in the cell beside a picture, next under the headline.
    private static boolean isSummary(Body body, int i) {
        Block block = body.block(i);
        return i == body.headlineAt() + 1
                && i > 0
                && block.kind() == Block.Kind.CELL
                && block.length() >= A_SUMMARY
                && Text.endsSentence(block.text());
    }

    /// Whether it is a sentence below a picture that has its caption already.
    private static boolean isBelowCaption(Body body, Box box, int i) {
        Block block = body.block(i);
        Box own = body.outline().boxes().get(block.box());
        return i > box.first()
                && body.block(i - 1).kind() == Block.Kind.CAPTION
                && own.tag().equals("p")
                && own.parent() >= 0
                && body.outline().boxes().get(own.parent()).first() < i
                && own.element().closest("figure") == null
                && block.running()
                && Text.endsSentence(block.text());
    }

    private static boolean isCaption(Body body, Box box) {
        if (!box.pictured()) {
            return false;
        }
        for (int i = box.first(); i < box.end(); i++) {
            if (isSummary(body, i) || Standfirst.isOne(body.page(), body.outline(), body.block(i))) {
                return false;
            }
        }
        String tag = box.element().normalName();
        // The pages of an AMP story are pictures with its text on them.
        if (tag.startsWith("amp-story")
                || (tag.equals("p") && !isLineUnderPicture(body, box))
                || tag.equals("li")
                || tag.equals("blockquote")
                || tag.startsWith("h")) {
            return false;
        }
        int length = 0;
        for (int i = box.first(); i < box.end(); i++) {
            length += body.block(i).length();
            Box around = body.boxOf(i);
            boolean quoted = around != null && around.element().normalName().equals("blockquote");
            if (quoted || body.block(i).kind() == Block.Kind.HEADING || isBelowCaption(body, box, i)) {
                return false;
            }
        }
        return length <= LONGEST;
    }
}
