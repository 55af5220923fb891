package rasid.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
    private static final Instant NOW = Instant.parse("2024-03-13T06:00:00Z");

    static List<String[]> texts() throws IOException {
        try (InputStream in = DatesTest.class.getResourceAsStream("dates.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWhatFeedsAndPagesWrite(String text, String zone, String language, String expected) {
        Optional<Instant> read = Dates.read(text, ZoneId.of(zone), NOW, language.equals("-") ? null : language)
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS));
        assertThat(read.map(Instant::toString).orElse("-")).isEqualTo(expected);
    }

    @Test
    void tellsADayFromATime() {
        assertThat(Dates.readMoment("12 Mar 2024", ZoneOffset.UTC, NOW, null).orElseThrow().timed()).isFalse();
        assertThat(Dates.readMoment("12 Mar 2024 00:00", ZoneOffset.UTC, NOW, null).orElseThrow().timed()).isTrue();
    }

    @Test
    void neverThrows() {
        var random = new Random(3);
        String letters = "0123456789٠١٢۳:/-.,+ TZ آبشرמתيناMarفب日年月\u200f\u0000";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, letters.length()).forEach(c -> text.append(letters.charAt(c)));
            assertThatCode(() -> Dates.read(text.toString(), ZoneOffset.UTC, NOW))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }
}
