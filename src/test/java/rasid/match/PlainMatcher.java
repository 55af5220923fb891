package rasid.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rasid.language.Languages;
import rasid.language.ParagraphLanguage;
import rasid.language.word.Compound;
import rasid.language.word.Language;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.rule.Expression;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Word;
import rasid.model.Content;

/// Says by the plain words of the definition whether an article meets a query: no index, no positions computed
/// beforehand, every word tried at every place. Slow, and meant to be obviously right.
public final class PlainMatcher {
    /// A stretch of words of one field, from the word `from` to the word `to`.
    record Stretch(int field, int from, int to) {
        boolean apartFrom(Stretch other) {
            return to < other.from || other.to < from;
        }
    }

    /// A paragraph of a field; `first` is how many words of the field stand before it.
    record Paragraph(
            int field,
            Set<Expression.Field> names,
            String text,
            @Nullable String language,
            List<Token> words,
            int first) {}

    private static final Set<Expression.Field> SEARCHED =
            Set.of(Expression.Field.TITLE, Expression.Field.LEAD, Expression.Field.BODY);

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Content content;
    private final String address = Rules.ADDRESS.toString();
    private final List<Language> languages;
    private final @Nullable String language;

    private PlainMatcher(Content content, List<String> codes) {
        this.content = content;
        this.languages = Keys.languages(codes);
        String whole = content.title() + "\n" + content.lead() + "\n" + String.join("\n", content.body());
        this.language = content.language() == null ? ParagraphLanguage.of(whole, null) : content.language();
        boolean leadApart = !content.lead().isBlank();
        add(0, Set.of(Expression.Field.TITLE), content.title(), 0);
        add(1, Set.of(Expression.Field.LEAD), content.lead(), 0);
        int first = 0;
        for (int i = 0; i < content.body().size(); i++) {
            boolean lead = i == 0 && !leadApart;
            Set<Expression.Field> names =
                    lead ? Set.of(Expression.Field.LEAD, Expression.Field.BODY) : Set.of(Expression.Field.BODY);
            first += add(2, names, content.body().get(i), first);
        }
        for (int i = 0; i < content.captions().size(); i++) {
            add(3 + i, Set.of(Expression.Field.CAPTION), content.captions().get(i), 0);
        }
        for (int i = 0; i < content.authors().size(); i++) {
            add(1000 + i, Set.of(Expression.Field.AUTHOR), content.authors().get(i), 0);
        }
        add(2000, Set.of(Expression.Field.SECTION), content.section(), 0);
    }

    private int add(int field, Set<Expression.Field> names, String text, int first) {
        List<Token> words = Tokens.of(text);
        paragraphs.add(new Paragraph(field, names, text, ParagraphLanguage.of(text, language), words, first));
        return words.size();
    }

    public static boolean meets(Query query, Content content) {
        PlainMatcher matcher = new PlainMatcher(content, query.languages());
        return matcher.holds(query.match(), SEARCHED)
                && (query.unless() == null || !matcher.holds(query.unless(), SEARCHED));
    }

    private boolean holds(Expression e, Set<Expression.Field> fields) {
        return switch (e) {
            case Expression.And(var parts) -> parts.stream().allMatch(p -> holds(p, fields));
            case Expression.Or(var branches) -> branches.stream().anyMatch(b -> holds(b, fields));
            case Expression.Not(var what) -> !holds(what, fields);
            case Expression.AtLeast(int least, var items) ->
                items.stream().filter(i -> holds(i, fields)).count() >= least;
            case Expression.Count(int least, var what) -> mostApart(places(what, fields)) >= least;
            case Expression.Within(var field, var what) -> holds(printed(field, what), Set.of(field));
            case Expression.Concept(var _, var meaning) -> holds(meaning, fields);
            case Expression.Has(var property, var value) ->
                property == Expression.Property.LANG ? value.equals(content.language()) : address.contains(value);
            default -> !places(e, fields).isEmpty();
        };
    }

    private Set<Stretch> places(Expression e, Set<Expression.Field> fields) {
        return switch (e) {
            case Word word -> phrase(List.of(word), fields);
            case Phrase(var words) -> phrase(words, fields);
            case Expression.Or(var branches) -> {
                Set<Stretch> all = set();
                branches.forEach(b -> all.addAll(places(b, fields)));
                yield all;
            }
            case Expression.Near(var left, var right, int between) ->
                near(places(left, fields), places(right, fields), between, false);
            case Expression.Then(var first, var second, int between) ->
                near(places(first, fields), places(second, fields), between, true);
            case Expression.InSentence(var left, var right) -> {
                Set<Stretch> both = near(places(left, fields), places(right, fields), Integer.MAX_VALUE, false);
                both.removeIf(s -> !inOneSentence(s));
                yield both;
            }
            case Expression.Within(var field, var what) -> places(printed(field, what), Set.of(field));
            case Expression.Concept(var _, var meaning) -> places(meaning, fields);
            default -> throw new AssertionError(e);
        };
    }

    /// Names of authors and sections are not inflected.
    private static Expression printed(Expression.Field field, Expression what) {
        boolean printed = field == Expression.Field.AUTHOR || field == Expression.Field.SECTION;
        return printed
                        && what instanceof Word(var form, var text)
                        && (form == Expression.Form.INFLECTED || form == Expression.Form.FAMILY)
                ? new Word(Expression.Form.NAME, text)
                : what;
    }

    private static Set<Stretch> near(Set<Stretch> left, Set<Stretch> right, int between, boolean ordered) {
        Set<Stretch> near = set();
        for (Stretch l : left) {
            for (Stretch r : right) {
                int words = l.to < r.from ? r.from - l.to - 1 : l.from - r.to - 1;
                boolean order = !ordered || l.to < r.from;
                if (l.field == r.field && l.apartFrom(r) && words <= between && order) {
                    near.add(new Stretch(l.field, Math.min(l.from, r.from), Math.max(l.to, r.to)));
                }
            }
        }
        return near;
    }

    /// Tries each word at each place; a hyphenated word of the text is its parts, or itself over all of them.
    private Set<Stretch> phrase(List<Word> words, Set<Expression.Field> fields) {
        Set<Stretch> found = set();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.names.stream().anyMatch(fields::contains)) {
                for (int i = 0; i < paragraph.words.size(); i++) {
                    follow(words, List.of(), paragraph, i, i, found);
                }
            }
        }
        return found;
    }

    private void follow(
            List<Word> words, List<Token> taken, Paragraph paragraph, int from, int at, Set<Stretch> found) {
        int index = taken.size();
        if (index == words.size()) {
            if (agree(words, taken)) {
                found.add(new Stretch(paragraph.field, paragraph.first + from, paragraph.first + at - 1));
            }
            return;
        }
        if (at >= paragraph.words.size()) {
            return;
        }
        if (matches(words, index, paragraph.words.get(at), paragraph.language)) {
            follow(words, with(taken, paragraph.words.get(at)), paragraph, from, at + 1, found);
        }
        for (Compound compound : Compound.of(paragraph.text, paragraph.words, Keys.endingsApart(paragraph.language))) {
            if (compound.first() == at && matches(words, index, compound.word(), paragraph.language)) {
                follow(words, with(taken, compound.word()), paragraph, from, at + compound.parts(), found);
            }
        }
    }

    private static List<Token> with(List<Token> taken, Token next) {
        List<Token> more = new ArrayList<>(taken);
        more.add(next);
        return more;
    }

    /// No two words that are typed without the article stand as الهجوم صاروخي.
    private static boolean agree(List<Word> words, List<Token> taken) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean pair = isBareArabic(words.get(i)) && isBareArabic(words.get(i + 1));
            if (pair && hasArticle(taken.get(i)) && !hasArticle(taken.get(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBareArabic(Word word) {
        boolean inflected = word.form() == Expression.Form.INFLECTED || word.form() == Expression.Form.FAMILY;
        return inflected
                && word.text().matches("\\p{IsArabic}+")
                && !word.text().startsWith("ال")
                && !word.text().equals("في");
    }

    private static boolean hasArticle(Token word) {
        return word.text().matches("[وف]?([بك]?ال|لل)..+");
    }

    private boolean matches(List<Word> words, int index, Token found, @Nullable String language) {
        Word typed = words.get(index);
        Set<String> asked =
                ASKED.computeIfAbsent(new Asked(words, index, languages), _ -> Keys.ofTyped(words, index, languages));
        Set<String> read = READ.computeIfAbsent(
                new Read(found.cased(), language),
                _ -> Keys.ofText(found, Keys.languages(found, language, Languages.all()))
                        .keySet());
        return typed.form() == Expression.Form.PREFIX
                ? read.stream().anyMatch(r -> asked.stream().anyMatch(r::startsWith))
                : read.stream().anyMatch(asked::contains);
    }

    private record Asked(List<Word> words, int index, List<Language> languages) {}

    private record Read(String word, @Nullable String language) {}

    /// What words are read as, once: a load tries each of them against thousands of rules.
    private static final Map<Asked, Set<String>> ASKED = new ConcurrentHashMap<>();

    private static final Map<Read, Set<String>> READ = new ConcurrentHashMap<>();

    private boolean inOneSentence(Stretch stretch) {
        for (Paragraph p : paragraphs) {
            if (p.field == stretch.field && p.first <= stretch.from && stretch.from < p.first + p.words.size()) {
                if (stretch.to >= p.first + p.words.size()) {
                    return false;
                }
                int start = p.words.get(stretch.from - p.first).end();
                int end = p.words.get(stretch.to - p.first).start();
                return start >= end || !p.text.substring(start, end).matches("(?s).*[.!?؟]\\s.*");
            }
        }
        throw new AssertionError(stretch);
    }

    private static int mostApart(Set<Stretch> stretches) {
        int most = 0;
        for (Stretch first : stretches) {
            Set<Stretch> behind = set();
            stretches.stream()
                    .filter(s -> s.field > first.field || (s.field == first.field && s.from > first.to))
                    .forEach(behind::add);
            most = Math.max(most, 1 + mostApart(behind));
        }
        return most;
    }

    private static Set<Stretch> set() {
        return new TreeSet<>(java.util.Comparator.comparingInt(Stretch::field)
                .thenComparingInt(Stretch::from)
                .thenComparingInt(Stretch::to));
    }
}
