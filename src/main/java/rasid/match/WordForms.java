package rasid.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.language.Candidates;
import rasid.language.word.Language;
import rasid.language.word.Script;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Word;

/// The forms that a typed word meets, and through what.
///
/// @param word as a text would have it
/// @param language the code of the language that reads it so
/// @param how `""` where it is met as it stands
public record WordForms(String word, String language, String how) {

    /// The forms of `typed` in the languages of these codes (none means all) that can be made of it by what these
    /// languages write before and behind a word.
    public static List<WordForms> of(Word typed, List<String> codes) {
        List<WordForms> forms = new ArrayList<>();
        for (Language language : Keys.languages(codes)) {
            if (language.script() == Script.of(typed.text())) {
                forms.addAll(among(Candidates.of(typed.text(), language), typed, List.of(language), language.code()));
            }
        }
        return forms;
    }

    /// Those of `words` that `typed` meets where it is read in the languages of these codes (none means all): the words
    /// of an archive, or of a file.
    ///
    /// @param language of the texts that the words are from; null where that is not known
    public static List<WordForms> among(
            Collection<String> words, Word typed, List<String> codes, @Nullable String language) {
        return among(words, typed, Keys.languages(codes), language);
    }

    private static List<WordForms> among(
            Collection<String> words, Word typed, Collection<Language> languages, @Nullable String language) {
        List<Language> known = List.copyOf(languages);
        Set<String> asked = Keys.ofTyped(List.of(typed), 0, known);
        Set<WordForms> forms = new LinkedHashSet<>();
        for (String word : words) {
            List<Token> tokens = Tokens.of(word);
            if (tokens.size() != 1) {
                continue;
            }
            Token token = tokens.getFirst();
            for (Map.Entry<String, String> key :
                    Keys.ofText(token, Keys.languages(token, language, known)).entrySet()) {
                boolean met = typed.form() == Form.PREFIX
                        ? asked.stream().anyMatch(key.getKey()::startsWith)
                        : asked.contains(key.getKey());
                if (met) {
                    forms.add(new WordForms(word, language == null ? "" : language, key.getValue()));
                    break;
                }
            }
        }
        return List.copyOf(forms);
    }
}
