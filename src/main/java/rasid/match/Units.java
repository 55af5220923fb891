package rasid.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import rasid.language.Compound;
import rasid.language.Script;
import rasid.language.Token;
import rasid.language.Tokens;
import rasid.match.Expression.Concept;
import rasid.match.Expression.Field;
import rasid.match.Expression.Form;
import rasid.match.Expression.Has;
import rasid.match.Expression.Or;
import rasid.match.Expression.Phrase;
import rasid.match.Expression.Property;
import rasid.match.Expression.Within;
import rasid.match.Expression.Word;
import rasid.match.Parser.Part;

/// Reads the smallest parts of an expression: words with their marks, quotations, `@concept`, `field:`.
final class Units {
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

    /// The words of a single word or phrase as typed, `""` for anything else.
    static String plain(Expression e) {
        return switch (e) {
            case Word(Form form, String text) when form == Form.INFLECTED -> text;
            case Phrase(List<Word> words) ->
                String.join(" ", words.stream().map(Word::text).toList());
            default -> "";
        };
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
        String name = piece.text().substring(0, colon);
        String rest = piece.text().substring(colon + 1);
        int valueStart = Math.min(piece.start() + colon + 1, piece.end());
        Part value;
        if (rest.isEmpty()) {
            value = unitBehind.get();
        } else {
            Lexeme inner = new Lexeme(Lexeme.Kind.WORD, rest, valueStart, piece.end());
            boolean raw = name.equals("site") || name.equals("url") || name.equals("lang");
            value = raw ? new Part(new Word(Form.EXACT, rest), valueStart, piece.end()) : word(inner);
        }
        Expression meaning = within(name, value, piece);
        return new Part(meaning, piece.start(), value.end());
    }

    private Expression within(String name, Part value, Lexeme piece) {
        Expression what = value.meaning();
        if (Checks.namesField(what)) {
            fault(piece, "a field within a field: take one of them away");
        }
        return switch (name) {
            case "title" -> new Within(Field.TITLE, what);
            case "lead" -> new Within(Field.LEAD, what);
            case "body" -> new Within(Field.BODY, what);
            case "caption" -> new Within(Field.CAPTION, what);
            case "author" -> new Within(Field.AUTHOR, what);
            case "section" -> new Within(Field.SECTION, what);
            case "name" -> named(what, piece);
            case "site" -> new Has(Property.SITE, raw(what, piece).toLowerCase(Locale.ROOT));
            case "url" -> new Has(Property.URL, raw(what, piece));
            case "lang" -> new Has(Property.LANG, raw(what, piece).toLowerCase(Locale.ROOT));
            default -> {
                fault(
                        piece,
                        name
                                + ": is no field. Fields are title: lead: body: caption: site: url: lang: author: section: and name:");
                yield what;
            }
        };
    }

    private Expression named(Expression what, Lexeme piece) {
        return switch (what) {
            case Word(Form _, String text) -> new Word(Form.NAME, text);
            case Phrase(List<Word> words) ->
                new Phrase(
                        words.stream().map(w -> new Word(Form.NAME, w.text())).toList());
            default -> {
                fault(piece, "name: takes one word or one \"phrase\"");
                yield what;
            }
        };
    }

    private String raw(Expression what, Lexeme piece) {
        return switch (what) {
            case Word(Form _, String text) -> text;
            case Phrase(List<Word> _) -> plain(what);
            default -> {
                fault(piece, piece.text() + " takes one value: join several with OR");
                yield "";
            }
        };
    }

    /// A word with its marks, a quotation or a concept.
    Part word(Lexeme piece) {
        if (piece.is(Lexeme.Kind.QUOTE)) {
            return quotation(piece);
        }
        String text = piece.text();
        if (text.startsWith("@")) {
            return new Part(concept(text.substring(1), piece), piece.start(), piece.end());
        }
        if (text.startsWith("-") || text.startsWith("!")) {
            fault(piece, "%s: write NOT %s".formatted(text, text.substring(1)));
            return nothing(piece);
        }
        List<Word> words = words(text, piece, false);
        return words.isEmpty()
                ? nothing(piece)
                : new Part(withCompounds(words, text, words.size() > 1), piece.start(), piece.end());
    }

    private Part quotation(Lexeme piece) {
        List<Word> words = new ArrayList<>();
        for (String chunk : SPACE.split(piece.text().trim(), -1)) {
            words.addAll(words(chunk, piece, true));
        }
        if (words.isEmpty()) {
            if (faults.isEmpty()) {
                fault(piece, "the quotation has no word in it");
            }
            return nothing(piece);
        }
        return new Part(withCompounds(words, piece.text(), true), piece.start(), piece.end());
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
        Form form = chunk.startsWith("=") ? Form.EXACT : Form.INFLECTED;
        if (chunk.startsWith("~")) {
            fault(piece, "~ has no effect yet: write the words of the family with OR between them");
        }
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
                        .orElse(": it has neither letter nor digit");
                fault(piece, chunk + " is no word" + out);
            }
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        for (Token token : tokens) {
            words.add(new Word(form, chunk.substring(token.start(), token.end())));
        }
        if (prefix) {
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

    /// All names of fields, for messages and completion.
    static List<String> fields() {
        return Arrays.stream(Field.values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void fault(Lexeme piece, String message) {
        faults.add(new Fault(piece.start(), piece.end(), message));
    }
}
