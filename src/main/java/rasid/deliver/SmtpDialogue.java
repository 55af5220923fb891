package rasid.deliver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.config.SmtpConfig;
import rasid.config.SmtpConfig.Tls;
import rasid.deliver.SendResult.Halted;
import rasid.deliver.SendResult.Later;
import rasid.deliver.SendResult.Refused;
import rasid.deliver.SendResult.Sent;
import rasid.deliver.SmtpAnswer.Step;
import rasid.model.DeliveryId;

/// One letter's way to the server, from the connection to the answer after the final dot.
final class SmtpDialogue {
    private static final Logger log = LoggerFactory.getLogger(SmtpDialogue.class);

    private final SmtpConfig config;
    private final DeliveryId delivery;
    private final MimeWriter.Written.Ok mail;
    private volatile boolean inDoubt;

    SmtpDialogue(SmtpConfig config, DeliveryId delivery, MimeWriter.Written.Ok mail) {
        this.config = config;
        this.delivery = delivery;
        this.mail = mail;
    }

    /// Whether the server may have the mail though it has not said so.
    boolean inDoubt() {
        return inDoubt;
    }

    SendResult run() {
        try (SmtpConnection connection = SmtpConnection.to(config, needsUtf8())) {
            Optional<SendResult> obstacle = open(connection);
            return obstacle.isPresent() ? obstacle.get() : handOver(connection);
        } catch (IOException | GeneralSecurityException e) {
            return new Later(
                    "mail.smtp.trust cannot be read as PEM certificates: " + HeaderValue.oneLine(e.toString()), true);
        }
    }

    /// Empty when the server is ready for the mail.
    private Optional<SendResult> open(SmtpConnection connection) {
        try {
            connection.open();
        } catch (MessagingException e) {
            return Optional.of(whyNotOpen(connection, e));
        }
        log.atDebug().addKeyValue("delivery", delivery.value()).log("smtp connected");
        if (config.user() != null && !connection.supportsExtension("AUTH")) {
            String wayOut = config.tls() == Tls.NONE
                    ? "; many do only under TLS: set mail.smtp.tls to starttls"
                    : "; if it takes mail without one, leave out mail.smtp.user and mail.smtp.password";
            return Optional.of(new Later("the server offers no login" + wayOut, true));
        }
        if (needsUtf8() && !connection.supportsExtension("SMTPUTF8")) {
            return Optional.of(
                    mail.from().needsUtf8()
                            ? new Halted("the server takes no address with letters beyond ASCII (SMTPUTF8); set "
                                    + "mail.from to another")
                            : new Refused("the server takes no address with letters beyond ASCII (SMTPUTF8)"));
        }
        return Optional.empty();
    }

    private SendResult whyNotOpen(SmtpConnection connection, MessagingException failure) {
        Optional<String> fault = ConnectionFault.reason(failure, config);
        if (fault.isPresent()) {
            return new Later(fault.get(), true);
        }
        SmtpAnswer answer = connection.lastAnswer();
        if (failure instanceof AuthenticationFailedException) {
            return answer.isPositive()
                    ? new Halted("the server offers neither of the logins that we know, PLAIN and LOGIN")
                    : answer.verdict(Step.LOGIN);
        }
        if (config.tls() == Tls.STARTTLS && answer.isPositive()) {
            return new Later(
                    "the server offers no STARTTLS, and without it nothing is sent; where it speaks TLS at once, set "
                            + "mail.smtp.tls to implicit",
                    true);
        }
        return answer.verdict(Step.GREETING);
    }

    private SendResult handOver(SmtpConnection connection) {
        try {
            SmtpAnswer sender = connection.sender(mail.from(), needsUtf8(), mail.bytes().length);
            if (!sender.isPositive()) {
                return sender.verdict(Step.SENDER);
            }
            SmtpAnswer recipient = connection.recipient(mail.to());
            if (!recipient.isPositive()) {
                return recipient.verdict(Step.RECIPIENT);
            }
            SmtpAnswer content = connection.content(mail.bytes());
            if (!content.asksForMail()) {
                return content.verdict(Step.CONTENT);
            }
            inDoubt = true;
            SmtpAnswer end = connection.end();
            log.atDebug()
                    .addKeyValue("delivery", delivery.value())
                    .addKeyValue("code", end.code())
                    .log("mail data answered");
            return end.isPositive() ? new Sent(end.text()) : end.verdict(Step.END);
        } catch (MessagingException | IOException e) {
            String reason = ConnectionFault.reason(e, config).orElse(HeaderValue.oneLine(e.toString()));
            return new Later(reason, !inDoubt);
        }
    }

    private boolean needsUtf8() {
        return mail.from().needsUtf8() || mail.to().needsUtf8();
    }
}
