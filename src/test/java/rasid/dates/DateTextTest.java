package rasid.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The spelling in which dates are compared, read from a table and by the normalizer.
class DateTextTest {
    /// Its digit is in no table, so that the whole text is taken apart.
    private static final String BESIDE_HINDI = " ०";

    @Test
    void theTableFoldsAsTheNormalizerDoes() {
        var random = new Random(12);
        for (int n = 0; n < 20_000; n++) {
            var line = new StringBuilder("x");
            for (int i = random.nextInt(12); i >= 0; i--) {
                line.append((char) (random.nextBoolean() ? random.nextInt(0x900) : 0x5D0 + random.nextInt(0x130)));
            }
            String text = line.append("x").toString();
            assertThat(DateText.clean(text) + " 0").as(text).isEqualTo(DateText.clean(text + BESIDE_HINDI));
        }
    }
}
