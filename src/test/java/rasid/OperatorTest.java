package rasid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.deliver.ScriptedSmtp.Act;
import rasid.deliver.ScriptedSmtp.Step;
import rasid.model.Notice;
import rasid.store.Database;
import rasid.store.Databases;
import rasid.store.Notices;

/// What the operator is told of.
class OperatorTest {
    private static final Duration GATHERED = Duration.ofSeconds(61);

    @TempDir
    Path folder;

    private Desk desk(Supplier<Database> fresh) {
        Desk desk = new Desk(folder, fresh.get()).settings("operator: chief@desk.example");
        desk.reload();
        return desk;
    }

    private static void fault(Desk desk, String key, String summary) {
        desk.db.transact(
                tx -> desk.operator.fault(tx, key, summary, "it answers 500\nsince noon", desk.clock.instant()));
    }

    private static void mended(Desk desk, String key) {
        desk.db.transact(tx -> desk.operator.mended(tx, key, desk.clock.instant()));
    }

    private static List<Notice> lasting(Desk desk) {
        return desk.db.inTransaction(tx -> Notices.lasting(tx));
    }

    private static void minutePasses(Desk desk) throws InterruptedException {
        desk.clock.pass(GATHERED);
        desk.dispatch();
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void aFaultIsToldOnceAndOnceAgainWhenItIsMended(Supplier<Database> fresh) throws Exception {
        try (Desk desk = desk(fresh)) {
            for (int i = 0; i < 3; i++) {
                fault(desk, "source agency", "Source An agency cannot be read");
                minutePasses(desk);
            }
            assertThat(desk.mails()).hasSize(1);
            ReadMail told = desk.mails().getFirst();
            assertThat(told.to()).isEqualTo("chief@desk.example");
            assertThat(told.subject()).isEqualTo("Source An agency cannot be read");
            assertThat(told.text())
                    .contains("Source An agency cannot be read", "Since ", "it answers 500", "since noon");
            assertThat(told.html()).contains("Source An agency cannot be read", "it answers 500");

            for (int i = 0; i < 3; i++) {
                mended(desk, "source agency");
                minutePasses(desk);
            }
            assertThat(desk.mails()).hasSize(2);
            assertThat(desk.mails().getLast().subject()).isEqualTo("Mended: Source An agency cannot be read");
            assertThat(lasting(desk)).isEmpty();

            fault(desk, "source agency", "Source An agency cannot be read");
            minutePasses(desk);
            assertThat(desk.mails()).hasSize(3);
        }
    }

    @Test
    void faultsOfOneMinuteAreOneMailAndThoseMendedByThenSaySo() throws Exception {
        try (Desk desk = desk(Databases::h2)) {
            for (int i = 0; i < 60; i++) {
                fault(desk, "source s" + i, "Source %d cannot be read".formatted(i));
            }
            mended(desk, "source s0");
            minutePasses(desk);
            minutePasses(desk);
            assertThat(desk.mails()).hasSize(1);
            ReadMail told = desk.mails().getFirst();
            assertThat(told.subject()).isEqualTo("Source 1 cannot be read (59 more)");
            assertThat(told.text()).contains("Source 40 cannot be read", "20 more are not listed here");
            assertThat(lasting(desk)).hasSize(59);
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void manyWorkersThatSeeOneFaultTellItOnce(Supplier<Database> fresh) throws Exception {
        try (Desk desk = desk(fresh)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 40; i++) {
                    threads.execute(() -> fault(desk, "config", "The configuration is faulty"));
                }
            }
            minutePasses(desk);
            assertThat(desk.mails()).hasSize(1);
            assertThat(lasting(desk)).hasSize(1);
        }
    }

    @Test
    void withoutAnOperatorAFaultIsKeptAndToldWhenThereIsOne() throws Exception {
        try (Desk desk = desk(Databases::h2).settings("")) {
            desk.reload();
            fault(desk, "config", "The configuration is faulty");
            minutePasses(desk);
            assertThat(desk.mails()).isEmpty();
            assertThat(lasting(desk)).extracting(Notice::summary).containsExactly("The configuration is faulty");

            desk.write("config/recipients.yml", "recipients: {chief: {mail: chief@desk.example, language: ar}}\n");
            desk.settings("operator: chief").reload();
            fault(desk, "config", "The configuration is faulty");
            minutePasses(desk);
            assertThat(desk.mails()).hasSize(1);
            assertThat(desk.mails().getFirst().text()).contains("إشعار إلى المشغّل", "The configuration is faulty");
        }
    }

    @Test
    void aFaultThatComesAndGoesDoesNotFillTheMailbox() throws Exception {
        try (Desk desk = desk(Databases::h2)) {
            for (int i = 0; i < 40; i++) {
                fault(desk, "source agency", "Source An agency cannot be read");
                minutePasses(desk);
                mended(desk, "source agency");
            }
            assertThat(desk.mails()).hasSize(12);
        }
    }

    @Test
    void refusedMailIsAFaultUntilMailToThatRecipientLeavesAgain() throws Exception {
        try (Desk desk = desk(Databases::h2);
                NewsSite site = NewsSite.start("127.0.0.1")) {
            desk.source("a", site, "first_poll: alert").reload();
            desk.smtp.always(Step.RCPT, "desk@", new Act.Say("550 5.1.1 no such user"));
            site.publish(
                    "/1", Desk.NOON, "هجوم صاروخي في بغداد", "سقطت ثلاثة صواريخ قرب السفارة وسط بغداد مساء اليوم.");
            desk.poll().alerts();
            minutePasses(desk);
            assertThat(desk.mails())
                    .extracting(ReadMail::subject)
                    .containsExactly("Mail to desk@desk.example is refused");
            assertThat(desk.mails().getFirst().text()).contains("no such user", "bin/rasid outbox retry");

            desk.smtp.behave();
            site.publish("/2", Desk.NOON, "صاروخ ثان على البصرة", "سقط صاروخ ثان صباح اليوم على أطراف مدينة البصرة.");
            desk.pollAfter(Duration.ofMinutes(5)).alerts();
            minutePasses(desk);
            assertThat(desk.mails()).hasSize(3);
            ReadMail mended = desk.mails().getLast();
            assertThat(mended.subject()).isEqualTo("Mended: Mail to desk@desk.example is refused");
            assertThat(mended.text())
                    .contains(
                            "refused still, and not sent by itself",
                            "alert 1 of Sun 1 Mar",
                            "bin/rasid outbox retry 1");
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void timesInItsWordsAreThoseOfTheReaderAndACaretStandsBelowItsRule(Supplier<Database> fresh) throws Exception {
        try (Desk desk = desk(fresh)) {
            desk.write(
                    "config/recipients.yml",
                    "recipients: {chief: {mail: chief@desk.example, timezone: Asia/Baghdad}}\n");
            desk.settings("operator: chief").reload();
            desk.db.transact(tx -> desk.operator.fault(
                    tx,
                    "config",
                    "It fails since 2026-03-01T09:16:30Z",
                    "rules.yml:12: rocket NEER attack\n    rocket NEER  attack\n           ^^^^",
                    desk.clock.instant()));
            minutePasses(desk);
            ReadMail told = desk.mails().getFirst();
            assertThat(told.subject()).contains("12:16").doesNotContain("09:16");
            assertThat(told.text().replaceAll("[\u2066-\u2069\u200E\r]", ""))
                    .contains("\n    rocket NEER  attack\n           ^^^^\n");
            assertThat(told.html().replaceAll("[\u2066-\u2069\u200E\r]", ""))
                    .contains(">    rocket NEER  attack</pre>", ">           ^^^^</pre>");
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void aServerThatTakesNothingIsAFaultUntilItTakesMailAgain(Supplier<Database> fresh) throws Exception {
        try (Desk desk = desk(fresh);
                NewsSite site = NewsSite.start("127.0.0.1")) {
            desk.source("a", site, "first_poll: alert").reload();
            desk.smtp.always(Step.GREETING, new Act.Drop());
            site.publish(
                    "/1", Desk.NOON, "هجوم صاروخي في بغداد", "سقطت ثلاثة صواريخ قرب السفارة وسط بغداد مساء اليوم.");
            desk.poll().alerts();
            minutePasses(desk);
            minutePasses(desk);
            assertThat(lasting(desk))
                    .as("a short outage tells itself by being over")
                    .isEmpty();

            for (int i = 0; i < 10; i++) {
                minutePasses(desk);
            }
            assertThat(lasting(desk))
                    .extracting(Notice::summary)
                    .containsExactly("No mail leaves: one after the other fails");
            assertThat(lasting(desk).getFirst().detail()).contains("bin/rasid outbox", "Nothing is lost meanwhile");

            desk.smtp.behave();
            for (int i = 0; i < 30; i++) {
                minutePasses(desk);
            }
            assertThat(lasting(desk)).isEmpty();
            assertThat(desk.mails()).extracting(ReadMail::subject).anyMatch(subject -> subject.contains("صاروخي"));
        }
    }
}
