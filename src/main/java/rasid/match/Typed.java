package rasid.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

/// Writes an expression as its author would type it, for people: what [NearMiss] names.
final class Typed {
    private Typed() {}

    static String of(Expression expression) {
        return switch (expression) {
            case Word word -> word(word);
            case Phrase(List<Word> words) -> "\"%s\"".formatted(words.stream().map(Typed::word).collect(Collectors.joining(" ")));
            case Near(Expression left, Expression right, int between) ->
                "%s NEAR/%d %s".formatted(unit(left), between, unit(right));
            case Then(Expression first, Expression second, int between) ->
                "%s THEN/%d %s".formatted(unit(first), between, unit(second));
            case InSentence(Expression left, Expression right) -> "%s IN SENTENCE WITH %s".formatted(unit(left), unit(right));
            case And(List<Expression> parts) -> joined(parts, " AND ");
            case Or(List<Expression> branches) -> joined(branches, " OR ");
            case Not(Expression what) -> "NOT " + unit(what);
            case AtLeast(int least, List<Expression> items) ->
                "AT LEAST %d (%s)".formatted(least, items.stream().map(Typed::of).collect(Collectors.joining(", ")));
            case Count(int least, Expression what) -> "COUNT %d %s".formatted(least, unit(what));
            case Within(Expression.Field field, Expression what) -> name(field) + ":" + unit(what);
            case Has(Expression.Property property, String value) -> name(property) + ":" + value;
            case Concept(String name, Expression _) -> "@" + name;
        };
    }

    private static String joined(List<Expression> parts, String between) {
        return parts.stream().map(Typed::unit).collect(Collectors.joining(between));
    }

    private static String unit(Expression expression) {
        return switch (expression) {
            case Word _, Phrase _, Within _, Has _, Concept _ -> of(expression);
            case Near _, Then _, InSentence _, And _, Or _, Not _, AtLeast _, Count _ -> "(" + of(expression) + ")";
        };
    }

    private static String word(Word word) {
        return switch (word.form()) {
            case INFLECTED -> word.text();
            case FAMILY -> "~" + word.text();
            case EXACT -> "=" + word.text();
            case PREFIX -> word.text() + "*";
            case NAME -> "name:" + word.text();
        };
    }

    private static String name(Enum<?> part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
