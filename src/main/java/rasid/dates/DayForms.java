package rasid.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.dates.Dates.Habits;

/// Days written in numbers: `2021-02-23`, `2021/2/23`, `23.02.21`, `02/23/2021`, `2021年2月23日`.
final class DayForms {
    /// Where 04/03 is in April; everywhere else it is in March.
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    /// From daylight saving time in the east to standard time in Hawaii.
    static final Set<ZoneOffset> AMERICAN_OFFSETS = Set.of(
            ZoneOffset.ofHours(-4),
            ZoneOffset.ofHours(-5),
            ZoneOffset.ofHours(-6),
            ZoneOffset.ofHours(-7),
            ZoneOffset.ofHours(-8),
            ZoneOffset.ofHours(-9),
            ZoneOffset.ofHours(-10));

    static final Set<String> MONTH_FIRST_ZONES = Set.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Phoenix",
            "America/Detroit",
            "America/Anchorage",
            "Pacific/Honolulu",
            "Asia/Manila");

    private static final int FIRST_OF_THE_WEB = 1991;
    private static final int A_CENTURY = 100;
    private static final int LAST_DAY = 31;
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<![\\d./-])(\\d{4}) ?(?<sep>[-/.]) ?0?(\\d{1,2}) ?\\k<sep> ?(\\d{1,2})(?=t?\\W|t\\d|t?$)(?![-/]\\d|\\.\\d{1,2}(?:\\D|$))");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<![\\d./]|\\d-|\\bv)(\\d{1,2})(?<sep>[-/.]) ?(\\d{1,2})\\k<sep> ?'?(\\d{4}|\\d{2})(?![\\d/-])");
    private static final Pattern EAST = Pattern.compile("(\\d{4}|\\d{2}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]?");

    /// "1.2.21".
    private static final int FEWEST_DIGITS = 4;

    private DayForms() {}

    /// @param signs of `text`, or of one that it is a part of
    static Optional<LocalDate> read(String text, Signs signs, Habits habits) {
        if (signs.east()) {
            Matcher east = EAST.matcher(text);
            if (Signs.findAtDigit(east, text)) {
                return Optional.of(LocalDate.of(
                        habits.year(number(east, 1), east.group(1).length()), number(east, 2), number(east, 3)));
            }
        }
        if (signs.digits() < FEWEST_DIGITS || signs.separators() < 2) {
            return Optional.empty();
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (Signs.findAtDigit(first, text)) {
            return day(number(first, 1), number(first, 3), number(first, 4), habits);
        }
        Matcher last = YEAR_LAST.matcher(text);
        return Signs.findAtDigit(last, text) ? yearLast(last, habits) : Optional.empty();
    }

    private static Optional<LocalDate> yearLast(Matcher text, Habits habits) {
        int first = number(text, 1);
        int second = number(text, 3);
        int year = habits.year(number(text, 4), text.group(4).length());
        // ISO 8601:1988 let the century go: 99-03-25. A day that is yet to come was hardly meant.
        boolean short8601 = text.group("sep").equals("-")
                && text.group(1).length() == 2
                && text.group(4).length() == 2
                && (first > 31 || year > habits.thisYear());
        if (short8601) {
            return day(habits.year(first, 2), second, number(text, 4), habits);
        }
        Optional<LocalDate> persian = shortPersian(text, habits);
        if (persian.isPresent()) {
            return persian;
        }
        boolean monthFirst = second > 12
                || (habits.monthFirst() && first <= 12 && text.group("sep").equals("/"));
        DayOfWeek weekday = first <= 12 && second <= 12 && first != second ? Weekdays.in(text.replaceFirst(" ")) : null;
        if (weekday != null) {
            Optional<LocalDate> monthThenDay = day(year, first, second, habits);
            boolean fits =
                    monthThenDay.filter(day -> day.getDayOfWeek() == weekday).isPresent();
            return fits ? monthThenDay : day(year, second, first, habits);
        }
        return monthFirst ? day(year, first, second, habits) : day(year, second, first, habits);
    }

    /// "91/05/27": Iranian sites put the year first, and let the century go.
    private static Optional<LocalDate> shortPersian(Matcher text, Habits habits) {
        boolean may = habits.persian()
                && text.group("sep").equals("/")
                && text.group(1).length() == 2
                && text.group(4).length() == 2;
        int year = number(text, 1);
        // Dari and the diaspora write the day first.
        boolean dayFirst = year <= LAST_DAY && number(text, 4) <= habits.thisYear() % A_CENTURY;
        return may && !dayFirst
                ? Calendars.PERSIAN
                        .day(year + (year > A_CENTURY / 2 ? 1300 : 1400), number(text, 3), number(text, 4))
                        .filter(date -> isOfTheWeb(date, habits))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day, Habits habits) {
        if (year >= 1900 && year <= 2200) {
            return Optional.of(LocalDate.of(year, month, day));
        }
        if (year >= 1300 && year <= 1500) {
            Calendars usual = habits.persian() ? Calendars.PERSIAN : Calendars.HIJRI;
            Calendars other = habits.persian() ? Calendars.HIJRI : Calendars.PERSIAN;
            // Iranian agencies date their Arabic pages so, and 1402 of the Hijra was before there was a web.
            Optional<LocalDate> date = usual.day(year, month, day);
            return date.filter(told -> isOfTheWeb(told, habits))
                    .or(() -> other.day(year, month, day).filter(told -> isOfTheWeb(told, habits)))
                    .or(() -> date);
        }
        return Optional.empty();
    }

    private static boolean isOfTheWeb(LocalDate date, Habits habits) {
        return date.getYear() >= FIRST_OF_THE_WEB && date.getYear() <= habits.thisYear() + 1;
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }
}
