package rasid.language.arabic;

import static rasid.language.arabic.forms.ArabicSpelling.without;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rasid.language.arabic.forms.ArabicSpelling;

/// What an Arabic word that no list knows may be a form of, by its looks alone: new names and loanwords still meet
/// their own inflected forms. All answers are folded; the word itself comes first.
final class ArabicGuesses {
    private static final List<String> PERFECT = List.of("تما", "تا", "تم", "تن", "وا", "نا", "ت", "ا", "ن");
    private static final List<String> IMPERFECT = List.of("ون", "ين", "ان", "وا", "ن");

    private ArabicGuesses() {}

    /// The nouns that `word` may be a form of.
    static Set<String> nouns(String word, boolean article) {
        Set<String> guesses = new LinkedHashSet<>();
        noun(word, article, guesses);
        if (!article) {
            for (String pronoun : ArabicNouns.PRONOUNS) {
                if (word.endsWith(pronoun) && word.length() >= pronoun.length() + 3) {
                    for (String base : ArabicNouns.beforePronoun(without(word, pronoun))) {
                        noun(base, false, guesses);
                    }
                    break;
                }
            }
        }
        return guesses;
    }

    private static void noun(String word, boolean article, Set<String> guesses) {
        String folded = ArabicSpelling.fold(word);
        guesses.add(folded);
        strip(folded, "ات", 3, "ه", guesses);
        strip(folded, "ات", 3, "", guesses);
        strip(folded, "تين", 3, "ه", guesses);
        strip(folded, "تان", 3, "ه", guesses);
        strip(folded, "ون", 3, "", guesses);
        strip(folded, "ين", 3, "", guesses);
        strip(folded, "ان", 4, "", guesses);
        strip(folded, "ه", 4, "", guesses);
        if (!article) {
            strip(folded, "ا", 3, "", guesses);
        }
    }

    private static void strip(String word, String ending, int least, String instead, Set<String> guesses) {
        int length = word.length() - ending.length();
        if (length >= least && word.endsWith(ending)) {
            guesses.add(word.substring(0, length) + instead);
        }
    }

    /// The verbs, third person of the past, that `word`, without its conjunction, may be a form of.
    static Set<String> verbs(String word) {
        String folded = ArabicSpelling.fold(word);
        Set<String> guesses = new LinkedHashSet<>();
        verb(folded, guesses);
        for (String object : ArabicVerbs.OBJECTS) {
            if (folded.endsWith(object) && folded.length() >= object.length() + 3) {
                verb(without(folded, object), guesses);
                break;
            }
        }
        return guesses;
    }

    private static void verb(String word, Set<String> guesses) {
        perfect(word, guesses);
        boolean future = word.length() > 4 && word.charAt(0) == 'س';
        imperfect(future ? word.substring(1) : word, guesses);
    }

    private static void perfect(String word, Set<String> guesses) {
        guesses.add(word);
        for (String ending : PERFECT) {
            if (word.endsWith(ending) && word.length() >= ending.length() + 3) {
                guesses.add(without(word, ending));
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
                derived(without(stem, ending), guesses);
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
