package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.model.ArticleId;
import rasid.model.Content.Origin;
import rasid.store.Articles;

/// What a feed itself says is searched where the page says less: a desk that misses nothing sees what any feed reader
/// shows.
class FeedTextInFlowTest extends DeskTestBase {
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final String SHELL =
            "<!DOCTYPE html><html lang='en'><head><title>App</title></head><body><div id='root'></div>"
                    + "<script src='/app.js'></script></body></html>";
    private static final String WHOLE =
            "Gunmen in two cars kidnapped an engineer of the Basra oil company on Monday night, his family told police, who"
                    + " closed the roads around the town and searched the orchards along the river until the morning.";

    @BeforeEach
    void open() throws Exception {
        desk.watchlist("base", "digest: {at: \"07:00\", empty: heartbeat}", """
                  - {id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ OR rocket'}
                  - {id: kidnap, name: Kidnappings, match: 'kidnap OR خطف OR اختطاف'}
                  - {id: police, name: Police, match: 'police'}
                """).reload();
        desk.poll();
    }

    @Test
    void theTitleOfAFeedIsMetWhereThePageIsAShellForScripts() throws Exception {
        tell("/1", "Rocket attack on embassy in Baghdad", "", "");
        site.raw("/1", SHELL);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().subject()).contains("Rocket attack on embassy in Baghdad");
        assertThat(desk.mails().getFirst().text()).contains("completed from the feed: the page says little");
    }

    @ParameterizedTest
    @CsvSource({
        "Gunmen kidnap engineer, The engineer was taken from his car., 403",
        "الكرخ, قال مصدر أمني إن مسلحين خطفوا مهندساً من سيارته., 403",
        "الكرخ, قال مصدر أمني إن مسلحين خطفوا مهندساً من سيارته., 410",
        "Gunmen kidnap engineer, The engineer was taken from his car., 503",
    })
    void whatAFeedSaysIsAlertedOnceWhereThePageIsNeverServed(String title, String text, int status) throws Exception {
        tell("/1", title, "", "<p>" + text + "</p>");
        site.answer("/1", status);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text())
                .contains("Kidnappings", "text from the feed: the page could not be read");
        for (int i = 0; i < 30; i++) {
            desk.pollAfter(Duration.ofHours(1)).alerts();
        }
        assertThat(desk.mails()).hasSize(1);
        assertThat(site.requests("/1")).isBetween(1, 9);
        desk.clock.set(Instant.parse("2026-03-03T04:00:00Z"));
        desk.digest();
        assertThat(desk.mails()).hasSize(2);
        assertThat(desk.mails().getLast().text())
                .doesNotContain("Changed since")
                .doesNotContain("gone");
    }

    @Test
    void whatAFeedSaysIsMetWhereRobotsMayNotReadThePage() throws Exception {
        try (NewsSite other = NewsSite.start("127.0.0.2")) {
            other.raw("/robots.txt", "User-agent: *\nDisallow: /news/\n");
            desk.source("b", other, "").reload();
            desk.poll();
            other.publish("/news/1", NOON, "اختطاف مهندس في البصرة", WHOLE);
            desk.pollAfter(POLL).alerts();
            assertThat(desk.mails()).hasSize(1);
            assertThat(desk.mails().getFirst().text()).contains("Kidnappings").doesNotContain("Police");
            assertThat(other.requests("/news/1")).isZero();
        }
    }

    @Test
    void theSummaryIsMetWhereThePageIsForSubscribers() throws Exception {
        tell("/1", "A night in the south", "Armed men kidnapped two aid workers near Nasiriya, officials said.", "");
        site.raw("/1", """
                <!DOCTYPE html><html lang="en"><head><title>A night in the south</title><script type="application/ld+json">
                {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A night in the south",
                 "isAccessibleForFree": false}</script></head><body><main><article><h1>A night in the south</h1>
                <p>It was a long night for the people of the southern provinces, who had hoped for a quiet week.</p>
                <div class="paywall">Subscribe to read the whole article.</div></article></main></body></html>
                """);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text()).contains("two aid workers", "completed from the feed");
        desk.pollAfter(Duration.ofHours(1)).pollAfter(Duration.ofHours(6)).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void thePageThatIsReadLaterIsAnotherVersionAndNoChange() throws Exception {
        tell("/1", "Gunmen kidnap 2 engineers", "Two were taken.", "");
        site.page("/there", NOON, "Engineers kidnapped in Basra", WHOLE);
        site.answer("/1", 503);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);

        site.page("/1", NOON, "Engineers kidnapped in Basra", WHOLE);
        site.answer("/1", 200);
        desk.pollAfter(POLL).alerts();
        assertThat(versions())
                .extracting(version -> version.content().origin())
                .containsExactly(Origin.FEED, Origin.PAGE);
        assertThat(desk.mails()).as("the page alone speaks of the police").hasSize(2);
        assertThat(desk.mails().getLast().text()).contains("Police").doesNotContain("Kidnappings");
        desk.pollAfter(Duration.ofHours(1)).alerts();
        desk.clock.set(Instant.parse("2026-03-03T04:00:00Z"));
        desk.digest();
        assertThat(desk.mails()).hasSize(3);
        assertThat(desk.mails().getLast().text()).doesNotContain("Changed since");
    }

    @Test
    void whatStoodInTheFeedAtFirstIsThePastAlsoWhenItsPageIsReadLater() throws Exception {
        try (NewsSite other = NewsSite.start("127.0.0.2")) {
            desk.source("b", other, "").reload();
            other.publish("/1", NOON, "Gunmen kidnap 2 engineers", WHOLE).answer("/1", 503);
            desk.poll().alerts();
            other.answer("/1", 200);
            desk.pollAfter(POLL).alerts();
            assertThat(desk.mails()).isEmpty();
            assertThat(versions()).hasSize(2);
        }
    }

    @Test
    void whatSystemsWriteUnderEveryEntryIsNotMet() throws Exception {
        String front = site.uri("/").toString();
        tell("/1", "A quiet day", "", """
                <p>Nothing happened in the capital.</p><p>Read also: <a href="%sother">Rocket attack on the airport</a></p>
                <p>The post <a href="%s">A quiet day</a> appeared first on <a href="%s">Rocket News</a>.</p>
                """.formatted(front, site.uri("/1"), front));
        tell(
                "/2",
                "Another quiet day",
                "Nothing happened. The post Another quiet day appeared first on Rocket News.",
                "");
        tell("/3", "يوم هادئ", "لم يحدث شيء. ظهرت المقالة يوم هادئ أولاً على صاروخ نيوز.", "");
        List.of("/1", "/2", "/3").forEach(path -> site.answer(path, 403));
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).isEmpty();
        assertThat(versions()).hasSize(1);
    }

    @Test
    void aPageThatSaysItAllIsReadAsItStands() throws Exception {
        tell("/1", "Rocket season", "An engineer.", "");
        site.page("/1", NOON, "Engineers in Basra", WHOLE.replace("kidnapped", "met"));
        desk.pollAfter(POLL).alerts();
        assertThat(versions().getLast().content().origin()).isEqualTo(Origin.PAGE);
        assertThat(desk.mails().getFirst().text()).doesNotContain("Rocket", "feed");
    }

    @Test
    void noMoreOfAFeedIsKeptThanTheLimitSays() throws Exception {
        desk.settings("intake: {feed_text: 0}").reload();
        tell("/1", "A quiet day", "", "<p>" + WHOLE + "</p>");
        site.answer("/1", 403);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).isEmpty();
    }

    private void tell(String path, String title, String summary, String content) {
        site.item("""
                <item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate>
                <description>%s</description>
                <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[%s]]></content:encoded></item>
                """.formatted(title, site.uri(path), path, summary, content));
    }

    private List<Articles.Version> versions() {
        return desk.db.inTransaction(tx -> Articles.versions(tx, new ArticleId(1)));
    }
}
