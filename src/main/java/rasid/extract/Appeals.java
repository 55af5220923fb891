package rasid.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lines in which a site speaks of itself: subscribe, follow us, load the app, consent to foreign content, who
/// contributed, who has the rights. Nearly every publisher puts some into the text itself, mostly at its end.
/// `appeals.tsv` beside this class holds their wordings.
final class Appeals implements Rule {
    /// What is longer is a paragraph that mentions such things.
    private static final int MOST_WORDS = 60;
    private static final int LONGEST = 360;
    private static final int FIRST = 3;
    private static final int LAST = 6;
    private static final int NOTICES = 3;
    private static final Map<Mark, String> REGEXES = Table.rows("appeals.tsv").entrySet().stream()
            .collect(Collectors.toMap(
                    row -> Mark.valueOf(row.getKey()),
                    row -> String.join("|", row.getValue()),
                    (one, other) -> one + "|" + other,
                    () -> new EnumMap<>(Mark.class)));
    private static final List<Mark> MARKS = List.copyOf(REGEXES.keySet());
    private static final Wordings WORDINGS = Wordings.of(List.copyOf(REGEXES.values()));

    /// Leaves out who has the rights, where that is among the last running texts of the page: in a short report's
    /// outline it weighs as much as a paragraph.
    static void markNotices(Outline outline) {
        int last = 0;
        for (int i = outline.blocks().size() - 1; i >= 0 && last < NOTICES; i--) {
            Block block = outline.blocks().get(i);
            if (block.kept() && block.running()) {
                last++;
                int which = block.length() <= LONGEST ? WORDINGS.first(block.text()) : -1;
                if (which >= 0 && MARKS.get(which) == Mark.META) {
                    block.leaveOut(Mark.META);
                }
            }
        }
    }

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int at = 0; at < kept.size(); at++) {
            Block block = body.block(kept.get(at));
            // They link to what they ask for, or stand first or last.
            boolean likely = block.linked() > 0 || at < FIRST || at >= kept.size() - LAST;
            if (likely && block.length() <= LONGEST && !block.hasWords(MOST_WORDS + 1)) {
                int which = WORDINGS.first(block.text());
                if (which >= 0) {
                    block.leaveOut(MARKS.get(which));
                }
            }
        }
    }
}
