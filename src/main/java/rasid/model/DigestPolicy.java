package rasid.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// When a watchlist's digest closes, and what an empty one does.
///
/// @param at times of day in the watchlist's zone, at least one, in order
/// @param days the days on which it closes, at least one
public record DigestPolicy(List<LocalTime> at, Set<DayOfWeek> days, Empty empty) {

    /// What is sent when nothing was hit.
    public enum Empty {
        /// A short mail that says so, and what was read: silence is never mistaken for calm.
        HEARTBEAT,
        /// Nothing.
        SKIP
    }

    public DigestPolicy {
        at = at.stream().distinct().sorted().toList();
        days = Set.copyOf(days);
        if (at.isEmpty() || days.isEmpty()) {
            throw new IllegalArgumentException("a digest without a time or a day never closes");
        }
    }

    /// The first close after `after`, exclusive. A local time that a DST change skips closes at the next time that
    /// exists; one that comes twice closes at the first of the two.
    public Instant nextAfter(Instant after, ZoneId zone) {
        LocalDate day = after.atZone(zone).toLocalDate();
        // A skipped time moves forward by the gap, never past midnight of the second day; a week holds every
        // day of the
        // week.
        for (int i = 0; i <= 8; i++, day = day.plusDays(1)) {
            if (!days.contains(day.getDayOfWeek())) {
                continue;
            }
            for (LocalTime time : at) {
                Instant close = day.atTime(time)
                        .atZone(zone)
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
                if (close.isAfter(after)) {
                    return close;
                }
            }
        }
        throw new IllegalStateException("no close of %s after %s".formatted(this, after));
    }
}
