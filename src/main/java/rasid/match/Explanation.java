package rasid.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rasid.language.Language;
import rasid.language.Token;
import rasid.match.Terms.Term;

/// Says what the found words of one article were matched through: `صواريخ ← صاروخ, broken plural`. Used by one thread.
final class Explanation {
    private final Terms terms;
    private final List<Language> known;
    private final @Nullable String language;
    private final Map<String, Map<String, String>> keysOfWords = new HashMap<>();

    Explanation(Terms terms, List<Language> known, @Nullable String language) {
        this.terms = terms;
        this.known = known;
        this.language = language;
    }

    /// `""` where all words stand as they were typed.
    String of(Found.Leaf leaf, Text text) {
        List<String> ways = new ArrayList<>();
        int at = leaf.from();
        for (int number : leaf.row().terms()) {
            Term term = terms.get(number);
            int to = at;
            // A hyphenated word takes several positions; a single-word row says how many.
            if (leaf.row().terms().size() == 1) {
                to = leaf.to();
            } else if (at > leaf.to()) {
                break;
            }
            Token word = text.word(at, to);
            if (!term.prefix() && !word.text().equals(term.typed())) {
                ways.add(way(word, term));
            }
            at = to + 1;
        }
        return String.join("; ", ways);
    }

    private String way(Token word, Term term) {
        Map<String, String> keys = keysOfWords.computeIfAbsent(
                word.cased(), _ -> Keys.ofText(word, Keys.languages(word, language, known)));
        for (Map.Entry<String, String> key : keys.entrySet()) {
            if (Terms.meets(term, key.getKey())) {
                String how = key.getValue().isEmpty() ? "" : ", " + key.getValue();
                return word.text() + " ← " + term.typed() + how;
            }
        }
        return "";
    }
}
