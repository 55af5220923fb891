package rasid.language.word;

import java.text.Normalizer;
import java.util.Locale;

/// Makes spellings that a reader takes for one word the same: NFKC; diacritics, tatweel, drawn-out letters, bidi and
/// zero-width signs out; the Persian and Kurdish twins of Arabic letters; digits to 0-9; `1,000` to `1000`.
/// What differs by spelling rules of one language (hamza, ى, ة) is left to that language's class.
public final class Cleaning {
    static final char TATWEEL = 'ـ';

    private Cleaning() {}

    /// The cleaned form of one word, with its capitals.
    public static String cleanKeepingCase(String word) {
        if (isClean(word)) {
            return word;
        }
        String normal = Normalizer.normalize(word, Normalizer.Form.NFKC);
        if (!normal.isEmpty() && Character.isDigit(normal.codePointAt(0)) && hasSeparator(normal)) {
            return number(normal);
        }
        StringBuilder clean = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> {
            if ((c < 0x80 && Character.isLetterOrDigit(c)) || c == '\'' || c == ' ') {
                clean.append((char) c);
            } else if (c == '’' || c == 'ʼ' || c == '´' || c == '`' || c == '׳') {
                clean.append('\'');
            } else if (Character.isDigit(c)) {
                clean.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isLetter(c) && c != TATWEEL) {
                clean.appendCodePoint(twin(c));
            }
        });
        return withoutDrawnOut(clean.toString());
    }

    /// Folds case by the rule that all languages but Turkish share.
    public static String fold(String cased) {
        for (int i = 0; i < cased.length(); i++) {
            char c = cased.charAt(i);
            if ((c >= 'A' && c <= 'Z') || (c >= 0x80 && Character.toLowerCase(c) != c)) {
                return cased.replace('İ', 'i').toLowerCase(Locale.ROOT).replace('ς', 'σ');
            }
        }
        return cased;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// Signs without a width: bidi controls, zero-width space and joiners, the soft hyphen, the byte order mark.
    static boolean isInvisible(int c) {
        return c >= 0xAD && Character.getType(c) == Character.FORMAT;
    }

    /// Whether `word` is its own cleaned form; most words are.
    private static boolean isClean(String word) {
        char before = 0;
        char beforeThat = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || (c >= 0x0621 && c <= 0x063A)
                    || (c >= 0x0641 && c <= 0x064A);
            if (!plain || (c == before && c == beforeThat)) {
                return false;
            }
            beforeThat = before;
            before = c;
        }
        return true;
    }

    private static int twin(int c) {
        return switch (c) {
            case 'ٱ' -> 'ا';
            case 'ی', 'ې', 'ے' -> 'ي';
            case 'ک', 'ڪ' -> 'ك';
            case 'ە', 'ہ', 'ھ', 'ۀ', 'ۂ', 'ۃ' -> 'ه';
            case 'ۓ' -> 'ئ';
            default -> c;
        };
    }

    /// `gooool` is `gol` and عاااجل is عاجل; a word that is nothing but three equal letters (`III`, `www`) stays.
    private static String withoutDrawnOut(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            int end = i + 1;
            while (end < word.length() && word.charAt(end) == word.charAt(i)) {
                end++;
            }
            boolean drawnOut = end - i >= 3 && Character.isLetter(word.charAt(i)) && word.length() > 3;
            drawnOut &= end - i > 3 || !isSpelledSo(word, i);
            out.append(word, i, drawnOut ? i + 1 : end);
            i = end;
        }
        return out.toString();
    }

    /// Whether a letter stands there three times by the rules: in جبههها, the plural of جبهه, and in מממשלה, which is
    /// from a government.
    private static boolean isSpelledSo(String word, int at) {
        char c = word.charAt(at);
        return (c >= 'א' && c <= 'ת') ? at <= 2 : word.startsWith("ههها", at);
    }

    private static boolean hasSeparator(String number) {
        return number.indexOf(',') >= 0
                || number.indexOf('٬') >= 0
                || number.indexOf('٫') >= 0
                || number.indexOf('.') >= 0;
    }

    /// A comma before exactly three digits groups them and goes; any other separator stays, as a point.
    private static String number(String number) {
        StringBuilder out = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isLetter(c)) {
                out.append(c);
            } else if (c == '.' || c == '٫' || ((c == ',' || c == '٬') && digitsAfter(number, i) != 3)) {
                out.append('.');
            }
        }
        return out.toString();
    }

    private static int digitsAfter(String number, int at) {
        int end = at + 1;
        while (end < number.length() && Character.isDigit(number.charAt(end))) {
            end++;
        }
        return end - at - 1;
    }
}
