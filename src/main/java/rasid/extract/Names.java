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
/// @param time whether they speak of dates
/// @param author whether they speak of authors
record Names(@Nullable Mark mark, boolean hidden, boolean time, boolean author) {
    private static final Names NONE = new Names(null, false, false, false);
    private static final Set<String> HIDING = Set.of("hidden", "d-none", "is-hidden");
    private static final Wordings TIMES = Wordings.of("date|time|publi|posted|meta|tarih|datum");
    private static final Wordings AUTHORS =
            Wordings.of("author|autor|auteur|byline|writer|creator|kateb|katib|nivisk|reporter");
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
        boolean time = TIMES.isIn(lower);
        boolean author = AUTHORS.isIn(lower)
                || (lower.contains("fn") && FN.matcher(lower).find());
        return mark == null && !hidden && !time && !author ? NONE : new Names(mark, hidden, time, author);
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
}
