package rasid.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestPolicyTest {
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

    @Test
    void closesAtItsTimeInTheWatchlistsZone() {
        assertThat(next(BAGHDAD, "2026-03-01T03:59:59Z", "07:00")).isEqualTo("2026-03-01T04:00:00Z");
        assertThat(next(BAGHDAD, "2026-03-01T04:00:00Z", "07:00")).isEqualTo("2026-03-02T04:00:00Z");
    }

    @Test
    void closesSeveralTimesADay() {
        assertThat(next(BAGHDAD, "2026-03-01T04:00:00Z", "18:00", "07:00")).isEqualTo("2026-03-01T15:00:00Z");
    }

    @Test
    void aTimeThatADstDaySkipsIsTheNextThatExists() {
        // On 29 March 2026 clocks in Berlin go from 02:00 to 03:00.
        assertThat(next(BERLIN, "2026-03-28T12:00:00Z", "02:30")).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void aTimeThatComesTwiceCountsOnce() {
        // On 25 October 2026 02:30 comes at 00:30Z and again at 01:30Z.
        assertThat(next(BERLIN, "2026-10-24T12:00:00Z", "02:30")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(next(BERLIN, "2026-10-25T00:30:00Z", "02:30")).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void closesOnItsDaysAlone() {
        var sundays = new DigestPolicy(List.of(LocalTime.of(7, 0)), Set.of(DayOfWeek.SUNDAY), DigestPolicy.Empty.SKIP);
        Instant sunday = Instant.parse("2026-03-01T04:00:00Z");
        assertThat(sundays.nextAfter(sunday, BAGHDAD)).isEqualTo("2026-03-08T04:00:00Z");
    }

    private static Instant next(ZoneId zone, String after, String... at) {
        var times = List.of(at).stream().map(LocalTime::parse).toList();
        return new DigestPolicy(times, DAILY, DigestPolicy.Empty.HEARTBEAT).nextAfter(Instant.parse(after), zone);
    }
}
