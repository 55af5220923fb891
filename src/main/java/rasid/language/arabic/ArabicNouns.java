package rasid.language.arabic;

import static rasid.language.arabic.ArabicNoun.DUAL;
import static rasid.language.arabic.ArabicNoun.FEMININE;
import static rasid.language.arabic.ArabicNoun.LOSES_YA;
import static rasid.language.arabic.ArabicNoun.NAME;
import static rasid.language.arabic.ArabicNoun.NISBA;
import static rasid.language.arabic.ArabicNoun.PLURAL_AT;
import static rasid.language.arabic.ArabicNoun.PLURAL_UN;
import static rasid.language.arabic.forms.ArabicSpelling.shorter;
import static rasid.language.arabic.forms.ArabicSpelling.without;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rasid.language.arabic.forms.ArabicSpelling;

/// Reads forms of known Arabic nouns and adjectives, whose proclitics are off already: سفارتيهما, مسؤولو, صواريخهم.
final class ArabicNouns {
    static final List<String> PRONOUNS = List.of("هما", "هم", "هن", "ها", "كم", "نا", "ه");
    private static final int PRONOUN = 20;
    private static final int UNTOLD = 8;
    private static final int LOOSE = 5;
    /// ه for ة where a pronoun could stand; behind the article none can.
    private static final int MASKED_TA = 25;
    /// A word of our own lists is more likely than others spelled alike.
    private static final int OURS_FIRST = -2;

    /// An ending, what stood in its place, the flag that a noun needs for it, what it makes, and its cost.
    ///
    /// @param construct it stands before another noun or a pronoun only
    private record Ending(String letters, String instead, int flag, String how, int cost, boolean construct) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ات", "ة", PLURAL_AT, "plural", 5, false),
            new Ending("ات", "", PLURAL_AT, "plural", 5, false),
            new Ending("ون", "", PLURAL_UN, "plural", 5, false),
            new Ending("ين", "", PLURAL_UN, "plural", 5, false),
            new Ending("ون", "ي", LOSES_YA, "plural", 5, false),
            new Ending("ين", "ي", LOSES_YA, "plural", 5, false),
            new Ending("ين", "", DUAL, "dual", 6, false),
            new Ending("ان", "", DUAL, "dual", 6, false),
            new Ending("تين", "ة", DUAL, "dual", 6, false),
            new Ending("تان", "ة", DUAL, "dual", 6, false),
            new Ending("تين", "", FEMININE, "feminine dual", 6, false),
            new Ending("تان", "", FEMININE, "feminine dual", 6, false),
            new Ending("ة", "", FEMININE, "feminine", 2, false),
            new Ending("يات", "ى", PLURAL_AT, "plural", 5, false),
            new Ending("يين", "ى", DUAL, "dual", 6, false),
            new Ending("يان", "ى", DUAL, "dual", 6, false),
            new Ending("آت", "أة", PLURAL_AT, "plural", 5, false),
            new Ending("آت", "أ", PLURAL_AT, "plural", 5, false),
            new Ending("آن", "أ", DUAL, "dual", 6, false),
            new Ending("أين", "ء", DUAL, "dual", 6, false),
            new Ending("ئين", "ء", DUAL, "dual", 6, false),
            new Ending("ئان", "ء", DUAL, "dual", 6, false),
            new Ending("اوات", "اء", PLURAL_AT, "plural", 5, false),
            new Ending("اوين", "اء", DUAL, "dual", 6, false),
            new Ending("و", "", PLURAL_UN, "plural", 15, true),
            new Ending("ي", "", PLURAL_UN, "plural", 15, true),
            new Ending("ي", "", DUAL, "dual", 16, true),
            new Ending("ا", "", DUAL, "dual", 16, true),
            new Ending("تي", "ة", DUAL, "dual", 16, true),
            new Ending("تا", "ة", DUAL, "dual", 16, true));
    /// العسكريه; without the article it has a pronoun, and meets عسكري too.
    private static final Ending MASKED_FEMININE = new Ending("ة", "", FEMININE, "feminine", 7, false);

    private static final List<Ending> ACCUSATIVES =
            List.of(new Ending("ا", "", 0, "accusative", 5, false), new Ending("ئا", "ء", 0, "accusative", 5, false));

    private final ArabicDictionary dictionary;

    ArabicNouns(ArabicDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// Adds the nouns of which `word` is a form; spelled `loosely`, only where hamza, ى or ة is not as it should be.
    /// With the `article` before it a word takes no pronoun, no construct ending and no tanwin.
    void read(String word, boolean article, boolean loosely, List<ArabicReading> found) {
        inflected(word, article, "", 0, loosely, found);
        if (article) {
            return;
        }
        for (Ending ending : ACCUSATIVES) {
            ending(word, ending, "", 0, loosely, found);
        }
        for (String pronoun : PRONOUNS) {
            if (word.length() > pronoun.length() + 1 && word.endsWith(pronoun)) {
                for (String base : beforePronoun(without(word, pronoun))) {
                    inflected(base, false, "with " + pronoun, PRONOUN, loosely, found);
                }
            }
        }
    }

    private void inflected(
            String word, boolean article, String pronoun, int cost, boolean loosely, List<ArabicReading> found) {
        base(word, article, pronoun, cost, loosely, found);
        for (Ending ending : ENDINGS) {
            if (!(article && ending.construct()) && !(ending.letters().equals("ة") && !pronoun.isEmpty())) {
                ending(word, ending, pronoun, cost, loosely, found);
            }
        }
        if (loosely && article && word.endsWith("ه")) {
            ending(shorter(word) + 'ة', MASKED_FEMININE, pronoun, cost, false, found);
        }
        if (!pronoun.isEmpty() && word.endsWith("ة")) {
            ending(word, new Ending("ة", "", FEMININE, "feminine", 2, false), pronoun, cost, loosely, found);
        }
    }

    private void base(
            String word, boolean article, String pronoun, int cost, boolean loosely, List<ArabicReading> found) {
        for (ArabicNoun noun : nouns(word, loosely)) {
            if (noun.has(NAME) && !pronoun.isEmpty()) {
                continue;
            }
            int extra = loosely ? !article && isMasked(word, noun) ? MASKED_TA : LOOSE : 0;
            extra += noun.has(ArabicNoun.OURS) ? OURS_FIRST : 0;
            found.add(new ArabicReading('N', noun.lemma(), noun.how(), 0).with(pronoun, cost + noun.cost() + extra));
        }
    }

    /// Whether ه stands for the ة of `noun`.
    private boolean isMasked(String word, ArabicNoun noun) {
        return word.endsWith("ه")
                && (noun.lemma().endsWith("ة")
                        || Arrays.asList(dictionary.spelled(shorter(word) + 'ة'))
                                .contains(noun));
    }

    private void ending(
            String word, Ending ending, String pronoun, int cost, boolean loosely, List<ArabicReading> found) {
        if (word.length() < ending.letters().length() + 2 || !word.endsWith(ending.letters())) {
            return;
        }
        String base = without(word, ending.letters()) + ending.instead();
        for (ArabicNoun noun : nouns(base, loosely)) {
            boolean whole = noun.isLemma();
            boolean accusative = ending.flag() == 0;
            boolean masked = loosely && base.endsWith("ه");
            if (noun.has(NAME) || masked || (accusative ? !mayBearTanwin(base, noun) : !whole)) {
                continue;
            }
            int extra = noun.cost() + (loosely ? LOOSE : 0);
            if (!accusative && !noun.has(ending.flag())) {
                if (!mayTake(ending, noun)) {
                    continue;
                }
                extra += UNTOLD;
            }
            String how = accusative && !noun.how().isEmpty() ? noun.how() + ", accusative" : ending.how();
            found.add(new ArabicReading('N', noun.lemma(), how, 0).with(pronoun, cost + ending.cost() + extra));
        }
    }

    /// Whether tanwin is written with an ا behind `base`: not behind ة, ا, ى and اء, and no sound plural bears it so.
    private static boolean mayBearTanwin(String base, ArabicNoun noun) {
        return switch (ArabicSpelling.last(base)) {
            case 'ة', 'ا', 'ى' -> false;
            case 'ء' -> !base.endsWith("اء");
            case 'ت', 'ن' -> !noun.how().equals("plural");
            default -> true;
        };
    }

    /// Whether a noun may take an ending that the dictionary does not tell of: it forgets duals and plurals in ات.
    private static boolean mayTake(Ending ending, ArabicNoun noun) {
        return (ending.flag() == DUAL && !ending.construct() && !noun.has(NISBA))
                || (ending.flag() == PLURAL_AT && ending.instead().equals("ة"));
    }

    private List<ArabicNoun> nouns(String form, boolean loosely) {
        return loosely ? dictionary.loosely(form) : Arrays.asList(dictionary.spelled(form));
    }

    /// What a noun may have been before a pronoun changed its end: سفارت was سفارة, وزرائ and وزراؤ were وزراء.
    static Set<String> beforePronoun(String base) {
        Set<String> bases = new LinkedHashSet<>();
        String stem = shorter(base);
        switch (ArabicSpelling.last(base)) {
            case 'ت' -> {
                bases.add(stem + "ة");
                bases.add(base);
            }
            case 'ئ', 'ؤ' -> {
                bases.add(stem + "ء");
                bases.add(base);
            }
            case 'ا' -> {
                bases.add(stem + "ى");
                bases.add(base);
            }
            default -> bases.add(base);
        }
        return bases;
    }
}
