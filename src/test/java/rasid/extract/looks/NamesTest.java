package rasid.extract.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What class names tell does not depend on which others were met before.
class NamesTest {
    private static final List<String> WORDS = List.of(
            "post",
            "entry-date",
            "published",
            "related",
            "Sidebar",
            "d-none",
            "author",
            "fn",
            "comments",
            "حاشية",
            "x");

    @Test
    void whatIsRememberedIsWhatIsRead() {
        var random = new Random(6);
        // More of them than there are places, each asked for again after others may have taken its place.
        List<String> names = IntStream.range(0, 50_000)
                .mapToObj(i -> random.ints(1 + random.nextInt(3), 0, WORDS.size())
                        .mapToObj(WORDS::get)
                        .collect(Collectors.joining(" ", "", " n" + i)))
                .toList();
        assertThat(Stream.concat(names.stream(), names.reversed().stream()).parallel())
                .allSatisfy(name -> assertThat(Names.of(name)).isEqualTo(Names.read(name)));
    }

    @Test
    void aNumberThatWasKeptIsAnsweredUntilOthersTakeItsPlace() {
        var known = new KnownNames();
        long sign = known.sign("post-meta");
        assertThat(known.code(sign)).isEqualTo(-1);
        known.keep(sign, 0);
        assertThat(known.code(sign)).isZero();
        assertThat(known.code(known.sign("post-meta "))).isEqualTo(-1);
    }
}
