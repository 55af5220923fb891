package rasid.match;

import java.util.List;
import rasid.language.word.Script;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.rule.CommonWords;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Word;

/// How the Arabic article comes and goes within a phrase that is typed without it: with both of two words, with neither
/// or with the second alone. With the first alone they are a sentence: الهجوم صاروخي, the attack is one of rockets.
final class Agreement {
    private Agreement() {}

    /// The pairs of a phrase that must agree: bit `i` for the words `i` and `i + 1`.
    static int of(List<Word> words) {
        int pairs = 0;
        for (int i = 0; i + 1 < words.size() && i < Integer.SIZE; i++) {
            if (isBare(words.get(i)) && isBare(words.get(i + 1))) {
                pairs |= 1 << i;
            }
        }
        return pairs;
    }

    /// Whether `first` has the article and `second` has none.
    static boolean isBroken(Token first, Token second) {
        return hasArticle(first.text()) && !hasArticle(second.text());
    }

    private static boolean isBare(Word word) {
        boolean inflected = word.form() == Form.INFLECTED || word.form() == Form.FAMILY;
        String typed = Tokens.of(word.text()).getFirst().text();
        return inflected && Script.of(typed) == Script.ARABIC && !hasArticle(typed) && !CommonWords.has(typed);
    }

    /// Whether the word looks as if it had the article; the التهاب of a text has none, but is not typed without it
    /// either.
    static boolean hasArticle(String word) {
        int at = word.startsWith("و") || word.startsWith("ف") ? 1 : 0;
        if (word.startsWith("لل", at)) {
            return word.length() - at >= 4;
        }
        if (word.startsWith("ب", at) || word.startsWith("ك", at)) {
            at = word.startsWith("ال", at + 1) ? at + 1 : at;
        }
        return word.startsWith("ال", at) && word.length() - at >= 4;
    }
}
