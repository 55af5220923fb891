package rasid.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import rasid.model.Content;
import rasid.model.StoryId;
import rasid.story.Shelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `bin/bench stories GOLD.jsonl OUT.jsonl`: places articles, given in stream order as `id`, `title`, `body`,
/// `lang` and `published`, in stories; writes `{"id","story"}`.
final class BenchStories {
    private static final JsonMapper JSON = JsonMapper.shared();

    private BenchStories() {}

    static void run(String[] args) throws IOException {
        List<String> rows = Input.lines(Path.of(args[0]));
        Shelf shelf = new Shelf();
        long start = System.nanoTime();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (String row : rows) {
                JsonNode article = JSON.readTree(row);
                StoryId story = shelf.place(content(article), Instant.parse(text(article, "published")));
                out.write(JSON.writeValueAsString(Map.of("id", text(article, "id"), "story", story.value())));
                out.newLine();
            }
        }
        System.out.printf(
                "%d articles, %.2f ms and %.1f candidates each%n",
                rows.size(),
                (System.nanoTime() - start) / 1e6 / Math.max(1, rows.size()),
                (double) shelf.candidates() / Math.max(1, rows.size()));
    }

    private static Content content(JsonNode article) {
        List<String> body =
                text(article, "body").lines().filter(line -> !line.isBlank()).toList();
        return Content.of(text(article, "title"), body, text(article, "lang"));
    }

    private static String text(JsonNode article, String field) {
        return article.get(field).asString();
    }
}
