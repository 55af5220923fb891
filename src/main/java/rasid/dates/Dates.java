package rasid.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads points in time as feeds, sitemaps and pages write them.
public final class Dates {
    private Dates() {}

    /// Reads a date with or without a time of day. Empty when the text is no date; never throws.
    ///
    /// @param zone of texts that name none
    /// @param now what two-digit years are told from
    public static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        String clean = text.strip();
        try {
            return Optional.of(OffsetDateTime.parse(clean).toInstant());
        } catch (DateTimeException e) {
            // the next form
        }
        try {
            return Optional.of(OffsetDateTime.parse(clean, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            // the next form
        }
        try {
            return Optional.of(LocalDateTime.parse(clean).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
