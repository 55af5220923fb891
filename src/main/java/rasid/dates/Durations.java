package rasid.dates;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes spans of time as people put them into configuration and on command lines: `30s`, `5m`,
/// `24h`, `7d`, `1h30m`.
///
/// Units are `ms`, `s`, `m` (minutes), `h`, `d` (24 hours) and `w` (7 days). A number without a unit is not
/// read: nobody agrees on what it counts. Digits may be those of any script.
public final class Durations {
    private static final Pattern WHOLE =
            Pattern.compile("(?:\\d{1,9}(?:ms|[smhdw]))+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|[smhdw])", Pattern.UNICODE_CHARACTER_CLASS);

    private Durations() {}

    /// Reads a text such as `90s` or `1h30m`. Empty when it is anything else; never throws.
    public static Optional<Duration> read(String text) {
        String compact = text.strip().replace(" ", "");
        if (!WHOLE.matcher(compact).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(compact);
        while (part.find()) {
            // parseInt reads the digits of every script.
            sum = sum.plus(unit(part.group(2)).multipliedBy(Integer.parseInt(part.group(1))));
        }
        return Optional.of(sum);
    }

    /// Writes a duration that is not negative so that [#read] reads the same one: `1h30m`, `2d`, `0s`. What is
    /// below a millisecond is cut off.
    public static String write(Duration duration) {
        StringBuilder written = new StringBuilder();
        long[] counts = {
            duration.toDaysPart(),
            duration.toHoursPart(),
            duration.toMinutesPart(),
            duration.toSecondsPart(),
            duration.toMillisPart()
        };
        String[] units = {"d", "h", "m", "s", "ms"};
        for (int i = 0; i < units.length; i++) {
            if (counts[i] != 0) {
                written.append(counts[i]).append(units[i]);
            }
        }
        return written.isEmpty() ? "0s" : written.toString();
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            case "w" -> Duration.ofDays(7);
            default -> throw new IllegalArgumentException("no unit of time: " + name);
        };
    }
}
