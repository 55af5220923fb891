package rasid.dates;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that count the time since 1970: seconds (9 or 10 digits), milliseconds (12 or 13), microseconds (16).
final class Epoch {
    private static final Pattern NUMBER = Pattern.compile("(\\d{9,10}|\\d{12,13}|\\d{16})(?:\\.\\d{1,9})?");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Epoch() {}

    static Optional<Instant> read(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(number.group(1));
        Instant at = Instant.ofEpochMilli(
                switch (number.group(1).length()) {
                    case 9, 10 -> count * 1000;
                    case 16 -> count / 1000;
                    default -> count;
                });
        return Optional.of(at).filter(t -> !t.isBefore(EARLIEST) && t.isBefore(LATEST));
    }
}
