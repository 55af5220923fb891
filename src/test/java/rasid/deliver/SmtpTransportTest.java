package rasid.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rasid.config.Secret;
import rasid.config.SmtpConfig;
import rasid.config.SmtpConfig.Tls;
import rasid.deliver.ScriptedSmtp.Act.Drip;
import rasid.deliver.ScriptedSmtp.Act.Drop;
import rasid.deliver.ScriptedSmtp.Act.Hang;
import rasid.deliver.ScriptedSmtp.Act.Say;
import rasid.deliver.ScriptedSmtp.Act.SayAndDrop;
import rasid.deliver.ScriptedSmtp.Act.TakeAndDrop;
import rasid.deliver.ScriptedSmtp.Act.TakeAndHang;
import rasid.deliver.ScriptedSmtp.Step;
import rasid.deliver.ScriptedSmtp.Taken;
import rasid.deliver.SendResult.Halted;
import rasid.deliver.SendResult.Later;
import rasid.deliver.SendResult.Refused;
import rasid.deliver.SendResult.Sent;
import rasid.model.Letter;
import rasid.model.Mail;

class SmtpTransportTest {

    @Test
    void theServerTakesTheMailAsItWasWritten() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            assertThat(send(server, Letters.to("desk@mail.test"))).isEqualTo(new Sent("250 2.0.0 taken"));
            Taken mail = server.taken().getFirst();
            assertThat(mail.from()).isEqualTo("rasid@mail.test");
            assertThat(mail.to()).isEqualTo("desk@mail.test");
            assertThat(mail.messageId()).isEqualTo("<alert-17@rasid.mail.test>");
            var written = (MimeWriter.Written.Ok) MimeWriter.write(Letters.to("desk@mail.test"));
            assertThat(mail.message()).isEqualTo(new String(written.bytes(), UTF_8));
        }
    }

    @Test
    void linesThatBeginWithADotArriveWhole() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            String text = ".\n..\n.a\n\n.\nend\n";
            send(server, Letters.about(new Mail("dots", text, text)));
            var mail = Letters.read(server.taken().getFirst().message().getBytes(UTF_8));
            assertThat(Letters.body(mail, 0)).isEqualTo(text);
        }
    }

    @Test
    void a4xxIsTriedLaterAndA5xxIsRefused() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            server.always(Step.RCPT, "fail4@", new Say("451 4.2.1 Mailbox busy"));
            server.always(Step.RCPT, "fail5@", new SayAndDrop("550 5.1.1 No such user"));
            assertThat(send(server, Letters.to("fail4@mail.test")))
                    .isEqualTo(
                            new Later("the server answered 451 4.2.1 Mailbox busy to the recipient's address", true));
            assertThat(send(server, Letters.to("fail5@mail.test")))
                    .isEqualTo(new Refused("the server answered 550 5.1.1 No such user to the recipient's address"));
            assertThat(send(server, Letters.to("desk@mail.test"))).isInstanceOf(Sent.class);
            assertThat(server.taken()).extracting(Taken::to).containsExactly("desk@mail.test");
        }
    }

    @Test
    void anAnswerToTheEndOfTheMailDecides() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            server.once(Step.END, new SayAndDrop("451 4.3.0 disk full"))
                    .once(Step.END, new SayAndDrop("554 5.6.0 content refused"));
            assertThat(send(server, Letters.numbered(1)))
                    .isInstanceOfSatisfying(
                            Later.class, later -> assertThat(later.untouched()).isTrue());
            assertThat(send(server, Letters.numbered(1))).isInstanceOf(Refused.class);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void aMailTakenWithoutAnAnswerIsInDoubtAndItsRepeatIsKnownByItsId() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            server.once(Step.END, new TakeAndDrop()).once(Step.END, new TakeAndHang());
            for (int lost = 1; lost <= 2; lost++) {
                assertThat(send(server, Letters.numbered(5)))
                        .isInstanceOfSatisfying(
                                Later.class,
                                later -> assertThat(later.untouched()).isFalse());
            }
            assertThat(send(server, Letters.numbered(5))).isInstanceOf(Sent.class);
            assertThat(server.timesTaken())
                    .containsOnlyKeys("<alert-5@rasid.mail.test>")
                    .containsValue(3);
            assertThat(server.taken())
                    .extracting(Taken::message)
                    .allMatch(server.taken().getFirst().message()::equals);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "END"})
    void aServerThatHangsUpOrHangsIsTriedLater(Step step) throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            server.once(step, new Drop()).once(step, new Hang());
            for (int failure = 1; failure <= 2; failure++) {
                assertThat(send(server, Letters.numbered(1))).isInstanceOfSatisfying(Later.class, later -> {
                    assertThat(later.untouched()).isEqualTo(step != Step.END);
                    assertThat(later.reason()).isNotBlank();
                });
            }
            assertThat(send(server, Letters.numbered(1))).isInstanceOf(Sent.class);
        }
    }

    @Test
    void aFailingFarewellChangesNothing() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            server.once(Step.QUIT, new Drop()).once(Step.QUIT, new Hang());
            assertThat(send(server, Letters.numbered(1))).isInstanceOf(Sent.class);
            assertThat(send(server, Letters.numbered(2))).isInstanceOf(Sent.class);
        }
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            server.once(Step.RCPT, new Drip(Duration.ofMillis(20)));
            SmtpTransport transport = new SmtpTransport(withTimeout(server.config(), Duration.ofMillis(250)));
            assertThat(transport.send(Letters.numbered(1))).isInstanceOfSatisfying(Later.class, later -> {
                assertThat(later.untouched()).isTrue();
                assertThat(later.reason()).startsWith("the server needed more than");
            });
            await().untilAsserted(() -> assertThat(server.openConnections()).isZero());
        }
    }

    @Test
    void noMoreMailsLeaveAtOnceThanConfigured() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SmtpTransport transport = new SmtpTransport(withTimeout(server.config(), Duration.ofSeconds(5)));
            List<Callable<SendResult>> mails = LongStream.rangeClosed(1, 60)
                    .<Callable<SendResult>>mapToObj(delivery -> () -> transport.send(Letters.numbered(delivery)))
                    .toList();
            for (Future<SendResult> result : threads.invokeAll(mails)) {
                assertThat(result.get()).isInstanceOf(Sent.class);
            }
            assertThat(server.timesTaken()).hasSize(60);
            assertThat(server.mostUnderWay()).isBetween(2, 4);
        }
    }

    @Test
    void anInterruptionWhileWaitingTravels() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            server.always(Step.RCPT, new Hang());
            SmtpTransport transport = new SmtpTransport(withTimeout(server.config(), Duration.ofSeconds(30)));
            AtomicReference<Object> ended = new AtomicReference<>();
            List<Thread> senders = new ArrayList<>();
            for (long delivery = 1; delivery <= 6; delivery++) {
                Letter letter = Letters.numbered(delivery);
                senders.add(Thread.ofPlatform().start(() -> {
                    try {
                        ended.set(transport.send(letter));
                    } catch (InterruptedException e) {
                        ended.compareAndSet(null, e);
                    }
                }));
            }
            await().untilAsserted(() -> assertThat(server.openConnections()).isEqualTo(4));
            for (Thread sender : senders) {
                sender.interrupt();
                sender.join();
            }
            assertThat(ended.get()).isInstanceOf(InterruptedException.class);
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(server.openConnections()).isZero());
        }
    }

    @Test
    void nothingAtThePortIsTriedLater() throws Exception {
        SmtpConfig config;
        try (ScriptedSmtp closed = ScriptedSmtp.plain()) {
            config = closed.config();
        }
        assertThat(new SmtpTransport(config).send(Letters.numbered(1)))
                .isEqualTo(new Later(
                        "localhost:%d: nothing takes connections there; check mail.smtp.host, mail.smtp.port and that "
                                        .formatted(config.port())
                                + "the server runs",
                        true));
        SmtpConfig nowhere = new SmtpConfig("no.such.host.invalid", 25, Tls.NONE, null, null, Duration.ofSeconds(2), 1);
        assertThat(new SmtpTransport(nowhere).send(Letters.numbered(1)))
                .isEqualTo(new Later(
                        "no.such.host.invalid:25: there is no machine of that name; check mail.smtp.host and the DNS",
                        true));
    }

    @Test
    void wrongCredentialsHaltTheQueueAndNoPasswordIsTold() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain().user("desk", "kennwort")) {
            assertThat(sendAs(server, "desk", "kennwort")).isInstanceOf(Sent.class);
            assertThat(server.taken().getFirst().login()).isEqualTo("desk");
            assertThat(sendAs(server, "desk", "hunter2"))
                    .isInstanceOfSatisfying(
                            Halted.class,
                            halted -> assertThat(halted.reason())
                                    .isEqualTo("the server answered 535 5.7.8 Authentication failed to our login. "
                                            + "Check mail.smtp.user and mail.smtp.password"));
            server.once(Step.AUTH, new Say("454 4.7.0 Temporary failure")).once(Step.AUTH, new Drop());
            server.once(Step.AUTH, new Hang());
            for (int failure = 1; failure <= 3; failure++) {
                assertThat(sendAs(server, "desk", "kennwort")).isInstanceOf(Later.class);
            }
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aServerThatOffersNoLoginGetsNoMail() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            assertThat(sendAs(server, "desk", "kennwort"))
                    .isInstanceOfSatisfying(
                            Later.class, later -> assertThat(later.reason()).startsWith("the server offers no login"));
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void addressesBeyondAsciiNeedAServerThatTakesThem() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            assertThat(send(server, Letters.to("راصد@mail.test"))).isInstanceOf(Sent.class);
            assertThat(server.taken().getFirst().to()).isEqualTo("راصد@mail.test");
            server.offers("8BITMIME");
            assertThat(send(server, Letters.to("راصد@mail.test"))).isInstanceOf(Refused.class);
            assertThat(send(server, Letters.to("desk@موقع.test"))).isInstanceOf(Sent.class);
            assertThat(server.taken().getLast().to()).isEqualTo("desk@xn--4gbrim.test");
        }
    }

    private static SendResult send(ScriptedSmtp server, Letter letter) throws InterruptedException {
        return new SmtpTransport(server.config()).send(letter);
    }

    private static SendResult sendAs(ScriptedSmtp server, String user, String password) throws InterruptedException {
        SmtpConfig open = server.config();
        return new SmtpTransport(new SmtpConfig(
                        open.host(), open.port(), open.tls(), user, new Secret(password), open.timeout(), 1))
                .send(Letters.numbered(1));
    }

    private static SmtpConfig withTimeout(SmtpConfig config, Duration timeout) {
        return new SmtpConfig(config.host(), config.port(), config.tls(), null, null, timeout, config.connections());
    }
}
