package rasid.deliver;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Properties;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.Letter;
import rasid.model.Mail;

/// Letters such as the program sends, and how a mail program reads them.
public final class Letters {
    public static final String SUBJECT =
            "عاجل: سقوط ثلاثة صواريخ قرب السفارة في \u2068Green Zone\u2069 ببغداد – 3 مصادر";
    public static final String TEXT = """
            هجمات صاروخية: سقطت ثلاثة صواريخ من نوع كاتيوشا داخل المنطقة الخضراء (14:05 بتوقيت بغداد).
            Rocket attacks: "Three rockets hit the Green Zone", says Kurdistan 24.
            .
            .. a line of its own that begins with dots
            From here on: https://example.org/?q=%D8%B5&x=1=2\s
            کوردستان · ســـقـــوط · نیم‌فاصله · 👩‍🚒
            """;
    public static final String HTML = """
            <!doctype html><html lang="ar" dir="rtl"><body><p dir="rtl">سقطت <mark>ثلاثة صواريخ</mark> داخل
            <mark>المنطقة الخضراء</mark></p><p dir="ltr">Three rockets &amp; more</p></body></html>
            """;

    private Letters() {}

    /// An alert in Arabic and English.
    public static Letter to(String recipient) {
        return letter(17, "راصد <rasid@mail.test>", recipient, new Mail(SUBJECT, TEXT, HTML));
    }

    public static Letter numbered(long delivery) {
        return letter(delivery, "rasid@mail.test", "desk@mail.test", new Mail("Alert " + delivery, "text", "<p>html"));
    }

    public static Letter about(Mail mail) {
        return letter(17, "Rasid <rasid@mail.test>", "desk@mail.test", mail);
    }

    public static Letter letter(long delivery, String from, String to, Mail mail) {
        return new Letter(
                new DeliveryId(delivery),
                Delivery.Kind.ALERT,
                "<alert-%d@rasid.mail.test>".formatted(delivery),
                "<iraq-security.rasid.mail.test>",
                from,
                to,
                Instant.parse("2026-11-24T02:05:09Z"),
                mail);
    }

    /// As a mail program reads it.
    public static MimeMessage read(byte[] message) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    }

    /// One of the two forms of the mail, decoded; 0 is the plain text. Line ends as Java writes them.
    public static String body(MimeMessage message, int form) throws Exception {
        BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(form);
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
