package rasid.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import rasid.config.SmtpConfig;
import rasid.config.SmtpConfig.Tls;

/// One connection to the server, for one mail. Angus connects, secures and logs in; the dialogue about the
/// mail is ours, so that each answer is known with the step it was given to.
final class SmtpConnection extends SMTPTransport {
    private final SmtpConfig config;

    private SmtpConnection(Session session, SmtpConfig config) {
        super(session, new URLName("smtp", config.host(), config.port(), null, null, null), "smtp", false);
        this.config = config;
    }

    /// Connects nowhere yet. Fails only where `trust` cannot be read.
    /// @param utf8 the mail has an address beyond ASCII
    static SmtpConnection to(SmtpConfig config, boolean utf8) throws IOException, GeneralSecurityException {
        Properties settings = new Properties();
        String timeout = Long.toString(config.timeout().toMillis());
        settings.setProperty("mail.smtp.connectiontimeout", timeout);
        settings.setProperty("mail.smtp.timeout", timeout);
        settings.setProperty("mail.smtp.writetimeout", timeout);
        settings.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.tls() == Tls.IMPLICIT));
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(config.tls() == Tls.STARTTLS));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(config.tls() == Tls.STARTTLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Otherwise a certificate that our own factory distrusts is tried again with the JDK's.
        settings.setProperty("mail.smtp.socketFactory.fallback", "false");
        settings.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.setProperty("mail.mime.allowutf8", Boolean.toString(utf8));
        Path trust = config.trust();
        if (trust != null) {
            settings.put("mail.smtp.ssl.socketFactory", trusting(trust));
        }
        return new SmtpConnection(Session.getInstance(settings), config);
    }

    /// Connects, secures the connection as configured, and logs in if a user is set.
    void open() throws MessagingException {
        connect(
                config.host(),
                config.port(),
                config.user(),
                config.password() == null ? null : config.password().reveal());
    }

    SmtpAnswer lastAnswer() {
        return new SmtpAnswer(getLastReturnCode(), String.valueOf(getLastServerResponse()));
    }

    synchronized SmtpAnswer sender(Mailbox from, boolean utf8, int octets) throws MessagingException {
        simpleCommand("MAIL FROM:<%s>%s%s"
                .formatted(
                        from.address(), supportsExtension("SIZE") ? " SIZE=" + octets : "", utf8 ? " SMTPUTF8" : ""));
        return lastAnswer();
    }

    synchronized SmtpAnswer recipient(Mailbox to) throws MessagingException {
        simpleCommand("RCPT TO:<%s>".formatted(to.address()));
        return lastAnswer();
    }

    /// Transfers the mail up to its last line, but not the dot that ends it: the server does not have it yet.
    synchronized SmtpAnswer content(byte[] mail) throws MessagingException, IOException {
        try {
            data().write(mail);
        } catch (SMTPSendFailedException e) {
            // The answer was another than 354; it is read below.
        }
        return lastAnswer();
    }

    /// Ends the mail. From here on the server may have it, whether or not its answer arrives.
    synchronized SmtpAnswer end() throws MessagingException, IOException {
        try {
            finishData();
        } catch (SMTPSendFailedException e) {
            // The answer was another than 250; it is read below.
        }
        return lastAnswer();
    }

    /// A connection carries one mail, so there is nothing to reset after a refusal; and a server that hangs
    /// up after refusing would hide its answer behind a broken connection.
    @Override
    public synchronized void issueCommand(String command, int expected) throws MessagingException {
        if (!command.equals("RSET")) {
            super.issueCommand(command, expected);
        }
    }

    /// Says QUIT and waits for nothing: what was answered stays true however the farewell goes.
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException e) {
            // Closed all the same.
        }
    }

    private static SSLSocketFactory trusting(Path pem) throws IOException, GeneralSecurityException {
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            int number = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                authorities.setCertificateEntry("authority" + number++, authority);
            }
        }
        if (authorities.size() == 0) {
            throw new KeyStoreException(pem + " holds no certificate");
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
