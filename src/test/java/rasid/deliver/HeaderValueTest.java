package rasid.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.internet.MimeUtility;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "News\r\nBcc: everybody@example.org",
                "News\nBcc: everybody@example.org",
                "News\rBcc: everybody@example.org",
                "News\u0000Bcc: everybody@example.org",
                "News\u0085Bcc: everybody@example.org",
                "News\u2028Bcc: everybody@example.org",
                "News \r\n\r\n Bcc: everybody@example.org",
            })
    void aSubjectNeverEndsItsLine(String subject) {
        assertThat(HeaderValue.line("Subject", HeaderValue.text(subject)))
                .isEqualTo("Subject: News Bcc: everybody@example.org\r\n");
    }

    @Test
    void directionIsNotTurnedBeyondTheSubject() {
        assertThat(HeaderValue.oneLine("a\u202Eb\u202Dc\u202Ad\u202Be\u202Cf")).isEqualTo("abcdef");
        assertThat(HeaderValue.oneLine("قصف \u2068Green Zone\u2069 اليوم"))
                .isEqualTo("قصف \u2068Green Zone\u2069 اليوم");
        assertThat(HeaderValue.oneLine("open \u2067isolate")).isEqualTo("open isolate");
        assertThat(HeaderValue.oneLine("closed\u2069 twice \u2066")).isEqualTo("closed twice");
    }

    @Test
    void lettersThatJoinOrPartWordsStay() {
        assertThat(HeaderValue.oneLine("نیم\u200Cفاصله ســقوط\u200F")).isEqualTo("نیم\u200Cفاصله ســقوط\u200F");
    }

    @Test
    void halvesOfCharactersAreLeftOut() {
        assertThat(HeaderValue.oneLine("a\uD83Db\uDE92c\uFFFEd\uFEFF 👩‍🚒")).isEqualTo("abcd 👩‍🚒");
    }

    @Test
    void aTextThatLooksEncodedIsReadAsItStands() throws Exception {
        String subject = "=?UTF-8?B?4oCuZXZpbA==?=";
        assertThat(MimeUtility.decodeText(HeaderValue.text(subject))).isEqualTo(subject);
    }

    @Test
    void everySubjectIsReadAsItWasWrittenAndFitsItsLines() throws Exception {
        Random random = new Random(24);
        String letters = "abc =?_\"\\<>@,;:.صاروخ كوردستان ۲٣é漢字👩‍🚒ـ";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder subject = new StringBuilder();
            random.ints(random.nextInt(400), 0, letters.codePointCount(0, letters.length()))
                    .forEach(i -> subject.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, i))));
            String words = HeaderValue.oneLine(subject.toString());
            String line = HeaderValue.line("Subject", HeaderValue.text(words));
            assertThat(line.lines())
                    .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(78));
            assertThat(line).matches("(?s)Subject: [ -~]*(\r\n [ -~]+)*\r\n");
            String value =
                    MimeUtility.unfold(line.substring("Subject: ".length()).stripTrailing());
            assertThat(MimeUtility.decodeText(value)).isEqualTo(words);
        }
    }

    @Test
    void aNameIsQuotedOrEncodedWhereItMust() {
        assertThat(HeaderValue.phrase("Rasid desk")).isEqualTo("Rasid desk");
        assertThat(HeaderValue.phrase("Desk, \"Iraq\" \\ A.")).isEqualTo("\"Desk, \\\"Iraq\\\" \\\\ A.\"");
        assertThat(HeaderValue.phrase("راصد")).isEqualTo("=?UTF-8?B?2LHYp9i12K8=?=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a@b>\r\nBcc: c@d", "<a@b>\n", "<أ@b>", "", " "})
    void whatProgramsReadIsRightOrRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeaderValue.token("Message-ID", value))
                .withMessageStartingWith("Message-ID cannot be");
    }
}
