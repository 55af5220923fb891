package rasid.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rasid.fetch.Body;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our own pages with their gold beside them: `NAME.html`, the bytes that a server would send, and `NAME.json`.
public final class OwnPages {
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

    private OwnPages() {}

    /// A page that was read, and what was to be read.
    public record Read(JsonNode gold, Extracted page) {
        public String id() {
            return gold.path("id").asString();
        }

        public String language() {
            return gold.path("lang").asString();
        }

        /// The paragraphs that should have been found.
        public List<String> wanted() {
            List<String> strings = new ArrayList<>();
            gold.path("body").forEach(one -> strings.add(one.asString()));
            return strings;
        }

        /// The paragraphs that were found, a standfirst that is not among them first.
        public List<String> found() {
            List<String> paragraphs = new ArrayList<>(page.content().body());
            if (!page.content().lead().isEmpty()) {
                paragraphs.addFirst(page.content().lead());
            }
            return paragraphs;
        }

        /// Whether the headline is the very same.
        public boolean titled() {
            return page.content().title().equals(gold.path("title").asString());
        }

        /// Whether the day of publication is right; a page that tells none has none.
        public boolean dated() {
            String day = gold.path("date").asString("");
            String ours = page.published() == null ? "" : page.published().day().toString();
            return ours.equals(day.length() < 10 ? "" : day.substring(0, 10));
        }

        public Set<String> authors() {
            Set<String> authors = new LinkedHashSet<>();
            gold.path("authors").forEach(author -> authors.add(author.asString()));
            return authors;
        }

        /// Of the words in fours.
        public double f1() {
            return OwnPages.f1(wanted(), found());
        }
    }

    /// F1 of the words in fours, 0 to 1.
    public static double f1(List<String> wanted, List<String> found) {
        Map<String, Integer> gold = fours(String.join(" ", wanted));
        Map<String, Integer> ours = fours(String.join(" ", found));
        int shared = gold.entrySet().stream()
                .mapToInt(four -> Math.min(four.getValue(), ours.getOrDefault(four.getKey(), 0)))
                .sum();
        int all = Stream.of(gold, ours)
                .flatMap(map -> map.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return 2.0 * shared / Math.max(1, all);
    }

    /// Reads all pages of a folder, by name.
    public static List<Read> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(OwnPages::read)
                    .toList();
        }
    }

    private static Read read(Path file) {
        try {
            JsonNode gold = JsonMapper.shared().readTree(Files.readString(file));
            byte[] page = Files.readAllBytes(Path.of(file.toString().replace(".json", ".html")));
            return new Read(
                    gold,
                    Extractor.extract(
                            new Body(page, null).text(),
                            URI.create(gold.path("url").asString()),
                            null,
                            BAGHDAD,
                            OffsetDateTime.parse(gold.path("fetched_at").asString())
                                    .toInstant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> fours(String text) {
        List<String> words = Stream.of(text.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, Integer> fours = new HashMap<>();
        int size = Math.min(4, Math.max(1, words.size()));
        for (int i = 0; i + size <= words.size(); i++) {
            fours.merge(String.join(" ", words.subList(i, i + size)), 1, Integer::sum);
        }
        return fours;
    }
}
