package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Hits;

/// When everything in a feed is new, what it no longer tells is looked for.
class OverrunTest {
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final String ROCKETS = "سقطت ثلاثة صواريخ مساء اليوم قرب السفارة وسط العاصمة بغداد، بحسب مصدر أمني.";
    private static final String MORE =
            "وقالت خلية الإعلام الأمني في بيان إن الصواريخ أطلقت من منطقة شرقي العاصمة وإن تحقيقاً فتح في الحادث.";

    @TempDir
    Path folder;

    private Desk desk;
    private NewsSite site;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder, Database.embedded(folder));
        site = NewsSite.start("127.0.0.1");
        desk.source("a", site, "");
        desk.reload();
        for (int i = 0; i < 3; i++) {
            site.publish("/old/" + i, NOON.minusSeconds(600 + i), "قديم " + i, "نص قديم لا يصيب شيئاً.");
        }
        desk.poll();
        site.forgetItems();
        for (int i = 0; i < 3; i++) {
            site.publish("/new/" + i, NOON.plusSeconds(200 + i), "جديد " + i, "نص جديد لا يصيب شيئاً.");
        }
        site.page("/missed", NOON.plusSeconds(100), "هجوم صاروخي في بغداد", ROCKETS);
    }

    @AfterEach
    void close() {
        site.close();
        desk.close();
    }

    @Test
    void theOlderPagesOfTheFeedAreReadUntilOneTellsOfWhatIsKnown() throws Exception {
        site.item("<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"next\" href=\"/feed/2\"/>");
        site.raw("/feed/2", feed("/missed", "/old/0", "/old/1"));
        desk.pollAfter(POLL).alerts();

        assertThat(desk.mails()).hasSize(1);
        assertThat(health().outcome()).contains("everything was new: 1 more on 1 older pages");
        assertThat(health().missedAt()).isNull();
        assertThat(health().nextPollAt())
                .as("polled again as soon as may be")
                .isEqualTo(desk.clock.instant().minusSeconds(31).plusSeconds(60));
    }

    @Test
    void aWordPressFeedIsPagedThoughItDoesNotSaySo() throws Exception {
        site.channel("<generator>https://wordpress.org/?v=6.5</generator>");
        site.raw("/rss?paged=2", feed("/missed", "/old/0"));
        desk.pollAfter(POLL).alerts();

        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void aFeedWithoutOlderPagesFallsBackOnTheSitesSitemap() throws Exception {
        site.raw("/robots.txt", "User-agent: *\nSitemap: %s\n".formatted(site.uri("/news-sitemap.xml")));
        site.raw("/news-sitemap.xml", """
                <?xml version="1.0"?><urlset><url><loc>%s</loc><lastmod>%s</lastmod></url>
                <url><loc>%s</loc><lastmod>2026-02-27T00:00:00Z</lastmod></url></urlset>
                """.formatted(site.uri("/missed"), NOON.plusSeconds(100), site.uri("/before")));
        desk.pollAfter(Duration.ofHours(25));
        desk.alerts();

        assertThat(desk.events).noneMatch(Journal.Event.PageFailed.class::isInstance);
        assertThat(health().outcome()).contains("1 more in the site's sitemap");
        assertThat(site.requests("/missed")).isEqualTo(1);
        assertThat(site.requests("/before")).isZero();
    }

    @Test
    void whereNothingHelpsItIsSaidThatItemsMayHaveBeenMissed() throws Exception {
        desk.pollAfter(POLL);

        assertThat(health().outcome()).contains("items may have been missed");
        assertThat(health().missedAt()).isEqualTo(NOON.plus(POLL));
    }

    @Test
    void aFeedThatWasEmptyAtTheLastLookHasMissedNothing() throws Exception {
        site.forgetItems();
        desk.pollAfter(POLL);
        assertThat(health().outcome()).startsWith("0 new");
        for (int i = 0; i < 3; i++) {
            site.publish("/next/" + i, NOON.plusSeconds(700 + i), "جديد " + i, "نص جديد لا يصيب شيئاً.");
        }
        desk.pollAfter(POLL.multipliedBy(2));

        assertThat(health().outcome()).startsWith("3 new").doesNotContain("missed");
        assertThat(health().missedAt()).isNull();
    }

    @Test
    void aFeedThatFailedUntilNowHasMissedNothing() throws Exception {
        try (NewsSite other = NewsSite.start("127.0.0.2")) {
            other.answer("/rss", 503);
            desk.source("b", other, "").reload();
            desk.poll();
            other.answer("/rss", 200);
            for (int i = 0; i < 3; i++) {
                other.publish("/b/" + i, NOON.plusSeconds(i), "جديد " + i, "نص جديد لا يصيب شيئاً.");
            }
            desk.pollAfter(POLL.multipliedBy(3));

            assertThat(health("b/feed").lastReadAt()).isNotNull();
            assertThat(health("b/feed").missedAt()).isNull();
        }
    }

    @Test
    void aFeedThatShowsWhatIsOlderThanTheLastLookHasMissedNothing() throws Exception {
        site.publish("/ancient", NOON.minus(Duration.ofDays(300)), "قديم جداً", "نص قديم لا يصيب شيئاً.");
        desk.pollAfter(POLL);

        assertThat(health().outcome()).startsWith("3 new").doesNotContain("missed");
    }

    @Test
    void aSecondFeedOfAKnownSourceTakesNoAlertFromTheFirst() throws Exception {
        desk.pollAfter(POLL);
        site.raw("/second", feed("/missed"));
        desk.write("seeds/a.yml", """
                sources:
                  - {id: a, name: Source a, feed: ["%s", "%s"]}
                """.formatted(site.uri("/rss"), site.uri("/second")));
        desk.reload();
        desk.poll().alerts();
        assertThat(desk.mails())
                .as("it was there when the second feed was polled first")
                .isEmpty();

        site.forgetItems();
        site.publish("/missed", NOON.plusSeconds(100), "هجوم صاروخي في بغداد", ROCKETS);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).as("and the first feed tells it as new").hasSize(1);
        assertThat(site.requests("/missed")).isEqualTo(1);
    }

    @Test
    void norDoesItWhenTheFirstTellsItAtAnotherAddress() throws Exception {
        site.page("/missed", NOON.plusSeconds(100), "هجوم صاروخي في بغداد", ROCKETS, MORE);
        desk.pollAfter(POLL);
        site.raw("/second", feed("/missed"));
        desk.write("seeds/a.yml", """
                sources:
                  - {id: a, name: Source a, feed: ["%s", "%s"]}
                """.formatted(site.uri("/rss"), site.uri("/second")));
        desk.reload();
        desk.poll().alerts();
        assertThat(desk.mails()).isEmpty();
        Hits.Count before = desk.db.inTransaction(Hits::count);

        site.forgetItems();
        site.publish("/missed/amp", NOON.plusSeconds(100), "هجوم صاروخي في بغداد", ROCKETS, MORE);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(site.requests("/missed/amp"))
                .as("its page was read to know it")
                .isEqualTo(1);
        assertThat(desk.db.inTransaction(Hits::count)).as("and is one article").isEqualTo(before);
    }

    private Feeds.Health health() {
        return health("a/feed");
    }

    private Feeds.Health health(String id) {
        return desk.db.inTransaction(Feeds::health).stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String feed(String... paths) {
        var items = new StringBuilder();
        for (String path : paths) {
            items.append(
                    "<item><title>خبر</title><link>%s</link><guid>%s</guid></item>".formatted(site.uri(path), path));
        }
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>وكالة</title>%s</channel></rss>"
                .formatted(items);
    }
}
