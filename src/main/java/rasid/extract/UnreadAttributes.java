package rasid.extract;

import java.util.List;

/// The attributes that no step of the extraction reads, nor is likely to: how things look, what scripts do, where
/// pictures lie. A third of the time of parsing goes to attributes, and nearly half of them are such.
final class UnreadAttributes {
    private static final List<String> NAMES = List.of(
            "src",
            "srcset",
            "sizes",
            "width",
            "height",
            "target",
            "tabindex",
            "loading",
            "decoding",
            "fetchpriority",
            "border",
            "bgcolor",
            "cellpadding",
            "cellspacing",
            "valign",
            "placeholder",
            "autocomplete",
            "action",
            "method",
            "viewbox",
            "fill",
            "stroke",
            "jsaction",
            "jscontroller",
            "jsname",
            "jsdata",
            "crossorigin",
            "integrity",
            "maxlength",
            "frameborder",
            "allowfullscreen",
            "referrerpolicy");
    /// What `data-` attributes may tell.
    private static final List<String> TELLING = List.of("date", "time", "publi", "author");
    private static final int TABLE = 1 << 8;
    private static final String[] BY_HASH = byHash();

    private UnreadAttributes() {}

    /// Whether the name in `html` between `from` and `to` is one of them.
    static boolean has(String html, int from, int to) {
        return switch (html.charAt(from) | 0x20) {
            case 'd' -> html.startsWith("data-", from) ? !tells(html, from + 5, to) : isListed(html, from, to);
            case 'a' ->
                html.startsWith("aria-", from) ? !html.startsWith("hidden", from + 5) : isListed(html, from, to);
            case 'o' -> to - from > 3 && (html.charAt(from + 1) | 0x20) == 'n';
            // The most frequent of those that are read.
            case 'h' -> to - from == 6 && isListed(html, from, to);
            case 'c' -> to - from > 5 && isListed(html, from, to);
            default -> isListed(html, from, to);
        };
    }

    private static boolean tells(String html, int from, int to) {
        for (String word : TELLING) {
            if (html.indexOf(word, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListed(String html, int from, int to) {
        int length = to - from;
        for (int slot = hash(html, from, to); BY_HASH[slot] != null; slot = (slot + 1) & (TABLE - 1)) {
            String name = BY_HASH[slot];
            if (name.length() == length && isSame(html, from, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String html, int from, String name) {
        for (int i = 0; i < name.length(); i++) {
            if ((html.charAt(from + i) | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + (text.charAt(i) | 0x20);
        }
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
