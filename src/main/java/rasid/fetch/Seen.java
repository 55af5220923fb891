package rasid.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader sees of an HTML page, roughly, in one pass: hostile markup costs no more than its length.
///
/// @param text without scripts, styles, tags and comments, spaces drawn together
/// @param headlines the title and the first headings of the first level
record Seen(String text, List<String> headlines) {
    private static final List<String> UNSEEN = List.of("script", "style", "noscript", "head", "svg", "template");
    private static final List<String> HEADLINES = List.of("title", "h1");
    private static final int MOST_HEADLINES = 5;

    static Seen of(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        return new Seen(text(html, lower), headlines(html, lower));
    }

    private static String text(String html, String lower) {
        var seen = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int until = open < 0 ? html.length() : open;
            append(seen, html, at, until);
            if (open < 0) {
                break;
            }
            seen.append(' ');
            at = after(lower, open);
        }
        return seen.toString().strip();
    }

    /// Draws spaces together on the way.
    private static void append(StringBuilder seen, String html, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (!space) {
                seen.append(c);
            } else if (!seen.isEmpty() && seen.charAt(seen.length() - 1) != ' ') {
                seen.append(' ');
            }
        }
    }

    /// The place after the tag at `open`, and after all that stands in it where nobody sees that.
    private static int after(String lower, int open) {
        if (lower.startsWith("<!--", open)) {
            return end(lower, "-->", open);
        }
        for (String name : UNSEEN) {
            if (tag(lower, open, name)) {
                return end(lower, ">", end(lower, "</" + name, open));
            }
        }
        return end(lower, ">", open);
    }

    private static boolean tag(String lower, int open, String name) {
        int after = open + 1 + name.length();
        return lower.startsWith(name, open + 1)
                && after < lower.length()
                && !Character.isLetterOrDigit(lower.charAt(after));
    }

    private static int end(String text, String what, int from) {
        int found = text.indexOf(what, Math.min(from, text.length()));
        return found < 0 ? text.length() : found + what.length();
    }

    private static List<String> headlines(String html, String lower) {
        List<String> headlines = new ArrayList<>();
        for (String name : HEADLINES) {
            int at = lower.indexOf("<" + name);
            while (at >= 0 && headlines.size() < MOST_HEADLINES) {
                int close = lower.indexOf("</" + name, at);
                if (close < 0) {
                    break;
                }
                if (tag(lower, at, name)) {
                    int begin = Math.min(end(lower, ">", at), close);
                    headlines.add(text(html.substring(begin, close), lower.substring(begin, close)));
                }
                at = lower.indexOf("<" + name, close);
            }
        }
        return headlines;
    }
}
