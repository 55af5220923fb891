package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.store.ArticleScan;
import rasid.store.Database;
import rasid.store.Hits;

/// What a site says on all of its pages is learnt from them, and what its news repeat is not.
class HabitsTest {
    private static final String OWN =
            "تابعوا قناتنا على تلغرام لتصلكم أخبار صاروخ وقصف وكل عاجل من وكالتنا قبل غيركم أينما كنتم.";
    private static final String LETTERS = "ابتحدرسعفقلمنهوي";

    @TempDir
    Path folder;

    private int published;
    private Desk desk;
    private NewsSite site;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder, Database.embedded(folder));
        site = NewsSite.start("127.0.0.1");
        desk.source("a", site, "first_poll: alert").reload();
    }

    @AfterEach
    void close() {
        site.close();
        desk.close();
    }

    /// Forty words that no other article has.
    private static String news(int i) {
        var random = new Random(i);
        return Stream.generate(() -> random.ints(5, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .limit(40)
                .collect(Collectors.joining(" ", "", "."));
    }

    /// Publishes ten articles on each of so many days.
    private void days(int days, String... repeated) throws Exception {
        for (int day = published; published < day + days * 10; published++) {
            int i = published;
            String[] text = new String[repeated.length + 1];
            text[0] = news(i);
            System.arraycopy(repeated, 0, text, 1, repeated.length);
            site.publish("/" + i, desk.clock.instant(), "خبر " + news(i).substring(0, 23), text);
            if (i % 10 == 9) {
                desk.pollAfter(Duration.ofDays(1));
                site.forgetItems();
            }
        }
    }

    private String newest() {
        return String.join(
                " ",
                desk.db
                        .inTransaction(tx -> ArticleScan.page(tx, NOON, Long.MAX_VALUE, 1))
                        .getFirst()
                        .content()
                        .body());
    }

    private int hits() {
        return desk.db.inTransaction(Hits::count).hits();
    }

    @Test
    void whatStandsOnEveryPageIsLeftOutOnceItIsKnown() throws Exception {
        days(6, OWN);
        int before = hits();
        assertThat(before).isPositive();
        site.publish("/late", desk.clock.instant(), "خبر آخر من عنه", news(777), OWN);
        desk.pollAfter(Duration.ofDays(1));
        assertThat(newest()).contains(news(777)).doesNotContain(OWN);
        assertThat(hits()).as("nothing is unsent, and nothing more hits").isEqualTo(before);
    }

    @Test
    void whatADevelopingStoryRepeatsOverTwoDaysIsKept() throws Exception {
        days(2, OWN);
        site.publish("/late", desk.clock.instant(), "خبر آخر من عنه", news(777), OWN);
        desk.pollAfter(Duration.ofDays(1));
        assertThat(newest()).contains(OWN);
    }
}
