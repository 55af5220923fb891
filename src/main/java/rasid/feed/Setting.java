package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates;

/// What the text of a feed is told from.
///
/// @param address where it was fetched from
/// @param zone of times without one
/// @param now what incomplete dates are told from
record Setting(URI address, ZoneId zone, Instant now) {

    /// The instant that `text` tells; null where it tells none.
    @Nullable
    Instant instant(String text) {
        return Dates.read(text, zone, now).orElse(null);
    }
}
