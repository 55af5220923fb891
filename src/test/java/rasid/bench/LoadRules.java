package rasid.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.Query;
import rasid.match.rule.Expression;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Word;
import rasid.model.RuleRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The rules of a load: `id` and any of `all` (every phrase), `any` (at least one), `none` (none), `near` ([phrase,
/// phrase, words between at most]). Operators and marks in a phrase are words; each word is inflected, in every
/// language of its script.
final class LoadRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LoadRules() {}

    static List<Query> read(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String line : Input.lines(file)) {
            JsonNode rule = JSON.readTree(line);
            Expression match = match(rule);
            if (match != null) {
                queries.add(new Query(new RuleRef("bench", rule.get("id").asString()), match, null, List.of()));
            }
        }
        return queries;
    }

    /// The rules without those of which a phrase has no word, in a file of their own: Lucene Monitor takes none of the
    /// load when it meets one.
    static Path worded(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Input.lines(file)) {
            JsonNode rule = JSON.readTree(line);
            List<@Nullable Expression> all = new ArrayList<>(phrases(rule.get("all")));
            all.addAll(phrases(rule.get("any")));
            all.addAll(phrases(rule.get("none")));
            JsonNode near = rule.get("near");
            if (near != null) {
                all.add(phrase(near.get(0).asString()));
                all.add(phrase(near.get(1).asString()));
            }
            if (!all.contains(null)) {
                lines.add(line);
            }
        }
        Path worded = Files.createTempFile("rules", ".jsonl");
        worded.toFile().deleteOnExit();
        return Files.write(worded, lines);
    }

    /// Null for a rule that asks for a phrase without a word, and is never met.
    private static @Nullable Expression match(JsonNode rule) {
        List<@Nullable Expression> parts = new ArrayList<>(phrases(rule.get("all")));
        List<Expression> any =
                phrases(rule.get("any")).stream().filter(p -> p != null).toList();
        if (rule.has("any")) {
            parts.add(any.isEmpty() ? null : any.size() == 1 ? any.getFirst() : new Expression.Or(any));
        }
        JsonNode near = rule.get("near");
        if (near != null) {
            Expression left = phrase(near.get(0).asString());
            Expression right = phrase(near.get(1).asString());
            parts.add(
                    left == null || right == null
                            ? null
                            : new Expression.Near(left, right, near.get(2).asInt()));
        }
        if (parts.contains(null)) {
            return null;
        }
        phrases(rule.get("none")).stream().filter(p -> p != null).forEach(none -> parts.add(new Expression.Not(none)));
        List<Expression> whole = parts.stream().filter(p -> p != null).toList();
        return whole.size() == 1 ? whole.getFirst() : new Expression.And(whole);
    }

    private static List<@Nullable Expression> phrases(@Nullable JsonNode list) {
        List<@Nullable Expression> phrases = new ArrayList<>();
        if (list != null) {
            list.forEach(phrase -> phrases.add(phrase(phrase.asString())));
        }
        return phrases;
    }

    private static @Nullable Expression phrase(String text) {
        List<Word> words = Tokens.of(text).stream()
                .map(Token::text)
                .map(word -> new Word(Form.INFLECTED, word))
                .toList();
        return words.isEmpty() ? null : words.size() == 1 ? words.getFirst() : new Phrase(words);
    }
}
