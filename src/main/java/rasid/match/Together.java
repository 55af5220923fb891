package rasid.match;

import java.util.ArrayList;
import java.util.List;
import rasid.language.word.Script;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.rule.CommonWords;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Word;

/// The phrase in which two neighbours are one word: Persian writes رئیس جمهور as رئیس‌جمهور too, حزب الله as حزب‌الله.
///
/// @param words as the rule types them, but for the one that two are
/// @param at the index of that one
record Together(List<Word> words, int at) {
    /// The ways to write neighbours of a phrase as one word, in their order; none where its words do not look Persian.
    static List<Together> of(List<Word> typed) {
        List<Together> ways = new ArrayList<>();
        for (int i = 0; i + 1 < typed.size(); i++) {
            Word first = typed.get(i);
            Word second = typed.get(i + 1);
            if (isPersian(first) && isPersian(second) && !first.text().startsWith("ال")) {
                List<Word> words = new ArrayList<>(typed);
                words.set(i, new Word(first.form(), first.text() + Tokens.HALF_SPACE + second.text()));
                words.remove(i + 1);
                ways.add(new Together(List.copyOf(words), i));
            }
        }
        return List.copyOf(ways);
    }

    Token word() {
        return Tokens.of(words.get(at).text()).getFirst();
    }

    /// Whether a word may be Persian, is met in other forms too, and tells something by itself.
    private static boolean isPersian(Word word) {
        if (word.form() == Form.EXACT || word.form() == Form.PREFIX) {
            return false;
        }
        String text = word.text();
        boolean arabic = text.chars().anyMatch(c -> "ةأإىٱ".indexOf(c) >= 0);
        return !arabic && text.length() > 1 && Script.of(text) == Script.ARABIC && !CommonWords.has(text);
    }
}
