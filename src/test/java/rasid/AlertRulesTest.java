package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;
import static rasid.Desk.ROCKETS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rasid.deliver.ScriptedSmtp.Act;
import rasid.deliver.ScriptedSmtp.Step;
import rasid.store.Deliveries;

/// Who is told, when, and how often: what the policies say of cases that meet.
class AlertRulesTest extends DeskTestBase {
    private static final Duration POLL = Duration.ofMinutes(5);

    /// Seven attacks, each a story of its own.
    private static final List<String> PLACES = List.of(
            "صاروخ على بغداد",
            "صاروخ على البصرة",
            "صاروخ على كركوك",
            "صاروخ على أربيل",
            "صاروخ على الموصل",
            "صاروخ على الرمادي",
            "صاروخ على النجف");
    private static final List<String> TEXTS = List.of(
            "سقط صاروخ قرب السفارة.",
            "أعلنت الشرطة سقوط صاروخ على حقل نفط.",
            "عثر مزارعون على صاروخ لم ينفجر في بستان.",
            "دوت صافرات الإنذار حين انطلق صاروخ من الجبل.",
            "أصاب صاروخ جسراً قديماً فوق النهر.",
            "قال شاهد إن صاروخاً أحرق مستودعاً للحبوب.",
            "مرّ صاروخ فوق المطار ولم يصب أحداً.");

    @BeforeEach
    void open() throws Exception {
        desk.reload();
    }

    @Test
    void anAlertThatWasHeldForTheHourlyLimitDoesNotLeaveInQuietHours() throws Exception {
        desk.watchlist(
                        "base",
                        "alert: {wait: 0s, max_per_hour: 1, quiet: {hours: \"22:00-06:00\", except: urgent}}",
                        """
                  - {id: rockets, name: Rocket attacks, match: 'صاروخ'}
                """)
                .reload();
        desk.poll();
        desk.clock.set(Instant.parse("2026-03-01T18:30:00Z"));
        site.publish("/1", desk.clock.instant(), "صاروخ على بغداد", "سقط صاروخ قرب السفارة في بغداد.");
        desk.poll().dispatch();
        site.publish("/2", desk.clock.instant(), "صاروخ على البصرة", "أعلنت الشرطة سقوط صاروخ على حقل نفط في البصرة.");
        desk.pollAfter(POLL).dispatch();
        assertThat(desk.mails()).hasSize(1);
        desk.clock.set(Instant.parse("2026-03-01T20:00:00Z"));
        desk.dispatch();
        assertThat(desk.mails()).hasSize(1);
        desk.clock.set(Instant.parse("2026-03-02T03:00:00Z"));
        desk.dispatch();
        assertThat(desk.mails()).hasSize(2);
    }

    @Test
    void urgentAlertsAreHeldBeyondFiveTimesTheLimitAloneAndTheOperatorIsTold() throws Exception {
        desk.settings("operator: admin@desk.example");
        desk.watchlist("base", "alert: {wait: 0s, max_per_hour: 1}", ROCKETS).reload();
        desk.poll();
        for (int i = 1; i <= 7; i++) {
            site.publish("/" + i, desk.clock.instant(), PLACES.get(i - 1), TEXTS.get(i - 1));
            desk.pollAfter(POLL).dispatch();
        }
        assertThat(desk.mails())
                .filteredOn(mail -> mail.to().startsWith("desk"))
                .hasSize(5);
        desk.clock.pass(Duration.ofSeconds(11));
        desk.dispatch();
        assertThat(desk.mails().getLast().subject()).contains("Urgent alerts to desk@desk.example are held");
        desk.clock.pass(Duration.ofMinutes(35));
        desk.dispatch();
        assertThat(desk.mails().getLast().text())
                .contains("Held since", "5 alerts had left", PLACES.get(5), PLACES.get(6));
    }

    @Test
    void anUrgentAlertTakesWithItWhatIsHeld() throws Exception {
        desk.watchlist("base", "alert: {wait: 0s, max_per_hour: 1}", """
                  - {id: rockets, name: Rocket attacks, match: 'صاروخ'}
                  - {id: dead, name: Dead, level: urgent, match: 'قتلى'}
                """).reload();
        desk.poll();
        for (int i = 1; i <= 2; i++) {
            site.publish("/" + i, desk.clock.instant(), PLACES.get(i - 1), TEXTS.get(i - 1));
            desk.pollAfter(POLL).dispatch();
        }
        assertThat(desk.mails()).hasSize(1);
        site.publish("/3", desk.clock.instant(), "قتلى في انفجار", "سقط قتلى في انفجار وسط السوق.");
        desk.pollAfter(POLL).dispatch();
        assertThat(desk.mails()).hasSize(2);
        assertThat(desk.mails().getLast().text()).contains("Held since", PLACES.get(1), "قتلى في انفجار");
    }

    @Test
    void aHigherLimitLetsGoWhatIsHeldAndTheOutboxSaysWhyItWas() throws Exception {
        String rules = ROCKETS.replace("urgent", "important");
        desk.watchlist("base", "alert: {wait: 0s, max_per_hour: 1}", rules).reload();
        desk.poll();
        for (int i = 1; i <= 3; i++) {
            site.publish("/" + i, desk.clock.instant(), PLACES.get(i - 1), TEXTS.get(i - 1));
            desk.pollAfter(POLL).dispatch();
        }
        assertThat(desk.mails()).hasSize(1);
        Deliveries.Entry held = desk.db
                .inTransaction(tx -> Deliveries.list(tx, List.of(Deliveries.State.OWED), 5))
                .getFirst();
        assertThat(held.held()).isEqualTo(1);
        assertThat(held.nextAttemptAt()).isEqualTo(NOON.plus(POLL).plusSeconds(3600));

        desk.watchlist("base", "alert: {wait: 0s, max_per_hour: 2}", rules).reload();
        desk.dispatch();
        assertThat(desk.mails()).hasSize(2);
        assertThat(desk.mails().getLast().text()).contains("Held since", PLACES.get(1), PLACES.get(2));
    }

    @Test
    void anotherNumberInAHeadlineIsToldAtOnceAndTheSameNumberIsNot() throws Exception {
        String form = "استهدف هجوم بصاروخ قاعدة عين الأسد غربي العراق، وفق ما أعلنه مصدر أمني في محافظة الأنبار. "
                + "وأوضح المصدر أن الصواريخ سقطت في محيط القاعدة، وأن طائرة مسيرة واحدة أسقطت فوقها بعد الهجوم.";
        desk.watchlist("base", "alert: {wait: 0s}", ROCKETS).reload();
        desk.poll();
        site.publish("/1", NOON, "مقتل ثلاثة في هجوم بصاروخ على عين الأسد عام 2026", form);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        site.publish("/2", desk.clock.instant(), "مقتل 3 في هجوم بصاروخ على عين الأسد", form);
        site.publish("/3", desk.clock.instant(), "قتلى في هجوم بصاروخ على عين الأسد عام 2027", form);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(1);
        site.publish("/5", desk.clock.instant(), "طائرة مسيرة واحدة فوق عين الأسد", form);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails())
                .as("the number stood in the text that was told")
                .hasSize(1);
        site.publish("/4", desk.clock.instant(), "مقتل ٥ في هجوم بصاروخ على عين الأسد", form);
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mails()).hasSize(2);
        assertThat(desk.mails().getLast().text()).contains("مقتل ٥ في", "You were first told of this");
    }

    @Test
    void wrongCredentialsAreTriedNoMoreThanOnceForEachConnection() throws Exception {
        StringBuilder recipients = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            recipients.append(i == 0 ? "" : ", ").append("r%d@desk.example".formatted(i));
        }
        desk.watchlist("base", "recipients: [%s]".formatted(recipients), ROCKETS)
                .reload();
        desk.smtp.always(Step.MAIL, new Act.Say("530 5.7.0 authentication required"));
        desk.poll();
        site.publish("/1", NOON, "صاروخ على بغداد", "سقط صاروخ قرب السفارة في بغداد.");
        desk.pollAfter(POLL).alerts();
        assertThat(desk.mailStopped()).isTrue();
        assertThat(desk.smtp.seen(Step.MAIL))
                .isLessThanOrEqualTo(desk.smtp.config().connections());
    }

    @Test
    void theFirstDigestOfAWatchlistDoesNotTellItsWholePast() throws Exception {
        desk.watchlist("second", "", ROCKETS).reload();
        desk.poll();
        site.publish("/1", NOON, "صاروخ على بغداد", "سقط صاروخ قرب السفارة في بغداد.");
        desk.pollAfter(POLL).alerts();
        desk.clock.pass(Duration.ofDays(30));
        desk.watchlist("second", "digest: {at: \"07:00\"}", ROCKETS).reload();
        site.publish("/2", desk.clock.instant(), "صاروخ على البصرة", "أعلنت الشرطة سقوط صاروخ على حقل نفط في البصرة.");
        desk.poll().alerts();
        desk.clock.set(Instant.parse("2026-04-01T04:00:00Z"));
        assertThat(desk.digests().close("second")).isPresent();
        desk.dispatch();
        assertThat(desk.mails().getLast().text()).contains("صاروخ على البصرة").doesNotContain("صاروخ على بغداد");
    }

    @Test
    void aRefusedMailIsNotTriedAgain() throws Exception {
        desk.watchlist("base", "", ROCKETS).reload();
        desk.poll();
        desk.smtp.always(Step.RCPT, "desk@", new Act.Say("550 5.1.1 no such user"));
        site.publish("/1", NOON, "صاروخ على بغداد", "سقط صاروخ قرب السفارة في بغداد.");
        desk.pollAfter(POLL).alerts();
        desk.smtp.behave();
        desk.clock.pass(Duration.ofDays(1));
        assertThat(desk.dispatch()).isEmpty();
        assertThat(desk.mails()).isEmpty();
        assertThat(desk.events)
                .filteredOn(Journal.Event.MailNotSent.class::isInstance)
                .hasSize(1);
    }
}
