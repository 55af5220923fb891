package rasid.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import rasid.match.RuleIndex.Ready;
import rasid.model.RuleRef;
import rasid.model.Span;

/// What one article meets: the rules at once, the words that met them when they are asked for, which costs several
/// times as much. Used by one thread.
public final class Matches {
    private final List<Ready> rules;
    private final Text text;
    private final Evaluator evaluator;
    private final Spans spans;
    private final BiConsumer<RuleRef, RuntimeException> failed;

    Matches(
            List<Ready> rules,
            Text text,
            Evaluator evaluator,
            Spans spans,
            BiConsumer<RuleRef, RuntimeException> failed) {
        this.rules = rules;
        this.text = text;
        this.evaluator = evaluator;
        this.spans = spans;
        this.failed = failed;
    }

    /// The rules that are met, in the order that they were given to the index.
    public List<RuleRef> rules() {
        // A text without a word has nothing that a hit could show.
        return text.pieces().isEmpty()
                ? List.of()
                : rules.stream().map(Ready::rule).toList();
    }

    /// The rules that are met, each with the words that met it. A rule whose words cannot be told is left out, and
    /// `failed` of the index is told of it.
    public List<Met> met() {
        List<Met> met = new ArrayList<>(rules.size());
        for (Ready rule : rules) {
            try {
                List<Span> found = spans.of(Why.of(rule.query().match(), rule.match(), evaluator), text);
                if (!found.isEmpty()) {
                    met.add(new Met(rule.rule(), found));
                }
            } catch (RuntimeException e) {
                failed.accept(rule.rule(), e);
            }
        }
        return met;
    }
}
