package rasid.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `Retry-After` (RFC 9110 §10.2.3): how long a server wants to be left alone.
final class RetryAfter {
    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(24);

    private RetryAfter() {}

    /// The header is whole seconds or an HTTP date. The answer lies between `now` + [#SHORTEST] and `now` +
    /// [#LONGEST]; it is empty when the header is missing or malformed. Never throws.
    static Optional<Instant> read(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        if (text.matches("\\d{1,18}")) {
            return Optional.of(bounded(Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST.toSeconds())), now));
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return Optional.of(bounded(Duration.between(now, until), now));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant bounded(Duration pause, Instant now) {
        if (pause.compareTo(SHORTEST) < 0) {
            return now.plus(SHORTEST);
        }
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
