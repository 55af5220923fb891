package rasid.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Hours of the day in which alerts are held, except those of level `except` and above.
///
/// @param from first minute of the quiet hours, by the watchlist's clock
/// @param to the minute they end; earlier than `from` where they run over midnight; never equal to it
public record QuietHours(LocalTime from, LocalTime to, Level except) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours %s-%s are empty".formatted(from, to));
        }
    }

    /// `at` itself when it is not quiet then for `level`, else the end of those quiet hours. On a day whose clock
    /// skips the end, they end at the next time that exists.
    public Instant endAfter(Instant at, Level level, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet || level.atLeast(except)) {
            return at;
        }
        boolean tomorrow = overMidnight && !time.isBefore(from);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }
}
