package rasid.match;

import java.util.List;
import java.util.Optional;
import rasid.match.Expression.And;
import rasid.match.Expression.AtLeast;
import rasid.match.Expression.Concept;
import rasid.match.Expression.Count;
import rasid.match.Expression.Has;
import rasid.match.Expression.InSentence;
import rasid.match.Expression.Near;
import rasid.match.Expression.Not;
import rasid.match.Expression.Or;
import rasid.match.Expression.Phrase;
import rasid.match.Expression.Then;
import rasid.match.Expression.Within;
import rasid.match.Expression.Word;

/// What an expression must be like beyond its grammar.
final class Checks {
    /// Words of one expression with the concepts in it.
    static final int MOST_TERMS = 5000;

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

    /// How many words the expression has, counted up to a little above [#MOST_TERMS].
    static int terms(Expression e) {
        return switch (e) {
            case Word _, Has _ -> 1;
            case Phrase(List<Word> words) -> words.size();
            case Near(Expression left, Expression right, int _) -> terms(List.of(left, right));
            case Then(Expression first, Expression second, int _) -> terms(List.of(first, second));
            case InSentence(Expression left, Expression right) -> terms(List.of(left, right));
            case And(List<Expression> parts) -> terms(parts);
            case Or(List<Expression> branches) -> terms(branches);
            case AtLeast(int _, List<Expression> items) -> terms(items);
            case Not(Expression what) -> terms(what);
            case Count(int _, Expression what) -> terms(what);
            case Within(var _, Expression what) -> terms(what);
            case Concept(String _, Expression meaning) -> terms(meaning);
        };
    }

    private static int terms(List<Expression> parts) {
        int sum = 0;
        for (Expression part : parts) {
            sum += terms(part);
            if (sum > MOST_TERMS) {
                break;
            }
        }
        return sum;
    }

    /// Whether a field is named within the expression; fields do not nest.
    static boolean namesField(Expression e) {
        return switch (e) {
            case Word _, Phrase _ -> false;
            case Has _, Within _ -> true;
            case Near(Expression left, Expression right, int _) -> namesField(left) || namesField(right);
            case Then(Expression first, Expression second, int _) -> namesField(first) || namesField(second);
            case InSentence(Expression left, Expression right) -> namesField(left) || namesField(right);
            case And(List<Expression> parts) -> parts.stream().anyMatch(Checks::namesField);
            case Or(List<Expression> branches) -> branches.stream().anyMatch(Checks::namesField);
            case AtLeast(int _, List<Expression> items) -> items.stream().anyMatch(Checks::namesField);
            case Not(Expression what) -> namesField(what);
            case Count(int _, Expression what) -> namesField(what);
            case Concept(String _, Expression meaning) -> namesField(meaning);
        };
    }

    private static Optional<String> either(Expression left, Expression right) {
        return withoutPlace(left).or(() -> withoutPlace(right));
    }
}
