package rasid.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.MessageIDTerm;
import jakarta.mail.search.NotTerm;
import jakarta.mail.search.SearchTerm;
import jakarta.mail.search.SubjectTerm;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rasid.AtRest;
import rasid.Daemon;
import rasid.DataFolder;
import rasid.NewsSite;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.config.Secret;
import rasid.config.SmtpConfig;
import rasid.config.SmtpConfig.Tls;
import rasid.control.ListDeliveries;
import rasid.deliver.Letters;
import rasid.deliver.SendResult;
import rasid.deliver.SendResult.Halted;
import rasid.deliver.SendResult.Later;
import rasid.deliver.SendResult.Refused;
import rasid.deliver.SendResult.Sent;
import rasid.deliver.SmtpTransport;
import rasid.model.Letter;
import rasid.model.Mail;
import rasid.store.Deliveries;

/// Mails through exim4, read back from dovecot. `.ci/mail-servers` starts the two and runs this; where they are is told
/// by environment variables, whose defaults are its own.
@Tag("acceptance")
class RealMailTest {
    private static final String HOST = setting("RASID_MAIL_HOST", "localhost");
    private static final int STARTTLS_PORT = Integer.parseInt(setting("RASID_MAIL_SMTP_PORT", "2525"));
    private static final int SMTPS_PORT = Integer.parseInt(setting("RASID_MAIL_SMTPS_PORT", "2465"));
    private static final int IMAPS_PORT = Integer.parseInt(setting("RASID_MAIL_IMAPS_PORT", "2993"));
    private static final Path CA = Path.of(setting("RASID_MAIL_CA", "/tmp/real-smtp/tls/ca.pem"));
    private static final String PASSWORD = "pw";

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"STARTTLS", "IMPLICIT"})
    void anArabicAlertIsReadBackAsItWasSent(Tls tls) throws Exception {
        Letter letter = own(Letters.to("reader@mail.test"));
        assertThat(send(tls, PASSWORD, letter)).isInstanceOf(Sent.class);
        MimeMessage mail = arrived("reader", letter.messageId());
        assertThat(mail.getSubject()).isEqualTo(Letters.SUBJECT);
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("rasid@mail.test"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("راصد");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("reader@mail.test"));
        assertThat(mail.getSentDate().toInstant()).isEqualTo(letter.date());
        assertThat(mail.getHeader("Message-ID")).containsExactly(letter.messageId());
        assertThat(mail.getHeader("List-Id")).containsExactly(letter.listId());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Return-path")).containsExactly("<rasid@mail.test>");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        assertThat(Letters.body(mail, 0)).isEqualTo(Letters.TEXT);
        assertThat(Letters.body(mail, 1)).isEqualTo(Letters.HTML);
    }

    @Test
    void noHeadlineIsTakenForAHeader() throws Exception {
        String attack = "عاجل\r\nBcc: alice@mail.test\r\nX-Evil: yes\r\n\r\nbody";
        Letter letter = own(Letters.about(new Mail(attack, attack, attack)));
        Letter toReader = new Letter(
                letter.delivery(),
                letter.kind(),
                letter.messageId(),
                letter.listId(),
                letter.from(),
                "reader@mail.test",
                letter.date(),
                letter.mail());
        assertThat(send(Tls.STARTTLS, PASSWORD, toReader)).isInstanceOf(Sent.class);
        MimeMessage mail = arrived("reader", letter.messageId());
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getSubject()).isEqualTo("عاجل Bcc: alice@mail.test X-Evil: yes body");
    }

    @Test
    void anAddressInArabicIsTaken() throws Exception {
        Letter letter = own(Letters.to("راصد@mail.test"));
        assertThat(send(Tls.STARTTLS, PASSWORD, letter)).isInstanceOf(Sent.class);
        assertThat(arrived("catchall", letter.messageId()).getSubject()).isEqualTo(Letters.SUBJECT);
    }

    @Test
    void aBusyMailboxIsTriedLaterAndAMissingOneRefused() throws Exception {
        assertThat(send(Tls.STARTTLS, PASSWORD, Letters.to("fail4@mail.test")))
                .isInstanceOfSatisfying(Later.class, later -> {
                    assertThat(later.untouched()).isTrue();
                    assertThat(later.reason()).contains("451", "Mailbox busy");
                });
        assertThat(send(Tls.IMPLICIT, PASSWORD, Letters.to("fail5@mail.test")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("550", "No such user here"));
    }

    @Test
    void wrongCredentialsHalt() throws Exception {
        assertThat(send(Tls.STARTTLS, "hunter2", Letters.to("reader@mail.test")))
                .isInstanceOfSatisfying(
                        Halted.class,
                        halted -> assertThat(halted.reason())
                                .contains("535", "mail.smtp.password")
                                .doesNotContain("hunter2"));
    }

    @Test
    void aMailAboveTheServersLimitIsRefused() throws Exception {
        Mail large = new Mail("large", "صاروخ ".repeat(100_000), "<p>");
        assertThat(send(Tls.STARTTLS, PASSWORD, Letters.about(large)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("552"));
    }

    @Test
    void aSlowServerIsWaitedForWithinTheTimeoutAndNotBeyond() throws Exception {
        Letter letter = own(Letters.to("slow@mail.test"));
        assertThat(new SmtpTransport(config(Tls.STARTTLS, PASSWORD, Duration.ofSeconds(2))).send(letter))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.reason()).contains("no answer within 2 s"));
        assertThat(send(Tls.STARTTLS, PASSWORD, letter)).isInstanceOf(Sent.class);
        assertThat(arrived("catchall", letter.messageId()).getSubject()).isEqualTo(Letters.SUBJECT);
    }

    @Test
    void aServerThatIsNotTrustedGetsNothing() throws Exception {
        SmtpConfig config = config(Tls.STARTTLS, PASSWORD, Duration.ofSeconds(20));
        SmtpConfig trustless = new SmtpConfig(
                config.host(),
                config.port(),
                config.tls(),
                config.user(),
                config.password(),
                config.timeout(),
                config.connections());
        assertThat(new SmtpTransport(trustless).send(Letters.to("reader@mail.test")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.reason()).contains("mail.smtp.trust"));
    }

    @Test
    void theDaemonSendsAlertAndDigestTriesABusyMailboxAgainAndGivesAMissingOneUp(@TempDir Path folder)
            throws Exception {
        String own = UUID.randomUUID().toString().substring(0, 8);
        String name = "Desk " + own;
        String operator = "operator-" + own + "@mail.test";
        String title = "هجوم صاروخي في بغداد " + name;
        write(folder.resolve("config/rasid.yml"), """
                mail: {from: "راصد <rasid@mail.test>", smtp: {host: %s, port: %d, tls: starttls, user: rasid@mail.test, password: "%s", trust: "%s"}}
                operator: %s
                fetch: {allow: [127.0.0.0/8], delay: 0s}
                """.formatted(HOST, STARTTLS_PORT, PASSWORD, CA, operator));
        write(folder.resolve("config/watchlists/w.yml"), """
                name: %s
                timezone: Asia/Baghdad
                recipients: [reader@mail.test, fail4@mail.test, fail5@mail.test]
                alert: {wait: 0s}
                digest: {at: "07:00"}
                rules:
                  - {id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ'}
                """.formatted(name));
        try (NewsSite site = NewsSite.start("127.0.0.1")) {
            write(
                    folder.resolve("seeds/s.yml"),
                    "sources:%n  - {id: a, name: Agency, first_poll: alert, feed: \"%s\"}%n"
                            .formatted(site.uri("/rss")));
            site.publish(
                    "/1", Instant.now(), title, "سقطت ثلاثة صواريخ قرب السفارة وسط بغداد مساء اليوم بحسب مصدر أمني.");
            Config config = ((Loaded.Ok) ConfigReader.read(folder.resolve("config"), Map.of())).config();
            try (Daemon daemon =
                    new Daemon(DataFolder.hold(folder.resolve("data")), config, InstantSource.system(), _ -> {})) {
                daemon.once();
                SearchTerm alert = new AndTerm(new SubjectTerm(name), new NotTerm(new SubjectTerm("1 story")));
                assertThat(arrived("reader", alert).getSubject().replaceAll("[\\u2068\\u2069]", ""))
                        .isEqualTo(title);
                MimeMessage digest = arrived("reader", new SubjectTerm(name + ": 1 story"));
                assertThat(digest.getSubject()).isEqualTo(name + ": 1 story");
                assertThat(Letters.body(digest, 0)).contains("Agency");
                // Faults gather for a few seconds.
                MimeMessage notice = arrived("catchall", new HeaderTerm("To", operator));
                assertThat(notice.getSubject()).isEqualTo("Mail to fail5@mail.test is refused");
            }
            try (AtRest data = new AtRest(DataFolder.hold(folder.resolve("data")), config, InstantSource.system())) {
                List<Deliveries.Entry> owed = data.ask(new ListDeliveries(List.of(Deliveries.State.values()), 10))
                        .deliveries();
                assertThat(owed)
                        .filteredOn(d -> d.recipient().startsWith("reader"))
                        .allMatch(d -> d.sentAt() != null);
                assertThat(owed)
                        .filteredOn(d -> d.recipient().startsWith("fail4"))
                        .isNotEmpty()
                        .allMatch(d -> d.state() == Deliveries.State.OWED
                                && d.attempt() >= 1
                                && d.nextAttemptAt() != null
                                && d.reason().contains("451"));
                assertThat(owed)
                        .filteredOn(d -> d.recipient().startsWith("fail5"))
                        .isNotEmpty()
                        .allMatch(d -> d.state() == Deliveries.State.REFUSED
                                && d.reason().contains("550"));
            }
        }
    }

    private static void write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// The same letter under a Message-ID that no earlier run has used: the mailboxes keep what they got.
    private static Letter own(Letter letter) {
        return new Letter(
                letter.delivery(),
                letter.kind(),
                "<%s@rasid.mail.test>".formatted(UUID.randomUUID()),
                letter.listId(),
                letter.from(),
                letter.to(),
                letter.date(),
                letter.mail());
    }

    private static SendResult send(Tls tls, String password, Letter letter) throws InterruptedException {
        return new SmtpTransport(config(tls, password, Duration.ofSeconds(20))).send(letter);
    }

    private static SmtpConfig config(Tls tls, String password, Duration timeout) {
        int port = tls == Tls.STARTTLS ? STARTTLS_PORT : SMTPS_PORT;
        return new SmtpConfig(HOST, port, tls, "rasid@mail.test", new Secret(password), timeout, 2, CA);
    }

    private static MimeMessage arrived(String mailbox, String messageId) throws Exception {
        return arrived(mailbox, new MessageIDTerm(messageId));
    }

    private static MimeMessage arrived(String mailbox, SearchTerm term) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.imaps.ssl.trust", HOST);
        settings.setProperty("mail.imaps.timeout", "10000");
        try (Store store = Session.getInstance(settings).getStore("imaps")) {
            store.connect(HOST, IMAPS_PORT, mailbox + "@mail.test", PASSWORD);
            AtomicReference<Message> found = new AtomicReference<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                Folder inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                Message[] messages = inbox.search(term);
                if (messages.length == 0) {
                    inbox.close();
                    return false;
                }
                assertThat(messages).hasSize(1);
                found.set(messages[0]);
                return true;
            });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            found.get().writeTo(bytes);
            return Letters.read(bytes.toByteArray());
        }
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
