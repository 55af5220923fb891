package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.store.Database;
import rasid.store.Feeds;

/// One thing that is broken on a site costs no other thing: every test here once lost an article, or lost sight of
/// a whole source without a word.
class BlindTest {
    private static final String TEXT =
            "سقطت ثلاثة صواريخ مساء اليوم قرب السفارة الأمريكية وسط العاصمة بغداد، بحسب مصدر أمني تحدث لوكالتنا.";
    private static final Duration POLL = Duration.ofMinutes(5);

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
    }

    @AfterEach
    void close() {
        site.close();
        desk.close();
    }

    @Test
    void aPageThatCannotBeStoredHoldsUpNoOther() throws Exception {
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT)
                .publish("/2", NOON.plusSeconds(60), "عنوان آخر", "نص قصير لا يصيب شيئاً.")
                .answer("/2", 301)
                .header("/2", "Location", "/" + "x".repeat(5000))
                .raw("/" + "x".repeat(5000), "<html><title>عنوان</title><p>نص قصير لا يصيب شيئاً.</p></html>");
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.events)
                .filteredOn(Journal.Event.PageFailed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aPageInThePlaceOfAFeedIsReadByTheFeedThatItNamesAndThatIsSaid() throws Exception {
        desk.write("seeds/a.yml", "sources: [{id: a, name: A, feed: \"%s\"}]\n".formatted(site.uri("/feed")));
        site.raw(
                "/feed",
                "<!DOCTYPE html><html><head><link rel=alternate type=application/rss+xml href=rss></head></html>");
        desk.reload();
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.events)
                .contains(new Journal.Event.FeedElsewhere(
                        "a/feed", site.uri("/rss").toString()));
    }

    @Test
    void anAddressLongerThanItsColumnCostsNoOtherItemOfItsFeed() throws Exception {
        desk.poll();
        site.item("<item><title>طويل</title><link>%s</link></item>".formatted(site.uri("/" + "x".repeat(4050))));
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void anETagLongerThanItsColumnIsDoneWithout() throws Exception {
        site.header("/rss", "ETag", "\"" + "e".repeat(2000) + "\"");
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void itemsThatShareAGuidAreAllRead() throws Exception {
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT)
                .publish("/2", NOON, "خبر ثان", "نص قصير لا يصيب شيئاً.")
                .forgetItems();
        for (String path : new String[] {"/1", "/2"}) {
            site.item("<item><title>خبر %s</title><link>%s</link><guid>news</guid></item>"
                    .formatted(path, site.uri(path)));
        }
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        desk.pollAfter(POLL);
        assertThat(site.requests("/1")).isEqualTo(1);
        assertThat(site.requests("/2")).isEqualTo(1);
    }

    @Test
    void aPageThatIsNotThereYetIsAskedForAgain() throws Exception {
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT).answer("/1", 404);
        desk.pollAfter(POLL);
        site.answer("/1", 200);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void aPageThatAsksForAPauseOfNoTimeIsGivenOneAllTheSame() throws Exception {
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT).answer("/1", 429).header("/1", "Retry-After", "0");
        desk.pollAfter(POLL);
        assertThat(site.requests("/1")).isEqualTo(1);
    }

    @Test
    void theSitemapsOfAnIndexAreReadThoughTheIndexIsUnchanged() throws Exception {
        sitemap();
        site.raw("/index.xml", index("/news.xml"))
                .header("/index.xml", "ETag", "\"1\"")
                .raw("/news.xml", urls());
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT).forgetItems().raw("/news.xml", urls("/1"));
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void theNewestSitemapOfALongIndexIsReadWhereverItStands() throws Exception {
        sitemap();
        String[] years = new String[41];
        for (int i = 0; i < years.length; i++) {
            years[i] = "/%d.xml".formatted(1986 + i);
            site.raw(years[i], urls());
        }
        site.raw("/index.xml", index(years));
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT).forgetItems().raw("/2026.xml", urls("/1"));
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void anIndexWhoseSitemapsAllFailIsAFeedThatFails() throws Exception {
        sitemap();
        site.raw("/index.xml", index("/news.xml")).answer("/news.xml", 500);
        desk.poll();
        assertThat(desk.db.inTransaction(Feeds::health))
                .filteredOn(feed -> feed.source().equals("map"))
                .allSatisfy(feed -> {
                    assertThat(feed.failures()).isEqualTo(1);
                    assertThat(feed.outcome()).contains("/news.xml", "500");
                });
    }

    @Test
    void aSourceNoneOfWhosePagesCouldBeReadIsNamedInTheDigest() throws Exception {
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT).answer("/1", 403);
        desk.pollAfter(POLL);
        desk.clock.set(Instant.parse("2026-03-02T03:58:00Z"));
        desk.poll();
        desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(desk.digest().mails())
                .as("beside the alert on the feed's words")
                .anySatisfy(mail -> assertThat(mail.text()).contains("Source a", "403"));
    }

    @Test
    void aLoginPageInThePlaceOfArticlesIsNoArticleAndTheFeedsWordsKeepTheirAddress() throws Exception {
        desk.poll();
        site.raw(
                "/account/login",
                "<html><title>Login</title><form><input type=password></form><p>%s</p></html>"
                        .formatted("Please log in to go on reading. ".repeat(20)));
        for (int i = 1; i <= 3; i++) {
            site.publish("/" + i, NOON.plusSeconds(i), "هجوم بثلاثة صواريخ في بغداد " + i, TEXT)
                    .answer("/" + i, 302)
                    .header("/" + i, "Location", "/account/login?next=/" + i);
        }
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails().getFirst().text())
                .contains(site.uri("/1").toString())
                .doesNotContain("/account/login");
        desk.clock.set(Instant.parse("2026-03-02T03:58:00Z"));
        desk.poll();
        desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(desk.digest().mails())
                .anySatisfy(mail -> assertThat(mail.text()).contains("Source a", "sends its login page instead"));
    }

    @Test
    void aPollThatIsInterruptedGivesItsFeedBack() throws Exception {
        site.hang();
        Thread poll = Thread.ofVirtual().start(() -> {
            try {
                desk.poll();
            } catch (Exception e) {
                Thread.currentThread().interrupt();
            }
        });
        org.awaitility.Awaitility.await().until(() -> site.requests("/rss") + site.requests("/robots.txt") > 0);
        poll.interrupt();
        poll.join();
        assertThat(desk.db.inTransaction(Feeds::all))
                .filteredOn(feed -> feed.id().startsWith("a/"))
                .allMatch(feed -> !feed.nextPollAt().isAfter(NOON));
    }

    private void sitemap() {
        desk.write(
                "seeds/map.yml",
                "sources:%n  - {id: map, name: Map, sitemap: \"%s\"}%n".formatted(site.uri("/index.xml")));
        desk.reload();
    }

    private String index(String... paths) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><sitemapindex>");
        for (String path : paths) {
            xml.append("<sitemap><loc>%s</loc></sitemap>".formatted(site.uri(path)));
        }
        return xml.append("</sitemapindex>").toString();
    }

    private String urls(String... paths) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><urlset>");
        for (String path : paths) {
            URI address = site.uri(path);
            xml.append("<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(address, NOON));
        }
        return xml.append("</urlset>").toString();
    }
}
