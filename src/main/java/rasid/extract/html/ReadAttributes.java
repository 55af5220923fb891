package rasid.extract.html;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The attributes that some step of the extraction reads, or the parser itself. The others say how things
/// look and what scripts do; a third of the time of parsing went to attributes, and more than half of them
/// are such.
final class ReadAttributes {
    private static final List<String> NAMES = List.of(
            "class",
            "id",
            "href",
            "rel",
            "role",
            "hidden",
            "aria-hidden",
            "aria-level",
            "aria-label",
            "itemprop",
            "itemscope",
            "itemtype",
            "content",
            "property",
            "name",
            "http-equiv",
            "lang",
            "datetime",
            "pubdate",
            // The parser asks for these where elements stand that may not stand there.
            "type",
            "encoding",
            "color",
            "face",
            "size");
    private static final String DATA = "data-";
    /// What `data-` attributes may tell.
    private static final List<String> TELLING = List.of("date", "time", "publi", "author", "test", "hook", "qa");

    private static final int TABLE = 1 << 8;
    /// Of the names.
    private static final int LONGEST = 11;
    private static final String[] BY_HASH = byHash();

    private ReadAttributes() {}

    /// The name, in lower case, of the attribute in `html` whose name stands between `from` and `name`, and
    /// its value before `end`; null where it is none of them.
    static @Nullable String known(String html, int from, int name, int end) {
        return switch (html.charAt(from) | 0x20) {
            // Most of what is read is one of these, and most of what is not begins with a letter that none has.
            case 'c' -> isName(html, from, name, "class") ? "class" : listed(html, from, name);
            case 'h' -> isName(html, from, name, "href") ? "href" : listed(html, from, name);
            case 'i' -> isName(html, from, name, "id") ? "id" : listed(html, from, name);
            case 'a', 'e', 'f', 'l', 'n', 'p', 'r' -> listed(html, from, name);
            case 'd' -> html.startsWith(DATA, from) ? telling(html, from, name) : listed(html, from, name);
            case 's' ->
                isName(html, from, name, "style") ? (says(html, name, end) ? "style" : null) : listed(html, from, name);
            // Some give a time in full there.
            case 't' ->
                isName(html, from, name, "title")
                        ? (holdsDigit(html, name, end) ? "title" : null)
                        : listed(html, from, name);
            default -> null;
        };
    }

    private static @Nullable String telling(String html, int from, int to) {
        for (String word : TELLING) {
            if (html.indexOf(word, from + DATA.length(), to) >= 0 && html.indexOf(0, from, to) < 0) {
                return html.substring(from, to).toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    /// Whether a style tells whether it is shown, or large, or bold, or where its lines end.
    private static boolean says(String html, int from, int end) {
        for (int i = from; i < end; i++) {
            String style = switch (html.charAt(i) | 0x20) {
                case 'n' -> "none";
                case 'h' -> "hidden";
                case 'b' -> "bold";
                case 's' -> "size";
                case 'w' -> "white-space";
                default -> "";
            };
            if (!style.isEmpty() && html.regionMatches(true, i, style, 0, style.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsDigit(String html, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isDigit(html.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String listed(String html, int from, int to) {
        if (to - from > LONGEST) {
            return null;
        }
        for (int slot = hash(html, from, to); BY_HASH[slot] != null; slot = (slot + 1) & (TABLE - 1)) {
            if (isName(html, from, to, BY_HASH[slot])) {
                return BY_HASH[slot];
            }
        }
        return null;
    }

    private static boolean isName(String html, int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(html.charAt(from + i)) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /// By its length and three of its letters, in which most names differ.
    private static int hash(String text, int from, int to) {
        int hash = to - from;
        hash = 31 * hash + (text.charAt(from) | 0x20);
        hash = 31 * hash + (text.charAt((from + to) >> 1) | 0x20);
        hash = 31 * hash + (text.charAt(to - 1) | 0x20);
        return (hash ^ (hash >>> 8)) & (TABLE - 1);
    }

    private static String[] byHash() {
        String[] table = new String[TABLE];
        for (String name : NAMES) {
            int slot = hash(name, 0, name.length());
            while (table[slot] != null) {
                slot = (slot + 1) & (TABLE - 1);
            }
            table[slot] = name;
        }
        return table;
    }
}
