package rasid.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.match.rule.Concepts;
import rasid.match.rule.Expression;
import rasid.match.rule.Fault;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;
import rasid.model.Content;
import rasid.model.RuleRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// `phrases CASES.jsonl OUT.tsv`: whether each rule meets its text. A case has `id`, `lang`, `query`, `text`
/// and perhaps `title`; several bare words are meant as a phrase, and get their quotes here. OUT gets `id
/// 0|1`.
public final class BenchPhrases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchPhrases() {}

    public static void run(String[] args) throws IOException {
        int met = 0;
        int labelled = 0;
        int right = 0;
        List<String> cases = Input.lines(Path.of(args[0]));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (String line : cases) {
                JsonNode one = JSON.readTree(line);
                boolean meets = meets(one);
                met += meets ? 1 : 0;
                out.write(one.get("id").asString() + "\t" + (meets ? 1 : 0) + "\n");
                JsonNode label = one.has("hit") ? one.get("hit") : one.get("match");
                if (label != null) {
                    labelled++;
                    right += label.asBoolean() == meets ? 1 : 0;
                }
            }
        }
        System.out.printf("%d cases, %d met, right %d of %d%n", cases.size(), met, right, labelled);
    }

    private static boolean meets(JsonNode one) {
        String language = one.get("lang").asString();
        Expression rule = expression(one.get("query").asString());
        String title = one.has("title") ? one.get("title").asString() : "";
        Content content = Content.of(title, List.of(one.get("text").asString()), language);
        Query query = new Query(new RuleRef("bench", "phrase"), rule, null, List.of());
        return !RuleIndex.of(List.of(query))
                .match(URI.create("https://bench.example.org/"), content)
                .isEmpty();
    }

    private static Expression expression(String query) {
        boolean bareWords = query.indexOf(' ') > 0
                && !query.matches(".*[\"=~@*:()].*")
                && !query.matches(".*\\b(AND|OR|NOT|NEAR/\\d+|THEN/\\d+|LEAST|COUNT|SENTENCE)\\b.*");
        return switch (Parser.parse(bareWords ? '"' + query + '"' : query, Concepts.NONE)) {
            case Parsed.Ok(Expression expression) -> expression;
            case Parsed.Faulty(List<Fault> faults) -> throw new IllegalArgumentException(query + ": " + faults);
        };
    }
}
