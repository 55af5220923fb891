package rasid.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Language;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.Terms.Term;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Word;

/// Says what the found words of one article were matched through: `صواريخ ← صاروخ, broken plural`. The word found is
/// told as it stands in the text, not as it is compared. Used by one thread.
final class Explanation {
    private final Terms terms;
    private final List<Language> known;
    private final Map<String, Map<String, String>> keysOfWords = new HashMap<>();

    Explanation(Terms terms, List<Language> known) {
        this.terms = terms;
        this.known = known;
    }

    /// `""` where all words stand as they were typed.
    ///
    /// @param typed the words of the rule that the leaf's row was compiled from
    String of(Found.Leaf leaf, List<Word> typed, Text text) {
        List<String> ways = new ArrayList<>();
        @Nullable String language = text.pieceAt(leaf.from()).language();
        int at = leaf.from();
        List<Integer> row = leaf.row().terms();
        for (int i = 0; i < row.size() && at <= leaf.to(); i++) {
            Term term = terms.get(row.get(i));
            // A hyphenated word takes several positions; a single-word row says how many.
            int to = row.size() == 1 ? leaf.to() : at;
            Token word = text.word(at, to);
            Word asked = typed.get(i);
            if (asked.form() != Form.PREFIX && !word.cased().equals(asked.text())) {
                String printed = text.pieceAt(at).text().substring(word.start(), word.end());
                ways.add(way(word, printed, term, asked, language));
            }
            at = to + 1;
        }
        return ways.stream().filter(way -> !way.isEmpty()).collect(Collectors.joining("; "));
    }

    private String way(Token word, String printed, Term term, Word asked, @Nullable String language) {
        for (Map.Entry<String, String> key : keys(word, language).entrySet()) {
            if (Terms.meets(term, key.getKey())) {
                String form = Tokens.of(asked.text()).getFirst().text();
                boolean spelling = key.getValue().isEmpty() && word.text().equals(form);
                String how = key.getValue().isEmpty() ? "" : ", " + how(key, asked, language);
                return spelling ? "" : printed + " ← " + form + how;
            }
        }
        return "";
    }

    /// How the word found is a form of the one asked for. A reading says it of the form that dictionaries list: kills
    /// is the plural of kill, and no plural of killed.
    private String how(Map.Entry<String, String> key, Word asked, @Nullable String language) {
        Token word = Tokens.of(asked.text()).getFirst();
        String own = keys(word, language).getOrDefault(key.getKey(), "");
        int particles = key.getValue().indexOf("with ");
        if (own.isEmpty() || own.startsWith("with ") || particles == 0) {
            return key.getValue();
        }
        return particles < 0 ? "inflected" : "inflected " + key.getValue().substring(particles);
    }

    private Map<String, String> keys(Token word, @Nullable String language) {
        return keysOfWords.computeIfAbsent(
                word.cased() + ' ' + word.spaced() + ' ' + language,
                _ -> Keys.ofText(word, Keys.languages(word, language, known)));
    }
}
