package rasid.extract.inside;

import java.util.List;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import rasid.extract.around.Notices;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.looks.Tree;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;

/// Lines in which a site speaks of itself: subscribe, follow us, load the app, consent to foreign content, who
/// contributed, who has the rights. Nearly every publisher puts some into the text itself, mostly at its end.
/// [Notices] knows them.
final class Appeals implements Rule {
    private static final Evaluator PLAYER = QueryParser.parse("audio, video, iframe");
    private static final Evaluator BUTTON = QueryParser.parse("button, input[type=submit], input[type=button]");
    /// What is longer is a paragraph that mentions such things.
    private static final int MOST_WORDS = 60;
    private static final int FIRST = 3;
    private static final int LAST = 6;

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int at = 0; at < kept.size(); at++) {
            Block block = body.block(kept.get(at));
            // They link to what they ask for, stand first or last, beside a player or over a button.
            boolean likely = block.linked() > 0
                    || at < FIRST
                    || at >= kept.size() - LAST
                    || (!block.running() && isUnderAPlayer(body.boxOf(kept.get(at))))
                    || isOverAButton(body, block);
            if (likely && block.length() <= Notices.LONGEST && !block.hasWords(MOST_WORDS + 1)) {
                Mark asks = Notices.of(block.text());
                if (asks != null) {
                    block.leaveOut(asks);
                }
            }
        }
    }

    private static boolean isOverAButton(Body body, Block block) {
        int around = body.outline().boxes().get(block.box()).parent();
        Box box = around < 0 ? null : body.outline().boxes().get(around);
        return box != null && box.end() - box.first() <= FIRST && box.element().selectFirst(BUTTON) != null;
    }

    private static boolean isUnderAPlayer(@Nullable Box box) {
        return box != null
                && box.end() - box.first() == 1
                && Tree.children(box.element()) > 1
                && box.element().selectFirst(PLAYER) != null;
    }
}
