package rasid.language.arabic;

import static rasid.language.arabic.forms.ArabicConjugation.COMMAND;
import static rasid.language.arabic.forms.ArabicConjugation.COMMAND_W;
import static rasid.language.arabic.forms.ArabicConjugation.JUSSIVE;
import static rasid.language.arabic.forms.ArabicConjugation.NOW;
import static rasid.language.arabic.forms.ArabicConjugation.NOW_DUAL;
import static rasid.language.arabic.forms.ArabicConjugation.NOW_N;
import static rasid.language.arabic.forms.ArabicConjugation.NOW_OBJECT;
import static rasid.language.arabic.forms.ArabicConjugation.NOW_W;
import static rasid.language.arabic.forms.ArabicConjugation.PASSIVE;
import static rasid.language.arabic.forms.ArabicConjugation.PAST;
import static rasid.language.arabic.forms.ArabicConjugation.PAST_C;
import static rasid.language.arabic.forms.ArabicConjugation.PAST_DUAL;
import static rasid.language.arabic.forms.ArabicConjugation.PAST_OBJECT;
import static rasid.language.arabic.forms.ArabicConjugation.PAST_T;
import static rasid.language.arabic.forms.ArabicConjugation.PAST_W;

import java.util.List;
import rasid.language.arabic.forms.ArabicSpelling;

/// Reads forms of known Arabic verbs: استهدفتها, سيقولون, يوجد. What precedes the verb (و, ف) is off already.
final class ArabicVerbs {
    static final List<String> OBJECTS = List.of("هما", "كما", "هم", "ها", "هن", "كم", "نا", "ني", "ه", "ك");
    static final int OBJECT = 22;
    private static final int LOOSE = 5;
    /// تلقى is rather another verb than the passive of ألقى, but يوجد the passive of وجد as well as of أوجد.
    private static final int PASSIVE_VOICE = 4;

    private static final int PASSIVE_OF_WAW = 2;

    /// An ending of the past or the imperfect, the stem that stands before it, what both make, and their cost.
    private record Ending(String letters, int kind, String how, int cost) {}

    private static final List<Ending> PASTS = List.of(
            new Ending("", PAST, "", 0),
            new Ending("ت", PAST_T, "past, feminine", 0),
            new Ending("ت", PAST_C, "past, 1st or 2nd person", 10),
            new Ending("وا", PAST_W, "past, plural", 0),
            new Ending("نا", PAST_C, "past, 1st person plural", 10),
            new Ending("ا", PAST_DUAL, "past, dual", 10),
            new Ending("تا", PAST_T, "past, feminine dual", 10),
            new Ending("ن", PAST_C, "past, feminine plural", 15),
            new Ending("تم", PAST_C, "past, 2nd person plural", 20));
    private static final List<Ending> PASTS_BEFORE_OBJECT = List.of(
            new Ending("", PAST_OBJECT, "past", 0),
            new Ending("ت", PAST_T, "past, feminine", 0),
            new Ending("ت", PAST_C, "past, 1st or 2nd person", 10),
            new Ending("و", PAST_W, "past, plural", 0),
            new Ending("نا", PAST_C, "past, 1st person plural", 10),
            new Ending("ا", PAST_DUAL, "past, dual", 10),
            new Ending("تمو", PAST_C, "past, 2nd person plural", 20));
    private static final List<Ending> IMPERFECTS = List.of(
            new Ending("", NOW, "present", 0),
            new Ending("", JUSSIVE, "jussive", 5),
            new Ending("ون", NOW_W, "present, plural", 0),
            new Ending("وا", NOW_W, "subjunctive, plural", 0),
            new Ending("ان", NOW_DUAL, "present, dual", 10),
            new Ending("ا", NOW_DUAL, "subjunctive, dual", 15),
            new Ending("ين", NOW_W, "present, 2nd person feminine", 20),
            new Ending("ن", NOW_N, "present, feminine plural", 15));
    private static final List<Ending> IMPERFECTS_BEFORE_OBJECT = List.of(
            new Ending("", NOW_OBJECT, "present", 0),
            new Ending("", JUSSIVE, "jussive", 5),
            new Ending("ون", NOW_W, "present, plural", 0),
            new Ending("و", NOW_W, "subjunctive, plural", 5),
            new Ending("ان", NOW_DUAL, "present, dual", 15));
    private static final List<Ending> COMMANDS =
            List.of(new Ending("", COMMAND, "imperative", 30), new Ending("وا", COMMAND_W, "imperative, plural", 30));

    private final ArabicStems stems;

    ArabicVerbs(ArabicStems stems) {
        this.stems = stems;
    }

    /// Adds the verbs of which `word` is a form; spelled `loosely`, only where hamza or ى is not as it should be.
    void read(String word, boolean loosely, List<ArabicReading> found) {
        int before = found.size();
        sentence(word, "", 0, PASTS, IMPERFECTS, loosely, found);
        for (Ending ending : COMMANDS) {
            ending(word, ending, "", 0, loosely, found);
        }
        if (found.size() > before) {
            return;
        }
        for (String object : OBJECTS) {
            if (word.length() >= object.length() + 3 && word.endsWith(object)) {
                String base = ArabicSpelling.without(word, object);
                sentence(base, "with " + object, OBJECT, PASTS_BEFORE_OBJECT, IMPERFECTS_BEFORE_OBJECT, loosely, found);
            }
        }
    }

    private void sentence(
            String word,
            String object,
            int cost,
            List<Ending> pasts,
            List<Ending> imperfects,
            boolean loosely,
            List<ArabicReading> found) {
        for (Ending ending : pasts) {
            ending(word, ending, object, cost, loosely, found);
        }
        imperfect(word, "", object, cost, imperfects, loosely, found);
        if (word.length() > 3 && word.charAt(0) == 'س') {
            imperfect(word.substring(1), "future", object, cost + 10, imperfects, loosely, found);
        }
    }

    private void imperfect(
            String word,
            String future,
            String object,
            int cost,
            List<Ending> endings,
            boolean loosely,
            List<ArabicReading> found) {
        char person = word.charAt(0);
        if (word.length() < 3 || "يتنأآ".indexOf(person) < 0) {
            return;
        }
        String stem = person == 'آ' ? 'أ' + word.substring(1) : word.substring(1);
        String who = person == 'ت'
                ? "feminine or 2nd person"
                : person == 'ن' ? "1st person plural" : person == 'ي' ? "" : "1st person";
        int rare = cost + (person == 'ي' || person == 'ت' ? 0 : person == 'ن' ? 10 : 15);
        for (Ending ending : endings) {
            boolean plural = ending.kind() == NOW_W;
            if ((plural && person != 'ي' && person != 'ت') || (ending.cost() == 20 && person != 'ت')) {
                continue;
            }
            int extra = plural && person == 'ت' ? 15 : 0;
            String tense = future.isEmpty() ? ending.how() : ending.how().replace("present", future);
            String how = who.isEmpty() ? tense : tense + ", " + who;
            ending(
                    stem,
                    new Ending(ending.letters(), ending.kind(), how, ending.cost()),
                    object,
                    rare + extra,
                    loosely,
                    found);
        }
    }

    private void ending(
            String word, Ending ending, String object, int cost, boolean loosely, List<ArabicReading> found) {
        if (word.length() < ending.letters().length() + 1 || !word.endsWith(ending.letters())) {
            return;
        }
        String stem = ArabicSpelling.without(word, ending.letters());
        for (int entry : loosely ? stems.loosely(stem) : stems.of(stem)) {
            int kinds = ArabicStems.kinds(entry);
            if ((kinds & ending.kind()) != 0) {
                boolean passive = (kinds & PASSIVE) != 0;
                String how =
                        !passive ? ending.how() : ending.how().isEmpty() ? "past, passive" : ending.how() + ", passive";
                int all = cost
                        + ending.cost()
                        + (!passive ? 0 : stem.charAt(0) == 'و' ? PASSIVE_OF_WAW : PASSIVE_VOICE)
                        + (loosely ? LOOSE : 0);
                found.add(new ArabicReading('V', stems.verb(entry), how, 0).with(object, all));
            }
        }
    }
}
