package rasid.language.iranian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import rasid.language.word.Resource;

/// The endings of a language that strings them together, every chain of them spelled out once, so that
/// one look-up tells whether the last letters of a word are a chain. A table has a row for each ending:
/// paradigm, slot, how it is written behind a consonant, how behind a vowel, and what it says. A slot may
/// stay empty, unless its number ends in `!`.
final class Endings {
    /// A chain of endings.
    ///
    /// @param how what its endings say, in a person's words; `""` for no ending
    record Chain(String letters, String how, boolean afterConsonant, boolean afterVowel) {
        boolean fits(boolean vowel) {
            return vowel ? afterVowel : afterConsonant;
        }
    }

    /// What remains of a word, and the endings that were taken off.
    record Split(String stem, Chain chain) {}

    private record Ending(String afterConsonant, String afterVowel, String how) {}

    private final String vowels;
    private final Map<String, Chain> chains = new HashMap<>();
    private int longest;

    private Endings(String vowels) {
        this.vowels = vowels;
    }

    /// Reads the paradigms of `table`.
    ///
    /// @param vowels the letters behind which the second way of writing stands, cleaned
    /// @param clean makes an ending as the table spells it what words are in
    static Map<String, Endings> read(String table, String vowels, UnaryOperator<String> clean) {
        Map<String, TreeMap<String, List<Ending>>> slots = new LinkedHashMap<>();
        for (List<String> row : Resource.rows(table)) {
            slots.computeIfAbsent(row.get(0), _ -> new TreeMap<>())
                    .computeIfAbsent(row.get(1), _ -> new ArrayList<>())
                    .add(new Ending(clean.apply(row.get(2)), clean.apply(row.get(3)), row.get(4)));
        }
        Map<String, Endings> read = new HashMap<>();
        slots.forEach((paradigm, bySlot) -> {
            Endings endings = new Endings(vowels);
            List<Map.Entry<String, List<Ending>>> order = List.copyOf(bySlot.entrySet());
            endings.extend(new Chain("", "", true, false), false, order, 0);
            endings.extend(new Chain("", "", false, true), true, order, 0);
            read.put(paradigm, endings);
        });
        return read;
    }

    private void extend(Chain chain, boolean vowel, List<Map.Entry<String, List<Ending>>> slots, int at) {
        if (at == slots.size()) {
            chains.merge(chain.letters(), chain, Endings::either);
            longest = Math.max(longest, chain.letters().length());
            return;
        }
        if (!slots.get(at).getKey().endsWith("!")) {
            extend(chain, vowel, slots, at + 1);
        }
        for (Ending ending : slots.get(at).getValue()) {
            String letters = vowel ? ending.afterVowel() : ending.afterConsonant();
            String how = chain.how().isEmpty() || chain.how().equals(ending.how())
                    ? ending.how()
                    : chain.how() + ", " + ending.how();
            Chain longer = new Chain(chain.letters() + letters, how, chain.afterConsonant(), chain.afterVowel());
            extend(longer, isVowel(letters), slots, at + 1);
        }
    }

    private static Chain either(Chain first, Chain second) {
        Chain shorter = first.how().length() <= second.how().length() ? first : second;
        return new Chain(
                first.letters(),
                shorter.how(),
                first.afterConsonant() || second.afterConsonant(),
                first.afterVowel() || second.afterVowel());
    }

    private boolean isVowel(String letters) {
        return vowels.indexOf(letters.charAt(letters.length() - 1)) >= 0;
    }

    /// All ways to take a chain off `word` that leave at least `least` letters, the shortest chain (none)
    /// first.
    ///
    /// @param either letters that may be a vowel or a consonant
    List<Split> splits(String word, int least, String either) {
        List<Split> splits = new ArrayList<>();
        for (int at = word.length(); at >= Math.max(least, word.length() - longest); at--) {
            Chain chain = chains.get(word.substring(at));
            if (chain != null && at > 0) {
                char last = word.charAt(at - 1);
                if (either.indexOf(last) >= 0 || chain.fits(vowels.indexOf(last) >= 0)) {
                    splits.add(new Split(word.substring(0, at), chain));
                }
            }
        }
        return splits;
    }
}
