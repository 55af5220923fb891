package rasid.language.hebrew;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rasid.language.word.Resource;

/// The verbs of `he-verbs.tsv`, each conjugated by its binyan, and the words of `he-irregular.tsv`.
/// Letters stand in their middle form.
final class HebrewVerbs {
    private static final List<String> PAST = List.of("", "ה", "ו", "תי", "ת", "נו", "תמ");
    private static final List<String> PARTICIPLE = List.of("", "ת", "ה", "ימ", "ות", "י");
    private static final List<String> FUTURE = List.of("", "ו", "י");

    private final Map<String, Set<String>> lemmas = new HashMap<>();

    HebrewVerbs() {
        for (List<String> row : Resource.rows("he-verbs.tsv")) {
            for (String verb : row.get(1).split(" ", -1)) {
                conjugate(row.get(0), Hebrew.clean(verb));
            }
        }
        for (List<String> row : Resource.rows("he-irregular.tsv")) {
            for (String form : row.get(1).split(" ", -1)) {
                add(Hebrew.clean(form), Hebrew.clean(row.get(0)));
            }
        }
    }

    /// The listed words of which `form`, without prefix letters, is a form.
    Set<String> lemmas(String form) {
        return lemmas.getOrDefault(form, Set.of());
    }

    private void add(String form, String lemma) {
        lemmas.computeIfAbsent(form, _ -> new LinkedHashSet<>()).add(lemma);
    }

    private void conjugate(String binyan, String verb) {
        String lemma = binyan.equals("piel") ? withoutYod(verb) : verb;
        for (String form : forms(binyan, verb)) {
            add(form, lemma);
        }
    }

    /// פירסם and פרסם are one verb; the key has no yod.
    static String withoutYod(String verb) {
        return verb.length() >= 4 && verb.charAt(1) == 'י' ? verb.charAt(0) + verb.substring(2) : verb;
    }

    private static List<String> forms(String binyan, String verb) {
        return switch (binyan) {
            case "paal" -> paal(verb);
            case "piel" -> piel(withoutYod(verb));
            case "hifil" -> hifil(verb);
            case "hitpael" -> hitpael(verb);
            case "nifal" -> nifal(verb);
            case "pual" -> stems(verb, List.of("מ" + verb), List.of(verb), List.of());
            case "hufal" -> stems(verb, List.of("מ" + verb.substring(1)), List.of(verb.substring(1)), List.of());
            default -> throw new IllegalArgumentException("no binyan " + binyan);
        };
    }

    private static List<String> paal(String verb) {
        if (verb.length() != 3) {
            return stems(verb, List.of(verb), List.of(verb), List.of(verb));
        }
        char a = verb.charAt(0);
        char b = verb.charAt(1);
        char c = verb.charAt(2);
        String front = "" + a + b;
        String active = "" + a + 'ו' + b + c;
        String passive = c == 'ה' ? front + "וי" : front + 'ו' + c;
        return stems(verb, List.of(active, passive), List.of(verb, front + 'ו' + c), List.of(front + 'ו' + c, verb));
    }

    private static List<String> piel(String verb) {
        String plene = verb.charAt(0) + "י" + verb.substring(1);
        List<String> forms = new ArrayList<>(stems(verb, List.of("מ" + verb), List.of(verb), List.of(verb)));
        forms.addAll(stems(plene, List.of(), List.of(), List.of(plene)));
        return forms;
    }

    private static List<String> hifil(String verb) {
        String rest = verb.substring(1);
        List<String> forms = new ArrayList<>(stems(verb, List.of("מ" + rest), List.of(rest), List.of(verb)));
        int yod = verb.length() - 2;
        if (verb.charAt(yod) == 'י') {
            // הסברתי has no yod, nor has הסבר.
            String shortened = verb.substring(0, yod) + verb.substring(yod + 1);
            for (String ending : List.of("תי", "ת", "נו", "תמ")) {
                forms.add(shortened + ending);
            }
        }
        return forms;
    }

    private static List<String> hitpael(String verb) {
        String rest = verb.substring(1);
        return stems(verb, List.of("מ" + rest), List.of(rest), List.of(verb));
    }

    private static List<String> nifal(String verb) {
        String rest = verb.substring(1);
        return stems(verb, List.of(verb), List.of(rest, "י" + rest), List.of("ה" + rest, "הי" + rest));
    }

    /// All persons: of the past `past`, of the participles, of the future behind its prefix, and the
    /// infinitives.
    private static List<String> stems(
            String past, List<String> participles, List<String> futures, List<String> infinitives) {
        List<String> forms = new ArrayList<>();
        boolean weak = past.endsWith("ה") && past.length() > 2;
        String base = weak ? past.substring(0, past.length() - 1) : past;
        forms.add(past);
        if (weak) {
            List.of("תה", "ו", "יתי", "ית", "ינו").forEach(ending -> forms.add(base + ending));
        } else {
            PAST.forEach(ending -> forms.add(base + ending));
        }
        for (String participle : participles) {
            forms.add(participle);
            String stem = participle.endsWith("ה") ? participle.substring(0, participle.length() - 1) : participle;
            PARTICIPLE.stream().filter(e -> !e.isEmpty()).forEach(ending -> forms.add(stem + ending));
        }
        for (String future : futures) {
            String stem = future.endsWith("ה") ? future.substring(0, future.length() - 1) : future;
            for (char person : "יתאנ".toCharArray()) {
                forms.add(person + future);
                FUTURE.stream().filter(e -> !e.isEmpty()).forEach(ending -> forms.add(person + stem + ending));
            }
        }
        for (String infinitive : infinitives) {
            String end =
                    infinitive.endsWith("ה") ? infinitive.substring(0, infinitive.length() - 1) + "ות" : infinitive;
            forms.add("ל" + end);
            List.of("ו", "ה", "מ").forEach(pronoun -> forms.add("ל" + end + pronoun));
        }
        return forms;
    }
}
