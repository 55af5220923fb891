package rasid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.model.Feed;

class SitemapTest {
    private static final URI ADDRESS = URI.create("https://news.example/maps/all.xml");
    private static final Instant NOW = Instant.parse("2026-03-20T09:30:00Z");
    private static final Feed FEED = new Feed("a/sitemap", "a", Feed.Kind.SITEMAP, ADDRESS, null);

    @Test
    void readsFourHundredThousandPagesAndKeepsWhatIsYoung() {
        StringBuilder map = new StringBuilder(
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (int i = 0; i < 400_000; i++) {
            String day = i % 1000 == 0 ? "2026-03-19" : "2019-07-%02d".formatted(i % 28 + 1);
            map.append("<url><loc>https://news.example/story/")
                    .append(i)
                    .append("</loc><lastmod>")
                    .append(day)
                    .append("T10:00:00+03:00</lastmod></url>\n");
        }
        String text = map.append("</urlset>").toString();
        Runtime.getRuntime().gc();
        long before = used();
        FeedResult result =
                FeedReader.read(FEED, ADDRESS, text, ZoneOffset.UTC, NOW, Instant.parse("2026-03-13T00:00:00Z"));
        Runtime.getRuntime().gc();
        long kept = used() - before;
        assertThat(items(result))
                .hasSize(400)
                .last()
                .isEqualTo(new FeedItem(
                        null,
                        URI.create("https://news.example/story/399000"),
                        "",
                        null,
                        Instant.parse("2026-03-19T07:00:00Z"),
                        false));
        assertThat(kept).as("bytes kept of a text of %d", text.length()).isLessThan(8 << 20);
    }

    @Test
    void readsNamespacesByWhateverPrefixTheRootDeclares() {
        String map = """
                <?xml version="1.0"?><s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"
                 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><!-- <url> of old -->
                <s:url><s:loc>/a</s:loc><n:news><n:publication_date>2026-03-19T10:00Z</n:publication_date><n:title>عنوان</n:title></n:news></s:url>
                </s:urlset>""";
        assertThat(items(read(map)))
                .containsExactly(new FeedItem(
                        null,
                        URI.create("https://news.example/a"),
                        "عنوان",
                        Instant.parse("2026-03-19T10:00:00Z"),
                        null,
                        false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<urlset><url><loc>a</loc></url><url><loc>b</loc> | 2",
                "<urlset><url><loc>a<url><loc>b</loc></url> | 2",
                "<urlset><url><loc>a?x=1&y=2</loc></url></urlset> | 1",
                "<URLSET><URL><LOC>a</LOC></URL></URLSET> | 1",
                "<urlset><url><loc><![CDATA[a<url>]]></loc></url><url><loc>b</loc></url></urlset> | 2",
                "<url><loc>a</loc></url><url><loc>b</loc></url> | 2",
                "<urlset></urlset> | 0",
            })
    void readsABrokenOneAsFarAsItGoes(String map, int pages) {
        assertThat(items(read(map))).hasSize(pages);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-19, 2026-03-19T00:00:00Z",
        "2026-03-19T10:00+0300, 2026-03-19T07:00:00Z",
        "2026-03-19 10:00:00, 2026-03-19T10:00:00Z",
        "'Thu, 19 Mar 2026 10:00:00 GMT', 2026-03-19T10:00:00Z",
        "1773914400, 2026-03-19T10:00:00Z",
        "2026-03, 2026-03-01T00:00:00Z",
    })
    void readsEveryFormOfADate(String written, Instant at) {
        String map = "<urlset><url><loc>a</loc><lastmod>%s</lastmod></url></urlset>".formatted(written);
        assertThat(items(read(map)).getFirst().updatedAt()).isEqualTo(at);
    }

    private static FeedResult read(String map) {
        return FeedReader.read(FEED, ADDRESS, map, ZoneOffset.UTC, NOW);
    }

    private static List<FeedItem> items(FeedResult result) {
        return ((FeedResult.Read) result).items();
    }

    private static long used() {
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}
