package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Our own right-to-left pages, the half that may be looked at.
class RightToLeftTest {
    @Test
    void readsPagesOfManyMakesAsAReaderWould() throws Exception {
        List<OwnPages.Read> pages = pages();
        double f1 = pages.stream().mapToDouble(OwnPages.Read::f1).average().orElse(0);
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(f1).as("mean F1 a page").isGreaterThan(0.95);
    }

    @Test
    void findsTheirHeadlinesAndDays() throws Exception {
        for (OwnPages.Read read : pages()) {
            String id = read.gold().path("id").asString();
            assertThat(read.page().content().title())
                    .as(id)
                    .isEqualTo(read.gold().path("title").asString());
            assertThat(read.page().published()).as(id).isNotNull();
            assertThat(read.page().published().day().toString())
                    .as(id)
                    .isEqualTo(read.gold().path("date").asString().substring(0, 10));
        }
    }

    private static List<OwnPages.Read> pages() throws IOException, URISyntaxException {
        return OwnPages.in(Path.of(RightToLeftTest.class.getResource("rtl/dev").toURI()));
    }
}
