package rasid.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Numbers written in Hebrew letters, as days and years of the Hebrew calendar are: י״א is 11, תשפ״א is (5)781.
final class HebrewNumbers {
    private static final String LETTERS = "אבגדהוזחטיכלמנסעפצקרשת";
    private static final int[] VALUES = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400
    };

    private HebrewNumbers() {}

    /// The day whose month stands in the tokens from `month` to `next`.
    static Optional<LocalDate> day(List<String> tokens, int month, int next, int number) {
        if (month == 0 || next >= tokens.size()) {
            return Optional.empty();
        }
        int day = value(tokens.get(month - 1));
        // The thousands stand before an apostrophe: ה'תשפ"ד.
        int year = value(tokens.get(next).replaceFirst("^ה'(?=..)", ""));
        return day > 0 && year > 0
                ? Calendars.HEBREW.day(year < 1000 ? year + 5000 : year, number, day)
                : Optional.empty();
    }

    private static int value(String word) {
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int letter = LETTERS.indexOf(c);
            if (letter >= 0) {
                sum += VALUES[letter];
            } else if (c != '"' && c != '\'') {
                return 0;
            }
        }
        return sum;
    }
}
