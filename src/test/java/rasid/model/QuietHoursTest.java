package rasid.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), Level.URGENT);
    private static final QuietHours SIESTA = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0), Level.URGENT);

    @Test
    void anImportantHitWaitsForTheMorning() {
        assertThat(end(NIGHT, "2026-03-01T20:30:00Z", Level.IMPORTANT)).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(end(NIGHT, "2026-03-02T02:59:00Z", Level.IMPORTANT)).isEqualTo("2026-03-02T03:00:00Z");
    }

    @Test
    void anUrgentHitDoesNotWait() {
        assertThat(end(NIGHT, "2026-03-01T20:30:00Z", Level.URGENT)).isEqualTo("2026-03-01T20:30:00Z");
    }

    @Test
    void outsideOfTheHoursNothingWaits() {
        assertThat(end(NIGHT, "2026-03-02T03:00:00Z", Level.INFO)).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(end(SIESTA, "2026-03-02T09:59:59Z", Level.INFO)).isEqualTo("2026-03-02T09:59:59Z");
        assertThat(end(SIESTA, "2026-03-02T10:00:00Z", Level.INFO)).isEqualTo("2026-03-02T12:00:00Z");
    }

    private static Instant end(QuietHours quiet, String at, Level level) {
        return quiet.endAfter(Instant.parse(at), level, BAGHDAD);
    }
}
