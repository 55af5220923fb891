package rasid.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.match.Met;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.match.rule.Concepts;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;
import rasid.model.Content;
import rasid.model.RuleRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// `rules RULES.jsonl ARTICLES.jsonl OUT.jsonl`: which articles each rule meets. A rule has `id` and `rule`, an article
/// `id`, `title`, `body` and perhaps `lang`; OUT gets `{"id": rule, "articles": [ids]}` for each rule, in order.
public final class BenchRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI ADDRESS = URI.create("https://bench.example.org/");

    private BenchRules() {}

    public static void run(String[] args) throws IOException {
        long start = System.nanoTime();
        Map<String, List<JsonNode>> met = new LinkedHashMap<>();
        List<Query> queries = new ArrayList<>();
        for (String line : Input.lines(Path.of(args[0]))) {
            JsonNode rule = JSON.readTree(line);
            String id = rule.get("id").asString();
            met.put(id, new ArrayList<>());
            queries.add(query(id, rule.get("rule").asString()));
        }
        RuleIndex index = RuleIndex.of(queries, (rule, e) -> {
            throw new IllegalStateException(rule.toString(), e);
        });
        long articles = 0;
        try (Stream<String> lines = Files.lines(Path.of(args[1]))) {
            Stream<Hits> all = lines.parallel().filter(line -> !line.isBlank()).map(line -> hits(index, line));
            for (Hits hits : all.toList()) {
                articles++;
                hits.rules().forEach(rule -> met.get(rule).add(hits.article()));
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            for (Map.Entry<String, List<JsonNode>> rule : met.entrySet()) {
                out.write(JSON.writeValueAsString(Map.of("id", rule.getKey(), "articles", rule.getValue())));
                out.write('\n');
            }
        }
        System.out.printf(
                "%d rules, %d articles, %d hits, %.1f s%n",
                queries.size(),
                articles,
                met.values().stream().mapToInt(List::size).sum(),
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }

    private record Hits(JsonNode article, List<String> rules) {}

    private static Hits hits(RuleIndex index, String line) {
        JsonNode article = JSON.readTree(line);
        return new Hits(
                article.get("id"),
                index.match(ADDRESS, content(article)).stream()
                        .map(Met::rule)
                        .map(RuleRef::rule)
                        .toList());
    }

    private static Query query(String id, String rule) {
        return switch (Parser.parse(rule, Concepts.NONE)) {
            case Parsed.Ok(var expression) -> new Query(new RuleRef("bench", id), expression, null, List.of());
            case Parsed.Faulty(var faults) -> throw new IllegalArgumentException(id + ": " + rule + ": " + faults);
        };
    }

    private static Content content(JsonNode article) {
        JsonNode told = article.get("lang");
        @Nullable String language = told == null || told.isNull() ? null : told.asString();
        List<String> body = Arrays.stream(text(article, "body").split("\\R", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return Content.of(text(article, "title"), body, language);
    }

    private static String text(JsonNode article, String field) {
        JsonNode text = article.get(field);
        return text == null || text.isNull() ? "" : text.asString();
    }
}
