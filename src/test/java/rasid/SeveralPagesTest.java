package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;
import static rasid.Desk.ROCKETS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.store.Articles;

/// Articles that a site cuts into several pages are read to their end, as one text.
class SeveralPagesTest extends DeskTestBase {
    private static final String TITLE = "ليلة طويلة في العاصمة بغداد";
    private static final String LEAD =
            "قضى سكان العاصمة بغداد ليلة طويلة بعد أن دوت صافرات الإنذار في أحياء عدة منها قبيل منتصف الليل.";
    private static final String FIRST =
            "وقال شهود تحدثوا لوكالتنا إن الشوارع خلت من المارة بعد دقائق وإن المحال أغلقت أبوابها فيما انقطع التيار الكهربائي عن أحياء في جانب الكرخ.";
    private static final String SECOND =
            "وانتشرت قوات الأمن عند مداخل الجسور وفتشت السيارات العابرة، وطلبت قيادة العمليات من المواطنين البقاء في منازلهم حتى الصباح.";
    private static final String THIRD =
            "وأفاد مصدر أمني بأن صاروخاً من نوع كاتيوشا سقط في باحة السفارة ولم يسفر عن إصابات، وأن منصة إطلاقه عثر عليها شرقي العاصمة.";
    private static final String LAST =
            "وعادت الحركة إلى طبيعتها مع ساعات الصباح الأولى وفتحت المدارس أبوابها كالمعتاد.";
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);

    @BeforeEach
    void open() throws Exception {
        desk.watchlist("base", "digest: {at: \"07:00\", empty: skip}", ROCKETS.replace("urgent", "important"))
                .reload();
        desk.poll();
    }

    @Test
    void aHitOnTheThirdPageIsAlertedAndEachParagraphIsReadOnce() throws Exception {
        publish();
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text())
                .contains(TITLE, site.uri("/raid").toString())
                .doesNotContain("page=");
        assertThat(newest().body()).containsExactly(LEAD, FIRST, SECOND, THIRD, LAST);

        desk.pollAfter(POLL);
        assertThat(site.requests("/raid?page=3")).isEqualTo(1);
    }

    @Test
    void aNeighbourThatIsCalledNextIsAnotherArticle() throws Exception {
        site.publish("/a-long-night/", NOON, TITLE, LEAD, FIRST);
        site.raw(
                "/a-long-night/",
                page("", "", LEAD, FIRST)
                        .replace("<head>", "<head><link rel='next' href='/rockets/'>")
                        .replace("</main>", "<nav><a rel='next' href='/rockets/'>التالي</a></nav></main>"));
        site.page("/rockets/", NOON, "سقوط صاروخ في البصرة", THIRD);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).isEmpty();
        assertThat(site.requests("/rockets/")).isZero();
    }

    @Test
    void aServerThatAnswersEveryPageWithTheFirstIsAskedOnce() throws Exception {
        site.publish("/raid", NOON, TITLE, LEAD, FIRST);
        // What the site is asked for with a query that it does not know, it answers by its path.
        site.raw("/raid", page("1", "?page=2", LEAD, FIRST, THIRD));
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(site.requests("/raid")).isEqualTo(2);
        assertThat(newest().body()).containsExactly(LEAD, FIRST, THIRD);
    }

    @Test
    void noMorePagesAreReadThanTheLimitSays() throws Exception {
        desk.settings("intake: {pages_per_article: 2}").reload();
        publish();
        desk.pollAfter(POLL).alerts();
        assertThat(newest().body()).containsExactly(LEAD, FIRST, SECOND);
        assertThat(site.requests("/raid?page=3")).isZero();

        desk.settings("intake: {pages_per_article: 1}").reload();
        site.publish("/other", NOON, TITLE, LEAD, FIRST);
        site.raw("/other", page("1", "?page=2", LEAD, FIRST));
        desk.pollAfter(POLL);
        assertThat(site.requests("/other")).isEqualTo(1);
    }

    @Test
    void aPageThatFailsIsReadLaterAndTheHitOfTheFirstDoesNotWaitForIt() throws Exception {
        desk.watchlist("base", "digest: {at: \"07:00\", empty: skip}", """
                  - {id: sirens, name: Sirens, match: 'صافرات'}
                  - {id: rockets, name: Rocket attacks, match: 'صاروخ'}
                """).reload();
        publish();
        site.answer("/raid?page=2", 500);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text()).contains("Sirens").doesNotContain("Rocket attacks");
        assertThat(newest().body()).containsExactly(LEAD, FIRST);

        desk.pollAfter(POLL);
        assertThat(site.requests("/raid?page=2")).as("in vain once more").isEqualTo(2);
        site.forgetItems().answer("/raid?page=2", 200);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(2);
        assertThat(desk.mails().getLast().text()).contains("Rocket attacks").doesNotContain("Sirens");
        assertThat(newest().body()).containsExactly(LEAD, FIRST, SECOND, THIRD, LAST);
        desk.pollAfter(POLL).pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(2);
        assertThat(site.requests("/raid?page=3")).isEqualTo(1);
    }

    @Test
    void aPageThatThereIsNotEndsTheArticle() throws Exception {
        publish();
        site.answer("/raid?page=3", 404);
        desk.pollAfter(POLL).pollAfter(POLL).pollAfter(HOUR);
        assertThat(newest().body()).containsExactly(LEAD, FIRST, SECOND);
        assertThat(site.requests("/raid?page=3")).isEqualTo(1);
    }

    @Test
    void aPageThatFailsForEverIsGivenUpAfterADay() throws Exception {
        publish();
        site.answer("/raid?page=2", 500);
        for (int i = 0; i < 40; i++) {
            desk.pollAfter(HOUR);
        }
        int tried = site.requests("/raid?page=2");
        assertThat(tried).isBetween(6, 9);
        desk.pollAfter(HOUR).pollAfter(Duration.ofDays(1));
        assertThat(site.requests("/raid?page=2")).isEqualTo(tried);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void aSecondLookFindsNoChangeWhereThereIsNoneAndTheOneThatThereIs() throws Exception {
        publish();
        site.header("/raid", "ETag", "\"one\"");
        desk.pollAfter(POLL).alerts();
        site.forgetItems();
        desk.pollAfter(HOUR);
        assertThat(site.requests("/raid?page=3")).isEqualTo(2);
        assertThat(versions()).hasSize(1);

        site.answer("/raid?page=2", 503);
        desk.pollAfter(Duration.ofHours(5));
        assertThat(newest().body())
                .as("what cannot be had is as it was")
                .containsExactly(LEAD, FIRST, SECOND, THIRD, LAST);
        assertThat(versions()).hasSize(1);
        site.answer("/raid?page=2", 200);

        String denied =
                "ونفى مصدر أمني أن يكون قد سقط في باحة السفارة أي شيء، وقال إن الأصوات كانت لتمرين أعلن عنه سابقاً.";
        site.raw("/raid?page=3", page("3", "", LEAD, denied, LAST));
        desk.pollAfter(Duration.ofHours(18));
        assertThat(newest().body()).containsExactly(LEAD, FIRST, SECOND, denied, LAST);
        desk.clock.set(Instant.parse("2026-03-03T04:00:00Z"));
        desk.digest();
        assertThat(desk.mails().getLast().text()).contains("Changed since we told you", TITLE);
    }

    @Test
    void aCorrectionOnTheFirstPageIsTakenThoughTheSecondFails() throws Exception {
        publish();
        desk.pollAfter(POLL).alerts();
        site.forgetItems().answer("/raid?page=2", 500);
        String corrected = FIRST.replace("دقائق", "ساعات");
        site.raw("/raid", page("1", "?page=2", LEAD, corrected));
        desk.pollAfter(HOUR);
        assertThat(newest().body()).contains(LEAD, corrected, SECOND, THIRD, LAST);
        site.answer("/raid?page=2", 200);
        desk.pollAfter(HOUR);
        assertThat(newest().body()).containsExactly(LEAD, corrected, SECOND, THIRD, LAST);
    }

    /// An article of three pages, of which the feed tells the first, and whose last has the hit.
    private void publish() {
        site.publish("/raid", NOON, TITLE, LEAD, FIRST);
        site.raw("/raid", page("1", "?page=2", LEAD, FIRST));
        site.raw("/raid?page=2", page("2", "?page=3", LEAD, SECOND));
        site.raw("/raid?page=3", page("3", "", LEAD, THIRD, LAST));
    }

    /// A page with headline and standfirst, as each of them has, and numbers below the text.
    private static String page(String number, String next, String lead, String... paragraphs) {
        StringBuilder pager = new StringBuilder();
        for (int i = 1; !number.isEmpty() && i <= 3; i++) {
            pager.append(
                    number.equals(String.valueOf(i))
                            ? "<li class='active'>%d</li>".formatted(i)
                            : "<li><a href='/raid%s'>%d</a></li>".formatted(i == 1 ? "" : "?page=" + i, i));
        }
        String following = next.isEmpty() ? "" : "<li><a href='%s'>الصفحة التالية</a></li>".formatted(next);
        String text = String.join("</p>\n<p>", List.of(paragraphs));
        return """
                <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>%s</title>
                <meta property="article:published_time" content="%s"></head>
                <body><nav><a href="/">الرئيسية</a></nav><main><article><h1>%s</h1>
                <p>%s</p><p>%s</p></article><ul class="pager">%s%s</ul></main><footer>جميع الحقوق محفوظة</footer></body></html>
                """.formatted(TITLE, NOON, TITLE, lead, text, pager, following);
    }

    private List<Articles.Version> versions() {
        return desk.db.inTransaction(tx -> Articles.versions(tx, new ArticleId(1)));
    }

    private Content newest() {
        return versions().getLast().content();
    }
}
