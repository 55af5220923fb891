package rasid.language.european;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rasid.language.word.Resource;

/// Families of words that are listed one by one: verb, verbal noun, who does it. Each row of a list is a
/// family.
final class Families {
    private final Map<String, Set<String>> families = new HashMap<>();

    Families(String list) {
        for (List<String> row : Resource.rows(list)) {
            Set<String> family = new LinkedHashSet<>(List.of(row.getFirst().split(" ", -1)));
            for (String word : family) {
                families.merge(word, family, Families::both);
            }
        }
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        Set<String> both = new LinkedHashSet<>(first);
        both.addAll(second);
        return both;
    }

    /// The family of `lemma` with itself; empty where it has none.
    Set<String> of(String lemma) {
        return families.getOrDefault(lemma, Set.of());
    }
}
