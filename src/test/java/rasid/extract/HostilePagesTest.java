package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rasid.fetch.Body;

/// Whatever comes over the wire: it ends, and does not throw.
class HostilePagesTest {
    private static final URI ADDRESS = URI.create("https://www.nakhla.example/ar/news/1");
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final Instant NOW = Instant.parse("2024-03-13T06:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(20);

    private static Extracted extract(byte[] bytes) {
        return Extractor.extract(new Body(bytes, null).text(), ADDRESS, null, BAGHDAD, NOW);
    }

    @Test
    void aPageThatIsCutOffAnywhereIsRead() throws Exception {
        var random = new Random(1);
        for (byte[] page : pages()) {
            for (int i = 0; i < 4; i++) {
                extract(Arrays.copyOf(page, random.nextInt(page.length + 1)));
            }
        }
    }

    @Test
    void aPageWithFlippedBytesIsRead() throws Exception {
        var random = new Random(2);
        for (byte[] page : pages()) {
            byte[] broken = page.clone();
            for (int i = 0; i < broken.length / 50; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            extract(broken);
        }
    }

    @Test
    void aPageThatIsNestedAHundredThousandDeepEnds() {
        for (String tag : List.of("div", "span", "table><tr><td", "ul><li", "b", "blockquote", "form")) {
            String html = ("<" + tag + ">").repeat(100_000) + "نص قصير لا أكثر.";
            assertTimeoutPreemptively(
                    LONG, () -> Extractor.extract(html, ADDRESS, null, BAGHDAD, NOW), "nested " + tag);
        }
    }

    @Test
    void aPageOfTwentyMegabytesEnds() {
        String paragraph = "<p>قالت الوكالة إن الاجتماع عقد في بغداد بحضور ممثلين عن الوزارات المعنية كلها.</p>";
        String html = "<h1>عنوان طويل للخبر</h1>" + paragraph.repeat(20_000_000 / paragraph.length() / 2);
        Extracted page = assertTimeoutPreemptively(LONG, () -> Extractor.extract(html, ADDRESS, null, BAGHDAD, NOW));
        assertThat(page.content().title()).isEqualTo("عنوان طويل للخبر");
    }

    @Test
    void oneParagraphOfTwentyMegabytesEnds() {
        String html = "<p>" + "كلمة ".repeat(2_000_000);
        assertTimeoutPreemptively(LONG, () -> Extractor.extract(html, ADDRESS, null, BAGHDAD, NOW));
    }

    private static List<byte[]> pages() throws IOException, URISyntaxException {
        Path folder = Path.of(HostilePagesTest.class.getResource("rtl/dev").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(HostilePagesTest::read)
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
