package rasid.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into its words, with each number as one of them: digits of any script, and numbers in words up to the
/// thousands, of however many words they are (أحد عشر, بیست و پنج, עשרים וחמישה, twenty-five).
final class Numerals {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,٫٬'’][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\u0640]");

    private Numerals() {}

    /// A word, or the words of one number.
    ///
    /// @param text as it is printed
    /// @param value of a number, in digits 0-9 without grouping; `""` where it is none
    record Unit(String text, String value) {
        String folded() {
            return Numerals.folded(text);
        }
    }

    private record Word(String folded, int start, int end) {}

    /// The units of a text in their order.
    static List<Unit> units(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(folded(matcher.group()), matcher.start(), matcher.end()));
        }
        List<String> folded = words.stream().map(Word::folded).toList();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            NumberNames.Read read = NumberNames.read(folded, i);
            int next = Math.max(i + 1, read.end());
            String printed =
                    text.substring(words.get(i).start(), words.get(next - 1).end());
            units.add(new Unit(printed, read.end() > i ? Integer.toString(read.value()) : digits(printed)));
            i = next;
        }
        return units;
    }

    /// What a printed number says; `""` where it is none.
    static String value(String printed) {
        List<Unit> units = units(printed);
        return units.size() == 1 ? units.getFirst().value() : "";
    }

    /// A text in small letters, without vowel signs and tatweel.
    static String folded(String word) {
        return MARKS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String digits(String word) {
        StringBuilder digits = new StringBuilder();
        // An Arabic particle is written together with the number: و١٢ is "and 12".
        boolean joined = word.length() > 1 && "وفبلك".indexOf(word.charAt(0)) >= 0 && Character.isDigit(word.charAt(1));
        for (int i = joined ? 1 : 0; i < word.length(); i++) {
            int digit = Character.digit(word.charAt(i), 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (word.charAt(i) == '.' || word.charAt(i) == '٫') {
                digits.append('.');
            } else if (",٬'’".indexOf(word.charAt(i)) < 0) {
                return "";
            }
        }
        return digits.toString();
    }
}
