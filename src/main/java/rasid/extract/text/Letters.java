package rasid.extract.text;

import java.text.Normalizer;

/// What each UTF-16 unit is to this package, in tables: texts are gone through letter by letter many times,
/// and asking [Character] each time took a tenth of the whole extraction.
public final class Letters {
    static final int SPACE = 1;
    /// Not seen, and joins or parts nothing.
    static final int NOTHING = 1 << 1;
    /// Any letter, be it wide.
    public static final int LETTER = 1 << 2;
    /// A digit of any script.
    public static final int DIGIT = 1 << 3;
    /// Says as much as three letters: ideographs, kana, Hangul.
    public static final int WIDE = 1 << 4;
    /// No letter before it is wide.
    static final char FIRST_WIDE = 0x2E80;
    /// The scripts that are told apart, of letters only.
    public static final int LATIN = 1 << 5;

    /// Of all languages that are written in it.
    public static final int ARABIC = 1 << 6;
    /// And what Yiddish adds.
    public static final int HEBREW = 1 << 7;

    /// What words are made of.
    public static final int WORD = LETTER | DIGIT;

    private static final byte[] KINDS = kinds();
    private static final char[] LOWER = lower();

    private Letters() {}

    /// The kinds of `c`, or-ed.
    public static int of(char c) {
        return KINDS[c];
    }

    /// Whether `c` is of one of these kinds.
    public static boolean is(char c, int kinds) {
        return (KINDS[c] & kinds) != 0;
    }

    /// The letter that stands for its cases in all languages: Turkish has a capital for each of its two letters i,
    /// Greek a small sigma at the end of words, and no accents on capitals.
    public static char lower(char c) {
        return LOWER[c];
    }

    private static char[] lower() {
        char[] lower = new char[1 << 16];
        for (int i = 0; i < lower.length; i++) {
            char c = (char) i;
            boolean greek = (c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF);
            char plain = greek
                    ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                            .charAt(0)
                    : c;
            lower[i] = plain == 'ς' ? 'σ' : plain == 'ı' ? 'i' : Character.toLowerCase(plain);
        }
        return lower;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << 16];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            int kind = isSpace(c) ? SPACE : isNothing(c) ? NOTHING : 0;
            kind |= Character.isLetter(c) ? LETTER | script(c) : 0;
            kind |= Character.isDigit(c) ? DIGIT : 0;
            kind |= (c >= FIRST_WIDE && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ? WIDE : 0;
            kinds[i] = (byte) kind;
        }
        return kinds;
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == 0xA0
                || c == 0x3000
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x85;
    }

    /// The joiners of Persian and Kurdish and the marks of direction stay.
    private static boolean isNothing(char c) {
        return c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0x7F;
    }

    private static int script(char letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            default -> 0;
        };
    }
}
