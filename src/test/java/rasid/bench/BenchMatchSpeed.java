package rasid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rasid.language.Token;
import rasid.language.Tokens;
import rasid.match.Expression;
import rasid.match.Expression.Form;
import rasid.match.Expression.Phrase;
import rasid.match.Expression.Word;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.model.Content;
import rasid.model.RuleRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// `match-speed RULES.jsonl DOCS.jsonl SECONDS`: how long one thread takes to find the rules that a document
/// meets. A
/// rule has `id` and any of `all` (every phrase), `any` (at least one), `none` (none), `near` ([phrase, phrase,
/// words
/// between at most]); phrases are literal. A document has `id` and `text`, one paragraph a line.
public final class BenchMatchSpeed {
    private static final URI ADDRESS = URI.create("https://bench.example.org/");
    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchMatchSpeed() {}

    public static void run(String[] args) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String line : Input.lines(Path.of(args[0]))) {
            query(JSON.readTree(line), queries);
        }
        List<Content> documents = new ArrayList<>();
        for (String line : Input.lines(Path.of(args[1]))) {
            List<String> paragraphs =
                    JSON.readTree(line).get("text").asString().lines().toList();
            documents.add(
                    Content.of("", paragraphs.stream().filter(p -> !p.isBlank()).toList(), null));
        }
        long start = System.nanoTime();
        RuleIndex index = RuleIndex.of(queries);
        System.out.printf("loaded in %.2f s, %d MB in use%n", (System.nanoTime() - start) / 1e9, usedMegabytes());
        long hits = 0;
        for (Content document : documents) {
            hits += index.match(ADDRESS, document).size();
        }
        double seconds = Double.parseDouble(args[2]);
        long done = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1e9) {
            index.match(ADDRESS, documents.get((int) (done++ % documents.size())));
        }
        double milliseconds = (System.nanoTime() - begin) / 1e6 / done;
        System.out.printf(
                "%d rules, %d docs, %.3f ms/doc, %.2f hits/doc%n",
                queries.size(), documents.size(), milliseconds, (double) hits / documents.size());
    }

    private static void query(JsonNode rule, List<Query> queries) {
        List<Expression> parts = new ArrayList<>();
        phrases(rule.get("all")).forEach(parts::add);
        List<Expression> any = phrases(rule.get("any"));
        if (any.size() == 1) {
            parts.add(any.getFirst());
        } else if (!any.isEmpty()) {
            parts.add(new Expression.Or(any));
        }
        JsonNode near = rule.get("near");
        if (near != null) {
            parts.add(new Expression.Near(
                    phrase(near.get(0).asString()),
                    phrase(near.get(1).asString()),
                    near.get(2).asInt()));
        }
        phrases(rule.get("none")).forEach(none -> parts.add(new Expression.Not(none)));
        Expression match = parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
        queries.add(new Query(new RuleRef("bench", rule.get("id").asString()), match, null, List.of()));
    }

    private static List<Expression> phrases(JsonNode list) {
        List<Expression> phrases = new ArrayList<>();
        if (list != null) {
            list.forEach(phrase -> phrases.add(phrase(phrase.asString())));
        }
        return phrases;
    }

    private static Expression phrase(String text) {
        List<Word> words = Tokens.of(text).stream()
                .map(Token::text)
                .map(word -> new Word(Form.EXACT, word))
                .toList();
        return words.size() == 1 ? words.getFirst() : new Phrase(words);
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
