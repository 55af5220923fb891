package rasid.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.config.Secret;
import rasid.config.SmtpConfig;
import rasid.config.SmtpConfig.Tls;
import rasid.deliver.ScriptedSmtp.Act.Hang;
import rasid.deliver.ScriptedSmtp.Act.Say;
import rasid.deliver.ScriptedSmtp.Step;
import rasid.deliver.ScriptedSmtp.Taken;
import rasid.deliver.SendResult.Later;
import rasid.deliver.SendResult.Sent;

/// What protects a mail and a password on their way, and what is said when it cannot.
class SmtpTlsTest {
    @TempDir
    static Path folder;

    static TestCertificate certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.of("localhost", folder);
    }

    @Test
    void mailAndPasswordLeaveUnderTls() throws Exception {
        try (ScriptedSmtp starttls =
                        ScriptedSmtp.withStartTls(certificate.context()).user("desk", "pw");
                ScriptedSmtp atOnce =
                        ScriptedSmtp.withTlsAtOnce(certificate.context()).user("desk", "pw")) {
            assertThat(send(starttls, Tls.STARTTLS, certificate.pem())).isInstanceOf(Sent.class);
            assertThat(send(atOnce, Tls.IMPLICIT, certificate.pem())).isInstanceOf(Sent.class);
            assertThat(starttls.taken()).extracting(Taken::tls, Taken::login).containsExactly(tuple(true, "desk"));
            assertThat(atOnce.taken()).extracting(Taken::tls, Taken::login).containsExactly(tuple(true, "desk"));
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsToldWithTheWayOut() throws Exception {
        try (ScriptedSmtp starttls = ScriptedSmtp.withStartTls(certificate.context());
                ScriptedSmtp atOnce = ScriptedSmtp.withTlsAtOnce(certificate.context())) {
            assertThat(reason(starttls, Tls.STARTTLS, null)).contains("not trusted", "mail.smtp.trust");
            assertThat(reason(atOnce, Tls.IMPLICIT, null)).contains("not trusted", "mail.smtp.trust");
            TestCertificate other = TestCertificate.of("localhost", Files.createDirectory(folder.resolve("other")));
            assertThat(reason(atOnce, Tls.IMPLICIT, other.pem())).contains("not trusted", "mail.smtp.trust");
            assertThat(starttls.taken()).isEmpty();
            assertThat(atOnce.taken()).isEmpty();
        }
    }

    @Test
    void aCertificateOfAnotherNameOrAnotherTimeIsNotTaken() throws Exception {
        TestCertificate other =
                TestCertificate.of("mail.elsewhere.test", Files.createDirectory(folder.resolve("name")));
        try (ScriptedSmtp server = ScriptedSmtp.withStartTls(other.context())) {
            assertThat(reason(server, Tls.STARTTLS, other.pem())).contains("for another name", "mail.smtp.host");
        }
        try (ScriptedSmtp server = ScriptedSmtp.withTlsAtOnce(other.context())) {
            assertThat(reason(server, Tls.IMPLICIT, other.pem())).contains("for another name", "mail.smtp.host");
        }
        TestCertificate old = TestCertificate.of(
                "localhost", Files.createDirectory(folder.resolve("old")), "-startdate", "-30d", "-validity", "7");
        try (ScriptedSmtp server = ScriptedSmtp.withTlsAtOnce(old.context())) {
            assertThat(reason(server, Tls.IMPLICIT, old.pem())).contains("has expired");
        }
    }

    @Test
    void withoutStartTlsNothingLeaves() throws Exception {
        try (ScriptedSmtp plain = ScriptedSmtp.plain().user("desk", "pw")) {
            assertThat(reason(plain, Tls.STARTTLS, null)).contains("offers no STARTTLS");
            assertThat(plain.taken()).isEmpty();
            assertThat(plain.seen(Step.AUTH)).isZero();
        }
        try (ScriptedSmtp server =
                ScriptedSmtp.withStartTls(certificate.context()).user("desk", "pw")) {
            server.once(Step.STARTTLS, new Say("454 4.7.0 TLS not available")).once(Step.STARTTLS, new Hang());
            assertThat(reason(server, Tls.STARTTLS, certificate.pem())).contains("454 4.7.0");
            assertThat(reason(server, Tls.STARTTLS, certificate.pem())).contains("no answer within");
            assertThat(server.seen(Step.AUTH)).isZero();
        }
    }

    @Test
    void aMixedUpPortIsToldWithTheWayOut() throws Exception {
        try (ScriptedSmtp starttls = ScriptedSmtp.withStartTls(certificate.context())) {
            assertThat(reason(starttls, Tls.IMPLICIT, certificate.pem())).contains("set mail.smtp.tls to starttls");
        }
        try (ScriptedSmtp atOnce = ScriptedSmtp.withTlsAtOnce(certificate.context())) {
            assertThat(reason(atOnce, Tls.STARTTLS, certificate.pem())).contains("no answer within");
        }
    }

    @Test
    void aTrustFileThatCannotBeReadIsNamed() throws Exception {
        Path missing = folder.resolve("missing.pem");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "no certificate\n");
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            assertThat(reason(server, Tls.NONE, missing)).contains("mail.smtp.trust", "missing.pem");
            assertThat(reason(server, Tls.NONE, empty)).contains("mail.smtp.trust");
            assertThat(server.connections()).isZero();
        }
    }

    private static String reason(ScriptedSmtp server, Tls tls, @Nullable Path trust) throws InterruptedException {
        SendResult result = send(server, tls, trust);
        assertThat(result).isInstanceOf(Later.class);
        assertThat(((Later) result).untouched()).isTrue();
        return ((Later) result).reason();
    }

    private static SendResult send(ScriptedSmtp server, Tls tls, @Nullable Path trust) throws InterruptedException {
        boolean login = server.hasUsers();
        return new SmtpTransport(new SmtpConfig(
                        "localhost",
                        server.port(),
                        tls,
                        login ? "desk" : null,
                        login ? new Secret("pw") : null,
                        Duration.ofSeconds(2),
                        2,
                        trust))
                .send(Letters.numbered(1));
    }
}
