package rasid.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a word may be when the endings of a language that strings them together are taken off it, slot after slot from
/// the end. A slot may be empty.
///
/// @param least letters that remain at least
record Suffixes(int least, List<List<String>> slots) {

    /// `word` itself first.
    Set<String> off(String word) {
        Set<String> stems = new LinkedHashSet<>(List.of(word));
        for (List<String> slot : slots) {
            for (String stem : List.copyOf(stems)) {
                for (String suffix : slot) {
                    if (stem.endsWith(suffix) && stem.length() - suffix.length() >= least) {
                        stems.add(stem.substring(0, stem.length() - suffix.length()));
                    }
                }
            }
        }
        return stems;
    }

    /// A reading for `word` and for all that it may come from.
    List<Reading> readings(String code, String word) {
        List<Reading> readings = new ArrayList<>();
        for (String stem : off(word)) {
            readings.add(new Reading(code + ':' + stem, stem.equals(word) ? "" : "inflected", false));
        }
        return readings;
    }
}
