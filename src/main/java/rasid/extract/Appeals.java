package rasid.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Lines in which a site speaks of itself: subscribe, follow us, load the app, consent to foreign content, who
/// contributed, who has the rights. Nearly every publisher puts some into the text itself, mostly at its end.
/// `appeals.tsv` beside this class holds their wordings.
final class Appeals implements Rule {
    /// What is longer is a paragraph that mentions such things.
    private static final int MOST_WORDS = 60;
    private static final int LONGEST = 360;
    private static final int FIRST = 3;
    private static final int LAST = 6;
    private static final Map<Mark, List<Wording>> WORDINGS = wordings();

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int at = 0; at < kept.size(); at++) {
            Block block = body.block(kept.get(at));
            // They link to what they ask for, or stand first or last.
            boolean likely = block.linked() > 0 || at < FIRST || at >= kept.size() - LAST;
            if (likely && Text.length(block.text()) <= LONGEST && Text.words(block.text()) <= MOST_WORDS) {
                String folded = Wording.fold(block.text());
                WORDINGS.forEach((mark, wordings) -> {
                    if (wordings.stream().anyMatch(wording -> wording.isIn(block.text(), folded))) {
                        block.leaveOut(mark);
                    }
                });
            }
        }
    }

    private static Map<Mark, List<Wording>> wordings() {
        Map<Mark, List<Wording>> wordings = new EnumMap<>(Mark.class);
        Table.rows("appeals.tsv")
                .forEach((mark, regexes) -> wordings.put(Mark.valueOf(mark), Wording.of(String.join("|", regexes))));
        return wordings;
    }
}
