package rasid.language.turkish;

import java.util.regex.Pattern;

/// The endings that Turkish strings behind nouns and verbs, as patterns. `A` is a or e, `I` ı i u ü, `D`
/// d or t, `C` c or ç, `K` k or ğ.
final class TurkishEndings {
    private static final String PERSON = "(?:m|n|k|y?Im|sIn|y?Iz|nIz|sInIz|lAr)";
    private static final String COPULA = "(?:(?:y?DI|y?mIş|y?sA)" + PERSON + "?|DIr(?:lAr)?|y?ken|y?Im|sIn|y?Iz|sInIz)";
    private static final String KI = "(?:ki(?:ler)?(?:nin|ni|ne|nde|nden|yle|n|i|e|de|den|in)?)";

    /// Cases behind a consonant, behind a vowel, behind the possessive of the third person.
    private static final String CASE_C = "(?:A|DAn?|I|In|lA|CA)";

    private static final String CASE_V = "(?:yA|DAn?|yI|nIn|ylA|CA)";
    private static final String CASE_P = "(?:nA|ndAn?|nI|nIn|ylA|ncA)";

    private static final String SINGULAR_C = "(?:(?:Im|In|ImIz|InIz)" + CASE_C + "?|I" + CASE_P + "?|" + CASE_C + ")?";
    private static final String PLURAL = "lAr" + SINGULAR_C;
    private static final String END = KI + "?" + COPULA + "?";
    private static final String NOUN_C = "(?:" + PLURAL + "|" + SINGULAR_C + ")" + END;
    private static final String NOUN_V =
            "(?:" + PLURAL + "|(?:m|n|mIz|nIz)" + CASE_C + "?|sI" + CASE_P + "?|" + CASE_V + ")?" + END;

    private static final String FINITE =
            "(?:m?Iyor|(?:mA)?y?AcA[kğ]|(?:mA)?DI|(?:mA)?mIş|[AI]?r|mAz|mA|(?:mA)?mAlI|(?:mA)?sA"
                    + "|(?:mA)?y?A|mAktA|(?:mA)?y?In(?:Iz)?|(?:mA)?sIn(?:lAr)?|(?:mA)?y?AlIm)";
    private static final String TENSED = FINITE + PERSON + "?(?:lAr)?" + COPULA + "?";
    private static final String NOMINAL = "(?:(?:(?:mA)?mA|y?IcI)" + NOUN_V
            + "|(?:(?:mA)?(?:mA[kğ]|y?Iş|y?An|DI[kğ]|y?AcA[kğ]|mIş)|mAz|[AI]?r|mAzlI[kğ])" + NOUN_C + ")";
    private static final String CONVERB =
            "(?:(?:mA)?y?Ip|(?:mA)?y?ArAk|(?:mA)?y?IncA|(?:[AI]?r|mAz)ken|mAdAn|y?AlI|DIkçA" + "|y?AsIyA|mAksIzIn)";
    private static final String ABILITY = "(?:y?(?:Abil|AmA|Iver|AdUr))?";
    private static final String VERB = ABILITY + "(?:" + TENSED + "|" + NOMINAL + "|" + CONVERB + ")?";
    private static final String MORE_VOICE = "(?:Il|In|DIr|t|n)?";

    private final Pattern nounC = pattern(NOUN_C);
    private final Pattern nounV = pattern(NOUN_V);
    /// Passive and causative: -n and -t behind a vowel, -In behind l, -Il elsewhere.
    private final Pattern verbV = pattern("(?:[nt]" + MORE_VOICE + ")?" + VERB);

    private final Pattern verbL = pattern("(?:(?:In|t|DIr)" + MORE_VOICE + ")?" + VERB);
    private final Pattern verbC = pattern("(?:(?:Il|DIr|Ir|Ar|It|t)" + MORE_VOICE + ")?" + VERB);
    private final Pattern weak =
            pattern("(?:In(?:Iz)?|y?A|sA" + PERSON + "?|sIn(?:lAr)?|mA|DIr|t|[AI]?r" + NOUN_C + ")");

    private static Pattern pattern(String endings) {
        String letters = endings.replace("lAr", "l[ae]r")
                .replace("A", "[ae]")
                .replace("I", "[ıiuü]")
                .replace("D", "[dt]")
                .replace("C", "[cç]")
                .replace("U", "[uü]");
        return Pattern.compile(letters);
    }

    /// Whether `ending` is what stands behind the noun `stem`.
    boolean isNominal(String stem, String ending) {
        return (endsInVowel(stem) ? nounV : nounC).matcher(ending).matches();
    }

    /// Whether `ending` is what stands behind `stem` of a verb.
    boolean isVerbal(String stem, String ending) {
        Pattern verb = endsInVowel(stem) ? verbV : stem.endsWith("l") ? verbL : verbC;
        return verb.matcher(ending).matches();
    }

    /// Whether `ending` is one that a verb has seldom, and that looks like the end of many a noun:
    /// in-san, iç-in.
    boolean isWeak(String ending) {
        return weak.matcher(ending).matches();
    }

    private static boolean endsInVowel(String stem) {
        return isVowel(stem.charAt(stem.length() - 1));
    }

    /// Whether the first vowel of `ending` agrees with the last of `stem`: front with front, back with
    /// back.
    static boolean agrees(String stem, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            char c = ending.charAt(i);
            if (isVowel(c)) {
                for (int j = stem.length() - 1; j >= 0; j--) {
                    if (isVowel(stem.charAt(j))) {
                        return isFront(stem.charAt(j)) == isFront(c);
                    }
                }
                return true;
            }
        }
        return true;
    }

    static boolean isVowel(char c) {
        return "aeıioöuüâîû".indexOf(c) >= 0;
    }

    private static boolean isFront(char c) {
        return "eiöüî".indexOf(c) >= 0;
    }
}
