package rasid.language.arabic.ayaspell;

import static rasid.language.arabic.forms.ArabicSpelling.last;
import static rasid.language.arabic.forms.ArabicSpelling.shorter;

import java.util.LinkedHashSet;
import java.util.Set;
import rasid.language.arabic.forms.ArabicSpelling;

/// What the imperfect of an Arabic verb may be, judged by its past: all that grammar allows, for [AyaspellVerbs] to
/// choose from.
final class AyaspellImperfects {
    private AyaspellImperfects() {}

    /// The imperfects without their first letter.
    static Set<String> of(String past) {
        Set<String> found = new LinkedHashSet<>();
        char first = past.charAt(0);
        String rest = past.substring(1);
        if (first == 'آ') {
            ending("أ" + rest, found);
            ending("ؤ" + rest, found);
            ending("ؤا" + rest, found);
        } else if (first == 'ا' && past.length() > 3) {
            ending(rest, found);
        } else {
            ending(past, found);
            if (first == 'أ' && past.length() > 2) {
                ending('ؤ' + rest, found);
                ending(rest, found);
                if (rest.charAt(0) == 'ي') {
                    ending('و' + rest.substring(1), found);
                }
            }
            if (first == 'و' && past.length() == 3) {
                ending(rest, found);
            }
        }
        if (past.equals("رأى")) {
            found.add("رى");
        }
        if (past.equals("أرى")) {
            found.add("ري");
        }
        return found;
    }

    private static void ending(String stem, Set<String> found) {
        char last = last(stem);
        String base = shorter(stem);
        if (last == 'ا' || last == 'ى' || last == 'ي') {
            String weak =
                    last == 'ا' ? "و" : last == 'ى' ? "يى" : stem.charAt(0) == 'ل' && stem.length() == 2 ? "يى" : "ى";
            weak.chars().forEach(letter -> found.add(base + (char) letter));
            return;
        }
        found.add(stem);
        if (last == 'أ') {
            found.add(base + 'ئ');
            found.add(base + 'ؤ');
        }
        if (stem.length() > 2 && ArabicSpelling.inner(stem) == 'ا') {
            String root = stem.substring(0, stem.length() - 2);
            found.add(root + 'و' + last);
            found.add(root + 'ي' + last);
        }
        if (stem.length() > 3 && ArabicSpelling.inner(stem) == 'أ') {
            found.add(stem.substring(0, stem.length() - 2) + 'ئ' + last);
        }
    }
}
