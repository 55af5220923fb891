package rasid.match.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import rasid.match.rule.Expression.And;
import rasid.match.rule.Expression.AtLeast;
import rasid.match.rule.Expression.Concept;
import rasid.match.rule.Expression.Count;
import rasid.match.rule.Expression.Field;
import rasid.match.rule.Expression.Has;
import rasid.match.rule.Expression.InSentence;
import rasid.match.rule.Expression.Near;
import rasid.match.rule.Expression.Not;
import rasid.match.rule.Expression.Or;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Then;
import rasid.match.rule.Expression.Within;
import rasid.match.rule.Expression.Word;

/// What an expression must be like beyond its grammar.
final class Checks {
    private static final String ONLY_NOT =
            "NOT alone is met by almost every article: write what must be there, then AND NOT …";

    private Checks() {}

    /// Tells of a rule, a branch or an item that NOT alone makes up.
    static void mustBePositive(Parser.Part part, List<Fault> faults) {
        if (!isPositive(part.meaning())) {
            faults.add(new Fault(part.start(), part.end(), ONLY_NOT));
        }
    }

    /// Tells of an operand of NEAR and its like that has no place in the text.
    static void mustHavePlace(Parser.Part part, String operator, List<Fault> faults) {
        String name = operator.equals("IN") ? "IN SENTENCE WITH" : operator;
        boolean faulty = faults.stream().anyMatch(known -> known.start() >= part.start() && known.end() <= part.end());
        if (faulty) {
            // A misspelt OR was taken for AND: what is really wrong is told already.
            return;
        }
        withoutPlace(part.meaning())
                .ifPresent(what -> faults.add(new Fault(
                        part.start(),
                        part.end(),
                        "%s has no place in the text and cannot stand beside %s: use words, phrases and OR there"
                                .formatted(what, name))));
    }

    /// Whether something must be there for the expression to be met, so that NOT alone never meets an article.
    static boolean isPositive(Expression e) {
        return switch (e) {
            case Word _, Phrase _, Near _, Then _, InSentence _, Count _, Has _ -> true;
            case Not _ -> false;
            case And(List<Expression> parts) -> parts.stream().anyMatch(Checks::isPositive);
            case Or(List<Expression> branches) -> branches.stream().allMatch(Checks::isPositive);
            case AtLeast(int _, List<Expression> items) -> items.stream().allMatch(Checks::isPositive);
            case Within(var _, Expression what) -> isPositive(what);
            case Concept(String _, Expression meaning) -> isPositive(meaning);
        };
    }

    /// The first thing in an operand of NEAR that stands nowhere in the text, as a person would call it.
    static Optional<String> withoutPlace(Expression e) {
        return switch (e) {
            case Word _, Phrase _ -> Optional.empty();
            case And _ -> Optional.of("AND");
            case Not _ -> Optional.of("NOT");
            case AtLeast _ -> Optional.of("AT LEAST");
            case Count _ -> Optional.of("COUNT");
            case Has(var property, String _) -> Optional.of(property.name().toLowerCase(java.util.Locale.ROOT) + ":");
            case Near(Expression left, Expression right, int _) -> either(left, right);
            case Then(Expression first, Expression second, int _) -> either(first, second);
            case InSentence(Expression left, Expression right) -> either(left, right);
            case Or(List<Expression> branches) ->
                branches.stream().flatMap(b -> withoutPlace(b).stream()).findFirst();
            case Within(var _, Expression what) -> withoutPlace(what);
            case Concept(String name, Expression meaning) ->
                withoutPlace(meaning).map(what -> what + " in @" + name);
        };
    }

    /// Tells of an expression that has grown beyond `limits`.
    static void mustBeWithin(Limits limits, Parser.Part rule, List<Fault> faults) {
        if (sum(rule.meaning(), limits.terms(), e -> e instanceof Phrase(var words) ? words.size() : leaf(e))
                > limits.terms()) {
            faults.add(new Fault(
                    rule.start(),
                    rule.end(),
                    "the expression has more than %d words with its concepts: split the rule, or raise limits: {terms: …} in rasid.yml"
                            .formatted(limits.terms())));
        } else if (sum(rule.meaning(), limits.expansions(), e -> e instanceof Concept ? 1 : 0) > limits.expansions()) {
            faults.add(new Fault(
                    rule.start(),
                    rule.end(),
                    "the expression calls more than %d concepts, those within concepts counted: split the rule, or raise limits: {expansions: …} in rasid.yml"
                            .formatted(limits.expansions())));
        }
    }

    private static int leaf(Expression e) {
        return e instanceof Word || e instanceof Has ? 1 : 0;
    }

    /// The sum of `weight` over all parts of `e`, counted up to a little above `most`.
    private static int sum(Expression e, int most, ToIntFunction<Expression> weight) {
        int sum = weight.applyAsInt(e);
        for (Expression part : e.parts()) {
            sum += sum(part, most, weight);
            if (sum > most) {
                break;
            }
        }
        return sum;
    }

    /// Tells of a rule that a word of nearly every article is enough for.
    static void mustTellApart(Parser.Part rule, List<Fault> faults) {
        common(rule.meaning())
                .ifPresent(word -> faults.add(new Fault(
                        rule.start(),
                        rule.end(),
                        "%s stands in almost every article, and the rule asks for no more: put it into a \"phrase\", or ask for another word with AND or NEAR/n"
                                .formatted(word))));
    }

    /// The common words by which alone the expression is met.
    private static Optional<String> common(Expression e) {
        return switch (e) {
            case Word(var form, String text) ->
                Optional.of(text).filter(t -> form != Expression.Form.PREFIX && CommonWords.has(t));
            case Or(List<Expression> branches) ->
                branches.stream().flatMap(b -> common(b).stream()).findFirst();
            case And(List<Expression> parts) ->
                allCommon(parts.stream().filter(p -> !(p instanceof Not)).toList());
            case AtLeast(int least, List<Expression> items) -> {
                List<String> words =
                        items.stream().flatMap(i -> common(i).stream()).toList();
                yield words.size() >= least ? Optional.of(String.join(", ", words)) : Optional.empty();
            }
            case Near(Expression left, Expression right, int between)
            when between >= 10 -> allCommon(List.of(left, right));
            case InSentence(Expression left, Expression right) -> allCommon(List.of(left, right));
            case Count(int least, Expression what) when least <= 3 -> common(what);
            case Within(Field field, Expression what) when field == Field.BODY -> common(what);
            case Concept(String _, Expression meaning) -> common(meaning);
            case Phrase _, Near _, Then _, Count _, Within _, Not _, Has _ -> Optional.empty();
        };
    }

    private static Optional<String> allCommon(List<Expression> parts) {
        List<String> words = parts.stream().flatMap(p -> common(p).stream()).toList();
        return words.size() == parts.size() ? Optional.of(String.join(", ", words)) : Optional.empty();
    }

    /// Whether a field is named within the expression; fields do not nest.
    static boolean namesField(Expression e) {
        return e instanceof Has || e instanceof Within || e.parts().stream().anyMatch(Checks::namesField);
    }

    private static Optional<String> either(Expression left, Expression right) {
        return withoutPlace(left).or(() -> withoutPlace(right));
    }
}
