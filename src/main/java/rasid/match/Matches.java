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
    private final RuleRef[] refs;
    private final int[] met;
    private final Text text;
    private final Evaluator evaluator;
    private final Spans spans;
    private final BiConsumer<RuleRef, RuntimeException> failed;

    /// @param met the numbers of those of `rules` that are met
    Matches(
            List<Ready> rules,
            RuleRef[] refs,
            int[] met,
            Text text,
            Evaluator evaluator,
            Spans spans,
            BiConsumer<RuleRef, RuntimeException> failed) {
        this.rules = rules;
        this.refs = refs;
        this.met = met;
        this.text = text;
        this.evaluator = evaluator;
        this.spans = spans;
        this.failed = failed;
    }

    /// The rules that are met, in the order that they were given to the index.
    public List<RuleRef> rules() {
        // A text without a word has nothing that a hit could show.
        List<RuleRef> found = new ArrayList<>(met.length);
        for (int i = 0; i < met.length && !text.pieces().isEmpty(); i++) {
            found.add(refs[met[i]]);
        }
        return found;
    }

    /// The rules that are met, each with the words that met it. A rule whose words cannot be told is left out, and
    /// `failed` of the index is told of it.
    public List<Met> met() {
        List<Met> shown = new ArrayList<>(met.length);
        for (int number : met) {
            Ready rule = rules.get(number);
            try {
                List<Span> found = spans.of(Why.of(rule.query().match(), rule.match(), evaluator), text);
                if (!found.isEmpty()) {
                    shown.add(new Met(rule.rule(), found));
                }
            } catch (RuntimeException e) {
                failed.accept(rule.rule(), e);
            }
        }
        return shown;
    }
}
