package rasid.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words in a `class` or `id` tell of an element. Remembered: sites are few and name the same boxes on every
/// page.
///
/// @param mark which part of a page it is called; null where the words say nothing
/// @param hidden whether style sheets that many sites share hide what has such a class
/// @param hint whether they speak of dates or authors
record Names(@Nullable Mark mark, boolean hidden, boolean hint) {
    private static final Names NONE = new Names(null, false, false);
    private static final Set<String> HIDING = Set.of("hidden", "d-none", "is-hidden");
    private static final Wordings HINTS =
            Wordings.of("date|time|publi|posted|meta|tarih|datum|author|autor|auteur|byline"
                    + "|writer|creator|kateb|katib|nivisk|reporter");
    /// The microformats' word for a name.
    private static final Pattern FN = Pattern.compile("fn\\b");
    private static final int LONGEST_KNOWN = 1_000;
    /// A power of two. A name takes the place of another with the same place.
    private static final int PLACES = 1 << 15;

    private static final @Nullable Known[] KNOWN = new @Nullable Known[PLACES];

    /// Immutable, so that threads may share it without a lock: at worst a name is read twice.
    private record Known(String names, Names told) {}

    static Names of(String names) {
        if (names.isEmpty()) {
            return NONE;
        }
        int hash = names.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Known known = KNOWN[place];
        if (known != null && known.names().equals(names)) {
            return known.told();
        }
        Names told = read(names);
        if (names.length() <= LONGEST_KNOWN) {
            KNOWN[place] = new Known(names, told);
        }
        return told;
    }

    private static Names read(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        Mark mark = Clutter.named(names);
        boolean hidden = isHiding(lower);
        boolean hint = isHint(lower);
        return mark == null && !hidden && !hint ? NONE : new Names(mark, hidden, hint);
    }

    private static boolean isHiding(String lower) {
        if (!lower.contains("hidden") && !lower.contains("d-none")) {
            return false;
        }
        for (String name : lower.split("\\s+", -1)) {
            if (HIDING.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHint(String lower) {
        return HINTS.isIn(lower) || (lower.contains("fn") && FN.matcher(lower).find());
    }
}
