package rasid.extract.html;

import org.jspecify.annotations.Nullable;

/// The values of a page's attributes. The names of classes come again and again: each is copied out of the page once,
/// and whoever compares two of them finds the same object. One per page; not shared.
final class Values {
    /// Pages have some 200 names.
    private static final int PLACES = 1 << 9;

    private final String html;
    private final @Nullable String[] held = new @Nullable String[PLACES];

    Values(String html) {
        this.html = html;
    }

    /// The value of `attribute` that stands in the page between `from` and `end`, where it is held; else null.
    @Nullable
    String held(String attribute, int from, int end) {
        String known = attribute.equals("class") ? held[place(from, end)] : null;
        return known != null && known.length() == end - from && html.startsWith(known, from) ? known : null;
    }

    /// That value, held from now on where it may come again.
    String of(String attribute, int from, int end) {
        String value = References.decode(html, from, end, true);
        if (attribute.equals("class") && value.length() == end - from) {
            held[place(from, end)] = value;
        }
        return value;
    }

    /// By the letters in which names differ: the last and some of those before.
    private int place(int from, int end) {
        int hash = end - from;
        for (int i = end - 1, step = 1; i >= from; i -= step, step++) {
            hash = 31 * hash + html.charAt(i);
        }
        return (hash ^ (hash >>> 9)) & (PLACES - 1);
    }
}
