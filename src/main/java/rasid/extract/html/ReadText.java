package rasid.extract.html;

import org.jspecify.annotations.Nullable;

/// Takes out of a page's HTML what is read of it: texts and the values of attributes, references decoded.
/// The names of classes come again and again: each is copied once, and whoever compares two of them finds the
/// same object. One per page; not shared.
final class ReadText {
    /// Pages have some 200 names.
    private static final int PLACES = 1 << 9;

    private final String html;
    private final @Nullable String[] names = new @Nullable String[PLACES];
    private boolean faulty;

    ReadText(String html) {
        this.html = html;
    }

    /// Whether a NUL was read. The parser takes it for a fault, here for nothing, there for a sign of its own.
    /// To look for it in the whole page would take as long as a tenth of the scan.
    boolean isFaulty() {
        return faulty;
    }

    /// Looks for a NUL in what stands between `from` and `end`.
    void check(String text, int from, int end) {
        faulty |= text.indexOf(0, from, end) >= 0;
    }

    /// What stands in `text` between `from` and `end`, the page or a part of it.
    String text(String text, int from, int end) {
        check(text, from, end);
        return References.decode(text, from, end, false);
    }

    /// The value before `end` of an attribute whose name ends at `nameEnd`.
    String value(String attribute, int nameEnd, int end) {
        int equals = Markup.afterSpace(html, nameEnd);
        int at = equals < end ? Markup.afterSpace(html, equals + 1) : end;
        boolean quoted = at < end && (html.charAt(at) == '"' || html.charAt(at) == '\'');
        int from = quoted ? at + 1 : at;
        if (from >= end) {
            // Quotes that never end are the last of a page that is cut off.
            return "";
        }
        int to = quoted ? end - 1 : end;
        return attribute.equals("class") ? names(from, to) : decoded(from, to);
    }

    private String names(int from, int to) {
        int place = place(from, to);
        String known = names[place];
        if (known != null && known.length() == to - from && html.startsWith(known, from)) {
            return known;
        }
        String names = decoded(from, to);
        // Nothing of it was a reference.
        if (names.length() == to - from) {
            this.names[place] = names;
        }
        return names;
    }

    private String decoded(int from, int to) {
        check(html, from, to);
        return References.decode(html, from, to, true);
    }

    /// By the letters in which names differ: the last, and ever fewer of those before.
    private int place(int from, int to) {
        int hash = to - from;
        for (int i = to - 1, step = 1; i >= from; i -= step, step++) {
            hash = 31 * hash + html.charAt(i);
        }
        return (hash ^ (hash >>> 9)) & (PLACES - 1);
    }
}
