package rasid;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import rasid.deliver.ScriptedSmtp;

/// A mail as its reader sees it.
///
/// @param marked the text part, with the found words between asterisks
/// @param text the same without them and without bidi controls
record ReadMail(String to, String messageId, String subject, String marked, String text, String html) {

    static ReadMail of(ScriptedSmtp.Taken taken) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(taken.message().getBytes(StandardCharsets.UTF_8)));
            Multipart parts = (Multipart) message.getContent();
            return new ReadMail(
                    taken.to(),
                    taken.messageId(),
                    message.getSubject(),
                    parts.getBodyPart(0).getContent().toString(),
                    parts.getBodyPart(0).getContent().toString().replaceAll("[*\\u2066-\\u2069]", ""),
                    parts.getBodyPart(1).getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
