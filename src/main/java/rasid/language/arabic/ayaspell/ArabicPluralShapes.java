package rasid.language.arabic.ayaspell;

import java.util.regex.Pattern;
import rasid.language.arabic.forms.ArabicSpelling;

/// The shapes of Arabic broken plurals: فعول, أفعال, مفاعيل and so on, with any letters for the consonants.
final class ArabicPluralShapes {
    private static final Pattern SHAPES = Pattern.compile(
            "...?|..و.|..ا.|...ة|...ى|...ان|...اء|أ..ا.|آ.ا.|أ..|آ.|أ...|أ..ة|أ...ة|آ..ة|أ..اء|أ...اء"
                    + "|.وا..|.وا.ي|.وا.ي.|..ائ.|..ا..|..ا.|..ا.ي.|..ا..ة|..اي.|.وا.ة|.ي.ان|..او.|..او..|..اوين|أ.ا..|أ.ا.ي.|آ.ا.|..ائي.|..ا.ى|..اة|.ا.ة|..ال|..عان");

    private ArabicPluralShapes() {}

    static boolean isOne(String word) {
        return SHAPES.matcher(word).matches();
    }

    /// Whether `plural` may be of `singular` by its length: طرق of طريق, قمم of قمة, صم of أصم.
    static boolean mayBe(String plural, String singular) {
        return switch (plural.length()) {
            case 2 -> singular.charAt(0) == 'أ';
            case 3 -> singular.length() > 3 || singular.endsWith("ة");
            default -> !plural.equals(singular);
        };
    }

    /// The consonants that a singular and its plural share: قمة and قمم, سلطان and سلاطين.
    static String root(String word) {
        String skeleton = ArabicSpelling.skeleton(word);
        StringBuilder root = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            if (i == 0 || skeleton.charAt(i) != skeleton.charAt(i - 1)) {
                root.append(skeleton.charAt(i));
            }
        }
        return root.toString();
    }
}
