package rasid.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Turns the titles of feeds, which may hold markup, into the text that a reader sees.
final class PlainText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private PlainText() {}

    /// The text of a piece of HTML; text without markup stays as it is, also `3 < 5`.
    static String of(String html) {
        boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
        return folded(plain ? html : Jsoup.parseBodyFragment(html).body().text());
    }

    /// Single spaces, none at the ends.
    static String folded(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
