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
    /// Of a name with what may stand between it and the colon.
    private static final int LONGEST_NAME = 32;
    private static final int MOST_SPACES = 3;
    private static final String QUOTES = "\"'\\";

    private ScriptTimes() {}

    static Optional<Moment> first(Page page) {
        for (PageTree.Script script : page.scripts()) {
            Optional<Moment> found = first(page, script);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Scripts are long, and the expression is slow: it is tried only before a colon with a text behind it.
    private static Optional<Moment> first(Page page, PageTree.Script script) {
        String html = page.html();
        Matcher date = PUBLISHED.matcher(html);
        int seen = 0;
        int from = script.from();
        for (int colon = html.indexOf(':', from, script.end());
                colon >= 0 && seen < MOST;
                colon = html.indexOf(':', colon + 1, script.end())) {
            int first = Math.max(from, colon - LONGEST_NAME);
            if (opensText(html, colon + 1) && stands(date, html, first, colon, script.end())) {
                Optional<Moment> found = page.date(date.group(1));
                if (found.isPresent()) {
                    return found;
                }
                seen++;
                from = date.end();
                colon = from - 1;
            }
        }
        return Optional.empty();
    }

    private static boolean opensText(String html, int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) <= ' ' && at - from < MOST_SPACES) {
            at++;
        }
        return at < html.length() && QUOTES.indexOf(html.charAt(at)) >= 0;
    }
    /// Whether the expression fits at a place between `from` and the colon.
    private static boolean stands(Matcher date, String html, int from, int colon, int end) {
        for (int i = from; i < colon; i++) {
            if (mayBegin(html, i) && date.region(i, end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the name at `i` may be one of them.
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
