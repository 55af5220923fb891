package rasid.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Takes Arabic nouns and adjectives, already without proclitics, back to the form that dictionaries list.
final class ArabicNouns {
    /// A dictionary form with the way that leads there.
    ///
    /// @param cost how unlikely it is that the word is read so, counted in signs that must have been put on
    record Lemma(String lemma, String how, int cost) {}

    private static final List<String> PRONOUNS = List.of("هما", "هم", "هن", "ها", "كم", "نا", "ه");
    private static final List<String> NISBA = List.of("ي", "ية", "يون", "يين", "يات", "يا", "يان", "يتين", "يتان");

    private final ArabicLexicon lexicon;

    ArabicNouns(ArabicLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The listed nouns of which `word` is a form; nisba adjectives of listed nouns and names count as listed.
    /// With the `article` before it a word takes no pronoun, no construct ending and no tanwin.
    List<Lemma> known(String word, boolean article) {
        List<Lemma> found = new ArrayList<>(4);
        inflected(word, article, false, 0, "", found);
        if (!article) {
            for (String pronoun : PRONOUNS) {
                if (word.length() > pronoun.length() + 1 && word.endsWith(pronoun)) {
                    String how = "with " + pronoun;
                    for (String base : beforePronoun(word.substring(0, word.length() - pronoun.length()))) {
                        inflected(base, false, true, 2, how, found);
                    }
                }
            }
        }
        return found;
    }

    private void inflected(String word, boolean article, boolean pronoun, int cost, String how, List<Lemma> found) {
        boolean maskedTa = word.endsWith("ه") && !lexicon.nouns(word).isEmpty() && !article;
        listed(word, maskedTa ? cost + 2 : cost, "", how, found);
        boolean bare = !article;
        ending(word, "ات", List.of("ة", ""), cost + 1, "plural", how, found);
        ending(word, "ين", List.of(""), cost + 1, "plural or dual", how, found);
        ending(word, "ون", List.of(""), cost + 1, "plural", how, found);
        ending(word, "ان", List.of(""), cost + 1, "dual", how, found);
        ending(word, "تين", List.of("ة"), cost + 1, "dual", how, found);
        ending(word, "تان", List.of("ة"), cost + 1, "dual", how, found);
        if (bare && !pronoun) {
            ending(word, "ا", List.of(""), cost + 1, "accusative", how, found);
        }
        if (bare) {
            ending(word, "تا", List.of("ة"), cost + 2, "dual", how, found);
            ending(word, "تي", List.of("ة"), cost + 2, "dual", how, found);
            construct(word, cost + 2, how, found);
        }
        feminine(word, cost + 1, how, found);
        for (String suffix : NISBA) {
            if (word.endsWith(suffix) && word.length() >= suffix.length() + 3 && !(article && suffix.equals("يا"))) {
                nisba(word.substring(0, word.length() - suffix.length()), suffix, cost + 1, how, found);
            }
        }
    }

    private void ending(
            String word, String ending, List<String> instead, int cost, String form, String how, List<Lemma> found) {
        if (word.length() < ending.length() + 2 || !word.endsWith(ending)) {
            return;
        }
        String base = word.substring(0, word.length() - ending.length());
        for (String singular : instead) {
            if (lexicon.isSingular(base + singular)) {
                listed(base + singular, cost, form, how, found);
                return;
            }
        }
    }

    private void listed(String word, int cost, String form, String how, List<Lemma> found) {
        for (ArabicLexicon.Noun noun : lexicon.nouns(word)) {
            String name = form.isEmpty() ? noun.how() : form;
            found.add(new Lemma(noun.lemma(), joined(name, how), cost));
        }
    }

    /// مسؤولو, مسؤولي before another noun or a pronoun.
    private void construct(String word, int cost, String how, List<Lemma> found) {
        char last = word.charAt(word.length() - 1);
        if ((last == 'و' || last == 'ي') && word.length() > 3) {
            String base = word.substring(0, word.length() - 1);
            for (ArabicLexicon.Noun noun : lexicon.nouns(base)) {
                if (noun.how().isEmpty() && lexicon.hasSoundMasculine(noun.lemma())) {
                    found.add(new Lemma(noun.lemma(), joined("plural", how), cost));
                }
            }
        }
    }

    /// The feminine of a listed adjective: a colour (خضراء of أخضر), a nisba, or one of the shapes of كبير, عامل and
    /// منفذ. A noun such as مكتبة
    /// beside مكتب is another word.
    private void feminine(String word, int cost, String how, List<Lemma> found) {
        if (word.length() == 5 && word.endsWith("اء") && lexicon.nouns(word).isEmpty()) {
            listed("أ" + word.substring(0, 3), cost, "feminine", how, found);
        }
        if (!word.endsWith("ة") || word.length() < 4 || !lexicon.nouns(word).isEmpty()) {
            return;
        }
        String base = word.substring(0, word.length() - 1);
        boolean adjective = base.endsWith("ي")
                || (base.length() == 4 && (base.charAt(2) == 'ي' || base.charAt(1) == 'ا'))
                || (base.length() >= 5 && base.charAt(0) == 'م');
        if (adjective && lexicon.isSingular(base)) {
            listed(base, cost, "feminine", how, found);
        }
    }

    private void nisba(String base, String suffix, int cost, String how, List<Lemma> found) {
        String adjective = base + "ي";
        if (lexicon.isSingular(adjective)) {
            if (!suffix.equals("ي")) {
                listed(adjective, cost, suffix.equals("ية") ? "feminine" : "plural", how, found);
            }
            return;
        }
        if (suffix.equals("ي") && lexicon.hasSoundMasculine(base)) {
            // مسؤولي is "officials of".
            return;
        }
        boolean derived = lexicon.isSingular(base)
                || lexicon.isSingular(base + "ة")
                || lexicon.isNameWithoutArticle(base)
                || lexicon.isNameWithoutArticle(base + "ا")
                || lexicon.isNameWithoutArticle(base + "ة");
        if (derived
                && !lexicon.isName(adjective)
                && lexicon.nouns(base + suffix).isEmpty()) {
            String form = switch (suffix) {
                case "ي" -> "";
                case "ية" -> "feminine";
                case "يا" -> "accusative";
                case "يان", "يتين", "يتان" -> "dual";
                default -> "plural";
            };
            found.add(new Lemma(ArabicLexicon.fold(adjective), joined(form, how), cost));
        }
    }

    private static Set<String> beforePronoun(String base) {
        Set<String> bases = new LinkedHashSet<>();
        String stem = base.substring(0, base.length() - 1);
        switch (base.charAt(base.length() - 1)) {
            case 'ت' -> {
                bases.add(stem + "ة");
                bases.add(base);
            }
            case 'ئ', 'ؤ' -> bases.add(stem + "ء");
            case 'ا' -> {
                bases.add(stem + "ى");
                bases.add(base);
            }
            default -> bases.add(base);
        }
        return bases;
    }

    /// What a word that no list knows may be a form of, folded; the word itself first.
    Set<String> guesses(String word, boolean article) {
        Set<String> guesses = new LinkedHashSet<>();
        guess(word, article, guesses);
        if (!article) {
            for (String pronoun : PRONOUNS) {
                if (word.endsWith(pronoun) && word.length() >= pronoun.length() + 3) {
                    for (String base : beforePronoun(word.substring(0, word.length() - pronoun.length()))) {
                        guess(base, false, guesses);
                    }
                    break;
                }
            }
        }
        return guesses;
    }

    private static void guess(String word, boolean article, Set<String> guesses) {
        String folded = ArabicLexicon.fold(word);
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

    private static String joined(String form, String how) {
        return form.isEmpty() ? how : how.isEmpty() ? form : form + " " + how;
    }
}
