package rasid.extract.around;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Outline;
import rasid.extract.text.Table;
import rasid.extract.text.Wordings;

/// Knows lines in which a site speaks of itself: appeals, notices of rights, who contributed.
/// `appeals.tsv` beside this class holds their wordings.
public final class Notices {
    /// What is longer is a paragraph that mentions such things.
    public static final int LONGEST = 360;

    private static final int NOTICES = 3;
    private static final Map<Mark, String> REGEXES = Table.rows(Notices.class, "appeals.tsv").entrySet().stream()
            .collect(Collectors.toMap(
                    row -> Mark.valueOf(row.getKey()),
                    row -> String.join("|", row.getValue()),
                    (one, other) -> one + "|" + other,
                    () -> new EnumMap<>(Mark.class)));
    private static final List<Mark> MARKS = List.copyOf(REGEXES.keySet());
    private static final Wordings WORDINGS = Wordings.of(List.copyOf(REGEXES.values()));

    private Notices() {}

    /// What the line is by its words; null where it is no such line.
    public static @Nullable Mark of(String line) {
        int which = WORDINGS.first(line);
        return which < 0 ? null : MARKS.get(which);
    }

    /// Leaves out who has the rights, where that is among the last running texts of the page: in a short report's
    /// outline it weighs as much as a paragraph.
    public static void mark(Outline outline) {
        int last = 0;
        for (int i = outline.blocks().size() - 1; i >= 0 && last < NOTICES; i--) {
            Block block = outline.blocks().get(i);
            if (block.kept() && block.running()) {
                last++;
                if (block.length() <= LONGEST && of(block.text()) == Mark.META) {
                    block.leaveOut(Mark.META);
                }
            }
        }
    }
}
