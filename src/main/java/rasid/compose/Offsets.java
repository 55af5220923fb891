package rasid.compose;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Writes what a clock is ahead of UTC by, as people do.
final class Offsets {
    private Offsets() {}

    /// `+3`, `+3:30`, `-5`, and nothing for UTC itself.
    static String of(ZonedDateTime at) {
        int minutes = at.getOffset().getTotalSeconds() / 60;
        if (at.getOffset().equals(ZoneOffset.UTC)) {
            return "";
        }
        int hours = Math.abs(minutes) / 60;
        int rest = Math.abs(minutes) % 60;
        return (minutes < 0 ? "-" : "+") + hours + (rest == 0 ? "" : ":%02d".formatted(rest));
    }
}
