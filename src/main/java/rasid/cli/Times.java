package rasid.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How commands write times: the option `--zone`, and the forms. Commands take it as a `@Mixin`.
final class Times {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--zone", paramLabel = "ZONE", description = "zone of the times (default: that of this machine)")
    private ZoneId zone = ZoneId.systemDefault();

    ZoneId zone() {
        return zone;
    }

    /// `2026-03-01 12:00`; `-` for null.
    String at(@Nullable Instant at) {
        return at == null ? "-" : MINUTE.format(at.atZone(zone));
    }

    /// `3 min ago`, `in 2 h`, `now`; `never` for null.
    static String from(@Nullable Instant at, Instant now) {
        if (at == null) {
            return "never";
        }
        Duration distance = Duration.between(now, at);
        String length = length(distance.abs());
        if (length.isEmpty()) {
            return "now";
        }
        return distance.isNegative() ? length + " ago" : "in " + length;
    }

    /// `40 s`, `12 min`, `3 h`, `2 d`; `""` below a second.
    static String length(Duration length) {
        if (length.toDays() >= 2) {
            return length.toDays() + " d";
        }
        if (length.toHours() >= 2) {
            return length.toHours() + " h";
        }
        if (length.toMinutes() >= 2) {
            return length.toMinutes() + " min";
        }
        return length.toSeconds() == 0 ? "" : length.toSeconds() + " s";
    }
}
