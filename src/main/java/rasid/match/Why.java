package rasid.match;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rasid.match.rule.Expression;
import rasid.match.rule.Expression.And;
import rasid.match.rule.Expression.AtLeast;
import rasid.match.rule.Expression.Concept;
import rasid.match.rule.Expression.Count;
import rasid.match.rule.Expression.Has;
import rasid.match.rule.Expression.InSentence;
import rasid.match.rule.Expression.Near;
import rasid.match.rule.Expression.Not;
import rasid.match.rule.Expression.Or;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Then;
import rasid.match.rule.Expression.Within;
import rasid.match.rule.Expression.Word;
import rasid.match.rule.Formatter;

/// By which parts of its rule an article met it. It goes through the expression and its compiled form, which have the
/// same shape, together. Used by one thread.
final class Why {
    private static final int LONGEST = 120;

    /// Where found words stand in the rule.
    ///
    /// @param part the part of the rule that holds, as it is written: `@rocket-attack › صاروخ NEAR/6 سقوط`
    /// @param typed the words as the rule types them
    record Source(String part, List<Word> typed) {}

    private final Evaluator evaluator;
    private final Map<Found.Leaf, Source> sources = new LinkedHashMap<>();

    private Why(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// The words by which `node` holds, of OR the branches that do, each with its source. `node` is `e`, compiled.
    static Map<Found.Leaf, Source> of(Expression e, Node node, Evaluator evaluator) {
        Why why = new Why(evaluator);
        why.collect(e, node, "");
        return why.sources;
    }

    private void collect(Expression e, Node node, String way) {
        switch (e) {
            case Or(List<Expression> branches) -> holding(branches, ((Node.Any) node).branches(), way);
            case And(List<Expression> parts) -> holding(parts, ((Node.All) node).parts(), way);
            case AtLeast(int _, List<Expression> items) -> holding(items, ((Node.AtLeast) node).items(), way);
            case Concept(String name, Expression meaning) -> collect(meaning, node, way + "@" + name + " › ");
            case Word _, Phrase _, Near _, Then _, InSentence _, Count _, Within _ -> leaf(e, node, way);
            case Not _, Has _ -> {}
        }
    }

    private void holding(List<Expression> parts, List<Node> nodes, String way) {
        for (int i = 0; i < parts.size(); i++) {
            if (evaluator.holds(nodes.get(i))) {
                collect(parts.get(i), nodes.get(i), way);
            }
        }
    }

    private void leaf(Expression e, Node node, String way) {
        Map<Node.Row, Source> rows = new HashMap<>();
        rows(e, node, way + shortened(Formatter.format(e)), "", rows);
        for (Found.Leaf leaf : evaluator.leaves(node)) {
            Source source = rows.get(leaf.row());
            if (source != null) {
                sources.putIfAbsent(leaf, source);
            }
        }
    }

    /// The rows of words in a part of a rule, each with its source; words of a concept in it are told by its name.
    private static void rows(Expression e, Node node, String part, String concept, Map<Node.Row, Source> rows) {
        switch (node) {
            case Node.Row row
            when e instanceof Concept(String name, Expression meaning) ->
                rows(meaning, row, part, "@" + name + " in ", rows);
            case Node.Row row -> {
                List<Word> typed = e instanceof Phrase(List<Word> words) ? words : List.of((Word) e);
                rows.putIfAbsent(row, new Source(concept + part, typed));
            }
            case Node.Any(List<Node> ways)
            when e instanceof Phrase(List<Word> words) -> {
                rows(e, ways.getFirst(), part, concept, rows);
                List<Together> together = Together.of(words);
                for (int i = 1; i < ways.size(); i++) {
                    List<Word> typed = together.get(i - 1).words();
                    rows.putIfAbsent((Node.Row) ways.get(i), new Source(concept + part, typed));
                }
            }
            case Node.Any way
            when e instanceof Concept(String name, Phrase phrase) -> rows(phrase, way, part, "@" + name + " in ", rows);
            default -> {
                Expression inner = e;
                String name = concept;
                while (inner instanceof Concept(String called, Expression meaning)) {
                    inner = meaning;
                    name = "@" + called + " in ";
                }
                List<Expression> parts = inner.parts();
                List<Node> nodes = node.parts();
                for (int i = 0; i < parts.size(); i++) {
                    rows(parts.get(i), nodes.get(i), part, name, rows);
                }
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST)) + " …";
    }
}
