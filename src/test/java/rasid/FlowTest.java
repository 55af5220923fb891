package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;
import static rasid.Desk.ROCKETS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rasid.deliver.ScriptedSmtp.Act;
import rasid.deliver.ScriptedSmtp.Step;
import rasid.store.Hits;

/// The flow through real HTTP, a database on disk and a real SMTP server in one process, under a clock that is
/// set.
class FlowTest extends DeskTestBase {
    private static final String TEXT =
            "سقطت ثلاثة صواريخ مساء اليوم قرب السفارة الأمريكية وسط العاصمة بغداد، بحسب مصدر أمني تحدث لوكالتنا وأكد أن"
                    + " صافرات الإنذار دوت في المكان وأن قوات الأمن أغلقت الطرق المؤدية إليه ولم ترد أنباء عن إصابات.";
    private static final String MORE =
            "وقالت خلية الإعلام الأمني في بيان إن الصواريخ أطلقت من منطقة شرقي العاصمة وإن تحقيقاً فتح في الحادث، فيما"
                    + " أدانت الحكومة العراقية الهجوم وتعهدت بملاحقة المسؤولين عنه وتقديمهم إلى القضاء.";
    private static final Duration POLL = Duration.ofMinutes(5);

    @BeforeEach
    void open() throws Exception {
        desk.reload();
    }

    @Test
    void anArticleThatMeetsARuleIsAlertedOnce() throws Exception {
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        site.publish("/2", NOON, "افتتاح حديقة جديدة", "افتتحت أمانة بغداد حديقة جديدة للعائلات في جانب الكرخ.");
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        ReadMail alert = desk.mails().getFirst();
        assertThat(alert.to()).isEqualTo("desk@desk.example");
        assertThat(alert.subject()).contains("هجوم صاروخي في بغداد");
        assertThat(alert.text())
                .contains("Rocket attacks", site.uri("/1").toString())
                .doesNotContain("حديقة");
        assertThat(alert.html()).contains("Rocket attacks", site.uri("/1").toString());

        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(site.requests("/1")).isEqualTo(1);
    }

    @Test
    void whatStoodThereAtTheFirstPollIsForTheDigestAlone() throws Exception {
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        desk.poll().alerts();
        assertThat(desk.mails()).isEmpty();
        desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        desk.digest();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text()).contains("هجوم صاروخي في بغداد", "Source a");
    }

    @Test
    void aSourceMayAlertWhatStoodThereAtTheFirstPoll() throws Exception {
        desk.source("a", site, "first_poll: alert").reload();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        desk.poll().alerts();
        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void anOldArticleStandsInTheDigestAndRaisesNoAlert() throws Exception {
        desk.poll();
        site.publish("/1", NOON.minus(Duration.ofHours(25)), "هجوم صاروخي في بغداد", TEXT, MORE);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).isEmpty();
        desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(desk.digest().mails().getFirst().text()).contains("هجوم صاروخي في بغداد");
    }

    @Test
    void anArticleThatIsDatedInTheFutureCountsFromWhenItWasFirstSeen() throws Exception {
        desk.poll();
        site.publish("/1", NOON.plus(Duration.ofHours(3)), "هجوم صاروخي في بغداد", TEXT, MORE);
        site.publish("/2", NOON.plus(Duration.ofMinutes(20)), "هجوم صاروخي آخر في البصرة", MORE, TEXT + TEXT);
        desk.pollAfter(POLL).alerts();

        assertThat(desk.mails()).isNotEmpty();
        List<Hits.Stored> hits = desk.db.inTransaction(tx -> {
            List<Hits.Stored> all = new ArrayList<>(Hits.of(tx, new rasid.model.ArticleId(1)));
            all.addAll(Hits.of(tx, new rasid.model.ArticleId(2)));
            return all;
        });
        assertThat(hits)
                .extracting(hit -> hit.publishedAt() == null)
                .as("the clock of the second is a little fast, which is no matter")
                .containsExactlyInAnyOrder(true, false);
        assertThat(hits)
                .extracting(Hits.Stored::seenAt)
                .containsOnly(hits.getFirst().seenAt());
    }

    @Test
    void anArticleThatIsDatedWeeksAheadIsAlertedAllTheSame() throws Exception {
        desk.source("a", site, "first_poll: alert").reload();
        String text = "<p>%s</p><p>%s</p>".formatted(TEXT, MORE);
        site.item("<item><title>هجوم صاروخي</title><link>%s</link></item>".formatted(site.uri("/1")));
        site.raw("/1", """
                <html lang=ar><head><meta property="article:published_time" content="%s"></head><body><article>
                <h1>هجوم صاروخي في بغداد</h1>%s</article><div class="box"><p>12 كانون الثاني 2019</p></div></body></html>
                """.formatted(NOON.plus(Duration.ofDays(40)), text));
        desk.poll().alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text()).contains("undated");
        List<Hits.Stored> hits = desk.db.inTransaction(tx -> Hits.of(tx, new rasid.model.ArticleId(1)));
        assertThat(hits).extracting(Hits.Stored::publishedAt).containsOnlyNulls();
    }

    @Test
    void twentyCopiesThatArriveAtOnceMakeOneStoryAndOneAlert() throws Exception {
        List<NewsSite> sites = new ArrayList<>();
        for (int i = 2; i <= 21; i++) {
            NewsSite copy = NewsSite.start("127.0.0." + i);
            sites.add(copy);
            desk.source("copy" + i, copy, "first_poll: alert");
            copy.publish("/n" + i, NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        }
        desk.reload();
        desk.poll().alerts();
        assertThat(desk.mails()).hasSize(1);
        Hits.Count count = desk.db.inTransaction(Hits::count);
        assertThat(count).isEqualTo(new Hits.Count(20, 20, 1));
        assertThat(desk.mails().getFirst().text()).contains("1 story in 20 articles from 20 sources");
        sites.forEach(NewsSite::close);
    }

    @Test
    void aStoryThatWasToldIsNotAlertedAgainAndTheDigestShowsThatItGrew() throws Exception {
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        desk.pollAfter(POLL).alerts();
        try (NewsSite other = NewsSite.start("127.0.0.2")) {
            desk.source("b", other, "first_poll: alert").reload();
            other.publish("/x", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
            desk.pollAfter(POLL).alerts();
            assertThat(desk.mails()).hasSize(1);
            desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
            desk.digest();
        }
        assertThat(desk.mails().getLast().text())
                .contains(
                        "Source a",
                        "Source b",
                        "You were first told of this on",
                        "New since then: 1 article from 1 source");
    }

    @Test
    void anEditIsAnotherVersionAndWhatItNewlyMeetsIsANewHit() throws Exception {
        desk.watchlist(
                        "base",
                        "digest: {at: \"07:00\"}",
                        ROCKETS + "  - {id: dead, name: Deaths, match: 'قتيل OR مقتل'}\n")
                .reload();
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);

        site.edit("/1", NOON.plusSeconds(900), "مقتل اثنين في هجوم صاروخي في بغداد", TEXT, MORE);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(2);
        assertThat(desk.mails().getLast().text())
                .contains("Deaths", "مقتل اثنين")
                .doesNotContain("Rocket attacks");
        assertThat(desk.db.inTransaction(Hits::count).articles()).isEqualTo(1);
    }

    @Test
    void aPageThatFailsIsReadLaterEvenWhenTheFeedHasMovedOn() throws Exception {
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE).answer("/1", 500);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        site.forgetItems().answer("/1", 200);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.db.inTransaction(Hits::count).articles()).isEqualTo(1);
    }

    @Test
    void aFeedThatFailsIsSilentInTheDigestAndSaysWhy() throws Exception {
        site.answer("/rss", 500);
        desk.poll();
        desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(desk.digest().mails().getFirst().text()).contains("Source a", "500");
    }

    @Test
    void anAlertInQuietHoursWaitsForTheirEndAndTakesAllThatGathered() throws Exception {
        desk.watchlist("base", "alert: {quiet: {hours: \"22:00-06:00\", except: urgent}}", """
                  - {id: rockets, name: Rocket attacks, match: 'صاروخ'}
                """)
                .reload();
        desk.poll();
        desk.clock.set(Instant.parse("2026-03-01T20:00:00Z"));
        site.publish("/1", desk.clock.instant(), "هجوم صاروخي في بغداد", TEXT);
        desk.poll().alerts();
        site.publish("/2", desk.clock.instant(), "صاروخ ثان على البصرة", MORE);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).isEmpty();
        desk.clock.set(Instant.parse("2026-03-02T03:00:00Z"));
        desk.dispatch();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text()).contains("هجوم صاروخي في بغداد", "صاروخ ثان على البصرة");
    }

    @Test
    void whatIsMoreThanMaxPerHourIsHeldAndSentAsOneMail() throws Exception {
        desk.watchlist("base", "alert: {max_per_hour: 1, wait: 0s}", ROCKETS.replace("urgent", "important"))
                .reload();
        desk.poll();
        List<String> texts = List.of(TEXT, MORE, "أعلنت قيادة العمليات العثور على صاروخ لم ينفجر في بستان جنوب كركوك.");
        for (int i = 1; i <= 3; i++) {
            site.publish("/" + i, desk.clock.instant(), "صاروخ رقم " + i, texts.get(i - 1));
            desk.pollAfter(POLL).dispatch();
        }
        assertThat(desk.mails()).hasSize(1);
        desk.clock.pass(Duration.ofHours(1));
        desk.dispatch();
        assertThat(desk.mails()).hasSize(2);
        assertThat(desk.mails().getLast().text())
                .contains("صاروخ رقم 2", "صاروخ رقم 3", "Held since", "1 alert had left within an hour");
        assertThat(desk.mails().getFirst().text()).doesNotContain("Held");
    }

    @Test
    void hitsOfTwoWatchlistsOfOneRecipientAreOneMail() throws Exception {
        desk.watchlist("second", "", "  - {id: embassy, name: Embassies, match: 'سفارة'}\n")
                .reload();
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text()).contains("Rocket attacks", "Embassies");
    }

    @Test
    void aRecipientOfUrgentHitsAloneGetsNoOther() throws Exception {
        desk.watchlist("base", "recipients: [desk@desk.example, {mail: duty@desk.example, only: urgent}]", """
                  - {id: embassy, name: Embassies, match: 'سفارة'}
                """)
                .reload();
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).extracting(ReadMail::to).containsExactly("desk@desk.example");
    }

    @Test
    void aRuleOnTrialStoresHitsAndMailsNothing() throws Exception {
        desk.watchlist("base", "digest: {at: \"07:00\", empty: skip}", """
                  - {id: rockets, name: Rocket attacks, state: trial, match: 'صاروخ'}
                """).reload();
        desk.poll();
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT, MORE);
        desk.pollAfter(POLL).alerts();
        desk.clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(desk.digest().mails()).isEmpty();
    }

    @Test
    void afterAnOutageOfTheMailServerTheAlertsAreOneMail() throws Exception {
        desk.poll();
        desk.smtp.always(Step.RCPT, "desk@", new Act.Say("451 4.3.0 try again later"));
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT);
        desk.pollAfter(POLL).alerts();
        site.publish("/2", NOON, "صاروخ ثان على البصرة", MORE);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).isEmpty();
        desk.smtp.behave();
        desk.clock.pass(Duration.ofHours(1));
        desk.dispatch();
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text()).contains("هجوم صاروخي في بغداد", "صاروخ ثان على البصرة");
    }

    @Test
    void aMailWhoseAnswerIsLostIsRepeatedUnderTheSameMessageId() throws Exception {
        desk.poll();
        desk.smtp.once(Step.END, new Act.TakeAndDrop());
        site.publish("/1", NOON, "هجوم صاروخي في بغداد", TEXT);
        desk.pollAfter(POLL).alerts();
        desk.clock.pass(Duration.ofMinutes(5));
        desk.dispatch();
        assertThat(desk.smtp.timesTaken().values()).containsExactly(2);
    }
}
