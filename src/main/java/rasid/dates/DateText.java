package rasid.dates;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings the text of a date into one spelling: what the rest of the package looks for is written in it.
final class DateText {
    /// Marks over and under letters (after decomposition, the hamza of أ and the accent of é are such), tatweel,
    /// zero-width and direction characters.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}\u0640]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private DateText() {}

    /// Lower case, digits 0-9, letters without marks, Arabic letter twins as one letter, single spaces.
    static String clean(String text) {
        String bare = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(bare.length());
        bare.codePoints().map(DateText::twin).forEach(out::appendCodePoint);
        return SPACES.matcher(out).replaceAll(" ").strip();
    }

    private static int twin(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case 'ى', 'ی' -> 'ي';
            case 'ة', 'ہ', 'ھ' -> 'ه';
            case 'ک' -> 'ك';
            case '،', '٬' -> ',';
            case 'ı' -> 'i';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            case '’', '‘', '״', '׳' -> '\'';
            default -> c;
        };
    }
}
