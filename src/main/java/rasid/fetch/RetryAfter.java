package rasid.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `Retry-After` (RFC 9110 §10.2.3).
final class RetryAfter {
    /// What is longer than a day is a mistake.
    static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /// The header is whole seconds or an HTTP date. The answer lies between `now` and `now` + [#LONGEST]; it is
    /// empty when the
    /// header is missing or malformed. Never throws.
    static Optional<Instant> parse(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        return at(header.strip(), now).map(at -> {
            Instant latest = now.plus(LONGEST);
            return at.isBefore(now) ? now : at.isAfter(latest) ? latest : at;
        });
    }

    private static Optional<Instant> at(String header, Instant now) {
        if (header.matches("\\d{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(header)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
