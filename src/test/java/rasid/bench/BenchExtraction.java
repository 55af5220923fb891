package rasid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.extract.page.Dated;
import rasid.fetch.Body;
import tools.jackson.databind.JsonNode;

/// `bin/bench extraction GOLD.jsonl OUT.jsonl [--ids FILE]`: reads pages. A row is
/// `{"id","url","lang","html","encoding"}`
/// with the page beside the list; an answer is `{"id","title","authors","date","body"}`.
final class BenchExtraction {
    /// The zone that a user would give a source of that language.
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("de", "Europe/Berlin"),
            Map.entry("fr", "Europe/Paris"),
            Map.entry("ru", "Europe/Moscow"),
            Map.entry("el", "Europe/Athens"),
            Map.entry("pl", "Europe/Warsaw"),
            Map.entry("es", "Europe/Madrid"),
            Map.entry("ar", "Asia/Baghdad"),
            Map.entry("ckb", "Asia/Baghdad"),
            Map.entry("fa", "Asia/Tehran"),
            Map.entry("ur", "Asia/Karachi"),
            Map.entry("he", "Asia/Jerusalem"),
            Map.entry("tr", "Europe/Istanbul"),
            Map.entry("ja", "Asia/Tokyo"));

    private BenchExtraction() {}

    static void run(String[] args) throws IOException {
        Path gold = Path.of(args[0]);
        List<JsonNode> rows = Rows.json(gold);
        if (args.length > 3 && args[2].equals("--ids")) {
            Set<String> ids = new HashSet<>(Rows.lines(Path.of(args[3])));
            rows = rows.stream()
                    .filter(row -> ids.contains(row.path("id").asString()))
                    .toList();
        }
        List<JsonNode> all = new ArrayList<>(rows);
        Rows.write(
                Path.of(args[1]), all, row -> answer(row, gold.toAbsolutePath().getParent()));
    }

    private static Map<String, ?> answer(JsonNode row, Path folder) {
        String language = row.path("lang").asString("");
        ZoneId zone = ZoneId.of(ZONES.getOrDefault(language, "UTC"));
        String encoding = row.path("encoding").asString("");
        byte[] bytes = Rows.unchecked(folder.resolve(row.path("html").asString()));
        String html = new Body(bytes, encoding.isEmpty() ? null : "text/html; charset=" + encoding).text();
        Extracted page = Extractor.extract(html, address(row), null, zone, fetchedAt(row));
        Map<String, Object> answer = new HashMap<>();
        answer.put("id", row.path("id").asString());
        answer.put("title", page.content().title());
        // The set counts agencies and desks that are named as authors among them; we tell them apart.
        List<String> authors = new ArrayList<>(page.content().authors());
        authors.addAll(page.credits());
        answer.put("authors", authors);
        answer.put("persons", page.content().authors());
        answer.put("language", page.content().language());
        answer.put("source", page.published() == null ? null : page.published().source());
        answer.put("date", date(page.published(), zone));
        List<String> body = new ArrayList<>(page.content().body());
        if (!page.content().lead().isEmpty()) {
            body.addFirst(page.content().lead());
        }
        answer.put("body", String.join("\n", body));
        return answer;
    }

    private static Instant fetchedAt(JsonNode row) {
        String at = row.path("fetched_at").asString("");
        return at.isEmpty() ? Instant.now() : OffsetDateTime.parse(at).toInstant();
    }

    private static @Nullable String date(@Nullable Dated date, ZoneId zone) {
        if (date == null) {
            return null;
        }
        OffsetDateTime at = date.at().atZone(zone).toOffsetDateTime();
        if (date.timed() && !at.toLocalDate().equals(date.day())) {
            // The day is the site's own, where that is another than ours: told with the least offset that
            // shows it.
            for (int minutes = 0; minutes <= 14 * 60; minutes += 30) {
                for (int sign : new int[] {1, -1}) {
                    var there = date.at().atOffset(ZoneOffset.ofTotalSeconds(sign * minutes * 60));
                    if (there.toLocalDate().equals(date.day())) {
                        return there.toString();
                    }
                }
            }
        }
        return at.toLocalDate().equals(date.day()) ? at.toString() : date.day().toString();
    }

    private static URI address(JsonNode row) {
        try {
            return URI.create(row.path("url")
                    .asString("http://example.org/")
                    .replace(" ", "%20")
                    .replace("|", "%7C"));
        } catch (IllegalArgumentException _) {
            return URI.create("http://example.org/");
        }
    }
}
