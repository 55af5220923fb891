package rasid.extract.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Labels are compared by what is left of their letters without case and marks.
class LabelsTest {
    @Test
    void aLabelIsKnownInAnySpelling() {
        assertThat(Labels.of("SHARE")).isEqualTo(Mark.SHARE);
        assertThat(Labels.of("» Read  also:")).isEqualTo(Mark.RELATED);
        assertThat(Labels.of("Comments (36)")).isEqualTo(Mark.COMMENTS);
        assertThat(Labels.of("إقرأ أيضاً")).isEqualTo(Mark.RELATED);
        assertThat(Labels.of("اقرأ ايضا:")).isEqualTo(Mark.RELATED);
        assertThat(Labels.of("A sentence like others")).isNull();
    }

    @Test
    void theTableFoldsAsTheStandardDecomposes() {
        var random = new Random(1);
        for (int n = 0; n < 50_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x720));
            }
            assertThat(Labels.fold(text.toString())).isEqualTo(Labels.decomposed(text.toString()));
        }
    }
}
