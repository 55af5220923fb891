package rasid.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rasid.extract.authors.Authors;
import rasid.extract.authors.Byline;
import rasid.extract.authors.Person;
import rasid.extract.text.Text;

/// Tells a writer's name from the place beside it, where the article was written.
final class Places {
    private static final Set<String> SECTIONS = Set.of(
            "الرئيسية",
            "رياضة",
            "سياسة",
            "اقتصاد",
            "أخبار",
            "محليات",
            "ثقافة",
            "منوعات",
            "فن",
            "فنون",
            "تكنولوجيا",
            "صحة",
            "مجتمع",
            "عربي",
            "دولي",
            "تقارير",
            "رأي",
            "مقالات",
            "ورزشی",
            "سیاسی",
            "اقتصادی",
            "اجتماعی",
            "فرهنگی",
            "وەرزش",
            "کھیل");
    private static final Pattern NO_NAMES =
            Pattern.compile("أخبار|شؤون|(?:^| )(?:كرة|قضاء|ناحية|أمانة|بي بي|نفط|نادي|ملف|حوادث|أسواق)(?= |$)");
    private static final char FIRST_ARABIC = 0x620;
    private static final String STROKE = " / ";

    private Places() {}

    /// The name in "الموصل - نبراس العبيدي", a place in one word and a name; `""` where the line is another, such as
    /// the path of sections. Names of places and offices have the article, names of persons hardly begin with it.
    static String behind(String line) {
        List<String> parts =
                line.length() > Authors.LONGEST || Text.endsSentence(line) ? List.of() : Byline.parts(line);
        if (parts.size() != 2 || Text.hasWords(parts.getFirst(), 2) || SECTIONS.contains(parts.getFirst())) {
            return "";
        }
        String name = parts.getLast();
        return name.charAt(0) >= FIRST_ARABIC
                        && !name.startsWith("ال")
                        && !NO_NAMES.matcher(name).find()
                        && Person.isSurely(name)
                ? name
                : "";
    }

    /// "A Name / Qamişlo": where it was written.
    static String without(String names) {
        int stroke = names.lastIndexOf(STROKE);
        boolean place = stroke > 0
                && Person.isSurely(names.substring(0, stroke).strip())
                && !Text.hasWords(names.substring(stroke + STROKE.length()), 2);
        return place ? names.substring(0, stroke) : names;
    }
}
