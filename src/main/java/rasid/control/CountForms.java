package rasid.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.WordForms;
import rasid.match.rule.Concepts;
import rasid.match.rule.Expression.Word;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;
import rasid.model.Article;
import rasid.model.Content;
import rasid.store.ArticleScan;

/// How often each form of a word stands in the newest articles of the archive.
///
/// @param word one word, as a rule has it
/// @param languages in which it is read; empty means all of its script
/// @param most how many articles are looked at
public record CountForms(String word, List<String> languages, int most) implements Request<CountForms.Answer> {
    private static final int PAGE = 500;

    public CountForms {
        languages = List.copyOf(languages);
    }

    /// The forms that are there, the most frequent first.
    ///
    /// @param articles that were looked at, of `all` in the archive
    public record Answer(List<Form> forms, int articles, int all) {
        public Answer {
            forms = List.copyOf(forms);
        }
    }

    /// One form.
    ///
    /// @param how `""` where it is met as it stands
    public record Form(String word, String how, int count) {}

    @Override
    public Answer answer(Premises premises) {
        if (!(Parser.parse(word, Concepts.NONE) instanceof Parsed.Ok(Word typed))) {
            throw new Refusal("one word is expected, as a rule has it. Write for example: rasid words صاروخ");
        }
        // Words are counted by the language of their article, which decides how they are read.
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        int articles = 0;
        long before = Long.MAX_VALUE;
        while (before > 0 && articles < most) {
            long next = before;
            int size = Math.min(PAGE, most - articles);
            List<Article> page = premises.db().inTransaction(tx -> ArticleScan.page(tx, Instant.EPOCH, next, size));
            page.forEach(article -> count(article.content(), counts));
            articles += page.size();
            before = page.size() < size ? 0 : page.getLast().id().value();
        }
        return new Answer(
                forms(typed, counts),
                articles,
                premises.db().inTransaction(tx -> ArticleScan.count(tx, Instant.EPOCH)));
    }

    private static void count(Content content, Map<String, Map<String, Integer>> counts) {
        String language = content.language() == null ? "" : content.language();
        Map<String, Integer> here = counts.computeIfAbsent(language, _ -> new HashMap<>());
        Stream.concat(
                        Stream.of(content.title(), content.lead()),
                        Stream.concat(content.body().stream(), content.captions().stream()))
                .forEach(text -> {
                    for (Token token : Tokens.of(text)) {
                        here.merge(token.cased(), 1, Integer::sum);
                    }
                });
    }

    private List<Form> forms(Word typed, Map<String, Map<String, Integer>> counts) {
        record Met(String word, String how) {}
        Map<Met, Integer> met = new HashMap<>();
        counts.forEach((language, words) -> {
            @Nullable String told = language.isEmpty() ? null : language;
            for (WordForms form : WordForms.among(words.keySet(), typed, languages, told)) {
                met.merge(new Met(form.word(), form.how()), words.getOrDefault(form.word(), 0), Integer::sum);
            }
        });
        List<Form> forms = new ArrayList<>();
        met.forEach((form, count) -> forms.add(new Form(form.word(), form.how(), count)));
        forms.sort(Comparator.comparingInt(Form::count).reversed().thenComparing(Form::word));
        return forms;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
