package rasid.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Lines that are passed over by their first letters are lines that the expression would not have found.
class BeginningsTest {
    private static final String BYLINES = "by|von|autor(?:in)?|بقلم|كتب|نوشته|נכתב|автор|yazan|über|fot?o|to the";

    @Test
    void noLineIsPassedOverThatTheExpressionFinds() {
        var beginnings = Beginnings.of(BYLINES);
        var expression = Pattern.compile("(?iu)^\\s*(?:" + BYLINES + ")\\s");
        var random = new Random(4);
        List<String> pieces = List.of(
                "By", "VON", "Autorin", "بقلم", "كتب", "نوشته", "נכתב", "АВТОР", "Yazan", "Über", "ÜBER", "Foto", "Foo",
                "to the", "to", "b", "y", "x", "ب", "ق", " ", "  ", "\n", "1", "-");
        int found = 0;
        for (int n = 0; n < 20_000; n++) {
            var line = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                line.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (expression.matcher(line).lookingAt()) {
                found++;
                assertThat(beginnings.mayBegin(line.toString()))
                        .as(line.toString())
                        .isTrue();
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void mostOtherLinesArePassedOver() {
        var beginnings = Beginnings.of(BYLINES);
        assertThat(beginnings.mayBegin("The council met on Monday")).isFalse();
        assertThat(beginnings.mayBegin("أعلنت الحكومة")).isFalse();
        assertThat(beginnings.mayBegin("")).isFalse();
    }

    @Test
    void anAlternativeOfOneLetterIsRefused() {
        assertThatThrownBy(() -> Beginnings.of("by|(?:a|b)c")).isInstanceOf(IllegalArgumentException.class);
    }
}
