package rasid.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Wordings HINTS = Wordings.of("date|time|publi|posted|meta|tarih|datum|author|autor|auteur|byline"
            + "|writer|creator|kateb|katib|nivisk|reporter");
    /// The microformats' word for a name.
    private static final Pattern FN = Pattern.compile("fn\\b");
    private static final int LONGEST_KNOWN = 1_000;
    private static final int MOST_KNOWN = 20_000;
    private static final Map<String, Names> KNOWN = new ConcurrentHashMap<>();

    static Names of(String names) {
        if (names.isEmpty()) {
            return NONE;
        }
        Names known = KNOWN.get(names);
        if (known == null) {
            known = read(names);
            // Numbers in names are new on every page; those that come again are soon known again.
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            if (names.length() <= LONGEST_KNOWN) {
                KNOWN.put(names, known);
            }
        }
        return known;
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
