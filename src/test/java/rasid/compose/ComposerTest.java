package rasid.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rasid.compose.MailSamples.Sample;
import rasid.model.HitArticle;
import rasid.model.Mail;

/// Whole mails against files that were read and looked at; `-Dgolden.write=true` writes them anew.
class ComposerTest {
    private static final Path GOLDEN = Path.of("src/test/resources/rasid/compose");

    static final List<Sample> samples = MailSamples.ALL;

    @ParameterizedTest
    @FieldSource("samples")
    void writesTheMailsThatWereLookedAt(Sample sample) throws IOException {
        Mail mail = sample.mail();
        assertSame(sample.name() + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
        assertSame(sample.name() + ".html", mail.html());
    }

    @ParameterizedTest
    @FieldSource("samples")
    void bothPartsTellEveryHeadlineAndLink(Sample sample) {
        String text = bare(sample.mail().text());
        Document page = Jsoup.parse(sample.mail().html());
        String html = bare(page.text());
        for (HitArticle hit : sample.tells()) {
            boolean told = !hit.equals(MailSamples.TRIAL);
            String headline = hit.article().content().title();
            String link = hit.article().address().toASCIIString();
            assertThat(text.contains(headline)).isEqualTo(told);
            assertThat(html.contains(headline)).isEqualTo(told);
            assertThat(text.contains(link)).isEqualTo(told);
            assertThat(page.select("a").eachAttr("href").contains(link)).isEqualTo(told);
        }
        // What the text says beyond links and rules, the page says too.
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("http") && !line.startsWith("---")) {
                assertThat(html.toLowerCase(Locale.ROOT)).contains(line.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[*\\u2068\\u2069\\u200E\\u200F]", "");
    }

    @ParameterizedTest
    @FieldSource("samples")
    void everyParagraphHasItsDirection(Sample sample) {
        for (Element paragraph : Jsoup.parse(sample.mail().html()).select("p, h1, h2")) {
            String expected = Direction.of(paragraph.text(), Direction.LTR).code();
            boolean quoted = paragraph.hasAttr("lang");
            assertThat(paragraph.attr("dir")).isIn("ltr", "rtl");
            if (quoted) {
                assertThat(paragraph.attr("dir")).isEqualTo(expected);
            }
        }
    }

    private static void assertSame(String file, String written) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }
        assertThat(written).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
