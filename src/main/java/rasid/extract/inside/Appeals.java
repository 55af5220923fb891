package rasid.extract.inside;

import java.util.List;
import rasid.extract.around.Notices;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;

/// Lines in which a site speaks of itself: subscribe, follow us, load the app, consent to foreign content, who
/// contributed, who has the rights. Nearly every publisher puts some into the text itself, mostly at its end.
/// [Notices] knows them.
final class Appeals implements Rule {
    /// What is longer is a paragraph that mentions such things.
    private static final int MOST_WORDS = 60;
    private static final int FIRST = 3;
    private static final int LAST = 6;

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int at = 0; at < kept.size(); at++) {
            Block block = body.block(kept.get(at));
            // They link to what they ask for, or stand first or last.
            boolean likely = block.linked() > 0 || at < FIRST || at >= kept.size() - LAST;
            if (likely && block.length() <= Notices.LONGEST && !block.hasWords(MOST_WORDS + 1)) {
                Mark asks = Notices.of(block.text());
                if (asks != null) {
                    block.leaveOut(asks);
                }
            }
        }
    }
}
