package rasid.match.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Script;
import rasid.match.rule.Expression.And;
import rasid.match.rule.Expression.AtLeast;
import rasid.match.rule.Expression.Concept;
import rasid.match.rule.Expression.Count;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Has;
import rasid.match.rule.Expression.InSentence;
import rasid.match.rule.Expression.Near;
import rasid.match.rule.Expression.Not;
import rasid.match.rule.Expression.Or;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Then;
import rasid.match.rule.Expression.Within;
import rasid.match.rule.Expression.Word;

/// Writes an expression as the manual writes them: straight quotation marks, one space, no parentheses but where they
/// are needed or where AND stands within OR. What is written reads back as the same expression.
public final class Formatter {
    /// How tightly the text around an expression binds: what binds less tightly gets parentheses.
    private enum Level {
        OR,
        AND,
        NOT,
        NEAR,
        UNIT
    }

    private static final int WIDEST = 100;
    private static final Set<String> OPERATORS =
            Set.of("AND", "OR", "NOT", "NEAR", "THEN", "COUNT", "AT", "IN", "LEAST", "SENTENCE", "WITH");

    private Formatter() {}

    /// The expression in one line.
    public static String format(Expression e) {
        return format(e, Level.OR);
    }

    /// The expression in several lines where one would be long: one branch of OR, or one part of AND, in each.
    public static String lines(Expression e) {
        String line = format(e);
        if (line.length() <= WIDEST || compound(e) != null) {
            return line;
        }
        return switch (e) {
            case Or(List<Expression> branches) -> joined(branches, Level.NOT, "\nOR ");
            case And(List<Expression> parts) -> joined(parts, Level.NOT, "\nAND ");
            default -> line;
        };
    }

    private static String format(Expression e, Level around) {
        String compound = compound(e);
        if (compound != null) {
            return compound;
        }
        return switch (e) {
            case Or(List<Expression> branches) -> within(around, Level.OR, joined(branches, Level.NOT, " OR "));
            case And(List<Expression> parts) -> within(around, Level.AND, joined(parts, Level.NOT, " AND "));
            case Not(Expression what) -> within(around, Level.NOT, "NOT " + format(what, Level.NEAR));
            case Near(Expression left, Expression right, int between) ->
                within(around, Level.NEAR, pair(e, left, "NEAR/" + between, right));
            case Then(Expression first, Expression second, int between) ->
                within(around, Level.NEAR, pair(e, first, "THEN/" + between, second));
            case InSentence(Expression left, Expression right) ->
                within(around, Level.NEAR, pair(e, left, "IN SENTENCE WITH", right));
            case AtLeast(int least, List<Expression> items) ->
                "AT LEAST %d (%s)".formatted(least, joined(items, Level.OR, ", "));
            case Count(int least, Expression what) -> "COUNT %d %s".formatted(least, format(what, Level.UNIT));
            case Within(var field, Expression what) -> field.name().toLowerCase(Locale.ROOT) + ":" + bound(what);
            case Has(var property, String value) -> property.name().toLowerCase(Locale.ROOT) + ":" + value(value);
            case Concept(String name, Expression _) -> "@" + name;
            case Word word when word.form() == Form.INFLECTED && OPERATORS.contains(word.text()) -> quoted(word.text());
            case Word word -> word.form() == Form.NAME ? "name:" + word.text() : marked(word);
            case Phrase(List<Word> words) -> {
                boolean name = words.stream().allMatch(w -> w.form() == Form.NAME);
                String quoted = quoted(words.stream().map(Formatter::marked).collect(Collectors.joining(" ")));
                yield name ? "name:" + quoted : quoted;
            }
        };
    }

    private static String joined(List<Expression> parts, Level around, String operator) {
        return parts.stream().map(p -> format(p, around)).collect(Collectors.joining(operator));
    }

    private static String pair(Expression e, Expression left, String operator, Expression right) {
        // A chain of one operator reads from the left.
        Level before = left.getClass() == e.getClass() ? Level.NEAR : Level.UNIT;
        return "%s %s %s".formatted(format(left, before), operator, format(right, Level.UNIT));
    }

    private static String within(Level around, Level own, String text) {
        return own.compareTo(around) < 0 ? "(" + text + ")" : text;
    }

    /// What stands directly behind the colon of a field.
    private static String bound(Expression e) {
        String text = format(e, Level.UNIT);
        boolean readsOn = e instanceof AtLeast || e instanceof Count || text.startsWith("name:");
        return readsOn ? "(" + text + ")" : text;
    }

    private static String marked(Word word) {
        return switch (word.form()) {
            case INFLECTED, NAME -> word.text();
            case EXACT -> "=" + word.text();
            case FAMILY -> "~" + word.text();
            case PREFIX -> word.text() + "*";
        };
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }

    private static String value(String value) {
        if (value.matches("[^\\s\"“”״«»(),،]+")) {
            return value;
        }
        return value.indexOf('"') < 0 ? quoted(value) : '“' + value + '”';
    }

    /// The hyphenated words that stand for their parts in a row or written together; null where `e` is no such thing.
    private static @Nullable String compound(Expression e) {
        if (!(e instanceof Or(List<Expression> branches))
                || branches.size() != 2
                || !(branches.get(0) instanceof Phrase(List<Word> parts))) {
            return null;
        }
        List<Word> joined = branches.get(1) instanceof Phrase(List<Word> words)
                ? words
                : branches.get(1) instanceof Word word ? List.of(word) : List.of();
        List<String> chunks = new ArrayList<>();
        int at = 0;
        for (Word word : joined) {
            int end = at;
            StringBuilder letters = new StringBuilder();
            while (end < parts.size() && letters.length() < word.text().length()) {
                letters.append(parts.get(end++).text());
            }
            if (end == at) {
                return null;
            }
            Form form = word.form();
            String row = parts.subList(at, end).stream()
                    .map(Word::text)
                    .collect(Collectors.joining(Script.of(word.text()) == Script.ARABIC ? "\u200C" : "-"));
            chunks.add(marked(new Word(form, row)));
            at = end;
        }
        boolean name = parts.getFirst().form() == Form.NAME;
        String text = String.join(" ", chunks);
        String written = (name ? "name:" : "") + (chunks.size() > 1 ? quoted(text) : text);
        return Parser.parse(written, Concepts.NONE).equals(new Parsed.Ok(e)) ? written : null;
    }
}
