package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How long a server says that nothing changes.
class FreshnessTest {
    private static final Instant NOON = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void maxAgeCountsLessTheAgeThatTheAnswerHasAlready() {
        assertThat(of(Map.of("Cache-Control", "public, MAX-AGE=600"))).isEqualTo(Duration.ofMinutes(10));
        assertThat(of(Map.of("Cache-Control", "max-age=600", "Age", "500"))).isEqualTo(Duration.ofSeconds(100));
        assertThat(of(Map.of("Cache-Control", "max-age=600", "Age", "700"))).isEqualTo(Duration.ZERO);
        assertThat(of(Map.of("Cache-Control", "s-maxage=600"))).isEqualTo(Duration.ZERO);
        assertThat(of(Map.of("Cache-Control", "max-age=999999999"))).isEqualTo(Duration.ofDays(1));
        assertThat(of(Map.of("Cache-Control", "no-cache, max-age=600"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void expiresCountsByTheServersOwnClock() {
        assertThat(of(Map.of("Expires", "Sun, 01 Mar 2026 12:30:00 GMT", "Date", "Sun, 01 Mar 2026 12:00:00 GMT")))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(of(Map.of("Expires", "Sun, 01 Mar 2026 09:05:00 GMT"))).isEqualTo(Duration.ofMinutes(5));
        assertThat(of(Map.of("Expires", "0"))).isEqualTo(Duration.ZERO);
        assertThat(of(Map.of())).isEqualTo(Duration.ZERO);
    }

    private static Duration of(Map<String, String> headers) {
        return Freshness.of(headers::get, NOON);
    }
}
