package rasid.extract.headline;

import java.util.Locale;
import rasid.extract.text.Text;

/// How a headline is set: with the quotes and dashes that readers see, or for the eye alone, in capitals and among
/// ornaments.
final class Setting {
    private static final String OPENING = "\"'“”„‟‘’‚«»‹›「『《〈([¿¡#$€£";
    private static final String CLOSING = "\"'“”‘’«»‹›」』》〉)]%…";
    private static final String ENDS = ".?!؟۔。？！";
    private static final String QUOTES = "«»‹›";
    private static final int TATWEEL = 'ـ';

    private Setting() {}

    /// Whether a heading has all words and marks of what is told with the same letters, and nothing for the eye alone.
    /// Metadata have plain quotes and dashes for those that readers see, or none; a heading may be all in
    /// capitals, be stretched, have signs beside it, or lack the spaces and colons between its elements.
    static boolean isGood(String heading, String told) {
        return Text.bare(heading).equals(Text.bare(told))
                && Text.words(heading) >= Text.words(told)
                && heading.length() >= told.length()
                && (endsWithWord(heading) || !endsWithWord(told))
                && (heading.charAt(0) == told.charAt(0) || beginsWell(heading))
                && (endsAlike(heading, told) || endsWell(heading))
                && heading.indexOf(TATWEEL) < 0
                && !isLoud(heading)
                && (!isLow(heading) || isLow(told));
    }

    private static boolean endsWithWord(String text) {
        char last = text.charAt(text.length() - 1);
        return last != '.' && last != ':';
    }

    /// Whether the last sign is told too, with the one before.
    private static boolean endsAlike(String heading, String told) {
        return told.length() > 1 && heading.endsWith(told.substring(told.length() - 2));
    }

    private static boolean beginsWell(String text) {
        int first = text.codePointAt(0);
        return Character.isLetterOrDigit(first)
                || (OPENING.indexOf(first) >= 0
                        && text.length() > 1
                        && (QUOTES.indexOf(first) < 0 || Character.isLetterOrDigit(text.codePointAt(1))));
    }

    /// Several marks at the end, "..!!", are there for the eye; so are brackets with nothing between them.
    private static boolean endsWell(String text) {
        int last = text.codePointBefore(text.length());
        if (isOfWord(last)) {
            return true;
        }
        int before = text.length() < 2 ? ' ' : text.codePointBefore(text.length() - 1);
        boolean mark = ENDS.indexOf(last) >= 0;
        return (mark && (isOfWord(before) || CLOSING.indexOf(before) >= 0))
                || (CLOSING.indexOf(last) >= 0
                        && (isOfWord(before) || ENDS.indexOf(before) >= 0 || ")]\"'".indexOf(before) >= 0));
    }

    /// A vowel sign of Arabic or Hebrew belongs to its letter.
    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isLoud(String text) {
        int capitals = 0;
        int all = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean capital = Character.isUpperCase(point);
            capitals += capital ? 1 : 0;
            all += capital || Character.isLowerCase(point) ? 1 : 0;
        }
        return 2 * capitals > all;
    }

    private static boolean isLow(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT));
    }
}
