package rasid.extract.looks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rasid.extract.text.Wordings;

/// What the words in a `class` or `id` tell of an element. Remembered: sites are few and name the same boxes on every
/// page.
///
/// @param mark which part of a page it is called; null where the words say nothing
/// @param hidden whether style sheets that many sites share hide what has such a class
/// @param time whether they speak of dates
/// @param published whether they speak of the date of an article
/// @param author whether they speak of authors
public record Names(@Nullable Mark mark, boolean hidden, boolean time, boolean published, boolean author) {
    static final Names NONE = new Names(null, false, false, false, false);
    private static final Set<String> HIDING = Set.of("hidden", "d-none", "is-hidden");
    private static final int TIME = 1;
    private static final int AUTHOR = 1 << 1;
    private static final int MAY_HIDE = 1 << 2;
    private static final int AROUND_TIME = 1 << 3;
    private static final Wordings PARTS = Wordings.of(List.of(
            "date|time|publi|posted",
            "author|autor|auteur|byline|writer|creator|kateb|katib|nivisk|reporter|username",
            "hidden|d-none",
            "meta|tarih|datum"));
    /// Names that systems give to the time of an article; all of them have one of the first group's words.
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)\\bpublished\\b|(?:entry|post|article|news|story|pub|publish|published|publication)[-_]?(?:date|time)"
                    + "|date[-_]?(?:time[-_]?)?publish|\\bpubdate|\\bdateline|posted[-_]?on");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// The microformats' word for a name.
    private static final Pattern FN = Pattern.compile("fn\\b");

    private static final int FLAGS = 4;
    private static final List<Mark> MARKS = List.of(Mark.values());
    /// Each that there can be, at its [#code].
    private static final Names[] ALL = all();

    private static final KnownNames KNOWN = new KnownNames();

    /// What the words in `names` tell. Safe to call from any thread.
    static Names of(String names) {
        if (names.isEmpty()) {
            return NONE;
        }
        long sign = KNOWN.sign(names);
        int known = KNOWN.code(sign);
        if (known >= 0) {
            return ALL[known];
        }
        Names read = read(names);
        KNOWN.keep(sign, read.code());
        return read;
    }

    private int code() {
        int flags = (hidden ? 1 : 0) | (time ? 1 << 1 : 0) | (published ? 1 << 2 : 0) | (author ? 1 << 3 : 0);
        return ((mark == null ? 0 : MARKS.indexOf(mark) + 1) << FLAGS) | flags;
    }

    private static Names[] all() {
        var all = new Names[(MARKS.size() + 1) << FLAGS];
        for (int code = 0; code < all.length; code++) {
            Mark mark = code >> FLAGS == 0 ? null : MARKS.get((code >> FLAGS) - 1);
            all[code] = new Names(mark, (code & 1) != 0, (code & 2) != 0, (code & 4) != 0, (code & 8) != 0);
        }
        return all;
    }

    /// As [#of], without what is remembered.
    static Names read(String names) {
        String lower = lower(names);
        Mark mark = Clutter.named(names);
        int parts = PARTS.groupsIn(lower);
        boolean hidden = (parts & MAY_HIDE) != 0 && isHiding(lower);
        boolean time = (parts & (TIME | AROUND_TIME)) != 0;
        boolean author = (parts & AUTHOR) != 0
                || (lower.contains("fn") && FN.matcher(lower).find());
        boolean published = (parts & TIME) != 0 && PUBLISHED.matcher(names).find();
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
        for (String name : SPACE.split(lower, -1)) {
            if (HIDING.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
