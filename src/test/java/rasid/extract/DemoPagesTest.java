package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.cli.demo.DemoSites;
import rasid.feed.FeedItem;
import rasid.feed.FeedReader;
import rasid.feed.FeedResult;
import rasid.model.Feed;

/// Reads the pages and feeds of the demo's sites and holds what comes out to what was written.
class DemoPagesTest {
    private static final Instant BASE = Instant.parse("2026-03-20T09:30:00Z");
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

    private final HttpClient client = HttpClient.newHttpClient();
    private DemoSites sites;

    @BeforeEach
    void start() throws Exception {
        sites = DemoSites.start(Path.of("seeds/demo/sites"), 0, BASE, 0);
    }

    @AfterEach
    void stop() {
        sites.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.2/ar/news/48213, 65, ar",
        "127.0.0.2/ar/news/48207, 120, ar",
        "127.0.0.2/ar/news/48195, 180, ar",
        "127.0.0.2/ckb/news/48216, 58, ckb",
        "127.0.0.2/ckb/news/48190, 240, ckb",
        "127.0.0.2/sport/news/48202, 300, ar",
        "127.0.0.2/sport/news/48188, 420, ar",
        "127.0.0.3/story/51880, 50, ar",
        "127.0.0.3/story/51874, 120, ar",
        "127.0.0.3/story/51866, 360, ar",
        "127.0.0.3/en/story/9110, 55, en",
        "127.0.0.3/en/story/9105, 540, en",
        "127.0.0.3/en/story/9098, 660, en",
        "127.0.0.4/news/70412, 40, ar",
        "127.0.0.4/news/70405, 180, ar",
        "127.0.0.4/news/70398, 300, ar",
        "127.0.0.4/economy/70409, 90, ar",
        "127.0.0.4/economy/70391, 480, ar",
    })
    void headlineParagraphsAndNothingElse(String page, int minutesAgo, String language) throws Exception {
        String html = text(page);
        Document written = Jsoup.parse(html);
        List<String> paragraphs =
                written.select(".article-body > p, .story-text > p, #text > p").eachText();
        if (paragraphs.isEmpty()) {
            paragraphs =
                    Arrays.asList(written.expectFirst("#text").html().strip().split("(?s)\\s*<br>\\s*<br>\\s*", -1));
        }
        Extracted read = Extractor.extract(html, address(page), language, BAGHDAD, BASE);
        assertThat(read.content().title()).isEqualTo(written.expectFirst("h1").text());
        assertThat(read.content().body()).isEqualTo(paragraphs);
        assertThat(read.content().lead())
                .isEqualTo(written.select(".article-standfirst").text());
        assertThat(read.content().captions())
                .isEqualTo(written.select("figcaption, td.caption").eachText());
        assertThat(read.content().language()).isEqualTo(language);
        assertThat(read.published().at()).isEqualTo(BASE.minus(Duration.ofMinutes(minutesAgo)));
    }

    @ParameterizedTest
    @CsvSource({
        "FEED, 127.0.0.2/ar/rss.xml, 4",
        "FEED, 127.0.0.2/ckb/rss.xml, 2",
        "FEED, 127.0.0.2/sport/rss.xml, 2",
        "SITEMAP, 127.0.0.3/sitemap-news.xml, 4",
        "FEED, 127.0.0.3/en/feed.xml, 3",
    })
    void everyFeedTellsItsArticles(Feed.Kind kind, String page, int count) throws Exception {
        assertThat(items(kind, page)).hasSize(count).allSatisfy(item -> {
            assertThat(item.title()).isNotBlank();
            assertThat(item.publishedAt()).isBetween(BASE.minus(Duration.ofDays(2)), BASE);
            assertThat(item.address().getPort()).isEqualTo(sites.port());
        });
    }

    @Test
    void theFrontPagesOfThePaperLeadToItsArticlesWithoutAPatternToo() throws Exception {
        assertThat(items(Feed.Kind.PAGE, "127.0.0.4/"))
                .extracting(item -> item.address().getPath())
                .contains("/news/70412", "/news/70405", "/news/70398")
                .allMatch(path -> path.matches("/(news|economy)/\\d+"));
    }

    private List<FeedItem> items(Feed.Kind kind, String page) throws Exception {
        var feed = new Feed("demo/feed", "demo", kind, address(page), null);
        FeedResult result = FeedReader.read(feed, address(page), text(page), BAGHDAD, BASE);
        assertThat(result).isInstanceOf(FeedResult.Read.class);
        return ((FeedResult.Read) result).items();
    }

    private String text(String page) throws Exception {
        Charset charset = page.startsWith("127.0.0.4") ? Charset.forName("windows-1256") : StandardCharsets.UTF_8;
        HttpRequest request = HttpRequest.newBuilder(address(page)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(charset)).body();
    }

    private URI address(String page) {
        return URI.create("http://" + page.replaceFirst("/", ":" + sites.port() + "/"));
    }
}
