package rasid.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rasid.language.word.Language;
import rasid.language.word.Tokens;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Word;

/// The words of all rules, each once: rules that ask for the same share a term.
final class Terms {
    /// A word that some rule asks for.
    ///
    /// @param keys a word of a text with one of these is met; of a prefix the beginnings of keys
    /// @param typed as the first rule that asks for it types it
    record Term(Set<String> keys, boolean prefix, String typed) {}

    private record Asked(Word word, Keys.Place place, List<Language> languages) {}

    private static final int[] NONE = {};

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Asked, Integer> readBefore = new HashMap<>();
    private final Map<String, int[]> byKey = new HashMap<>();
    private final Map<String, int[]> byPrefix = new HashMap<>();

    /// The number of the word at `index` of a phrase, or of the one word there is.
    int add(List<Word> words, int index, List<Language> languages) {
        if (Keys.isName(words)) {
            return add(words.get(index), Keys.ofTyped(words, index, languages));
        }
        // What it is read as depends on nothing else, and reading costs most of what loading rules does.
        var asked = new Asked(words.get(index), Keys.place(words, index), languages);
        Integer known = readBefore.get(asked);
        if (known == null) {
            known = add(words.get(index), Keys.ofTyped(words, index, languages));
            readBefore.put(asked, known);
        }
        return known;
    }

    /// The number of a word that is typed as two.
    int addJoined(Word joined, List<Language> languages) {
        return add(joined, Keys.ofJoined(joined, languages));
    }

    private int add(Word typed, Set<String> keys) {
        boolean prefix = typed.form() == Form.PREFIX;
        String name = (prefix ? "*" : "") + String.join(" ", keys);
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = terms.size();
        terms.add(new Term(
                Set.copyOf(keys), prefix, Tokens.of(typed.text()).getFirst().text()));
        numbers.put(name, number);
        keys.forEach(key -> (prefix ? byPrefix : byKey).merge(key, new int[] {number}, Terms::joined));
        return number;
    }

    /// Forgets what only adding needs; no term is added afterwards.
    void seal() {
        readBefore.clear();
        numbers.clear();
    }

    int size() {
        return terms.size();
    }

    Term get(int number) {
        return terms.get(number);
    }

    /// The numbers of all terms that a word with these keys meets, none twice.
    int[] met(Set<String> keys) {
        int[] met = NONE;
        for (String key : keys) {
            met = joined(met, byKey.getOrDefault(key, NONE));
            for (int end = 2; !byPrefix.isEmpty() && end <= key.length(); end++) {
                met = joined(met, byPrefix.getOrDefault(key.substring(0, end), NONE));
            }
        }
        return met;
    }

    /// Whether a key of a word meets `term`.
    static boolean meets(Term term, String key) {
        return term.prefix()
                ? term.keys().stream().anyMatch(key::startsWith)
                : term.keys().contains(key);
    }

    private static int[] joined(int[] some, int[] more) {
        if (more.length == 0) {
            return some;
        }
        if (some.length == 0) {
            return more;
        }
        return java.util.stream.IntStream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .distinct()
                .toArray();
    }
}
