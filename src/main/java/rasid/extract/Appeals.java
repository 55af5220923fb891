package rasid.extract;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines in which a site speaks of itself: subscribe, follow us, load the app, consent to foreign content, who
/// contributed, who has the rights. Nearly every publisher puts some into the text itself, mostly at its end.
/// `appeals.tsv` beside this class holds their wordings.
final class Appeals implements Rule {
    /// What is longer is a paragraph that mentions such things.
    private static final int MOST_WORDS = 60;
    private static final int LONGEST = 420;
    private static final Map<Mark, Pattern> WORDINGS = Table.rows("appeals.tsv").entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(row -> Mark.valueOf(row.getKey()), row -> any(row.getValue())));

    @Override
    public void apply(Body body) {
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (Text.length(block.text()) <= LONGEST && Text.words(block.text()) <= MOST_WORDS) {
                WORDINGS.forEach((mark, wording) -> {
                    if (wording.matcher(block.text()).find()) {
                        block.leaveOut(mark);
                    }
                });
            }
        }
    }

    private static Pattern any(List<String> wordings) {
        return Pattern.compile(String.join("|", wordings), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
