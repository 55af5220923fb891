package rasid.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.dates.Dates.Habits;
import rasid.dates.Dates.Moment;

/// Texts that are digits and nothing else: epoch seconds and milliseconds, `20210223`, `20210223214510`,
/// `2021-02`,
/// `2021`, and the day of a year, `2021-054`.
final class NumberForms {
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}|\\d{16}");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[t ]?(\\d{2})(\\d{2})(\\d{2})?)?(z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern YEAR_AND_DAY = Pattern.compile("(\\d{4})-(\\d{3})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private NumberForms() {}

    static Optional<Moment> read(String text, Habits habits) {
        if (EPOCH.matcher(text).matches()) {
            return epoch(Long.parseLong(text), habits);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(compact(compact, habits));
        }
        Matcher day = YEAR_AND_DAY.matcher(text);
        if (day.matches()) {
            return dayOnly(LocalDate.ofYearDay(number(day, 1), number(day, 2)), habits);
        }
        Matcher month = YEAR_AND_MONTH.matcher(text);
        if (month.matches() && number(month, 1) >= 1900 && number(month, 1) <= habits.thisYear() + 1) {
            int number = month.group(2) == null ? 1 : number(month, 2);
            return dayOnly(YearMonth.of(number(month, 1), number).atDay(1), habits);
        }
        return Optional.empty();
    }

    private static Optional<Moment> epoch(long number, Habits habits) {
        long millis =
                number < 100_000_000_000L ? number * 1000 : number < 100_000_000_000_000L ? number : number / 1000;
        Instant at = Instant.ofEpochMilli(millis);
        boolean plausible = at.isAfter(EARLIEST) && at.isBefore(habits.now().plus(366, ChronoUnit.DAYS));
        return plausible ? Optional.of(new Moment(at, true, at.atZone(habits.zone()).toLocalDate())) : Optional.empty();
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
