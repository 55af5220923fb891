package rasid.language.arabic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rasid.language.arabic.forms.ArabicConjugation;
import rasid.language.arabic.forms.ArabicSpelling;
import rasid.language.word.Resource;

/// The stems of the Arabic verbs that are known: Ayaspell's, converted by the build
/// ([rasid.language.arabic.ayaspell]), and those of `ar-verbs.tsv`.
/// A stem leads to its verbs, each with the places where it may stand ([ArabicConjugation#PAST] and the others).
final class ArabicStems {
    private static final int[] NONE = {};
    private static final int KINDS = 15;

    private final List<String> verbs = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> stems = new HashMap<>(90_000);
    private final Map<String, String> spelled = new HashMap<>();
    private final Map<String, List<String>> imperfects = new HashMap<>();

    /// @param rows the list that [rasid.language.arabic.ayaspell] makes
    ArabicStems(List<List<String>> rows) {
        for (List<String> row : Resource.rows("ar-verbs.tsv")) {
            String lemma = row.size() > 3 ? row.get(3) : row.get(0);
            add(lemma, row.get(0), row.get(1), row.size() > 2 ? row.get(2) : "");
        }
        rows.stream()
                .filter(row -> row.get(0).equals("V"))
                .forEach(row -> add(row.get(1), row.get(1), row.get(2), row.get(3)));
        for (String stem : List.copyOf(stems.keySet())) {
            String plain = ArabicSpelling.fold(stem);
            if (!plain.equals(stem)) {
                spelled.putIfAbsent(plain, stem);
            }
        }
    }

    private void add(String lemma, String past, String imperfect, String flags) {
        int verb = numbers.computeIfAbsent(lemma, _ -> {
            verbs.add(lemma);
            return verbs.size() - 1;
        });
        imperfects.computeIfAbsent(lemma, _ -> new ArrayList<>()).add(imperfect);
        new ArabicConjugation((stem, kinds) -> add(stem, verb, kinds))
                .tell(past, imperfect, flags.indexOf('d') >= 0, flags.indexOf('p') >= 0);
    }

    private void add(String stem, int verb, int kinds) {
        int passive = kinds & ArabicConjugation.PASSIVE;
        int[] old = stems.getOrDefault(stem, NONE);
        for (int i = 0; i < old.length; i++) {
            if (old[i] >> KINDS == verb && (old[i] & ArabicConjugation.PASSIVE) == passive) {
                old[i] |= kinds;
                return;
            }
        }
        int[] all = Arrays.copyOf(old, old.length + 1);
        all[old.length] = verb << KINDS | kinds;
        stems.put(stem, all);
    }

    /// The verbs of a stem, to be read with [#verb] and [#kinds].
    int[] of(String stem) {
        return stems.getOrDefault(stem, NONE);
    }

    /// The verbs of a stem that is written without its hamza, or with ي for ى.
    int[] loosely(String stem) {
        String plain = ArabicSpelling.fold(stem);
        String known = spelled.get(plain);
        return known != null ? of(known) : plain.equals(stem) ? NONE : of(plain);
    }

    String verb(int entry) {
        return verbs.get(entry >> KINDS);
    }

    static int kinds(int entry) {
        return entry & ((1 << KINDS) - 1);
    }

    /// All verbs with their imperfects.
    Map<String, List<String>> imperfects() {
        return imperfects;
    }
}
