package rasid.extract;

import java.util.List;

/// What stands under the last paragraph: lone headings, names of sections and tags, scraps. Nearly every page
/// needs this.
final class TailMatter implements Rule {
    private static final int SCRAP_WORDS = 6;
    private static final int LONGEST_SCRAP = 60;

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int at = kept.size() - 1; at >= 0; at--) {
            Block block = body.block(kept.get(at));
            boolean few = Text.words(block.text()) <= SCRAP_WORDS && Text.length(block.text()) < LONGEST_SCRAP;
            boolean prose = block.linked() < 0.9 && Text.length(block.text()) > 100 && Text.endsSentence(block.text());
            boolean scrap = block.kind() == Block.Kind.HEADING
                    || (block.linked() > 0.4 && !prose)
                    || (few && !Text.endsSentence(block.text()) && block.kind() == Block.Kind.TEXT);
            if (!scrap) {
                return;
            }
            block.leaveOut(Mark.META);
        }
    }
}
