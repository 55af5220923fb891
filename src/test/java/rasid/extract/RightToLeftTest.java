package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rasid.fetch.Body;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our own right-to-left pages, the half that may be looked at.
class RightToLeftTest {
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

    private record Read(JsonNode gold, Extracted page) {}

    @Test
    void readsPagesOfManyMakesAsAReaderWould() throws Exception {
        List<Read> pages = pages();
        double f1 = pages.stream().mapToDouble(RightToLeftTest::f1).average().orElse(0);
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(f1).as("mean F1 a page").isGreaterThan(0.95);
    }

    @Test
    void findsTheirHeadlinesAndDays() throws Exception {
        for (Read read : pages()) {
            String id = read.gold().path("id").asString();
            assertThat(read.page().content().title())
                    .as(id)
                    .isEqualTo(read.gold().path("title").asString());
            assertThat(read.page().published()).as(id).isNotNull();
            assertThat(read.page().published().day().toString())
                    .as(id)
                    .isEqualTo(read.gold().path("date").asString().substring(0, 10));
        }
    }

    private static List<Read> pages() throws IOException, URISyntaxException {
        Path folder = Path.of(RightToLeftTest.class.getResource("rtl/dev").toURI());
        List<Read> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode gold = JsonMapper.shared().readTree(Files.readString(file));
                Path html = Path.of(file.toString().replace(".json", ".html"));
                pages.add(new Read(
                        gold,
                        Extractor.extract(
                                new Body(Files.readAllBytes(html), null).text(),
                                URI.create(gold.path("url").asString()),
                                null,
                                BAGHDAD,
                                OffsetDateTime.parse(gold.path("fetched_at").asString())
                                        .toInstant())));
            }
        }
        return pages;
    }

    /// Of the words in fours.
    private static double f1(Read read) {
        Map<String, Integer> gold = fours(String.join(" ", strings(read.gold().path("body"))));
        List<String> paragraphs = new ArrayList<>(read.page().content().body());
        paragraphs.addFirst(read.page().content().lead());
        Map<String, Integer> ours = fours(String.join(" ", paragraphs));
        int shared = gold.entrySet().stream()
                .mapToInt(four -> Math.min(four.getValue(), ours.getOrDefault(four.getKey(), 0)))
                .sum();
        int all = Stream.of(gold, ours)
                .flatMap(map -> map.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return 2.0 * shared / Math.max(1, all);
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(one -> strings.add(one.asString()));
        return strings;
    }

    private static Map<String, Integer> fours(String text) {
        List<String> words = Stream.of(text.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, Integer> fours = new HashMap<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            fours.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        }
        return fours;
    }
}
