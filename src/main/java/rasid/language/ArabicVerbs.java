package rasid.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Takes Arabic verbs back to the third person of the perfect by the shapes of the derived forms. It knows no verb by
/// name, so it serves words that are in no list alone.
final class ArabicVerbs {
    private static final List<String> OBJECTS = List.of("هما", "هم", "ها", "كم", "نا", "ني", "ه");
    private static final List<String> PERFECT = List.of("تما", "تا", "تم", "تن", "وا", "نا", "ت", "ا", "ن");
    private static final List<String> IMPERFECT = List.of("ون", "ين", "ان", "وا", "ن");

    private ArabicVerbs() {}

    /// What `word`, without conjunction and folded, may be a form of, were it a verb.
    static Set<String> guesses(String word) {
        Set<String> guesses = new LinkedHashSet<>();
        guess(word, guesses);
        for (String object : OBJECTS) {
            if (word.endsWith(object) && word.length() >= object.length() + 3) {
                guess(word.substring(0, word.length() - object.length()), guesses);
                break;
            }
        }
        return guesses;
    }

    private static void guess(String word, Set<String> guesses) {
        perfect(word, guesses);
        boolean future = word.length() > 4 && word.charAt(0) == 'س';
        imperfect(future ? word.substring(1) : word, guesses);
    }

    private static void perfect(String word, Set<String> guesses) {
        guesses.add(word);
        for (String ending : PERFECT) {
            if (word.endsWith(ending) && word.length() >= ending.length() + 3) {
                guesses.add(word.substring(0, word.length() - ending.length()));
                return;
            }
        }
    }

    private static void imperfect(String word, Set<String> guesses) {
        if (word.length() < 4 || "يتنا".indexOf(word.charAt(0)) < 0) {
            return;
        }
        String stem = word.substring(1);
        derived(stem, guesses);
        for (String ending : IMPERFECT) {
            if (stem.endsWith(ending) && stem.length() >= ending.length() + 3) {
                derived(stem.substring(0, stem.length() - ending.length()), guesses);
                return;
            }
        }
    }

    /// The perfect of an imperfect stem: the derived forms vii, viii and x take their alif back, iv its hamza.
    private static void derived(String stem, Set<String> guesses) {
        if (stem.startsWith("ست") && stem.length() >= 5) {
            guesses.add("ا" + stem);
        } else if (stem.length() == 4 && (stem.charAt(1) == 'ت' || stem.charAt(0) == 'ن')) {
            guesses.add("ا" + stem);
        } else if (stem.length() == 3) {
            guesses.add(stem);
            guesses.add("ا" + stem);
        } else if (stem.length() <= 6) {
            guesses.add(stem);
        }
    }
}
