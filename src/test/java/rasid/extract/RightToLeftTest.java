package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Our own right-to-left pages, those that may be looked at.
class RightToLeftTest {
    @Test
    void readsPagesOfManyMakesAsAReaderWould() throws Exception {
        List<OwnPages.Read> pages = pages();
        double f1 = pages.stream().mapToDouble(OwnPages.Read::f1).average().orElse(0);
        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(f1).as("mean F1 a page").isGreaterThan(0.985);
    }

    @Test
    void readsPagesThatNobodyTunedFor() throws Exception {
        List<OwnPages.Read> pages = in("rtl3/dev");
        assertThat(pages.stream().mapToDouble(OwnPages.Read::f1).average().orElse(0))
                .as("mean F1 a page")
                .isGreaterThan(0.97);
        for (OwnPages.Read read : pages) {
            assertThat(read.page().content().title())
                    .as(read.id())
                    .isEqualTo(read.gold().path("title").asString());
        }
    }

    @Test
    void readsPagesOfOldSystemsAndOfScripts() throws Exception {
        List<OwnPages.Read> pages = new ArrayList<>(in("rtl4/dev"));
        pages.addAll(in("rtl5/dev"));
        pages.addAll(in("rtl6/dev"));
        assertThat(pages.stream().mapToDouble(OwnPages.Read::f1).average().orElse(0))
                .as("mean F1 a page")
                .isGreaterThan(0.98);
        assertThat(pages)
                .filteredOn(read -> !read.titled())
                .extracting(OwnPages.Read::id)
                .isEmpty();
    }

    @Test
    void findsTheirHeadlinesAndDays() throws Exception {
        for (OwnPages.Read read : in("rtl/dev")) {
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

    @Test
    void namesTheirAuthors() throws Exception {
        int shared = 0;
        int all = 0;
        List<OwnPages.Read> pages = new ArrayList<>(pages());
        pages.addAll(OwnPages.in(
                Path.of(RightToLeftTest.class.getResource("rtl2/dev").toURI())));
        for (OwnPages.Read read : pages) {
            Set<String> gold = new HashSet<>();
            read.gold().path("authors").forEach(author -> gold.add(author.asString()));
            List<String> ours = read.page().content().authors();
            shared += (int) ours.stream().filter(gold::contains).count();
            all += gold.size() + ours.size();
        }
        assertThat(2.0 * shared / all).as("F1 of the authors' names").isGreaterThan(0.95);
    }

    private static List<OwnPages.Read> pages() throws IOException, URISyntaxException {
        List<OwnPages.Read> pages = new ArrayList<>(in("rtl/dev"));
        pages.addAll(in("rtl2/dev"));
        return pages;
    }

    private static List<OwnPages.Read> in(String folder) throws IOException, URISyntaxException {
        return OwnPages.in(Path.of(RightToLeftTest.class.getResource(folder).toURI()));
    }
}
