package rasid.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rasid.model.HitArticle;
import rasid.model.Mail;
import rasid.model.Reading;

/// Whole mails against files that were read and looked at; `-Dgolden.write=true` writes them anew.
class ComposerTest {
    private static final Path GOLDEN = Path.of("src/test/resources/rasid/compose");

    record Sample(String name, Mail mail) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final HitArticle TRIAL = Samples.onTrial();
    private static final List<HitArticle> ALERT = List.of(
            Samples.sorani(), Samples.arabicCopy(), Samples.english(), Samples.undatedCopy(), TRIAL, Samples.arabic());
    private static final List<HitArticle> DAY =
            Stream.concat(ALERT.stream(), Stream.of(Samples.quietEnglish())).toList();

    static final List<Sample> samples = List.of(
            new Sample("alert", Composer.alert(ALERT, Samples.DESK)),
            new Sample("alert-ar", Composer.alert(ALERT, Samples.ARABIC_DESK)),
            new Sample("digest", digest(DAY, Samples.DESK)),
            new Sample("digest-ckb", digest(DAY, Samples.SORANI_DESK)),
            new Sample("heartbeat", digest(List.of(), Samples.DESK)));

    private static Mail digest(List<HitArticle> articles, Audience audience) {
        Reading reading = Samples.reading();
        return Composer.digest(
                "Iraq security",
                Samples.NOON.minusSeconds(86_400),
                Samples.NOON.plusSeconds(3600),
                articles,
                reading,
                audience);
    }

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
        boolean empty = sample.name().equals("heartbeat");
        for (HitArticle hit : empty ? List.<HitArticle>of() : ALERT) {
            boolean told = !hit.equals(TRIAL);
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
