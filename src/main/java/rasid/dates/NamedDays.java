package rasid.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates.Habits;

/// Days with the name of a month: the name is found first, then day and year beside it, whatever little words,
/// commas and endings stand between.
final class NamedDays {
    /// How many tokens may stand between a month and its day or year.
    private static final int REACH = 4;
    private static final Set<String> BETWEEN = Set.of(
            "st", "nd", "rd", "th", "er", "eme", "e", "o", "a", "ي", "ه", "de", "del", "of", "do", "da", "den", "d'",
            "من", "شهر", "عام", "سنه", "سالي", "سال", "ماه", "مانگي", "the", "ב", "r", "г", "года", ".", ",", "-", "/",
            "'", "\"", "(", ")", "|", "،", "º", "°");

    /// "11 ت1 2024": the pairs of Levantine months in newspapers' shorthand.
    private static final Pattern LEBANESE = Pattern.compile("(?<=\\d ?)([كت]) ?([12])(?= ?[,/-]? ?\\d{4})");
    private static final Map<String, String> SHORT =
            Map.of("ك1", "كانون الاول", "ك2", "كانون الثاني", "ت1", "تشرين الاول", "ت2", "تشرين الثاني");

    /// "1 May 21".
    static final int FEWEST_DIGITS = 3;

    private NamedDays() {}

    /// @param signs of `text`, or of one that it is a part of
    static Optional<LocalDate> read(String text, Signs signs, Habits habits) {
        if (signs.digits() < FEWEST_DIGITS && !signs.hebrew()) {
            return Optional.empty();
        }
        boolean shorthand = text.indexOf('ك') >= 0 || text.indexOf('ت') >= 0;
        List<String> tokens = Tokens.of(
                shorthand ? LEBANESE.matcher(text).replaceAll(m -> SHORT.get(m.group(1) + m.group(2))) : text, true);
        Optional<LocalDate> other = Optional.empty();
        for (int i = 0; i < tokens.size(); i++) {
            Months.Found month = Months.at(tokens, i);
            if (month != null) {
                Optional<LocalDate> day = beside(tokens, i, month, habits);
                // "29 شوال 1437 هـ الموافق 3 أغسطس 2016 م": reckoned calendars may be a day off, ours is not.
                if (day.isPresent() && month.calendar() == Calendars.GREGORIAN) {
                    return day;
                }
                other = other.or(() -> day);
                i += month.words() - 1;
            }
        }
        return other;
    }

    private static Optional<LocalDate> beside(List<String> tokens, int at, Months.Found month, Habits habits) {
        Integer before = number(tokens, at - 1, -1);
        int next = at + month.words();
        Months.Found twin =
                next + 1 < tokens.size() && "/-(".contains(tokens.get(next)) ? Months.at(tokens, next + 1) : null;
        if (twin != null && twin.number() == month.number()) {
            next += 1 + twin.words();
        }
        Integer after = number(tokens, next, 1);
        if (month.calendar() == Calendars.HEBREW && (before == null || after == null)) {
            return HebrewNumbers.day(tokens, at, next, month.number());
        }
        if (after == null) {
            return Optional.empty();
        }
        String first = tokens.get(after);
        String ordinal = before == null ? Ordinals.before(tokens, at) : null;
        if (ordinal != null && first.length() == 4) {
            return day(month, first, ordinal, habits);
        }
        if (before != null && tokens.get(before).length() == 4) {
            return day(month, tokens.get(before), first, habits);
        }
        if (before != null && tokens.get(before).length() <= 2) {
            return day(month, first, tokens.get(before), habits);
        }
        Integer second = number(tokens, after + 1, 1);
        return first.length() <= 2 && second != null ? day(month, tokens.get(second), first, habits) : Optional.empty();
    }

    private static Optional<LocalDate> day(Months.Found month, String year, String day, Habits habits) {
        if (day.length() > 2 || (year.length() != 2 && year.length() != 4)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year);
        int full = month.calendar() == Calendars.GREGORIAN ? habits.year(number, year.length()) : number;
        if (month.calendar() == Calendars.GREGORIAN && (full < 1900 || full > 2200)) {
            return Optional.empty();
        }
        return month.calendar().day(full, month.number(), Integer.parseInt(day));
    }

    /// The place of the next number from `from` on, with nothing but small words between; null when there is
    /// none.
    private static @Nullable Integer number(List<String> tokens, int from, int step) {
        for (int i = from, n = 0; i >= 0 && i < tokens.size() && n < REACH; i += step, n++) {
            String token = tokens.get(i);
            if (Character.isDigit(token.charAt(0))) {
                return token.length() <= 4 ? i : null;
            }
            if (!BETWEEN.contains(token)) {
                return null;
            }
        }
        return null;
    }
}
