package rasid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How soon a feed that fails is asked again.
class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void aSourceOfAShortRhythmIsPolledWithinFiveMinutesAfterAnOutageOfLessThanAnHour() {
        Duration longest = Duration.ZERO;
        Duration gone = Duration.ZERO;
        for (int failures = 0; gone.compareTo(Duration.ofMinutes(55)) < 0; failures++) {
            Duration pause = pause(Duration.ofSeconds(20), failures);
            longest = pause.compareTo(longest) > 0 ? pause : longest;
            gone = gone.plus(pause);
        }
        assertThat(longest).isEqualTo(Duration.ofMinutes(5));
        assertThat(pause(Duration.ofSeconds(20), 0)).isEqualTo(Duration.ofSeconds(20));
        assertThat(pause(Duration.ofSeconds(20), 100)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aSourceOfALongRhythmIsTriedSoonAndNeverLaterThanItsOwnPause() {
        assertThat(pause(Duration.ofMinutes(30), 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pause(Duration.ofMinutes(30), 3)).isEqualTo(Duration.ofMinutes(30));
        assertThat(pause(Duration.ofHours(6), 50)).isEqualTo(Duration.ofHours(6));
    }

    private static Duration pause(Duration every, int failures) {
        return Duration.between(NOW, Backoff.feed(NOW, every, failures));
    }
}
