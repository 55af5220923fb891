package rasid.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import rasid.deliver.SendResult.Halted;
import rasid.deliver.SendResult.Refused;
import rasid.model.Letter;

/// Writes a letter as an Internet message (RFC 5322, MIME): `multipart/alternative` of plain text and HTML,
/// both UTF-8, every line under 998 octets. The same letter gives the same bytes, so a repeat is one in every
/// respect.
final class MimeWriter {
    /// RFC 5322 §3.3. Locale and all, for JDKs differ in the names that they have for English months
    /// elsewhere.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);
    /// `=_` stands in neither quoted-printable nor base64 (RFC 2045 §6.7), so no body can hold it.
    private static final String BOUNDARY = "=_rasid_alternative";

    private MimeWriter() {}

    /// A letter in writing, or why it cannot be.
    sealed interface Written {
        record Ok(Mailbox from, Mailbox to, byte[] bytes) implements Written {}

        record Faulty(SendResult result) implements Written {}
    }

    static Written write(Letter letter) {
        Optional<Mailbox> from = Mailbox.read(letter.from());
        if (from.isEmpty()) {
            return new Written.Faulty(new Halted("mail.from is no mail address: %s. Write Name <name@example.org>"
                    .formatted(HeaderValue.oneLine(letter.from()))));
        }
        Optional<Mailbox> to = Mailbox.read(letter.to());
        if (to.isEmpty()) {
            return new Written.Faulty(
                    new Refused("the recipient's address is no mail address; mend it in the watchlist"));
        }
        String message = headers(letter, from.get(), to.get())
                + part("text/plain", letter.mail().text())
                + part("text/html", letter.mail().html())
                + "--%s--\r\n".formatted(BOUNDARY);
        return new Written.Ok(from.get(), to.get(), message.getBytes(UTF_8));
    }

    private static String headers(Letter letter, Mailbox from, Mailbox to) {
        return HeaderValue.line("Date", DATE.format(letter.date().atOffset(ZoneOffset.UTC)))
                + HeaderValue.line("From", from.headerValue())
                + HeaderValue.line("To", to.headerValue())
                + HeaderValue.line("Subject", HeaderValue.text(letter.mail().subject()))
                + HeaderValue.line("Message-ID", HeaderValue.token("Message-ID", letter.messageId()))
                + HeaderValue.line("List-Id", HeaderValue.token("List-Id", letter.listId()))
                // RFC 3834: no vacation notice answers this. Exchange listens to its own header alone.
                + HeaderValue.line("Auto-Submitted", "auto-generated")
                + HeaderValue.line("X-Auto-Response-Suppress", "All")
                + HeaderValue.line("X-Rasid-Delivery", name(letter))
                + HeaderValue.line("MIME-Version", "1.0")
                + HeaderValue.line("Content-Type", "multipart/alternative; boundary=\"%s\"".formatted(BOUNDARY))
                + "\r\n";
    }

    /// What a delivery is called outside the database: `alert-17`.
    static String name(Letter letter) {
        return letter.kind().name().toLowerCase(Locale.ROOT) + "-"
                + letter.delivery().value();
    }

    /// The shorter of the two encodings: quoted-printable for Latin text, which stays readable in it; base64
    /// for Arabic.
    private static String part(String type, String body) {
        byte[] octets = body.replaceAll("\r\n|\r|\n", "\r\n").getBytes(UTF_8);
        String printable = quotedPrintable(octets);
        String base64 = Base64.getMimeEncoder().encodeToString(octets);
        boolean usePrintable = printable.length() <= base64.length();
        return "--%s\r\n".formatted(BOUNDARY)
                + HeaderValue.line("Content-Type", type + "; charset=UTF-8")
                + HeaderValue.line("Content-Transfer-Encoding", usePrintable ? "quoted-printable" : "base64")
                + "\r\n"
                + (usePrintable ? printable : base64)
                + "\r\n";
    }

    private static String quotedPrintable(byte[] octets) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(octets.length * 2);
        try (OutputStream out = MimeUtility.encode(encoded, "quoted-printable")) {
            out.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("quoted-printable is not there", e);
        }
        return encoded.toString(UTF_8);
    }
}
