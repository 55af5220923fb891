package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    private static final URI ADDRESS = URI.create("https://www.nakhla.example/ar/news/77120?utm_source=x");
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final Instant NOW = Instant.parse("2024-03-13T06:00:00Z");

    private static Extracted extract(String html) {
        return Extractor.extract(html, ADDRESS, null, BAGHDAD, NOW);
    }

    private static String file(String name) {
        try (InputStream in = ExtractorTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ar-news", "ar-table", "ar-aspnet", "ar-wire", "en-agency", "ckb-portal", "fa-br", "streamed"})
    void keepsWhatAReaderWouldKeep(String page) {
        assertThat(Printed.of(extract(file(page + ".html")))).isEqualTo(file(page + ".expected.txt"));
    }

    @Test
    void takesTheLanguageOfTheSourceWhereAPageTellsNone() {
        Extracted page = Extractor.extract("<p>نعم</p>", ADDRESS, "ar", BAGHDAD, NOW);
        assertThat(page.content().language()).isEqualTo("ar");
        assertThat(extract("<p>1</p>").content().language()).isNull();
    }

    @Test
    void keepsTheJoinersOfPersianAndDropsWhatIsNotSeen() {
        String text =
                "می\u200cخواهد\u200b که به\u00ad شهر برود و در آن\u00a0جا بماند تا کارش را در همان شهر به پایان برساند.";
        assertThat(extract("<article><h1>t</h1><p>" + text + "</p></article>")
                        .content()
                        .body())
                .containsExactly(
                        "می\u200cخواهد که به شهر برود و در آن جا بماند تا کارش را در همان شهر به پایان برساند.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000", "<", "plain words and nothing else", "<html><body></body></html>", "{\"a\":1}"
            })
    void makesAnEmptyBodyOfWhatIsNoPage(String html) {
        assertThat(extract(html).content().body()).isEmpty();
    }

    @Test
    void neverThrowsOnBrokenPages() {
        var random = new Random(7);
        for (String name : List.of("ar-news", "ar-table", "en-agency")) {
            String page = file(name + ".html");
            for (int i = 0; i < 20; i++) {
                String cut = page.substring(0, random.nextInt(page.length()));
                StringBuilder flipped = new StringBuilder(page);
                IntStream.range(0, 40)
                        .forEach(n -> flipped.setCharAt(random.nextInt(page.length()), (char) random.nextInt(0x700)));
                assertThatCode(() -> extract(cut)).doesNotThrowAnyException();
                assertThatCode(() -> extract(flipped.toString())).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void readsPagesNestedAHundredThousandDeep() {
        for (String tag : List.of("div", "b", "table", "span", "blockquote", "ul", "font", "a")) {
            String deep = "<%s>".formatted(tag).repeat(100_000) + "<p>نص</p>";
            assertThatCode(() -> extract(deep)).as(tag).doesNotThrowAnyException();
        }
        String json = "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>";
        assertThatCode(() -> extract(json)).doesNotThrowAnyException();
    }

    @Test
    void readsTwentyMegabytes() {
        String paragraph =
                "<p>وقال المصدر إن القوات طوقت المكان وبدأت عملية تفتيش واسعة في المنطقة القريبة من النهر.</p>";
        String page = IntStream.range(0, 20_000_000 / paragraph.length())
                .mapToObj(i -> paragraph.replace("</p>", i + "</p>"))
                .collect(Collectors.joining("", "<article><h1>تفتيش</h1>", "</article>"));
        assertThat(extract(page).content().body()).hasSizeGreaterThan(100_000);
    }
}
