package rasid.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rasid.language.Language;
import rasid.language.Token;
import rasid.match.Terms.Term;

/// Says what the found words were matched through: `صواريخ ← صاروخ, broken plural`.
final class Explanation {
    private final Terms terms;
    private final List<Language> known;

    Explanation(Terms terms, List<Language> known) {
        this.terms = terms;
        this.known = known;
    }

    /// `""` where all words stand as they were typed.
    String of(Found.Leaf leaf, Text text, @Nullable String language) {
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
                ways.add(way(word, term, language));
            }
            at = to + 1;
        }
        return String.join("; ", ways);
    }

    private String way(Token word, Term term, @Nullable String language) {
        Map<String, String> keys = Keys.ofText(word, Keys.languages(word, language, known));
        for (Map.Entry<String, String> key : keys.entrySet()) {
            if (Terms.meets(term, key.getKey())) {
                String how = key.getValue().isEmpty() ? "" : ", " + key.getValue();
                return word.text() + " ← " + term.typed() + how;
            }
        }
        return "";
    }
}
