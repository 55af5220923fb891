package rasid.match.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import rasid.language.word.Compound;
import rasid.language.word.Script;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.rule.Expression.Concept;
import rasid.match.rule.Expression.Field;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Or;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Within;
import rasid.match.rule.Expression.Word;
import rasid.match.rule.Parser.Part;

/// Reads the smallest parts of an expression: words with their marks, quotations, `@concept`, `field:`.
/// [Properties] reads what asks for no words.
final class Units {
    private static final Map<String, Field> FIELDS = Map.of(
            "title",
            Field.TITLE,
            "lead",
            Field.LEAD,
            "body",
            Field.BODY,
            "caption",
            Field.CAPTION,
            "author",
            Field.AUTHOR,
            "section",
            Field.SECTION);

    private static final Pattern ZERO_WIDTH = Pattern.compile("(?<=\\p{IsArabic})\u200C(?=\\p{IsArabic})");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Concepts concepts;
    private final List<Fault> faults;

    Units(Concepts concepts, List<Fault> faults) {
        this.concepts = concepts;
        this.faults = faults;
    }

    /// What stands for a part that could not be read; a fault was told.
    static Part nothing(Lexeme piece) {
        return new Part(new Word(Form.EXACT, "?"), piece.start(), piece.end());
    }

    /// The words of a single word or phrase as typed, with or without a field, `""` for anything else.
    static String plain(Expression e) {
        return switch (e) {
            case Word(Form form, String text) when form == Form.INFLECTED || form == Form.NAME -> text;
            case Phrase(List<Word> words) ->
                String.join(" ", words.stream().map(Word::text).toList());
            case Within(Field _, Expression what) -> plain(what);
            default -> "";
        };
    }

    /// The field that is written before `e`, `title:` or `name:`; `""` for none.
    static String fieldOf(Expression e) {
        return switch (e) {
            case Within(Field field, Expression _) -> field.name().toLowerCase(Locale.ROOT) + ":";
            case Word(Form form, String _) when form == Form.NAME -> "name:";
            case Phrase(List<Word> words) -> fieldOf(words.getFirst());
            default -> "";
        };
    }

    /// Whether `piece` is a word with a sign before it that means NOT elsewhere.
    static boolean isMinus(Lexeme piece) {
        return piece.is(Lexeme.Kind.WORD) && piece.text().matches("[-!].+");
    }

    /// Whether `piece` is `title:` or `name:` with its unit behind it, `title:word`, or another word before a colon.
    boolean opensField(Lexeme piece) {
        int colon = piece.text().indexOf(':');
        return piece.is(Lexeme.Kind.WORD)
                && colon > 0
                && piece.text().codePoints().limit(colon).allMatch(Character::isLetter);
    }

    Part field(Lexeme piece, Supplier<Part> unitBehind) {
        int colon = piece.text().indexOf(':');
        String rest = piece.text().substring(colon + 1);
        int valueStart = Math.min(piece.start() + colon + 1, piece.end());
        Part value =
                rest.isEmpty() ? unitBehind.get() : word(new Lexeme(Lexeme.Kind.WORD, rest, valueStart, piece.end()));
        return new Part(within(piece.text().substring(0, colon), value, piece), piece.start(), value.end());
    }

    private Expression within(String name, Part value, Lexeme piece) {
        Expression what = value.meaning();
        if (Checks.namesField(what)) {
            fault(piece, "a field within a field: take one of them away");
        }
        if (name.equals("name")) {
            return named(what, piece);
        }
        Field field = FIELDS.get(name);
        if (field == null) {
            fault(
                    piece,
                    "%s: is no field. Fields are title: lead: body: caption: site: url: lang: author: section: and name:"
                            .formatted(name));
            return what;
        }
        return new Within(field, what);
    }

    /// `name:` spreads over what stands behind it.
    private Expression named(Expression what, Lexeme piece) {
        return switch (what) {
            case Word word -> named(word);
            case Phrase(List<Word> words) ->
                new Phrase(words.stream().map(Units::named).toList());
            case Or(List<Expression> branches) ->
                new Or(branches.stream().map(b -> named(b, piece)).toList());
            default -> {
                fault(piece, "name: takes a word, a \"phrase\" or several with OR between them");
                yield what;
            }
        };
    }

    private static Word named(Word word) {
        return new Word(Form.NAME, word.text());
    }

    /// A word with its marks, a quotation or a concept.
    Part word(Lexeme piece) {
        if (piece.is(Lexeme.Kind.QUOTE)) {
            return quotation(piece);
        }
        String text = withHyphens(piece.text());
        if (text.startsWith("@")) {
            return new Part(concept(text.substring(1), piece), piece.start(), piece.end());
        }
        if (isMinus(piece)) {
            fault(piece, "%s: write NOT %s".formatted(text, text.substring(1)));
            return nothing(piece);
        }
        List<Word> words = words(text, piece, false);
        return words.isEmpty()
                ? nothing(piece)
                : new Part(withCompounds(words, text, words.size() > 1), piece.start(), piece.end());
    }

    /// A word whose parts a zero-width non-joiner holds together is written apart too, as one with a hyphen is:
    /// بمب‌گذاری, بمب گذاری.
    private static String withHyphens(String typed) {
        return ZERO_WIDTH.matcher(typed).replaceAll("-");
    }

    private Part quotation(Lexeme piece) {
        List<Word> words = new ArrayList<>();
        String text = withHyphens(piece.text());
        for (String chunk : SPACE.split(text.trim(), -1)) {
            words.addAll(words(chunk, piece, true));
        }
        if (words.isEmpty()) {
            if (faults.isEmpty()) {
                fault(piece, "the quotation has no word in it");
            }
            return nothing(piece);
        }
        return new Part(withCompounds(words, text, true), piece.start(), piece.end());
    }

    /// The phrase of `words`, and where some of them are hyphenated the phrase with those written together.
    private static Expression withCompounds(List<Word> words, String text, boolean phrase) {
        Expression parts = phrase ? new Phrase(words) : words.getFirst();
        List<Compound> compounds = Compound.of(text, Tokens.of(text));
        if (compounds.isEmpty() || Tokens.of(text).size() != words.size()) {
            return parts;
        }
        List<Word> joined = new ArrayList<>(words);
        for (Compound compound : compounds.reversed()) {
            List<Word> range = joined.subList(compound.first(), compound.first() + compound.parts());
            Word whole = new Word(range.getLast().form(), compound.word().cased());
            range.clear();
            joined.add(compound.first(), whole);
        }
        Expression together = joined.size() == 1 ? joined.getFirst() : new Phrase(joined);
        return new Or(List.of(parts, together));
    }

    /// The words of `chunk`, which is free of spaces, with the form that its marks give them.
    private List<Word> words(String chunk, Lexeme piece, boolean quoted) {
        Form form = chunk.startsWith("=") ? Form.EXACT : chunk.startsWith("~") ? Form.FAMILY : Form.INFLECTED;
        boolean prefix = chunk.length() > 1 && chunk.endsWith("*");
        if (chunk.indexOf('*') >= 0 && chunk.indexOf('*') < chunk.length() - (prefix ? 1 : 0) && !quoted) {
            fault(piece, "* stands at the end of a word alone: drone*");
            return List.of();
        }
        List<Token> tokens = Tokens.of(chunk);
        if (tokens.isEmpty()) {
            if (!quoted) {
                String out = Operators.meant(chunk)
                        .map(meant -> ": write " + meant)
                        .orElse(
                                chunk.matches("[<>≤≥=]+")
                                        ? ": numbers are not compared. Write those that are meant: (10 OR 11 OR 12)"
                                        : ": it has neither letter nor digit");
                fault(piece, chunk + " is no word" + out);
            }
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        for (Token token : tokens) {
            words.add(new Word(form, chunk.substring(token.start(), token.end())));
        }
        if (prefix && form != Form.INFLECTED) {
            fault(piece, "%s: a word has one mark: take %s or the * away".formatted(chunk, chunk.substring(0, 1)));
        } else if (prefix) {
            words.set(words.size() - 1, new Word(Form.PREFIX, words.getLast().text()));
            mustBeLongEnough(tokens.getLast(), piece);
        }
        return words;
    }

    private void mustBeLongEnough(Token prefix, Lexeme piece) {
        int least = Script.of(prefix.text()) == Script.ARABIC ? 2 : 3;
        if (prefix.text().length() < least) {
            fault(piece, "%s* is met by too many words: write at least %d letters".formatted(prefix.text(), least));
        }
    }

    private Expression concept(String name, Lexeme piece) {
        return switch (concepts.find(name)) {
            case Concepts.Found.Known(Expression meaning) -> new Concept(name, meaning);
            case Concepts.Found.Broken(String message) -> {
                fault(piece, message);
                yield new Word(Form.EXACT, "?");
            }
        };
    }

    private void fault(Lexeme piece, String message) {
        faults.add(new Fault(piece.start(), piece.end(), message));
    }
}
