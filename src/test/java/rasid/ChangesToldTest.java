package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;
import static rasid.Desk.ROCKETS;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An article that a mail told of and that its site has changed since is told in the next digest, each change once for
/// each recipient.
class ChangesToldTest extends DeskTestBase {
    private static final String TITLE = "مقتل ٣ بسقوط صاروخ في بغداد";
    private static final String LATER = "مقتل ٧ بسقوط صاروخ في بغداد";
    private static final String TEXT =
            "سقط صاروخ مساء اليوم قرب السفارة وسط العاصمة بغداد وقالت وزارة الصحة إن الحصيلة بلغت ثلاثة قتلى و١٢ جريحاً"
                    + " نقلوا إلى مستشفيات العاصمة فيما أغلقت قوات الأمن الطرق المؤدية إلى المكان.";
    private static final String TOLL = TEXT.replace("ثلاثة", "7").replace("١٢", "١٩");
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final Instant MORNING = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @BeforeEach
    void open() throws Exception {
        watch("digest: {at: \"07:00\", empty: skip}");
        desk.poll();
    }

    @Test
    void aTollAndAHeadlineThatWereChangedAfterTheAlertAreToldInTheNextDigestAndOnce() throws Exception {
        alerted();
        edited(TITLE, TEXT.replace("ثلاثة", "5"));
        edited(LATER, TOLL);
        desk.alerts();
        assertThat(desk.mails()).as("a change is no alert").hasSize(1);

        ReadMail digest = digest(1);
        assertThat(section(digest.text()))
                .contains(
                        LATER,
                        "Source a · told on Sun 1 Mar 2026, 12:05, changed on Sun 1 Mar 2026, 12:15",
                        "The headline was: " + TITLE,
                        "A number was و١٢ and is now و١٩ (جريحاً نقلوا)",
                        site.uri("/1").toString())
                .as("the headlines, and not the text as well, tell that 3 are 7")
                .doesNotContain("is now ٧", "is now 7");
        assertThat(digest.html()).contains("Changed since we told you", TITLE, "جريحاً نقلوا");

        desk.clock.pass(DAY);
        assertThat(desk.digest().mails()).as("nothing new, nothing told twice").hasSize(2);
        edited(LATER, TOLL.replace("7", "9"));
        desk.clock.pass(DAY);
        String third = desk.digest().mails().getLast().text();
        assertThat(desk.mails()).hasSize(3);
        assertThat(section(third)).contains("A number was 7 and is now 9").doesNotContain("headline was");
        assertThat(desk.mails().getLast().subject()).isEqualTo("Watchlist base: 1 article changed");
    }

    @Test
    void aChangeOfWhatTheDigestItselfTellsStandsInIt() throws Exception {
        watch("digest: {at: \"07:00\", empty: skip}\nalert: {max_per_hour: 1, quiet: {hours: \"00:00-06:59\"}}");
        site.publish("/1", NOON.minus(Duration.ofHours(30)), TITLE, TEXT);
        desk.pollAfter(POLL);
        edited(LATER, TOLL);
        assertThat(section(digest(0).text()))
                .contains("The headline was: " + TITLE, "changed on Sun 1 Mar 2026, 12:10, after the text above");
        desk.clock.pass(DAY);
        assertThat(desk.digest().mails()).hasSize(1);
    }

    @Test
    void oneTollThatSeveralSourcesOfAStoryCorrectIsToldOnce() throws Exception {
        try (NewsSite other = NewsSite.start("127.0.0.2")) {
            desk.source("b", other, "").reload();
            desk.pollAfter(POLL);
            other.publish("/2", NOON, TITLE, TEXT);
            site.publish("/1", NOON, TITLE, TEXT);
            desk.pollAfter(POLL).alerts();
            other.edit("/2", desk.clock.instant(), TITLE, TEXT.replace("ثلاثة", "7"));
            desk.pollAfter(POLL);
            edited(TITLE, TEXT.replace("ثلاثة", "سبعة").replace("١٢", "١٩"));
            String section = section(digest(1).text());
            assertThat(section)
                    .containsOnlyOnce("A number was ثلاثة and is now سبعة (قتلى و١٩)")
                    .containsOnlyOnce("A number was و١٢ and is now و١٩")
                    .contains("Source a, Source b · told on")
                    .doesNotContain("is now 7");
            assertThat(desk.mails().getLast().text()).contains("2 articles changed");
        }
    }

    @Test
    void aTextThatOnlyGrewIsNoChangeOfWhatWasTold() throws Exception {
        alerted();
        edited("مقتل ٣  بسقوط صاروخ في بغداد!", TEXT, "وقال شهود عيان إن دخاناً تصاعد من المكان قرب الجسر.");
        assertThat(digest(1).text()).doesNotContain("Changed since");
    }

    @Test
    void aPageThatWasTakenDownAndATextThatMeetsTheRuleNoMoreAreTold() throws Exception {
        site.publish("/2", NOON, "صاروخ على البصرة", TOLL + TOLL);
        alerted();
        String other = "انفجرت عبوة مساء اليوم قرب السفارة وسط العاصمة بغداد ولم ترد أنباء عن إصابات بين المدنيين.";
        site.edit("/1", desk.clock.instant(), "انفجار عبوة في بغداد", other);
        site.edit("/2", desk.clock.instant(), "صاروخ على البصرة", TOLL).answer("/2", 410);
        desk.pollAfter(POLL);
        String section = section(digest(1).text());
        assertThat(section)
                .contains("The words that were found are not in its text any more.", "The headline was: " + TITLE)
                .containsSubsequence("صاروخ على البصرة", "The site has taken the page down.");
        desk.clock.pass(DAY);
        assertThat(desk.digest().mails()).hasSize(2);
    }

    @Test
    void everyRecipientIsToldOfWhatTheyWereToldAndOnceOfAllWatchlists() throws Exception {
        desk.write("config/recipients.yml", """
                recipients:
                  arabic: {mail: ar@desk.example, language: ar}
                  sorani: {mail: ckb@desk.example, language: ckb}
                  duty: {mail: duty@desk.example}
                """);
        desk.watchlist("second", "digest: {at: \"07:00\", empty: skip}\nrecipients: [arabic]", """
                  - {id: embassy, name: Embassies, match: 'سفارة'}
                """)
                .watchlist("third", "recipients: [duty]", """
                  - {id: baghdad, name: Baghdad, match: 'بغداد'}
                """);
        watch("digest: {at: \"07:00\", empty: skip}\nrecipients: [arabic, sorani, {to: duty, only: urgent}]");
        site.publish("/1", desk.clock.instant(), TITLE, TEXT);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(3);
        edited(LATER, TOLL);
        desk.clock.set(MORNING);
        desk.digests().close("second");
        desk.digest();
        assertThat(desk.mails().stream().skip(3).filter(mail -> mail.to().equals("ar@desk.example")))
                .as("two digests, one of which tells the change")
                .hasSize(2)
                .filteredOn(mail -> mail.text().contains("كان العنوان"))
                .hasSize(1);
        assertThat(desk.mails().stream().skip(3).filter(mail -> mail.to().equals("ckb@desk.example")))
                .singleElement()
                .extracting(mail -> plain(mail.text()))
                .asString()
                .contains("گۆڕاوە لەو کاتەوە کە پێت ڕاگەیەندراوە", "سەردێڕەکە پێشتر: " + TITLE, "بوو، ئێستا و١٩");
        assertThat(desk.mails().stream().skip(3).filter(mail -> mail.to().equals("duty@desk.example")))
                .as("told of it by alerts of another watchlist, which has no digest")
                .hasSize(1);
    }

    private void watch(String settings) {
        desk.watchlist("base", settings, ROCKETS.replace("urgent", "important")).reload();
    }

    private void alerted() throws Exception {
        site.publish("/1", NOON, TITLE, TEXT);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
    }

    private void edited(String title, String... text) throws Exception {
        site.edit("/1", desk.clock.instant(), title, text);
        desk.pollAfter(POLL);
    }

    /// The digest of the next morning, the mail behind `before` others.
    private ReadMail digest(int before) throws Exception {
        desk.clock.set(MORNING);
        desk.digest();
        assertThat(desk.mails()).hasSize(before + 1);
        return desk.mails().getLast();
    }

    private static String section(String text) {
        String plain = plain(text);
        return plain.substring(plain.indexOf("Changed since we told you"), plain.indexOf("What was read"));
    }

    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069\u200e\u200f*]", "");
    }
}
