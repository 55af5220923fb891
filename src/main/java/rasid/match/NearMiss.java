package rasid.match;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import rasid.model.Content;

/// Says what an article lacks to meet a rule, by trying the rule's parts one by one: which of them is not there, what
/// is there but too far apart, what spoils it. For one article and a person who waits, not for the flow.
public final class NearMiss {
    /// Branches that are named.
    private static final int NAMED = 8;

    private final Query query;
    private final URI address;
    private final Content content;

    private NearMiss(Query query, URI address, Content content) {
        this.query = query;
        this.address = address;
        this.content = content;
    }

    /// In sentences, at least one where the article does not meet `query`; none where it does.
    public static List<String> of(Query query, URI address, Content content) {
        NearMiss miss = new NearMiss(query, address, content);
        Expression unless = query.unless();
        if (!miss.holds(query.match())) {
            return miss.lacks(query.match());
        }
        return unless != null && miss.holds(unless)
                ? List.of("it would hit, and unless spoils it: " + miss.spoiler(unless))
                : List.of();
    }

    private List<String> lacks(Expression expression) {
        return switch (expression) {
            case And(List<Expression> parts) ->
                parts.stream()
                        .filter(part -> !holds(part))
                        .flatMap(part -> lacks(part).stream())
                        .toList();
            case Or(List<Expression> branches) -> List.of(branches(branches));
            case Not(Expression what) -> List.of("there, and must not be: " + Formatter.format(what));
            case Near(Expression left, Expression right, int between) ->
                apart(left, right, "there, but more than %d words apart".formatted(between));
            case Then(Expression first, Expression second, int between) ->
                apart(first, second, "there, but not in this order within %d words".formatted(between));
            case InSentence(Expression left, Expression right) -> apart(left, right, "there, but in no one sentence");
            case AtLeast(int least, List<Expression> items) -> {
                List<Expression> there = items.stream().filter(this::holds).toList();
                yield List.of("%d of %d that must be there: not %s"
                        .formatted(
                                there.size(),
                                least,
                                named(items.stream()
                                        .filter(item -> !there.contains(item))
                                        .toList())));
            }
            case Count(int least, Expression what) ->
                holds(what)
                        ? List.of("fewer than %d times there: %s".formatted(least, Formatter.format(what)))
                        : lacks(what);
            case Within(Expression.Field field, Expression what) ->
                holds(what)
                        ? List.of("there, but not in its %s: %s"
                                .formatted(field.name().toLowerCase(java.util.Locale.ROOT), Formatter.format(what)))
                        : lacks(what);
            case Concept(String name, Expression meaning) -> concept(name, meaning);
            case Word _, Phrase _, Has _ -> List.of("not there: " + Formatter.format(expression));
        };
    }

    private List<String> concept(String name, Expression meaning) {
        return meaning instanceof Or
                ? List.of("nothing of @%s is there".formatted(name))
                : lacks(meaning).stream()
                        .map(lack -> "@%s: %s".formatted(name, lack))
                        .toList();
    }

    private List<String> apart(Expression left, Expression right, String why) {
        List<String> missing = new ArrayList<>();
        for (Expression side : List.of(left, right)) {
            if (!holds(side)) {
                missing.addAll(lacks(side));
            }
        }
        return missing.isEmpty()
                ? List.of("%s: %s, %s".formatted(why, Formatter.format(left), Formatter.format(right)))
                : missing;
    }

    /// Of branches none holds. One that is partly there is told in full: it came nearest.
    private String branches(List<Expression> branches) {
        List<String> near = branches.stream()
                .filter(this::partlyThere)
                .flatMap(branch ->
                        lacks(branch).stream().map(lack -> "%s (%s)".formatted(Formatter.format(branch), lack)))
                .toList();
        String none = "not there: " + named(branches);
        return near.isEmpty() ? none : none + "; nearest: " + String.join("; ", near);
    }

    private boolean partlyThere(Expression expression) {
        return switch (expression) {
            case And(List<Expression> parts) -> parts.stream().anyMatch(this::holds);
            case Near(Expression left, Expression right, int _) -> holds(left) || holds(right);
            case Then(Expression left, Expression right, int _) -> holds(left) || holds(right);
            case InSentence(Expression left, Expression right) -> holds(left) || holds(right);
            case AtLeast(int _, List<Expression> items) -> items.stream().anyMatch(this::holds);
            case Count(int _, Expression what) -> holds(what);
            case Within(Expression.Field _, Expression what) -> holds(what);
            case Or(List<Expression> branches) -> branches.stream().anyMatch(this::partlyThere);
            case Word _, Phrase _, Not _, Has _, Concept _ -> false;
        };
    }

    private static String named(List<Expression> expressions) {
        String named = expressions.stream().limit(NAMED).map(Formatter::format).collect(Collectors.joining(", "));
        int more = expressions.size() - NAMED;
        return more > 0 ? "%s and %d more".formatted(named, more) : named;
    }

    private String spoiler(Expression unless) {
        return unless instanceof Or(List<Expression> branches)
                ? named(branches.stream().filter(this::holds).toList())
                : Formatter.format(unless);
    }

    private boolean holds(@Nullable Expression expression) {
        if (expression instanceof Not(Expression what)) {
            return !holds(what);
        }
        return expression != null
                && !RuleIndex.of(List.of(new Query(query.rule(), expression, null, query.languages())))
                        .match(address, content)
                        .isEmpty();
    }
}
