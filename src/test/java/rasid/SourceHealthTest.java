package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.model.Fault;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.SourceHealth;

/// A source is never silent without saying why.
class SourceHealthTest {
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final String NOTICE =
            "تواصل لجنة الخدمات في المجلس أعمالها لتحسين واقع المدينة، ويمكن للأهالي تقديم طلباتهم جميعاً أو"
                    + " اختيار ما يريدونه منها في مقر اللجنة الذي يقع خلف مبنى البلدية في كل يوم من أيام الدوام";

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
    void aFaultThatPassesIsTheLogsAloneAndOneThatLastsIsToldOnceAndOnceWhenItIsMended() throws Exception {
        desk.poll();
        site.answer("/rss", 500);
        desk.pollAfter(POLL);
        site.answer("/rss", 200);
        desk.pollAfter(POLL);
        assertThat(desk.told).isEmpty();

        site.answer("/rss", 500);
        for (int i = 0; i < 8; i++) {
            desk.pollAfter(Duration.ofMinutes(60));
        }
        assertThat(desk.told).containsExactly("fault feed a/feed: Source a cannot be read: the server answered 500");
        assertThat(desk.db.inTransaction(SourceHealth::faults)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.STATUS);
            assertThat(fault.failures()).isEqualTo(8);
        });

        site.answer("/rss", 200);
        desk.pollAfter(Duration.ofHours(1)).pollAfter(POLL);
        assertThat(desk.told).endsWith("mended feed a/feed").hasSize(2);
        assertThat(desk.db.inTransaction(SourceHealth::faults)).isEmpty();
    }

    @Test
    void aSourceThatReadsFineAndTellsNothingForMuchLongerThanUsualIsAtFault() throws Exception {
        desk.poll();
        for (int day = 0; day < 10; day++) {
            desk.clock.pass(Duration.ofHours(20));
            for (int i = 0; i < 4; i++) {
                site.publish(
                        "/%d-%d".formatted(day, i), desk.clock.instant(), "خبر %d %d".formatted(day, i), words(day, i));
                desk.pollAfter(Duration.ofHours(1));
            }
        }
        desk.pollAfter(Duration.ofHours(25));
        assertThat(desk.told).isEmpty();

        desk.pollAfter(Duration.ofDays(2));
        assertThat(desk.told)
                .singleElement()
                .asString()
                .startsWith("fault news a: Source a is at fault: it reads fine, but nothing is new since 2026-03-11T");

        site.publish("/again", desk.clock.instant(), "خبر جديد", "وصل النص من جديد بعد انقطاع طويل.");
        desk.pollAfter(POLL);
        assertThat(desk.told).endsWith("mended news a");
    }

    @Test
    void aSourceWhoseArticlesComeOutAllAlikeIsAtFault() throws Exception {
        desk.poll();
        for (int i = 0; i < 8; i++) {
            site.publish("/" + i, NOON.plusSeconds(i), "خبر " + i, NOTICE, NOTICE);
        }
        desk.pollAfter(POLL);
        assertThat(desk.told).singleElement().asString().contains("fault pages a", "all alike");

        site.publish("/own", NOON.plusSeconds(600), "خبر من نوع آخر", words(1, 2));
        desk.pollAfter(POLL);
        assertThat(desk.told).endsWith("mended pages a");
    }

    @Test
    void aSourceWhoseArticlesAreDatedInTheFutureIsAtFaultUntilTheyAreNot() throws Exception {
        desk.poll();
        for (int i = 0; i < 5; i++) {
            site.publish("/" + i, NOON.plus(Duration.ofHours(3 + i)), "خبر " + i, words(i, 1));
        }
        desk.pollAfter(POLL);
        assertThat(desk.told).singleElement().asString().contains("fault dates a", "dated in the future", "timezone");
        assertThat(desk.db.inTransaction(SourceHealth::faults))
                .extracting(SourceHealth.OpenFault::kind)
                .containsExactly(Fault.AHEAD);
        desk.clock.set(Instant.parse("2026-03-02T03:58:00Z"));
        desk.poll();
        desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(desk.digest().mails().getLast().text())
                .contains("Source a: is read, but at fault since", "dated in the future")
                .doesNotContain("Source a: not read");

        site.publish("/right", NOON.plus(POLL), "خبر في وقته", words(7, 2));
        desk.pollAfter(POLL);
        assertThat(desk.told).endsWith("mended dates a");
    }

    @Test
    void aSourceWhoseSelectorsFindNothingPageAfterPageIsAtFaultAndItsPagesAreReadAllTheSame() throws Exception {
        desk.source("a", site, "first_poll: alert, extract: {body: div.story, title: h1}")
                .reload();
        for (int i = 0; i < 4; i++) {
            site.publish("/" + i, NOON.plusSeconds(i), "خبر " + i, words(i, 1));
        }
        desk.poll();
        assertThat(desk.told).isEmpty();
        site.publish("/rocket", desk.clock.instant(), "هجوم صاروخي", "سقط صاروخ على بغداد. " + words(9, 3));
        desk.pollAfter(POLL).alerts();
        assertThat(desk.told)
                .singleElement()
                .asString()
                .contains("fault pages a", "its selectors found nothing on its last 5 pages", "see extract");
        assertThat(desk.db.inTransaction(SourceHealth::faults))
                .extracting(SourceHealth.OpenFault::kind)
                .containsExactly(Fault.SELECTORS);
        assertThat(desk.mails()).as("the page is read as any other").hasSize(1);

        site.publish("/mended", desk.clock.instant(), "خبر آخر", words(6, 4))
                .raw(
                        "/mended",
                        "<html><body><h1>خبر آخر</h1><div class=story><p>%s</p></div></body></html>"
                                .formatted(words(6, 4)));
        desk.pollAfter(POLL);
        assertThat(desk.told).endsWith("mended pages a").hasSize(2);
    }

    @Test
    void aSourceWhosePagesAreBehindACheckOfVisitorsIsAtFaultAndNamedInTheDigest() throws Exception {
        desk.poll();
        for (int i = 0; i < 6; i++) {
            site.publish("/" + i, NOON.plusSeconds(i), "خبر " + i, "نص")
                    .raw(
                            "/" + i,
                            "<!DOCTYPE html><html><head><title>Just a moment...</title><script>window._cf_chl_opt={}</script>"
                                    + "</head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>");
        }
        desk.pollAfter(POLL);
        assertThat(desk.told).singleElement().asString().contains("its pages are blocked", "Cloudflare");

        desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(desk.digest().mails().getLast().text()).contains("Source a", "Cloudflare");
    }

    @Test
    void anArticleForWhichTheSiteAnswersWithItsFrontPageIsNotThatPage() throws Exception {
        desk.poll();
        site.publish("/gone/1", NOON, "نشرة الظهيرة", "نص")
                .answer("/gone/1", 302)
                .header("/gone/1", "Location", "/");
        site.raw("/", "<html><title>الرئيسية</title><p>سقط صاروخ في مكان ما، وأخبار أخرى كثيرة.</p></html>");
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).isEmpty();
        assertThat(desk.events)
                .filteredOn(Journal.Event.PageFailed.class::isInstance)
                .singleElement()
                .asString()
                .contains("soft 404");
    }

    @Test
    void aFeedThatHasMovedForGoodIsReadWhereItIsAndTheOperatorIsTold() throws Exception {
        desk.poll();
        NewsSite other = NewsSite.start("127.0.0.2");
        try {
            site.answer("/rss", 301)
                    .header("/rss", "Location", other.uri("/rss").toString());
            desk.pollAfter(POLL);
            int asked = site.requests("/rss");
            other.publish(
                    "/1",
                    NOON,
                    "هجوم صاروخي في بغداد",
                    "سقطت ثلاثة صواريخ مساء اليوم قرب السفارة الأمريكية وسط العاصمة بغداد، بحسب مصدر أمني تحدث لوكالتنا.");
            desk.pollAfter(POLL).alerts();

            assertThat(desk.mails()).hasSize(1);
            assertThat(site.requests("/rss")).isEqualTo(asked);
            assertThat(desk.told).containsExactly("fault moved a/feed: Source a has moved for good");
            assertThat(desk.db.inTransaction(Feeds::health))
                    .filteredOn(feed -> feed.source().equals("a"))
                    .allSatisfy(feed -> assertThat(feed.movedTo()).isEqualTo(other.uri("/rss")));

            desk.source("a", other, "");
            desk.reload();
            desk.pollAfter(POLL);
            assertThat(desk.told).endsWith("mended moved a/feed");
        } finally {
            other.close();
        }
    }

    private static String words(int day, int i) {
        var text = new StringBuilder();
        for (int word = 0; word < 40; word++) {
            text.append("كلمة")
                    .append((char) ('ا' + (day * 7 + i * 13 + word * (day + 3)) % 28))
                    .append(word)
                    .append(' ');
        }
        return text.append('.').toString();
    }
}
