package rasid.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.config.MailConfig;
import rasid.config.Secret;
import rasid.config.SmtpConfig;
import rasid.config.SmtpConfig.Tls;
import rasid.deliver.SendResult.Halted;
import rasid.deliver.SendResult.Sent;

/// The transport against a mail server that others wrote.
class GreenMailTest {
    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.setUser("rasid@mail.test", "rasid", "pw");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesByteForByte() throws Exception {
        try (Transport transport = transport("pw")) {
            assertThat(transport.send(Letters.to("desk@mail.test"))).isInstanceOf(Sent.class);
        }
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(Letters.SUBJECT);
        assertThat(mail.getMessageID()).isEqualTo("<alert-17@rasid.mail.test>");
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        mail.writeTo(arrived, new String[] {"Return-Path", "Received"});
        var written = (MimeWriter.Written.Ok) MimeWriter.write(Letters.to("desk@mail.test"));
        assertThat(arrived.toString(UTF_8).stripTrailing())
                .isEqualTo(new String(written.bytes(), UTF_8).stripTrailing());
    }

    @Test
    void aWrongPasswordHalts() throws Exception {
        try (Transport transport = transport("wrong")) {
            assertThat(transport.send(Letters.to("desk@mail.test"))).isInstanceOf(Halted.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private Transport transport(String password) {
        SmtpConfig smtp = new SmtpConfig(
                "localhost",
                server.getSmtp().getPort(),
                Tls.NONE,
                "rasid",
                new Secret(password),
                Duration.ofSeconds(5),
                2);
        return Transports.of(new MailConfig("Rasid <rasid@mail.test>", smtp), folder);
    }
}
