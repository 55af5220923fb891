package rasid.dates;

import java.text.Normalizer;
import java.util.Locale;

/// The one spelling in which texts and name tables are compared: lower case, ASCII digits, no diacritics or
/// marks of direction, the Arabic-script twins of a letter as one, white space as single spaces.
final class DateText {
    private static final String TWINS = "ىیئے ێکگةەھۆؤڵڕٱ،٫٬؛";
    private static final String TWIN_OF = "يييي يكگهههوولرا,.,;";

    private static final char FIRST_INDIAN = 0x900;
    private static final char DROPPED = 0xFFFE;
    private static final char SEVERAL = 0xFFFF;
    /// What the letters before those of India become, each by itself: [#DROPPED] what is left out, [#SEVERAL]
    /// where it is more than one letter.
    private static final char[] FOLDED = letters();

    private DateText() {}

    static String clean(String text) {
        if (isAscii(text)) {
            return ascii(text);
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = c < FIRST_INDIAN ? FOLDED[c] : SEVERAL;
            if (folded == SEVERAL) {
                return folded(text);
            }
            if (folded != DROPPED && (folded != ' ' || (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' '))) {
                clean.append(folded);
            }
        }
        return clean.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static char[] letters() {
        char[] letters = new char[FIRST_INDIAN];
        for (char c = 0; c < FIRST_INDIAN; c++) {
            // Between others, so that a space is seen.
            String folded = folding("x" + c + "x");
            letters[c] = switch (folded.length()) {
                case 2 -> DROPPED;
                case 3 -> folded.charAt(1);
                default -> SEVERAL;
            };
        }
        return letters;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Of which there is nothing to fold but the case.
    private static String ascii(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                clean.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        }
        return clean.toString().strip();
    }

    private static String folded(String text) {
        return Normalizer.normalize(folding(text), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /// As it is before letters and marks are put together again.
    private static String folding(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder clean = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); ) {
            int c = letters.codePointAt(i);
            i += Character.charCount(c);
            append(clean, c);
        }
        return clean.toString();
    }

    private static void append(StringBuilder clean, int c) {
        int type = Character.getType(c);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (c == 'ı' || c == 'İ') {
            clean.append('i');
        } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
            clean.append((char) ('0' + Character.digit(c, 10)));
        } else if (type == Character.DASH_PUNCTUATION || c == 0x2212) {
            clean.append('-');
        } else if (c == 0x2019 || c == 0x2018 || c == 0x05F3) {
            clean.append('\'');
        } else if (c == 0x05F4 || c == 0x201D || c == 0x201C) {
            clean.append('"');
        } else if (type != Character.NON_SPACING_MARK && type != Character.FORMAT && c != 0x0640) {
            int twin = TWINS.indexOf(c);
            clean.appendCodePoint(twin < 0 ? c : TWIN_OF.charAt(twin));
        }
    }
}
