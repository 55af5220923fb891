package rasid.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rasid.language.word.Language;
import rasid.language.word.Resource;

/// Spellings that may be forms of a word: with what can be written before and behind it, and its listed plurals. Most
/// of them are none; who wants the forms asks the language of each.
public final class Candidates {
    private Candidates() {}

    /// The spellings for `word` in `language`, the word itself among them.
    public static Set<String> of(String word, Language language) {
        Set<String> candidates = new LinkedHashSet<>();
        for (List<String> row : Resource.rows("affixes.tsv")) {
            if (!row.getFirst().equals(language.code())) {
                continue;
            }
            for (String stem : stems(word, language)) {
                for (String before : row.get(1).split(",", -1)) {
                    for (String behind : row.get(2).split(",", -1)) {
                        if (!stem.endsWith("ة") || behind.isEmpty()) {
                            candidates.add(before + stem + behind);
                        }
                    }
                }
            }
        }
        candidates.add(word);
        return candidates;
    }

    private static List<String> stems(String word, Language language) {
        List<String> stems = new ArrayList<>(List.of(word));
        if (!language.code().equals("ar")) {
            return stems;
        }
        String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        stems.add(bare);
        for (String list : List.of("ar-broken-plurals.tsv", "ar-variants.tsv")) {
            for (List<String> row : Resource.rows(list)) {
                boolean variants = list.equals("ar-variants.tsv");
                List<String> forms = new ArrayList<>(Resource.list(row.get(variants ? 2 : 1)));
                forms.add(row.get(variants ? 1 : 0));
                if (forms.contains(bare) || forms.contains(word)) {
                    forms.stream().filter(f -> f.indexOf(' ') < 0).forEach(stems::add);
                }
            }
        }
        // The ة opens before a pronoun and a dual.
        for (String stem : List.copyOf(stems)) {
            if (stem.endsWith("ة")) {
                stems.add(stem.substring(0, stem.length() - 1));
                stems.add(stem.substring(0, stem.length() - 1) + "ت");
            }
        }
        return stems;
    }
}
