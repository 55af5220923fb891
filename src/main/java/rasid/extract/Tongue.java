package rasid.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The language of an article: what the page says, unless its letters say otherwise.
///
/// Sites declare the language of their template: Sorani pages say `ar` or `ku`, Arabic ones say `en`.
final class Tongue {
    private static final Pattern CODE = Pattern.compile("^[A-Za-z]{2,3}(?=$|[-_])");
    private static final Set<String> ARABIC_SCRIPT = Set.of("ar", "fa", "ckb", "ur", "ps", "ug", "sd");
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "ru", "uk", "bg", "sr", "mk", "el", "he", "zh", "ja", "ko", "hi", "th", "ka", "hy", "am", "bn", "ta");
    private static final int ENOUGH = 40;

    private Tongue() {}

    /// A BCP 47 code; null where neither the page nor its letters tell one.
    ///
    /// @param text of the article
    /// @param hint what the source mostly writes
    static @Nullable String of(Page page, String text, @Nullable String hint) {
        String declared = declared(page);
        String told = declared.isEmpty() && hint != null ? hint : declared;
        Letters letters = Letters.of(text);
        if (letters.total < ENOUGH) {
            return told.isEmpty() ? null : told;
        }
        if (letters.arabic * 2 > letters.total) {
            String seen = letters.arabicLanguage();
            // Few pages of one script are of another language than the one their own letters tell.
            return seen.isEmpty() ? (ARABIC_SCRIPT.contains(told) ? told : "ar") : seen;
        }
        if (letters.latin * 2 > letters.total) {
            boolean possible = !told.isEmpty() && !ARABIC_SCRIPT.contains(told) && !OTHER_SCRIPTS.contains(told);
            String seen = latinLanguage(text);
            if (possible && (seen.isEmpty() || !told.equals("en"))) {
                return told.equals("ku") ? "kmr" : told;
            }
            return seen.isEmpty() ? (possible ? told : null) : seen;
        }
        return told.isEmpty() || ARABIC_SCRIPT.contains(told) ? null : told;
    }

    private static String declared(Page page) {
        for (String each : List.of(
                page.document().select("html").attr("lang"),
                page.document().select("html").attr("xml:lang"),
                page.linked().text("inLanguage"),
                page.meta("og:locale", "content-language", "dc.language", "language"))) {
            var code = CODE.matcher(each.strip());
            if (code.find()) {
                return code.group().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /// The language by its most frequent words; `""` where none stands out.
    private static String latinLanguage(String text) {
        String words = " " + Texts.bare(text.substring(0, Math.min(text.length(), 3000))) + " ";
        String best = "";
        int most = 2;
        for (List<String> each : List.of(
                List.of("en", " the ", " of ", " and ", " to ", " in "),
                List.of("kmr", " û ", " ku ", " li ", " ji ", " bi "),
                List.of("tr", " ve ", " bir ", " bu ", " için ", " ile "),
                List.of("fr", " le ", " les ", " des ", " et ", " une "),
                List.of("de", " der ", " die ", " und ", " den ", " das "),
                List.of("es", " el ", " los ", " y ", " que ", " una "))) {
            int count = 0;
            for (String word : each.subList(1, each.size())) {
                for (int at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
                    count++;
                }
            }
            if (count > most) {
                most = count;
                best = each.getFirst();
            }
        }
        return best;
    }

    /// How often the letters occur that tell scripts and languages apart.
    private record Letters(int total, int arabic, int latin, int sorani, int persian, int urdu, int arabicOnly) {
        static Letters of(String text) {
            int[] n = new int[7];
            text.codePoints().limit(20_000).filter(Character::isLetter).forEach(c -> {
                n[0]++;
                Character.UnicodeScript script = Character.UnicodeScript.of(c);
                n[1] += script == Character.UnicodeScript.ARABIC ? 1 : 0;
                n[2] += script == Character.UnicodeScript.LATIN ? 1 : 0;
                n[3] += "ەێۆڕڵڤ".indexOf(c) >= 0 ? 1 : 0;
                n[4] += "پچژگ".indexOf(c) >= 0 ? 1 : 0;
                n[5] += "ٹڈڑںےھہ".indexOf(c) >= 0 ? 1 : 0;
                n[6] += "ةأإىؤ".indexOf(c) >= 0 ? 1 : 0;
            });
            return new Letters(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
        }

        /// `""` where the letters do not tell.
        String arabicLanguage() {
            if (sorani * 100 > arabic * 4) {
                return "ckb";
            }
            if (urdu * 100 > arabic * 3) {
                return "ur";
            }
            if (persian * 100 > arabic * 2 && persian > arabicOnly) {
                return "fa";
            }
            return arabicOnly * 100 > arabic * 2 ? "ar" : "";
        }
    }
}
