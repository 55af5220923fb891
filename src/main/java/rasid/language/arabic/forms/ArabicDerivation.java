package rasid.language.arabic.forms;

import static rasid.language.arabic.forms.ArabicSpelling.last;
import static rasid.language.arabic.forms.ArabicSpelling.shorter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The verbal nouns and participles that a verb makes, by its form: قصف, قاصف, مقصوف; انفجر, انفجار; زار, زيارة. All
/// that grammar allows, for the dictionary to choose from (`ArabicFamilies`).
public final class ArabicDerivation {
    private ArabicDerivation() {}

    /// The verbal nouns of the verb `past` with the imperfect `now`, which is without its first letter.
    public static Set<String> verbalNouns(String past, String now) {
        Set<String> found = new LinkedHashSet<>();
        String base = shorter(past);
        char last = last(past);
        boolean weak = last == 'ى' || last == 'ا' || (last == 'ي' && past.length() == 3);
        boolean hollow = ArabicConjugation.isHollow(past);
        switch (past.length()) {
            case 2 -> found.addAll(List.of(past, past + last, past.charAt(0) + "ا" + last));
            case 3 -> first(past, now, weak, hollow, found);
            default -> derived(past, base, last, weak, hollow, found);
        }
        return found;
    }

    /// Forms i and ii, which are spelled alike.
    private static void first(String past, String now, boolean weak, boolean hollow, Set<String> found) {
        char a = past.charAt(0);
        char b = past.charAt(1);
        char c = past.charAt(2);
        if (hollow) {
            for (String middle : List.of("و", "ي", "وا", "يا")) {
                found.add(a + middle + c);
            }
            found.add(a + "يا" + c + 'ة');
            found.add(a + "وا" + c + 'ة');
        } else if (weak) {
            for (String end : List.of("وة", "ي", "اء", "اية", "ية", "و", "وان")) {
                found.add("" + a + b + end);
            }
            found.add("ت" + a + b + "ية");
        } else if (a == 'أ' && now.length() == 2) {
            found.add("إ" + b + c + 'ا' + c);
        } else {
            found.add(past);
            for (String middle : List.of("و", "ا", "ي")) {
                found.add("" + a + b + middle + c);
            }
            found.add("" + a + b + 'ا' + c + 'ة');
            found.add("" + a + b + 'و' + c + 'ة');
            found.add(past + 'ة');
            found.add("ت" + a + b + 'ي' + c);
            found.add("ت" + a + b + (c == 'أ' ? 'ئ' : c) + 'ة');
            if (a == 'و') {
                found.add("" + b + c + 'ة');
            }
        }
    }

    private static void derived(String past, String base, char last, boolean weak, boolean hollow, Set<String> found) {
        char first = past.charAt(0);
        String start = first == 'أ' ? 'إ' + past.substring(1) : past;
        if (start.startsWith("إو") || start.startsWith("استو")) {
            int weakAt = start.indexOf('و');
            start = start.substring(0, weakAt) + 'ي' + start.substring(weakAt + 1);
        }
        if (first == 'آ') {
            found.add("إي" + past.charAt(1) + 'ا' + last);
        } else if (first == 'أ' || first == 'ا') {
            if (weak || last == 'أ') {
                found.add(shorter(start) + "اء");
            } else if (hollow) {
                found.add(start + 'ة');
                found.add(past.substring(0, past.length() - 2) + "يا" + last);
            } else {
                found.add(shorter(start) + 'ا' + last);
                found.add(start + 'ا' + last);
            }
        } else if (first == 'ت') {
            found.add(weak ? base + 'ي' : last == 'أ' ? base + 'ؤ' : past);
        } else {
            boolean third = past.charAt(1) == 'ا';
            String bare = third ? past.charAt(0) + past.substring(2) : past;
            found.add(third ? weak ? 'م' + base + "اة" : 'م' + past + 'ة' : past + 'ة');
            if (third) {
                found.add(weak ? shorter(bare) + "اء" : shorter(bare) + 'ا' + last);
            }
        }
    }

    /// Who does it, of the same two: قاصف.
    public static List<String> activeParticiples(String past, String now) {
        List<String> found = new ArrayList<>();
        char last = last(past);
        if (past.length() == 2) {
            found.add(past.charAt(0) + "ا" + last);
        } else if (past.length() == 3) {
            if (ArabicConjugation.isHollow(past)) {
                found.add(past.charAt(0) + "ائ" + last);
            } else {
                char end = last == 'ى' || last == 'ا' ? 'ي' : last == 'أ' ? 'ئ' : last;
                String start = past.charAt(0) == 'أ' ? "آ" : past.charAt(0) + "ا";
                found.add(start + past.charAt(1) + end);
            }
        }
        if (past.length() > 3 || !ArabicConjugation.isHollow(past)) {
            found.add('م' + (last(now) == 'ى' ? shorter(now) + 'ي' : now));
        }
        return found;
    }

    /// To whom it is done, of the same two: مقصوف.
    public static List<String> passiveParticiples(String past, String now) {
        List<String> found = new ArrayList<>();
        char last = last(past);
        if (past.length() == 2) {
            found.add("م" + past + 'و' + last);
        } else if (past.length() == 3 && !ArabicConjugation.isHollow(past)) {
            boolean weak = last == 'ى' || last == 'ا' || last == 'ي';
            String start = "م" + past.substring(0, 2);
            found.add(weak ? start + (last == 'ا' ? 'و' : 'ي') : last == 'أ' ? start + "وء" : start + 'و' + last);
        }
        found.add('م' + ArabicPassive.imperfect(past, now));
        return found;
    }
}
