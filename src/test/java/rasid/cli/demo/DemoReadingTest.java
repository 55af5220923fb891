package rasid.cli.demo;

import static java.util.Objects.requireNonNull;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.fetch.Body;
import rasid.match.RuleIndex;
import rasid.model.Content;
import rasid.model.StoryId;
import rasid.story.Candidate;
import rasid.story.Fingerprint;
import rasid.story.StoryFinder;

/// Reads every page of the demo as the daemon does, and holds what it reads to what we wrote and what must hit.
class DemoReadingTest {
    private static final Instant BASE = Instant.parse("2026-03-20T09:30:00Z");
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    /// The paragraphs of an article, in the markup of each of the three sites.
    private static final String PARAGRAPHS = ".article-body > p, .story-text > p, #text > p";

    private final HttpClient client = HttpClient.newHttpClient();
    private DemoSites sites;
    private RuleIndex rules;

    @BeforeEach
    void start() throws Exception {
        sites = DemoSites.start(Path.of("seeds/demo/sites"), 0, BASE, 0);
        Loaded loaded = ConfigReader.read(
                Path.of("seeds/demo/config"), Map.of("RASID_DEMO_PORT", String.valueOf(sites.port())));
        assertThat(loaded).isInstanceOf(Loaded.Ok.class);
        Config config = ((Loaded.Ok) loaded).config();
        rules = RuleIndex.of(config.queries());
    }

    @AfterEach
    void stop() {
        sites.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.2/ar/news/48213, 65, rocket-attack green-zone",
        "127.0.0.2/ar/news/48207, 120, ''",
        "127.0.0.2/ar/news/48195, 180, ''",
        "127.0.0.2/ckb/news/48216, 58, rocket-attack green-zone",
        "127.0.0.2/ckb/news/48190, 240, ''",
        "127.0.0.2/sport/news/48202, 300, ''",
        "127.0.0.2/sport/news/48188, 420, ''",
        "127.0.0.3/story/51880, 50, rocket-attack green-zone",
        "127.0.0.3/story/51874, 120, ''",
        "127.0.0.3/story/51866, 360, ''",
        "127.0.0.3/en/story/9110, 55, rocket-attack green-zone",
        "127.0.0.3/en/story/9105, 540, ''",
        "127.0.0.3/en/story/9098, 660, ''",
        "127.0.0.4/news/70412, 40, rocket-attack green-zone",
        "127.0.0.4/news/70405, 180, ''",
        "127.0.0.4/news/70398, 300, ''",
        "127.0.0.4/economy/70409, 90, ''",
        "127.0.0.4/economy/70391, 480, ''",
    })
    void readsWhatWeWroteAndHitsWhatItMust(String page, int minutesAgo, String hits) throws Exception {
        Document written = Jsoup.parse(text(page));
        Extracted read = read(page);
        assertThat(read.content().title()).isEqualTo(written.expectFirst("h1").text());
        List<String> paragraphs = written.select(PARAGRAPHS).eachText();
        if (paragraphs.isEmpty()) {
            paragraphs = List.of(written.expectFirst("#text").html().split("(?s)\\s*<br>\\s*<br>\\s*"));
        }
        assertThat(read.content().body()).isEqualTo(paragraphs);
        assertThat(requireNonNull(read.published()).at()).isEqualTo(BASE.minus(Duration.ofMinutes(minutesAgo)));
        Set<String> met = rules.match(address(page), read.content()).stream()
                .map(hit -> hit.rule().rule())
                .collect(Collectors.toSet());
        assertThat(met).isEqualTo(hits.isEmpty() ? Set.of() : Set.of(hits.split(" ")));
    }

    @Test
    void theThreeArabicReportsAreOneStory() throws Exception {
        Content report = read("127.0.0.2/ar/news/48213").content();
        Fingerprint seed = Fingerprint.of(report);
        var candidates = List.of(new Candidate(new StoryId(1), seed, () -> report));
        for (String copy : List.of("127.0.0.3/story/51880", "127.0.0.4/news/70412")) {
            Content text = read(copy).content();
            Fingerprint mine = Fingerprint.of(text);
            assertThat(mine.keys()).as(copy).containsAnyElementsOf(seed.keys());
            assertThat(StoryFinder.find(mine, text, candidates)).as(copy).isEqualTo(Optional.of(new StoryId(1)));
        }
        for (String other : List.of("127.0.0.3/en/story/9110", "127.0.0.2/ckb/news/48216", "127.0.0.4/news/70405")) {
            Content text = read(other).content();
            assertThat(StoryFinder.find(Fingerprint.of(text), text, candidates))
                    .as(other)
                    .isEmpty();
        }
    }

    private Extracted read(String page) throws Exception {
        HttpResponse<byte[]> answer = get(page);
        String type = answer.headers().firstValue("Content-Type").orElse(null);
        String language = page.contains("/ckb/") ? "ckb" : page.contains("/en/") ? "en" : "ar";
        return Extractor.extract(new Body(answer.body(), type).text(), address(page), language, BAGHDAD, BASE);
    }

    private String text(String page) throws Exception {
        Charset charset = page.startsWith("127.0.0.4") ? Charset.forName("windows-1256") : StandardCharsets.UTF_8;
        return new String(get(page).body(), charset);
    }

    private HttpResponse<byte[]> get(String page) throws Exception {
        return client.send(HttpRequest.newBuilder(address(page)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String page) {
        return URI.create("http://" + page.replaceFirst("/", ":" + sites.port() + "/"));
    }
}
