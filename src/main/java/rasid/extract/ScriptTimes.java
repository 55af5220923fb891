package rasid.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.dates.Dates.Moment;

/// The time of publication in the data of a script, or in JSON-LD that is no JSON. Pages need this that show no date
/// and tell none, and of which scripts make what readers see.
final class ScriptTimes {
    private static final Pattern PUBLISHED =
            Pattern.compile("(?i)(?:publi(?:sh|c)[\\w-]{0,20}|date_?created|created_?(?:at|on)|pub_?date|date_?posted)"
                    + "\\\\?[\"']?\\s{0,3}:\\s{0,3}\\\\?[\"']([^\"'\\\\]{8,40})");
    private static final int MOST = 20;

    private ScriptTimes() {}

    static Optional<Moment> first(Page page) {
        for (String script : page.scripts()) {
            Matcher date = PUBLISHED.matcher(script);
            int seen = 0;
            for (int i = 0; i + 1 < script.length() && seen < MOST; i++) {
                if (mayBegin(script, i) && date.region(i, script.length()).lookingAt()) {
                    Optional<Moment> found = page.date(date.group(1));
                    if (found.isPresent()) {
                        return found;
                    }
                    seen++;
                    i = date.end() - 1;
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the name at `i` may be one of them. Scripts are long, and the expression is slow.
    private static boolean mayBegin(String script, int i) {
        return switch (script.charAt(i) | 0x20) {
            case 'p' -> isAt(script, i, "publi") || isAt(script, i, "pubdate") || isAt(script, i, "pub_date");
            case 'd' -> isAt(script, i, "date");
            case 'c' -> isAt(script, i, "created");
            default -> false;
        };
    }

    private static boolean isAt(String script, int i, String word) {
        return (script.charAt(i + 1) | 0x20) == word.charAt(1) && script.regionMatches(true, i, word, 0, word.length());
    }
}
