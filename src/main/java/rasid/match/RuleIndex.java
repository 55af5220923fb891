package rasid.match;

import java.net.URI;
import java.util.List;
import rasid.model.Content;

/// All rules in one structure: which of them an article meets.
public final class RuleIndex {
    private final List<Query> queries;

    private RuleIndex(List<Query> queries) {
        this.queries = List.copyOf(queries);
    }

    public static RuleIndex of(List<Query> queries) {
        return new RuleIndex(queries);
    }

    /// The rules that an article meets, in the order they were given.
    public List<Met> match(URI address, Content content) {
        String text = address + content.title();
        return queries.stream()
                .filter(q -> q.languages().contains(text))
                .map(q -> new Met(q.rule(), List.of()))
                .toList();
    }
}
