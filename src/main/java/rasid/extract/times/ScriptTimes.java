package rasid.extract.times;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.dates.Dates.Moment;
import rasid.extract.html.PageTree;
import rasid.extract.page.Page;

/// The time of publication in the data of a script, or in JSON-LD that is no JSON. Pages need this that show no date
/// and tell none, and of which scripts make what readers see.
final class ScriptTimes {
    private static final Pattern PUBLISHED =
            Pattern.compile("(?i)(?:publi(?:sh|c)[\\w-]{0,20}|date_?created|created_?(?:at|on)|pub_?date|date_?posted)"
                    + "\\\\?[\"']?\\s{0,3}:\\s{0,3}\\\\?[\"']([^\"'\\\\]{8,40})");
    private static final int MOST = 20;

    private ScriptTimes() {}

    static Optional<Moment> first(Page page) {
        String html = page.html();
        for (PageTree.Script script : page.scripts()) {
            Matcher date = PUBLISHED.matcher(html);
            int seen = 0;
            for (int i = script.from(); i + 1 < script.end() && seen < MOST; i++) {
                if (mayBegin(html, i) && date.region(i, script.end()).lookingAt()) {
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
    private static boolean mayBegin(String html, int i) {
        return switch (html.charAt(i) | 0x20) {
            case 'p' -> isAt(html, i, "publi") || isAt(html, i, "pubdate") || isAt(html, i, "pub_date");
            case 'd' -> isAt(html, i, "date");
            case 'c' -> isAt(html, i, "created");
            default -> false;
        };
    }

    private static boolean isAt(String html, int i, String word) {
        return (html.charAt(i + 1) | 0x20) == word.charAt(1) && html.regionMatches(true, i, word, 0, word.length());
    }
}
