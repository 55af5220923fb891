package rasid.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When a watchlist's hits are alerted.
///
/// @param from the least level that is alerted
/// @param gather how long an alert waits for further hits before it is sent (`wait` in the configuration)
/// @param maxAge the oldest an article may be when it is first seen
/// @param maxPerHour how many alerts a recipient gets within 60 minutes; what is more is held and sent as one mail,
///     urgent hits only beyond [#URGENT] times as many
/// @param quiet null where every hour is an hour for alerts
public record AlertPolicy(
        Level from,
        Duration gather,
        Duration maxAge,
        int maxPerHour,
        @Nullable QuietHours quiet) {
    /// An urgent alert is not held for the sake of a quiet mailbox; a rule that has run wild still is.
    public static final int URGENT = 5;

    /// How many alerts within 60 minutes hold back another of `level`.
    public int mostPerHour(Level level) {
        return level.atLeast(Level.URGENT) ? maxPerHour * URGENT : maxPerHour;
    }

    /// Whether a hit of `level` on an article of that age is alerted at all. `age` counts from publication, or
    /// from first sight where no date was found; a date in the future counts as age zero.
    public boolean tells(Level level, Duration age) {
        return level.atLeast(from) && age.compareTo(maxAge) <= 0;
    }

    /// The earliest time at which an alert of a hit of `level`, stored at `now`, may leave: when it has gathered,
    /// not before `budget`, which is when the recipient may get another one within [#mostPerHour], and then out of
    /// the quiet hours in `zone`.
    public Instant releaseAt(Instant now, Instant budget, Level level, ZoneId zone) {
        Instant gathered = now.plus(gather);
        Instant at = gathered.isAfter(budget) ? gathered : budget;
        return quiet == null ? at : quiet.endAfter(at, level, zone);
    }
}
