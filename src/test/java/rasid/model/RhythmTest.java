package rasid.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A feed is asked as often as it publishes, within the bounds of the user.
class RhythmTest {
    private static final Instant NOON = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aBusyFeedIsAskedSoonerThanAQuietOne() {
        assertThat(pause(every(Duration.ofMinutes(4)), Duration.ZERO)).isEqualTo(Duration.ofMinutes(2));
        assertThat(pause(every(Duration.ofSeconds(20)), Duration.ZERO)).isEqualTo(MINUTE);
        assertThat(pause(every(Duration.ofHours(5)), Duration.ZERO)).isEqualTo(Duration.ofMinutes(15));
        assertThat(pause(Rhythm.UNKNOWN, Duration.ZERO)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whatTheServerSaysCountsWithinTheBoundsOfTheUser() {
        Rhythm busy = every(Duration.ofMinutes(2));
        assertThat(pause(busy, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(pause(busy, Duration.ofHours(6))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aNightWithoutNewsDoesNotMakeABusyFeedASlowOne() {
        Rhythm morning = every(Duration.ofMinutes(4)).after(NOON.plus(Duration.ofHours(8)), 1, List.of());
        assertThat(morning.gap()).isLessThan(Duration.ofMinutes(20));
    }

    @Test
    void theDelayIsFromPublicationToFirstSight() {
        Rhythm rhythm = every(Duration.ofMinutes(4))
                .after(NOON.plusSeconds(300), 2, List.of(NOON.plusSeconds(240), NOON.minus(Duration.ofDays(3))));
        assertThat(rhythm.delay()).isEqualTo(MINUTE);
    }

    @Test
    void aFeedThatIsNewIsKnownByTheDatesOfItsItems() {
        Rhythm first = Rhythm.first(List.of(NOON, NOON.plusSeconds(1200), NOON.plusSeconds(600)));
        assertThat(first.gap()).isEqualTo(Duration.ofMinutes(10));
        assertThat(Rhythm.first(List.of(NOON))).isEqualTo(Rhythm.UNKNOWN);
    }

    private static Rhythm every(Duration gap) {
        return new Rhythm(NOON, gap, Duration.ZERO);
    }

    private static Duration pause(Rhythm rhythm, Duration unchanged) {
        return rhythm.pause(NOON, unchanged, MINUTE, Duration.ofMinutes(15));
    }
}
