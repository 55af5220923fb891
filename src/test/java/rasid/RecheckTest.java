package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;
import static rasid.Desk.ROCKETS;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A page that has hit is looked at again 1, 6 and 24 hours later, though no feed tells of it any more: what its site
/// has changed is told in the next digest, and nothing is alerted twice.
class RecheckTest extends DeskTestBase {
    private static final String TITLE = "مقتل ٥ بسقوط صاروخ في بغداد";
    private static final String LATER = "مقتل ١٢ بسقوط صاروخ في بغداد";
    private static final String TEXT =
            "سقط صاروخ مساء اليوم قرب السفارة وسط العاصمة بغداد وقالت وزارة الصحة إن الحصيلة بلغت خمسة قتلى نقلوا إلى"
                    + " مستشفيات العاصمة فيما أغلقت قوات الأمن الطرق المؤدية إلى المكان.";
    private static final String TOLL = TEXT.replace("خمسة", "12");
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant MORNING = Instant.parse("2026-03-02T04:00:00Z");

    @BeforeEach
    void open() throws Exception {
        desk.watchlist("base", "digest: {at: \"07:00\", empty: skip}", ROCKETS.replace("urgent", "important"))
                .reload();
        desk.poll();
    }

    @Test
    void aTollThatASiteCorrectsInSilenceIsToldInTheNextDigestAndAlertsNobody() throws Exception {
        alerted();
        desk.pollAfter(POLL);
        assertThat(site.requests("/1")).as("an hour has not passed").isEqualTo(1);

        site.page("/1", NOON, LATER, TOLL);
        desk.pollAfter(HOUR).alerts();
        assertThat(site.requests("/1")).isEqualTo(2);
        assertThat(desk.mails()).as("a change is no alert").hasSize(1);
        desk.pollAfter(POLL).pollAfter(HOUR).pollAfter(HOUR);
        assertThat(site.requests("/1")).isEqualTo(2);

        assertThat(section(digest()))
                .contains(LATER, "The headline was: " + TITLE, site.uri("/1").toString());
        desk.pollAfter(HOUR);
        assertThat(site.requests("/1")).as("two moments passed, one look").isEqualTo(3);
        desk.pollAfter(Duration.ofDays(1)).pollAfter(Duration.ofDays(1));
        assertThat(site.requests("/1")).as("the last one").isEqualTo(4);
        assertThat(desk.digest().mails()).as("told once").hasSize(2);
    }

    @Test
    void aPageIsHeldToBeTakenDownWhenItsSiteSaysSoTwiceAnHourApart() throws Exception {
        alerted();
        site.answer("/1", 404);
        desk.pollAfter(HOUR);
        assertThat(site.requests("/1")).isEqualTo(2);
        desk.pollAfter(Duration.ofMinutes(30));
        assertThat(site.requests("/1")).as("too soon to believe it").isEqualTo(2);
        site.answer("/1", 200);
        desk.pollAfter(HOUR);
        assertThat(site.requests("/1")).isEqualTo(3);

        site.answer("/1", 410);
        desk.pollAfter(Duration.ofHours(5));
        assertThat(site.requests("/1"))
                .as("the first time, for the page was there meanwhile")
                .isEqualTo(4);
        desk.pollAfter(HOUR);
        assertThat(site.requests("/1")).isEqualTo(5);
        assertThat(section(digest())).contains(TITLE, "The site has taken the page down.");
    }

    @Test
    void anErrorAChallengeOrAnotherPageInItsPlaceIsNoEdit() throws Exception {
        alerted();
        site.answer("/1", 503);
        desk.pollAfter(HOUR);
        site.answer("/1", 200);
        site.raw(
                "/1",
                "<html><head><title>Just a moment...</title></head><body>"
                        + "<script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script></body></html>");
        desk.pollAfter(Duration.ofMinutes(15));
        site.page(
                "/1",
                NOON,
                "الموقع تحت الصيانة",
                "نعتذر لزوارنا الكرام عن توقف الخدمة مؤقتا لأسباب فنية، يرجى العودة إلينا بعد قليل وشكرا لتفهمكم.");
        desk.pollAfter(HOUR);
        site.raw(
                "/1",
                "<html><head><title>404 - الصفحة غير موجودة</title></head><body><h1>الصفحة غير موجودة</h1></body></html>");
        desk.pollAfter(Duration.ofHours(3));
        assertThat(site.requests("/1")).isEqualTo(5);
        site.page("/1", NOON, TITLE, TEXT);
        desk.pollAfter(HOUR);
        assertThat(site.requests("/1")).isEqualTo(6);
        assertThat(digest()).contains(TITLE).doesNotContain("Changed since");
    }

    @Test
    void aPageThatIsAsItWasIsAskedForWithWhatItsServerGave() throws Exception {
        site.header("/1", "ETag", "\"one\"");
        alerted();
        desk.pollAfter(HOUR);
        assertThat(site.requests("/1")).isEqualTo(2);
        site.page("/1", NOON, LATER, TOLL);
        site.header("/1", "ETag", "\"two\"");
        desk.pollAfter(Duration.ofHours(5));
        assertThat(section(digest())).contains("The headline was: " + TITLE);
    }

    @Test
    void aRuleThatTheNewTextMeetsFirstAlertsAndTheHoursCountAnew() throws Exception {
        desk.watchlist("base", "digest: {at: \"07:00\", empty: skip}", ROCKETS.replace("urgent", "important") + """
                  - {id: denial, name: Denials, level: urgent, match: 'نفت'}
                """)
                .reload();
        alerted();
        site.page("/1", NOON, TITLE, TEXT, "نفت وزارة الدفاع لاحقاً أن يكون الصاروخ قد أصاب مبنى السفارة أو محيطها.");
        desk.pollAfter(HOUR).alerts();
        assertThat(desk.mails()).hasSize(2);
        desk.pollAfter(HOUR);
        assertThat(site.requests("/1")).isEqualTo(3);
        desk.pollAfter(Duration.ofHours(5)).alerts();
        assertThat(site.requests("/1")).isEqualTo(4);
        assertThat(desk.mails()).hasSize(2);
    }

    @Test
    void whatOnlyATrialRuleMetIsNotLookedAtAgainNorAnythingWithAnEmptyList() throws Exception {
        desk.watchlist(
                        "base",
                        "digest: {at: \"07:00\", empty: skip}",
                        ROCKETS.replace("level:", "state: trial, level:"))
                .reload();
        site.publish("/1", NOON, TITLE, TEXT);
        desk.pollAfter(POLL).pollAfter(HOUR).pollAfter(HOUR);
        assertThat(site.requests("/1")).isEqualTo(1);

        desk.settings("intake: {recheck: []}").watchlist("base", "digest: {at: \"07:00\", empty: skip}", ROCKETS);
        desk.reload();
        site.publish("/2", desk.clock.instant(), LATER, TOLL + TOLL);
        desk.pollAfter(POLL).pollAfter(HOUR).pollAfter(HOUR);
        assertThat(site.requests("/2")).isEqualTo(1);
    }

    /// An alert of a page that the feed has forgotten since.
    private void alerted() throws Exception {
        site.publish("/1", NOON, TITLE, TEXT);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        site.forgetItems();
    }

    private String digest() throws Exception {
        desk.clock.set(MORNING);
        desk.digest();
        assertThat(desk.mails()).hasSize(2);
        return desk.mails().getLast().text();
    }

    private static String section(String text) {
        String plain = text.replaceAll("[\u2066-\u2069\u200e\u200f*]", "");
        return plain.substring(plain.indexOf("Changed since we told you"), plain.indexOf("What was read"));
    }
}
