package rasid.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads how long an answer stays fresh (RFC 9111 §4.2.1): by `max-age` of `Cache-Control`, less its `Age`, and
/// else by `Expires`.
final class Freshness {
    static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private Freshness() {}

    /// Answers zero to [#LONGEST]; zero where the headers are missing, malformed or say that nothing may be kept.
    /// Never throws.
    ///
    /// @param headers the value of a header by its name, null where it was not sent
    static Duration of(Header headers, Instant now) {
        String control = headers.value("Cache-Control");
        if (control != null) {
            String lower = control.toLowerCase(Locale.ROOT);
            if (lower.contains("no-cache") || lower.contains("no-store")) {
                return Duration.ZERO;
            }
            Matcher age = MAX_AGE.matcher(lower);
            if (age.find()) {
                return bounded(Duration.ofSeconds(Long.parseLong(age.group(1)) - seconds(headers.value("Age"))));
            }
        }
        String expires = headers.value("Expires");
        String date = headers.value("Date");
        return expires == null ? Duration.ZERO : bounded(Duration.between(at(date, now), at(expires, Instant.EPOCH)));
    }

    /// Looks up a header.
    interface Header {
        @Nullable
        String value(String name);
    }

    private static long seconds(@Nullable String age) {
        return age != null && age.strip().matches("\\d{1,9}") ? Long.parseLong(age.strip()) : 0;
    }

    private static Instant at(@Nullable String date, Instant otherwise) {
        try {
            return date == null ? otherwise : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip()));
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static Duration bounded(Duration fresh) {
        if (fresh.isNegative()) {
            return Duration.ZERO;
        }
        return fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
    }
}
