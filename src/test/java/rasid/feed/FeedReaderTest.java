package rasid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rasid.model.Feed;

class FeedReaderTest {
    private static final Instant NOW = Instant.parse("2024-03-13T06:00:00Z");

    private static FeedResult read(Feed.Kind kind, String address, @Nullable String articles, String text) {
        URI uri = URI.create(address);
        var feed = new Feed("f", "s", kind, uri, articles == null ? null : Pattern.compile(articles));
        return FeedReader.read(feed, uri, text, ZoneId.of("Asia/Baghdad"), NOW);
    }

    private static String file(String name) {
        try (InputStream in = FeedReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printed(FeedResult result) {
        StringBuilder text = new StringBuilder();
        switch (result) {
            case FeedResult.Unreadable(String reason) -> text.append(reason).append('\n');
            case FeedResult.Read(var items, var nested) -> {
                items.forEach(item -> text.append("%s | %s | %s | %s | %s%n"
                        .formatted(item.guid(), item.address(), item.title(), item.publishedAt(), item.updatedAt())));
                nested.forEach(sitemap -> text.append("nested ").append(sitemap).append('\n'));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "FEED, ar-rss.xml, https://nakhla.example/rss, -",
        "FEED, atom.xml, https://elsewhere.example/atom, -",
        "FEED, rss10.xml, https://old.example/rdf, -",
        "FEED, json-feed.json, https://nakhla.example/feed.json, -",
        "SITEMAP, news-sitemap.xml, https://nakhla.example/sitemaps/news.xml, -",
        "SITEMAP, sitemap-index.xml, https://nakhla.example/sitemap.xml, -",
        "SITEMAP, sitemap.txt, https://nakhla.example/sitemap.txt, -",
        "PAGE, front-ar.html, https://difaf.example/, -",
        "PAGE, front-table.html, https://difaf.example/default.aspx, view\\.aspx"
    })
    void tellsEachArticleOnce(Feed.Kind kind, String file, String address, @Nullable String articles) {
        String expected = file(file.substring(0, file.lastIndexOf('.')) + ".expected.txt");
        assertThat(printed(read(kind, address, articles, file(file)))).isEqualTo(expected);
    }

    @Test
    void readsASitemapThatIsServedAsAFeedAndAFeedAsASitemap() {
        assertThat(read(Feed.Kind.FEED, "https://nakhla.example/x", null, file("news-sitemap.xml")))
                .isInstanceOf(FeedResult.Read.class);
        assertThat(read(Feed.Kind.SITEMAP, "https://nakhla.example/x", null, file("atom.xml")))
                .isInstanceOf(FeedResult.Read.class);
    }

    @Test
    void saysWhatStandsInAFeedsPlace() {
        String page = "<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head>"
                + "<body>نعتذر</body></html>";
        assertThat(printed(read(Feed.Kind.FEED, "https://nakhla.example/rss", null, page)))
                .contains("HTML page")
                .contains("https://nakhla.example/feed");
        assertThat(printed(read(Feed.Kind.FEED, "https://nakhla.example/rss", null, " \n"))).contains("empty");
        assertThat(printed(read(Feed.Kind.FEED, "https://nakhla.example/rss", null, "<opml/>"))).contains("<opml>");
    }

    @ParameterizedTest
    @EnumSource(Feed.Kind.class)
    void neverThrowsOnBrokenDocuments(Feed.Kind kind) {
        var random = new Random(11);
        String address = "https://nakhla.example/x";
        for (String name : new String[] {"ar-rss.xml", "atom.xml", "news-sitemap.xml", "json-feed.json", "front-ar.html"}) {
            String text = file(name);
            for (int i = 0; i < 30; i++) {
                StringBuilder broken = new StringBuilder(text.substring(0, random.nextInt(text.length())));
                for (int n = 0; n < broken.length() / 50; n++) {
                    broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(0x700));
                }
                assertThatCode(() -> read(kind, address, null, broken.toString())).doesNotThrowAnyException();
            }
        }
        for (String deep : new String[] {"<item>", "<a href='x'>", "[", "{\"items\":[", "<!DOCTYPE a [<!ENTITY b \"c\">"}) {
            assertThatCode(() -> read(kind, address, null, deep.repeat(100_000))).as(deep).doesNotThrowAnyException();
        }
    }
}
