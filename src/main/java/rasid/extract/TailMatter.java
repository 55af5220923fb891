package rasid.extract;

import java.util.List;

/// What stands under the last paragraph: lone headings, names of sections and tags, scraps. Nearly every page
/// needs this.
final class TailMatter implements Rule {
    private static final int SCRAP_WORDS = 6;
    private static final int LONGEST_SCRAP = 60;

    /// What follows a share bar or the tags is little, where those stand under the text.
    private static final double UNDER = 0.85;
    private static final int LONGEST_BIO = 60;

    @Override
    public void apply(Body body) {
        underTheText(body);
        List<String> authors = body.page().authors();
        List<Integer> kept = body.kept();
        for (int at = kept.size() - 1; at >= 0; at--) {
            Block block = body.block(kept.get(at));
            boolean few = Text.words(block.text()) <= SCRAP_WORDS && Text.length(block.text()) < LONGEST_SCRAP;
            boolean prose = block.linked() < 0.9 && Text.length(block.text()) > 100 && Text.endsSentence(block.text());
            if (authors.stream().anyMatch(block.text()::startsWith) && Text.words(block.text()) <= LONGEST_BIO) {
                block.leaveOut(Mark.AUTHOR_BOX);
                continue;
            }
            boolean scrap = block.kind() == Block.Kind.HEADING
                    || (block.linked() > 0.4 && !prose)
                    || (few && !Text.endsSentence(block.text()) && block.kind() == Block.Kind.TEXT);
            if (!scrap) {
                return;
            }
            block.leaveOut(Mark.META);
        }
    }

    private static void underTheText(Body body) {
        int all = 0;
        for (int i : body.kept()) {
            all += body.block(i).running() ? Text.length(body.block(i).text()) : 0;
        }
        int before = 0;
        for (int i = body.first(); i < body.end(); i++) {
            Block block = body.block(i);
            Mark mark = block.mark();
            boolean bar = mark == Mark.SHARE || mark == Mark.TAGS || mark == Mark.COMMENTS;
            if (mark != null && bar && before > UNDER * all) {
                body.leaveOut(i, body.end(), mark);
                return;
            }
            before += block.kept() && block.running() ? Text.length(block.text()) : 0;
        }
    }
}
