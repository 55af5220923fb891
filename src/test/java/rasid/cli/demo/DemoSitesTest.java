package rasid.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks the demo's sites over real HTTP for what the demo relies on.
class DemoSitesTest {
    private static final Path SITES = Path.of("seeds/demo/sites");
    private static final Instant BASE = Instant.parse("2026-03-20T09:30:00Z");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    private final HttpClient client = HttpClient.newHttpClient();
    private DemoSites sites;

    @BeforeEach
    void start() throws IOException {
        sites = DemoSites.start(SITES, 0, BASE, 0);
    }

    @AfterEach
    void stop() {
        sites.close();
        client.close();
    }

    @Test
    void servesTheSeedArticleWordForWord() throws Exception {
        Document page = Jsoup.parse(text("127.0.0.2", "/ar/news/48213"));
        assertThat(page.selectFirst("h1").text())
                .isEqualTo("في أول مكالمة هاتفية.. بايدن والكاظمي يبحثان ردع الهجمات الصاروخية وملاحقة منفذيها");
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        List<String> paragraphs = page.select(".article-body > p").eachText();
        assertThat(paragraphs).hasSize(12);
        assertThat(paragraphs.getFirst()).startsWith("أربيل (كوردستان 24)- ناقش الرئيس الأمريكي جو بايدن");
        assertThat(paragraphs.getLast()).endsWith("القاضي بإنهاء الوجود العسكري الأجنبي.");
    }

    @Test
    void everyPageIsFilledInAndFoundWhereTheFeedsPoint() throws Exception {
        for (String feed : List.of(
                "127.0.0.2/ar/rss.xml",
                "127.0.0.2/ckb/rss.xml",
                "127.0.0.2/sport/rss.xml",
                "127.0.0.3/sitemap-news.xml",
                "127.0.0.3/en/feed.xml")) {
            String host = feed.substring(0, feed.indexOf('/'));
            String xml = text(host, feed.substring(host.length()));
            assertThat(xml).doesNotContain("{{");
            List<String> links =
                    found(xml, "<(?:link|loc)>(http[^<]*\\d)</|rel=\"alternate\"[^>]*href=\"(http[^\"]*\\d)\"");
            assertThat(links).as(feed).hasSizeGreaterThan(1);
            for (String link : links) {
                if (!link.endsWith("48221")) {
                    HttpResponse<byte[]> answer = get(URI.create(link), "GET");
                    assertThat(answer.statusCode()).as(link).isEqualTo(link.endsWith("51877") ? 500 : 200);
                    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                            .doesNotContain("{{");
                }
            }
        }
    }

    @Test
    void frontPagesLeadToTheirArticles() throws Exception {
        Document front = Jsoup.parse(new String(get("127.0.0.4", "/").body(), WINDOWS_1256), at("127.0.0.4", "/"));
        List<String> articles = front.select("a.headline").eachAttr("abs:href");
        assertThat(articles).hasSize(3);
        for (String article : articles) {
            assertThat(get(URI.create(article), "GET").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void timesAreToldFromTheBaseInstant() throws Exception {
        assertThat(text("127.0.0.2", "/ar/rss.xml")).contains("<pubDate>Fri, 20 Mar 2026 11:25:00 +0300</pubDate>");
        String published = found(text("127.0.0.2", "/ar/news/48213"), "published_time\" content=\"([^\"]*)\"")
                .getFirst();
        assertThat(OffsetDateTime.parse(published).toInstant()).isEqualTo(BASE.minus(Duration.ofMinutes(65)));
        assertThat(text("127.0.0.2", "/ar/news/48213")).contains("20 آذار 2026, 11:25");
    }

    @Test
    void anUndeclaredCharsetIsLeftToTheReader() throws Exception {
        HttpResponse<byte[]> launch = get("127.0.0.4", "/news/70405");
        assertThat(launch.headers().firstValue("Content-Type")).hasValue("text/html");
        String text = new String(launch.body(), WINDOWS_1256);
        assertThat(text).contains("إطلاق صاروخ يحمل قمراً صناعياً").doesNotContain("charset", "�");

        String copy = new String(get("127.0.0.4", "/news/70412").body(), WINDOWS_1256);
        assertThat(copy).contains("charset=windows-1256", "المنطقة الخضراء");
        // An encoder writes `?` for what its charset lacks.
        assertThat(Jsoup.parse(copy).selectFirst("#text").text()).doesNotContain("?");
        assertThat(get("127.0.0.2", "/ar/news/48213").headers().firstValue("Content-Type"))
                .hasValue("text/html; charset=utf-8");
    }

    @Test
    void theSecondPollOfAFeedShowsTheSecondVersion() throws Exception {
        String first = text("127.0.0.3", "/en/feed.xml");
        assertThat(text("127.0.0.3", "/en/story/9110")).contains("There were no casualties");
        text("127.0.0.3", "/sitemap-news.xml");
        text("127.0.0.3", "/sitemap-news.xml");
        assertThat(text("127.0.0.3", "/en/story/9110")).contains("There were no casualties");

        String second = text("127.0.0.3", "/en/feed.xml");
        assertThat(first).contains("no casualties").contains("<updated>2026-03-20T11:35:00+03:00</updated>");
        assertThat(second).contains("two wounded").contains("<updated>2026-03-20T12:20:00+03:00</updated>");
        assertThat(text("127.0.0.3", "/en/story/9110")).contains("Two civilians were wounded");
    }

    @Test
    void aLaterRunBeginsWithTheSecondVersionAndTheSameTimes() throws Exception {
        String before = text("127.0.0.2", "/ar/rss.xml");
        int port = sites.port();
        sites.close();
        sites = DemoSites.start(SITES, port, BASE, 1);
        assertThat(text("127.0.0.3", "/en/feed.xml")).contains("two wounded");
        assertThat(text("127.0.0.2", "/ar/rss.xml")).isEqualTo(before);
    }

    @Test
    void aFeedThatIsKnownIsNotSentAgain() throws Exception {
        HttpResponse<byte[]> first = get("127.0.0.2", "/ar/rss.xml");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(URI.create(at("127.0.0.2", "/ar/rss.xml")))
                .header("If-None-Match", etag)
                .build();
        HttpResponse<byte[]> answer = client.send(again, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void onePageNeverEndsAndHoldsNothingUp() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(at("127.0.0.2", "/ar/news/48221")))
                .build();
        HttpResponse<Stream<String>> hanging = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(hanging.body().limit(3)).anyMatch(line -> line.contains("rtl"));
        assertThat(get("127.0.0.2", "/ar/rss.xml").statusCode()).isEqualTo(200);
        hanging.body().close();
    }

    @Test
    void answersRobotsAndNothingThatIsNoPage() throws Exception {
        for (String host : List.of("127.0.0.2", "127.0.0.3", "127.0.0.4")) {
            assertThat(text(host, "/robots.txt")).startsWith("User-agent: *").doesNotContain("{{");
        }
        assertThat(get("127.0.0.2", "/_parts/ar-side.html").statusCode()).isEqualTo(404);
        assertThat(get("127.0.0.2", "/../../config/rasid.yml").statusCode()).isEqualTo(404);
        assertThat(get("127.0.0.2", "/ar/news/48213.html").statusCode()).isEqualTo(404);
        assertThat(get(URI.create(at("127.0.0.2", "/ar/rss.xml")), "POST").statusCode())
                .isEqualTo(405);
        assertThat(get(URI.create(at("127.0.0.2", "/ar/rss.xml")), "HEAD").body())
                .isEmpty();
    }

    @Test
    void anAddressThatCannotBeListenedOnIsToldWithTheWayOut() {
        assertThatThrownBy(() -> DemoSites.start(SITES, sites.port(), BASE, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.2:" + sites.port())
                .hasMessageContaining("stop it")
                .hasMessageContaining("ifconfig lo0 alias 127.0.0.2");
    }

    @Test
    void aMisspeltPlaceholderIsToldAndNotServed(@TempDir Path folder) {
        var text = new DemoText(folder, 80, BASE);
        assertThatThrownBy(() -> text.filled("{{tiem -5m iso}}")).hasMessageContaining("{{tiem -5m iso}}");
    }

    private String at(String host, String path) {
        return "http://%s:%d%s".formatted(host, sites.port(), path);
    }

    private String text(String host, String path) throws IOException, InterruptedException {
        return new String(get(host, path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String host, String path) throws IOException, InterruptedException {
        return get(URI.create(at(host, path)), "GET");
    }

    private HttpResponse<byte[]> get(URI address, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(10))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /// What the first group that took part matched, at every place of `text`.
    private static List<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results()
                .map(hit -> hit.group(1) != null || hit.groupCount() == 1 ? hit.group(1) : hit.group(2))
                .toList();
    }
}
