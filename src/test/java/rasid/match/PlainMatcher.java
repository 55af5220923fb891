package rasid.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rasid.language.Compound;
import rasid.language.Language;
import rasid.language.Languages;
import rasid.language.Token;
import rasid.language.Tokens;
import rasid.match.Expression.Phrase;
import rasid.match.Expression.Word;
import rasid.model.Content;

/// Says by the plain words of the definition whether an article meets a query: no index, no positions computed
/// beforehand, every word tried at every place. Slow, and meant to be obviously right.
final class PlainMatcher {
    /// A stretch of words of one field, from the word `from` to the word `to`.
    record Stretch(int field, int from, int to) {
        boolean apartFrom(Stretch other) {
            return to < other.from || other.to < from;
        }
    }

    /// A paragraph of a field; `first` is how many words of the field stand before it.
    record Paragraph(int field, Set<Expression.Field> names, String text, List<Token> words, int first) {}

    private static final Set<Expression.Field> SEARCHED =
            Set.of(Expression.Field.TITLE, Expression.Field.LEAD, Expression.Field.BODY);

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Content content;
    private final List<Language> languages;

    private PlainMatcher(Content content, List<String> codes) {
        this.content = content;
        this.languages = Keys.languages(codes);
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
    }

    private int add(int field, Set<Expression.Field> names, String text, int first) {
        List<Token> words = Tokens.of(text);
        paragraphs.add(new Paragraph(field, names, text, words, first));
        return words.size();
    }

    static boolean meets(Query query, Content content) {
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
            case Expression.Within(var field, var what) -> holds(what, Set.of(field));
            case Expression.Concept(var _, var meaning) -> holds(meaning, fields);
            case Expression.Has _ -> throw new AssertionError("not in the plain matcher");
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
            case Expression.Within(var field, var what) -> places(what, Set.of(field));
            case Expression.Concept(var _, var meaning) -> places(meaning, fields);
            default -> throw new AssertionError(e);
        };
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
                    follow(words, 0, paragraph, i, i, found);
                }
            }
        }
        return found;
    }

    private void follow(List<Word> words, int index, Paragraph paragraph, int from, int at, Set<Stretch> found) {
        if (index == words.size()) {
            found.add(new Stretch(paragraph.field, paragraph.first + from, paragraph.first + at - 1));
            return;
        }
        if (at >= paragraph.words.size()) {
            return;
        }
        if (matches(words, index, paragraph.words.get(at))) {
            follow(words, index + 1, paragraph, from, at + 1, found);
        }
        for (Compound compound : Compound.of(paragraph.text, paragraph.words)) {
            if (compound.first() == at && matches(words, index, compound.word())) {
                follow(words, index + 1, paragraph, from, at + compound.parts(), found);
            }
        }
    }

    private boolean matches(List<Word> words, int index, Token found) {
        Word typed = words.get(index);
        boolean name = words.size() > 1 && Keys.isProperName(words);
        Keys.Place place = index == 0
                ? name ? Keys.Place.NAME_FIRST : Keys.Place.FIRST
                : name ? Keys.Place.NAME_BEHIND : Keys.Place.BEHIND;
        Set<String> asked = Keys.ofTyped(typed, Tokens.of(typed.text()).getFirst(), place, languages);
        Set<String> read = Keys.ofText(found, Keys.languages(found, content.language(), Languages.all()))
                .keySet();
        return typed.form() == Expression.Form.PREFIX
                ? read.stream().anyMatch(r -> asked.stream().anyMatch(r::startsWith))
                : read.stream().anyMatch(asked::contains);
    }

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
