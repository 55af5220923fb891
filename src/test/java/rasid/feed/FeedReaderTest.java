package rasid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.model.Feed;

class FeedReaderTest {
    private static final Path FILES = Path.of("src/test/resources/rasid/feed");
    private static final URI ADDRESS = URI.create("https://news.example/section/");

    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(FILES, 2)) {
            return files.filter(file -> Files.exists(expected(file))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWhatAFeedTells(Path file) throws IOException {
        FeedResult result = read(kind(file), Files.readString(file), null);
        assertThat(lines(result)).isEqualTo(Files.readAllLines(expected(file)));
    }

    @Test
    void aPatternAloneDecidesWhichLinksAreArticles() {
        String page = "<a href='/a/1'>x</a><a href='/b/1'>A headline of many words here</a><a href='/a/2#c'>y</a>";
        assertThat(lines(read(Feed.Kind.PAGE, page, Pattern.compile("/a/\\d+$"))))
                .containsExactly("-\thttps://news.example/a/1\tx\t-\t-", "-\thttps://news.example/a/2\ty\t-\t-");
    }

    @Test
    void answersToEveryTextAndNeverThrows() throws IOException {
        var random = new Random(3);
        for (Path file : texts()) {
            String text = Files.readString(file);
            for (int i = 0; i < 30; i++) {
                var broken = new StringBuilder(text.substring(0, random.nextInt(text.length() + 1)));
                for (int j = random.nextInt(20); j > 0 && !broken.isEmpty(); j--) {
                    broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(0x700));
                }
                for (Feed.Kind kind : Feed.Kind.values()) {
                    assertThat(read(kind, broken.toString(), null)).isNotNull();
                }
            }
        }
        for (String deep : List.of("<a>", "<rss>", "<div>", "[", "{\"a\":")) {
            assertThat(read(Feed.Kind.FEED, deep.repeat(100_000), null)).isNotNull();
        }
    }

    private static FeedResult read(Feed.Kind kind, String text, @Nullable Pattern articles) {
        var feed = new Feed("paper/feed", "paper", kind, ADDRESS, articles);
        return FeedReader.read(feed, ADDRESS, text, ZoneId.of("Asia/Baghdad"), Instant.parse("2026-03-20T09:00:00Z"));
    }

    private static List<String> lines(FeedResult result) {
        return switch (result) {
            case FeedResult.Unreadable(String reason) -> List.of("unreadable\t" + reason);
            case FeedResult.Read(List<FeedItem> items, List<URI> nested) -> {
                List<String> lines = new ArrayList<>();
                items.forEach(item -> lines.add("%s\t%s\t%s\t%s\t%s"
                        .formatted(
                                Objects.requireNonNullElse(item.guid(), "-"),
                                item.address(),
                                item.title(),
                                Objects.requireNonNullElse(item.publishedAt(), "-"),
                                Objects.requireNonNullElse(item.updatedAt(), "-"))));
                nested.forEach(address -> lines.add("nested\t" + address));
                yield lines;
            }
        };
    }

    private static Feed.Kind kind(Path file) {
        return Feed.Kind.valueOf(file.getParent().getFileName().toString().toUpperCase(Locale.ROOT));
    }

    private static Path expected(Path file) {
        return file.resolveSibling(file.getFileName() + ".txt");
    }

    @Test
    void marksWhatIsDatedInTheFuture() {
        String feed = """
                <?xml version="1.0"?><rss version="2.0"><channel>
                <item><link>/fast-clock</link><pubDate>Fri, 20 Mar 2026 12:40:00 +0300</pubDate></item>
                <item><link>/tomorrow</link><pubDate>2026-03-21</pubDate></item>
                <item><link>/wrong-zone</link><pubDate>Fri, 20 Mar 2026 12:00:00 GMT</pubDate></item>
                <item><link>/event</link><pubDate>Wed, 01 Apr 2026 12:00:00 GMT</pubDate></item>
                </channel></rss>""";
        assertThat(((FeedResult.Read) read(Feed.Kind.FEED, feed, null)).items())
                .extracting(item -> item.address().getPath() + " " + item.ahead())
                .containsExactly("/fast-clock false", "/tomorrow false", "/wrong-zone true", "/event true");
    }
}
