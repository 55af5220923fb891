package rasid.match.rule;

import java.util.List;

/// A rule's expression as a tree, as the author meant it: no word is cleaned or inflected yet.
/// [Parser] makes it and sees to what the types cannot say: that every branch has a part that is not negated, that
/// only what has a place in the text stands beside NEAR, THEN and IN SENTENCE WITH.
public sealed interface Expression {

    /// How a typed word meets the words of a text.
    enum Form {
        /// In any inflection, with its clitics.
        INFLECTED,
        /// With its whole family: verb, verbal noun, participles, nisba.
        FAMILY,
        /// In this cleaned spelling; with its capitals, where it has any.
        EXACT,
        /// As the beginning of a word.
        PREFIX,
        /// With clitics, but without inflection, in every listed spelling.
        NAME
    }

    /// The parts of an article that words can be looked for in.
    enum Field {
        TITLE,
        LEAD,
        BODY,
        CAPTION,
        AUTHOR,
        SECTION
    }

    /// What is known of an article beside its words.
    enum Property {
        SITE,
        URL,
        LANG
    }

    /// One word. `text` is one token of [rasid.language.word.Tokens], as typed.
    record Word(Form form, String text) implements Expression {}

    /// Words in a row, at least two.
    record Phrase(List<Word> words) implements Expression {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /// Both, in either order, with at most `between` words between them.
    record Near(Expression left, Expression right, int between) implements Expression {}

    /// `first` before `second`, with at most `between` words between them.
    record Then(Expression first, Expression second, int between) implements Expression {}

    /// Both in one sentence.
    record InSentence(Expression left, Expression right) implements Expression {}

    record And(List<Expression> parts) implements Expression {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Expression> branches) implements Expression {
        public Or {
            branches = List.copyOf(branches);
        }
    }

    record Not(Expression what) implements Expression {}

    /// At least `least` of the items hold.
    record AtLeast(int least, List<Expression> items) implements Expression {
        public AtLeast {
            items = List.copyOf(items);
        }
    }

    /// At least `least` spans that do not overlap, in all searched fields together.
    record Count(int least, Expression what) implements Expression {}

    /// `what`, looked for in one field alone.
    record Within(Field field, Expression what) implements Expression {}

    record Has(Property property, String value) implements Expression {}

    /// A named expression of the concept packs, `@name`.
    record Concept(String name, Expression meaning) implements Expression {}

    /// The expressions that this one is made of, in order; those of a concept are its meaning.
    default List<Expression> parts() {
        return switch (this) {
            case Word _, Phrase _, Has _ -> List.of();
            case Near(Expression left, Expression right, int _) -> List.of(left, right);
            case Then(Expression first, Expression second, int _) -> List.of(first, second);
            case InSentence(Expression left, Expression right) -> List.of(left, right);
            case And(List<Expression> all) -> all;
            case Or(List<Expression> branches) -> branches;
            case AtLeast(int _, List<Expression> items) -> items;
            case Not(Expression what) -> List.of(what);
            case Count(int _, Expression what) -> List.of(what);
            case Within(Field _, Expression what) -> List.of(what);
            case Concept(String _, Expression meaning) -> List.of(meaning);
        };
    }
}
