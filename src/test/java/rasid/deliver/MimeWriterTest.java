package rasid.deliver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rasid.deliver.MimeWriter.Written;
import rasid.deliver.SendResult.Halted;
import rasid.deliver.SendResult.Refused;
import rasid.model.Letter;
import rasid.model.Mail;

class MimeWriterTest {

    @Test
    void aMailProgramReadsBothFormsAsTheyWereWritten() throws Exception {
        MimeMessage mail = Letters.read(written(Letters.to("desk@mail.test")));
        assertThat(mail.getSubject()).isEqualTo(Letters.SUBJECT);
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        MimeMultipart forms = (MimeMultipart) mail.getContent();
        assertThat(forms.getCount()).isEqualTo(2);
        assertThat(forms.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(forms.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(Letters.body(mail, 0)).isEqualTo(Letters.TEXT);
        assertThat(Letters.body(mail, 1)).isEqualTo(Letters.HTML);
    }

    @Test
    void theEnvelopeIsWrittenIntoTheHeaders() throws Exception {
        MimeMessage mail = Letters.read(written(Letters.to("desk@mail.test")));
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("rasid@mail.test", "راصد", "UTF-8"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("راصد");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("desk@mail.test"));
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-11-24T02:05:09Z"));
        assertThat(mail.getHeader("Date")).containsExactly("Tue, 24 Nov 2026 02:05:09 +0000");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<alert-17@rasid.mail.test>");
        assertThat(mail.getHeader("List-Id")).containsExactly("<iraq-security.rasid.mail.test>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Precedence")).isNull();
    }

    @Test
    void aRepeatIsTheSameMailToTheByte() {
        assertThat(written(Letters.to("desk@mail.test"))).isEqualTo(written(Letters.to("desk@mail.test")));
    }

    @Test
    void noHeadlineNorBodyStartsAHeader() throws Exception {
        String attack = "News\r\nBcc: everybody@example.org\r\n\r\n--=_rasid_alternative\r\n<script>";
        MimeMessage mail = Letters.read(written(Letters.about(new Mail(attack, attack, attack))));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("News Bcc: everybody@example.org --=_rasid_alternative <script>");
        assertThat(((MimeMultipart) mail.getContent()).getCount()).isEqualTo(2);
        assertThat(Letters.body(mail, 0)).isEqualTo(attack.replace("\r\n", "\n"));
    }

    @Test
    void linesOfAnyLengthFitInto78Octets() throws Exception {
        String endless = String.join("", Collections.nCopies(3_000, "صاروخ")) + "x".repeat(5_000);
        String latin = "y".repeat(9_000) + " " + "z".repeat(2_000);
        byte[] bytes = written(Letters.about(new Mail(endless, latin, endless)));
        assertThat(new String(bytes, ISO_8859_1).split("\r\n")).allMatch(line -> line.length() <= 78);
        MimeMessage mail = Letters.read(bytes);
        assertThat(mail.getSubject()).isEqualTo(endless);
        assertThat(Letters.body(mail, 0)).isEqualTo(latin);
        assertThat(Letters.body(mail, 1)).isEqualTo(endless);
    }

    @Test
    void anyTextSurvivesItsEncoding() throws Exception {
        Random random = new Random(7);
        int[] alphabet = "ab =.\t\n\r?_-صـ۲ﻻ漢👩".codePoints().toArray();
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(300), 0, alphabet.length).forEach(i -> text.appendCodePoint(alphabet[i]));
            String body = text.toString();
            byte[] bytes = written(Letters.about(new Mail("x", body, body)));
            assertThat(new String(bytes, ISO_8859_1).replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(Letters.body(Letters.read(bytes), 0)).isEqualTo(body.replaceAll("\r\n|\r", "\n"));
        }
    }

    @Test
    void aFaultySenderHaltsAndAFaultyRecipientIsRefused() {
        Mail mail = new Mail("s", "t", "h");
        assertThat(MimeWriter.write(Letters.letter(1, "Rasid", "desk@mail.test", mail)))
                .isEqualTo(new Written.Faulty(
                        new Halted("mail.from is no mail address: Rasid. Write Name <name@example.org>")));
        assertThat(MimeWriter.write(Letters.letter(1, "r@mail.test", "desk@mail.test\r\nBcc: x@y.z", mail)))
                .isInstanceOfSatisfying(
                        Written.Faulty.class,
                        faulty -> assertThat(faulty.result()).isInstanceOf(Refused.class));
    }

    private static byte[] written(Letter letter) {
        return ((Written.Ok) MimeWriter.write(letter)).bytes();
    }
}
