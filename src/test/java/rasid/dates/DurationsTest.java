package rasid.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "5m, PT5M",
        "24h, PT24H",
        "7d, PT168H",
        "2w, PT336H",
        "500ms, PT0.5S",
        "1h30m, PT1H30M",
        "1h 30m, PT1H30M",
        "0s, PT0S",
        "' 10 s ', PT10S",
        "٣٠s, PT30S",
    })
    void readsANumberWithItsUnit(String text, Duration expected) {
        assertThat(Durations.read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "-5s", "5 minutes", "1.5h", "5M", "5m!", "99999999999999s", "5m-3s"})
    void refusesAllElse(String text) {
        assertThat(Durations.read(text)).isEmpty();
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            Duration duration = Duration.ofMillis(random.nextLong(1L << random.nextInt(1, 38)));
            assertThat(Durations.read(Durations.write(duration))).contains(duration);
        }
    }
}
