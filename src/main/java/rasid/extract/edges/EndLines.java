package rasid.extract.edges;

import java.util.List;
import rasid.extract.around.EndMarks;
import rasid.extract.authors.HanByline;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.text.Text;

/// The last lines of a report that are no text: [EndMarks] in lines of their own, or behind the last sentence, where
/// they alone are cut off; and the line of an office that signs with the words which stand above its headline. Agencies
/// and press offices need this.
final class EndLines implements Rule {
    private static final int LAST = 3;
    private static final int SIGNATURE_WORDS = 9;
    private static final int A_NAME = 3;

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int at = kept.size() - 1; at > 0; at--) {
            int i = kept.get(at);
            Block block = body.block(i);
            if (EndMarks.isStars(block.text())
                    || EndMarks.isHard(block.text())
                    || EndMarks.areEditors(block.text())
                    || HanByline.isCredit(block.text())
                    || isSignature(body, block)) {
                block.leaveOut(Mark.META);
                continue;
            }
            if (!body.outline().cut(i, EndMarks.from(block.text()))
                    && (kept.size() - at >= LAST || block.running() || !hasMarkBefore(body, kept, at))) {
                return;
            }
        }
    }

    /// Whether an end mark stands above a short last line.
    private static boolean hasMarkBefore(Body body, List<Integer> kept, int at) {
        for (int k = at - 1; k > Math.max(0, at - LAST); k--) {
            String text = body.block(kept.get(k)).text();
            if (EndMarks.isHard(text) || EndMarks.isStars(text)) {
                return !Text.endsSentence(body.block(kept.get(at)).text());
            }
        }
        return false;
    }

    private static boolean isSignature(Body body, Block block) {
        if (block.running()
                || Text.endsSentence(block.text())
                || block.hasWords(SIGNATURE_WORDS + 1)
                || !block.hasWords(2)) {
            return false;
        }
        for (int i = 0; i < body.headlineAt(); i++) {
            Block head = body.block(i);
            if (head.linked() < 0.5 && head.hasWords(A_NAME) && !head.hasWords(2 * SIGNATURE_WORDS)) {
                String one = head.bare();
                String other = block.bare();
                if (one.contains(other) || (block.hasWords(A_NAME) && other.contains(one))) {
                    return true;
                }
            }
        }
        return false;
    }
}
