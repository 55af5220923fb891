package rasid.match;

import java.util.ArrayList;
import java.util.List;
import rasid.language.word.Language;
import rasid.match.rule.Expression;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Word;

/// Makes a rule's expression ready for evaluation: every word becomes a term, read in each of the rule's languages.
final class Compiler {
    private final Terms terms;
    private final List<Language> languages;
    private final boolean joins;

    Compiler(Terms terms, List<Language> languages) {
        this.terms = terms;
        this.languages = languages;
        joins = languages.stream().anyMatch(Language::joinsWords);
    }

    Node compile(Expression e) {
        return compile(e, false);
    }

    /// @param printed whether words stand for their spelling alone, as in the names of authors
    private Node compile(Expression e, boolean printed) {
        return switch (e) {
            case Word word -> row(List.of(word), printed);
            case Expression.Phrase(List<Word> words) -> row(words, printed);
            case Expression.Near(Expression left, Expression right, int between) ->
                new Node.Near(compile(left, printed), compile(right, printed), between, false);
            case Expression.Then(Expression first, Expression second, int between) ->
                new Node.Near(compile(first, printed), compile(second, printed), between, true);
            case Expression.InSentence(Expression left, Expression right) ->
                new Node.InSentence(compile(left, printed), compile(right, printed));
            case Expression.And(List<Expression> parts) -> new Node.All(all(parts, printed));
            case Expression.Or(List<Expression> branches) -> new Node.Any(all(branches, printed));
            case Expression.Not(Expression what) -> new Node.Not(compile(what, printed));
            case Expression.AtLeast(int least, List<Expression> items) -> new Node.AtLeast(least, all(items, printed));
            case Expression.Count(int least, Expression what) -> new Node.Count(least, compile(what, printed));
            case Expression.Within(Expression.Field field, Expression what) ->
                new Node.Within(
                        Text.bit(field),
                        compile(what, field == Expression.Field.AUTHOR || field == Expression.Field.SECTION));
            case Expression.Has(Expression.Property property, String value) -> new Node.Has(property, value);
            case Expression.Concept(String _, Expression meaning) -> compile(meaning, printed);
        };
    }

    private List<Node> all(List<Expression> parts, boolean printed) {
        return parts.stream().map(part -> compile(part, printed)).toList();
    }

    /// The words in a row; where a language of the rule writes neighbours as one, that too, in the order of
    /// [Together#of].
    private Node row(List<Word> typed, boolean printed) {
        List<Word> words = printed ? typed.stream().map(Compiler::asPrinted).toList() : typed;
        Node.Row apart = row(words, -1);
        List<Together> together = joins && words.size() > 1 ? Together.of(words) : List.of();
        if (together.isEmpty()) {
            return apart;
        }
        List<Node> ways = new ArrayList<>(List.of(apart));
        together.forEach(way -> ways.add(row(way.words(), way.at())));
        return new Node.Any(ways);
    }

    /// @param joined the index of the word that two are; -1 for none
    private Node.Row row(List<Word> words, int joined) {
        List<Integer> row = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            row.add(i == joined ? terms.addJoined(words.get(i), languages) : terms.add(words, i, languages));
        }
        return new Node.Row(List.copyOf(row), Agreement.of(words));
    }

    private static Word asPrinted(Word word) {
        boolean inflected = word.form() == Form.INFLECTED || word.form() == Form.FAMILY;
        return inflected ? new Word(Form.NAME, word.text()) : word;
    }
}
