package rasid.extract;

import java.util.List;
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
/// @param published whether they speak of the date of an article
/// @param author whether they speak of authors
record Names(@Nullable Mark mark, boolean hidden, boolean time, boolean published, boolean author) {
    private static final Names NONE = new Names(null, false, false, false, false);
    private static final Set<String> HIDING = Set.of("hidden", "d-none", "is-hidden");
    private static final int TIME = 1;
    private static final int AUTHOR = 1 << 1;
    private static final int MAY_HIDE = 1 << 2;
    private static final Wordings PARTS = Wordings.of(List.of(
            "date|time|publi|posted|meta|tarih|datum",
            "author|autor|auteur|byline|writer|creator|kateb|katib|nivisk|reporter",
            "hidden|d-none"));
    /// Names that systems give to the time of an article; all of them speak of dates.
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)\\bpublished\\b|(?:entry|post|article|news|story|pub|publish|published|publication)[-_]?(?:date|time)"
                    + "|date[-_]?(?:time[-_]?)?publish|\\bpubdate|\\bdateline|posted[-_]?on");
    /// The microformats' word for a name.
    private static final Pattern FN = Pattern.compile("fn\\b");

    private static final int LONGEST_KNOWN = 1_000;
    /// A power of two.
    private static final int PLACES = 1 << 15;
    /// So many places side by side are one name's as well as another's; the newest takes that of the oldest.
    private static final int SHARED = 4;

    private static final @Nullable Known[] KNOWN = new @Nullable Known[PLACES];

    /// Immutable, so that threads may share it without a lock: at worst a name is read twice.
    private record Known(String names, Names told) {}

    static Names of(String names) {
        return names.isEmpty() ? NONE : known(names, names.hashCode()).told();
    }

    /// The names of one page, which come again and again: asked first, since they lie near in the processor's memory.
    /// For one thread.
    static final class Recent {
        private static final int RECENT = 1 << 10;
        private final @Nullable Known[] recent = new @Nullable Known[RECENT];

        Names of(String names) {
            if (names.isEmpty()) {
                return NONE;
            }
            int hash = names.hashCode();
            int place = (hash ^ (hash >>> 16)) & (RECENT - 1);
            Known known = recent[place];
            if (known == null || !known.names().equals(names)) {
                known = known(names, hash);
                recent[place] = known;
            }
            return known.told();
        }
    }

    private static Known known(String names, int hash) {
        int first = (hash ^ (hash >>> 16)) & (PLACES - SHARED);
        for (int place = first; place < first + SHARED; place++) {
            Known known = KNOWN[place];
            if (known != null && known.names().equals(names)) {
                return known;
            }
        }
        var known = new Known(names, read(names));
        if (names.length() <= LONGEST_KNOWN) {
            System.arraycopy(KNOWN, first, KNOWN, first + 1, SHARED - 1);
            KNOWN[first] = known;
        }
        return known;
    }

    private static Names read(String names) {
        String lower = lower(names);
        Mark mark = Clutter.named(names);
        int parts = PARTS.groupsIn(lower);
        boolean hidden = (parts & MAY_HIDE) != 0 && isHiding(lower);
        boolean time = (parts & TIME) != 0;
        boolean author = (parts & AUTHOR) != 0
                || (lower.contains("fn") && FN.matcher(lower).find());
        boolean published = time && PUBLISHED.matcher(names).find();
        return mark == null && !hidden && !time && !author ? NONE : new Names(mark, hidden, time, published, author);
    }

    /// Most are in lower case, and need no copy.
    private static String lower(String names) {
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (c >= 'A' && (c <= 'Z' || c >= 0x80)) {
                return names.toLowerCase(Locale.ROOT);
            }
        }
        return names;
    }

    private static boolean isHiding(String lower) {
        for (String name : lower.split("\\s+", -1)) {
            if (HIDING.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
