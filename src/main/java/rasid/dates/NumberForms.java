package rasid.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.dates.Dates.Habits;
import rasid.dates.Dates.Moment;

/// Texts that are digits and nothing else: epoch seconds and milliseconds, `20210223`, `20210223214510`,
/// `2021-02`, `2021`, and the day of a year, `2021-054`.
final class NumberForms {
    /// Also as .NET's JSON writes it, `/Date(1709647506000+0300)/`, whose offset says nothing of the instant.
    private static final Pattern EPOCH =
            Pattern.compile("(?:/?date\\()?(\\d{9,10}|\\d{12,13}|\\d{16})(?:\\.\\d{1,9})?(?:[+-]\\d{4})?(?:\\)/?)?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[t ]?(\\d{2})(\\d{2})(\\d{2})?)?(z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern YEAR_AND_DAY = Pattern.compile("(\\d{4}|\\d{2})-?(\\d{3})");
    private static final Pattern YEAR_AND_WEEK = Pattern.compile("(\\d{4})-?w(\\d{2})(?:-?([1-7]))?");
    /// The truncated forms of ISO 8601:1988: `040305`, `-0403`, `-04-03`.
    private static final Pattern TRUNCATED = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})|-(\\d{2})-?(\\d{2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?");
    private static final String FIRST = "0123456789-/d";
    private static final String LETTERS = "0123456789-/datezw()+.: ";
    private static final int LONGEST = 40;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private NumberForms() {}

    /// Whether a cleaned text begins as one of them does, and has no other letters.
    static boolean mayRead(String text) {
        return text.length() <= LONGEST && FIRST.indexOf(text.charAt(0)) >= 0 && hasOnlyTheirs(text);
    }

    private static boolean hasOnlyTheirs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (LETTERS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<Moment> read(String text, Habits habits) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return epoch(Long.parseLong(epoch.group(1)), habits);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(compact(compact, habits));
        }
        Matcher day = YEAR_AND_DAY.matcher(text);
        if (day.matches()) {
            int year = habits.year(number(day, 1), day.group(1).length());
            return dayOnly(LocalDate.ofYearDay(year, number(day, 2)), habits);
        }
        Matcher week = YEAR_AND_WEEK.matcher(text);
        if (week.matches()) {
            return dayOnly(week(number(week, 1), number(week, 2), week.group(3) == null ? 1 : number(week, 3)), habits);
        }
        Matcher truncated = TRUNCATED.matcher(text);
        if (truncated.matches()) {
            boolean whole = truncated.group(1) != null;
            int year = habits.year(number(truncated, whole ? 1 : 4), 2);
            return dayOnly(
                    LocalDate.of(year, number(truncated, whole ? 2 : 5), whole ? number(truncated, 3) : 1), habits);
        }
        Matcher month = YEAR_AND_MONTH.matcher(text);
        if (month.matches() && number(month, 1) >= 1900 && number(month, 1) <= habits.thisYear() + 1) {
            int number = month.group(2) == null ? 1 : number(month, 2);
            return dayOnly(YearMonth.of(number(month, 1), number).atDay(1), habits);
        }
        return Optional.empty();
    }

    private static LocalDate week(int year, int week, int day) {
        // The fourth of January lies in week 1 of every year.
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(ChronoField.DAY_OF_WEEK, day);
    }

    private static Optional<Moment> epoch(long number, Habits habits) {
        long millis =
                number < 100_000_000_000L ? number * 1000 : number < 100_000_000_000_000L ? number : number / 1000;
        Instant at = Instant.ofEpochMilli(millis);
        boolean plausible = at.isAfter(EARLIEST) && at.isBefore(habits.now().plus(366, ChronoUnit.DAYS));
        return plausible
                ? Optional.of(new Moment(at, true, at.atZone(habits.zone()).toLocalDate()))
                : Optional.empty();
    }

    private static Moment compact(Matcher text, Habits habits) {
        LocalDate day = LocalDate.of(number(text, 1), number(text, 2), number(text, 3));
        if (text.group(4) == null) {
            return new Moment(day.atStartOfDay(habits.zone()).toInstant(), false, day);
        }
        LocalDateTime time = day.atTime(number(text, 4), number(text, 5), text.group(6) == null ? 0 : number(text, 6));
        Zones.Found zone = Zones.after(text.group(7) == null ? "" : text.group(7), 0);
        return new Moment(
                time.atZone(zone.zone() == null ? habits.zone() : zone.zone()).toInstant(), true, day);
    }

    private static Optional<Moment> dayOnly(LocalDate day, Habits habits) {
        return Optional.of(new Moment(day.atStartOfDay(habits.zone()).toInstant(), false, day));
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }
}
