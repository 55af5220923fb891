package rasid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rasid.match.PlainMatcher;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.model.Content;
import rasid.model.RuleRef;

/// `match-agreement RULES.jsonl DOCS.jsonl DOCUMENTS`: whether the index and the plain evaluator, which tries every
/// word of a rule at every place of a text, answer alike for each of the rules over so many documents, spread
/// over all.
final class BenchMatchAgreement {
    private static final URI ADDRESS = URI.create("https://bench.example.org/");

    private BenchMatchAgreement() {}

    static void run(String[] args) throws IOException {
        List<Query> queries = LoadRules.read(Path.of(args[0]));
        List<Content> documents = BenchMatchSpeed.documents(Path.of(args[1]));
        int most = Math.min(Integer.parseInt(args[2]), documents.size());
        RuleIndex index = RuleIndex.of(queries);
        int differ = 0;
        long hits = 0;
        for (int i = 0; i < most; i++) {
            Content document = documents.get((int) ((long) i * documents.size() / most));
            Set<RuleRef> met = new HashSet<>(index.matches(ADDRESS, document).rules());
            hits += met.size();
            for (Query query : queries) {
                if (PlainMatcher.meets(query, document) != met.contains(query.rule())) {
                    differ++;
                    System.out.printf(
                            "%s over document %d: the index says %s%n", query.rule(), i, met.contains(query.rule()));
                }
            }
        }
        System.out.printf(
                "%d rules over %d documents: %d hits, %d answers differ%n", queries.size(), most, hits, differ);
        if (differ > 0) {
            throw new IllegalStateException("the index and the plain evaluator differ");
        }
    }
}
