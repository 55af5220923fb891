package rasid.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.model.Feed;

/// What passes the sieve reads as the whole would, without what is too old.
class SitemapSieveTest {
    private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
    private static final Instant OLDEST = Instant.parse("2026-03-13T09:00:00Z");
    private static final Feed FEED =
            new Feed("a/sitemap", "a", Feed.Kind.SITEMAP, URI.create("http://a.example/"), null);

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/rasid/feed"), 2)) {
            return files.filter(file -> file.toString().matches(".*\\.(xml|txt|json|html)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void changesNothingOfWhatIsRead(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String sifted = new String(sifted(bytes, Instant.MIN), UTF_8);

        assertThat(read(sifted)).isEqualTo(read(new String(bytes, UTF_8)));
    }

    @Test
    void leavesOutOfALongSitemapWhatTheReaderWould() throws IOException {
        var random = new Random(5);
        var map = new StringBuilder(
                "<?xml version=\"1.0\"?><s:urlset xmlns:s=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                        + " xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><!-- <s:url> of old -->\n");
        for (int i = 0; i < 5_000; i++) {
            Instant at = NOW.minusSeconds(random.nextInt(60) * 43_200L);
            map.append("<s:url><s:loc>/خبر/%d</s:loc>".formatted(i));
            switch (random.nextInt(5)) {
                case 0 -> map.append("<!-- </s:url><s:url> -->");
                case 1 -> map.append("<s:lastmod><![CDATA[%s]]></s:lastmod>".formatted(at));
                case 2 ->
                    map.append("<n:news><n:publication_date>%s</n:publication_date><n:title>عنوان</n:title></n:news>"
                            .formatted(at));
                case 3 ->
                    map.append("<s:lastmod> %s </s:lastmod>"
                            .formatted(at.toString().substring(0, 10)));
                default -> map.append("<s:lastmod>never</s:lastmod>");
            }
            map.append(random.nextInt(50) == 0 ? "\n" : "</s:url>\n");
        }
        map.append("</s:urlset>");
        byte[] sifted = sifted(map.toString().getBytes(UTF_8), OLDEST);

        FeedResult whole = FeedReader.read(FEED, FEED.address(), map.toString(), ZoneOffset.UTC, NOW, OLDEST);
        assertThat(((FeedResult.Read) whole).items()).hasSizeBetween(2_000, 4_000);
        assertThat(read(new String(sifted, UTF_8))).isEqualTo(whole);
        assertThat(sifted.length).isLessThan(map.toString().getBytes(UTF_8).length * 3 / 4);
    }

    @Test
    void keepsNoMoreThanIsAskedForOfOneThatIsOnlyLookedAt() throws IOException {
        String map = "<urlset>" + "<url><loc>/a</loc></url>".repeat(10_000) + "</urlset>";
        byte[] sifted =
                new SitemapSieve(stream(map.getBytes(UTF_8)), ZoneOffset.UTC, NOW, OLDEST, 5_000, 5_000).readAllBytes();

        assertThat(sifted).hasSizeBetween(5_000, 6_000);
    }

    @Test
    void keepsBothEndsOfALongOneWithoutDates() throws IOException {
        var map = new StringBuilder("<urlset>");
        for (int i = 0; i < 100_000; i++) {
            map.append("<url><loc>http://a.example/خبر/%06d</loc></url>".formatted(i));
            if (i == 50_000) {
                map.append("<url><loc>http://a.example/new</loc><lastmod>2026-03-20T08:00:00Z</lastmod></url>");
            }
        }
        map.append("</urlset>");
        byte[] sifted = new SitemapSieve(
                        stream(map.toString().getBytes(UTF_8)), ZoneOffset.UTC, NOW, OLDEST, Long.MAX_VALUE, 100_000)
                .readAllBytes();

        assertThat(sifted).hasSizeBetween(90_000, 101_000);
        assertThat(((FeedResult.Read) read(new String(sifted, UTF_8))).items())
                .extracting(item -> item.address().getPath())
                .contains("/خبر/000000", "/خبر/000900", "/new", "/خبر/099100", "/خبر/099999")
                .doesNotContain("/خبر/040000", "/خبر/060000");
    }

    private static byte[] sifted(byte[] bytes, Instant oldest) throws IOException {
        return new SitemapSieve(stream(bytes), ZoneOffset.UTC, NOW, oldest, Long.MAX_VALUE, Long.MAX_VALUE)
                .readAllBytes();
    }

    /// As connections give it: a little at a time.
    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 777));
            }
        };
    }

    private static FeedResult read(String text) {
        return FeedReader.read(FEED, FEED.address(), text, ZoneOffset.UTC, NOW, OLDEST);
    }
}
