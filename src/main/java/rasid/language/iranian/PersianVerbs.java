package rasid.language.iranian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rasid.language.word.Resource;

/// The verbs of Persian: past and present stems of `fa-verbs.tsv` behind می, نمی, ب, ن and preverbs
/// (برگشت).
final class PersianVerbs {
    /// A form of a verb.
    ///
    /// @param verb its past stem, the preverb in front
    record Form(String verb, String how) {}

    private static final List<String> PREVERBS =
            List.of("", "بر", "در", "باز", "فرو", "فرا", "وا", "پيش", "پس", "ور", "سر", "هم");

    private final Map<String, List<String>> past = new HashMap<>();
    private final Map<String, List<String>> present = new HashMap<>();
    private final Endings afterPast;
    private final Endings afterPerfect;
    private final Endings afterPresent;

    PersianVerbs(Map<String, Endings> endings) {
        afterPast = Objects.requireNonNull(endings.get("past"));
        afterPerfect = Objects.requireNonNull(endings.get("perfect"));
        afterPresent = Objects.requireNonNull(endings.get("present"));
        for (List<String> row : Resource.rows("fa-verbs.tsv")) {
            List<String> pastStems =
                    Resource.list(row.get(0)).stream().map(Persian::clean).toList();
            String verb = pastStems.getFirst();
            pastStems.forEach(
                    stem -> past.computeIfAbsent(stem, _ -> new ArrayList<>()).add(verb));
            for (String stem : row.get(1).split(",", -1)) {
                present.computeIfAbsent(Persian.clean(stem), _ -> new ArrayList<>())
                        .add(verb);
            }
        }
    }

    /// The verbs of which `stem`, a word without the endings of nouns, is the infinitive.
    Set<Form> infinitive(String stem) {
        Set<Form> forms = new HashSet<>();
        if (stem.endsWith("ن") && stem.length() > 2) {
            whole(stem.substring(0, stem.length() - 1), "infinitive", forms);
        }
        return forms;
    }

    /// The verbs of which `word` is the past stem or the participle: what may be a noun too.
    Set<Form> stem(String word) {
        Set<Form> forms = new HashSet<>();
        whole(word, "past tense", forms);
        if (word.endsWith("ه") && word.length() > 2) {
            whole(word.substring(0, word.length() - 1), "participle", forms);
        }
        return forms;
    }

    private void whole(String pastStem, String how, Set<Form> forms) {
        for (String preverb : PREVERBS) {
            if (pastStem.startsWith(preverb)) {
                for (String verb : past.getOrDefault(pastStem.substring(preverb.length()), List.of())) {
                    add(preverb, verb, how, forms);
                }
            }
        }
    }

    private static void add(String preverb, String verb, String how, Set<Form> forms) {
        forms.add(new Form(verb, how));
        if (!preverb.isEmpty()) {
            forms.add(new Form(preverb + verb, how));
        }
    }

    /// Whether می or نمی stands in front, with a form of a verb behind it.
    boolean isProgressive(String word) {
        return (word.startsWith("مي") || word.startsWith("نمي"))
                && !finite(word, false).isEmpty();
    }

    /// The verbs of which `word` is a finite form.
    ///
    /// @param bare whether a present without می or ب is one: literary, and easily a noun
    Set<Form> finite(String word, boolean bare) {
        Set<Form> forms = new HashSet<>();
        for (String preverb : PREVERBS) {
            if (word.startsWith(preverb) && word.length() > preverb.length() + 1) {
                finite(preverb, word.substring(preverb.length()), bare, forms);
            }
        }
        return forms;
    }

    private void finite(String preverb, String word, boolean bare, Set<Form> forms) {
        stems(preverb, word, past, afterPast, "", forms);
        stems(preverb, word, past, afterPerfect, "", forms);
        if (bare || !preverb.isEmpty()) {
            stems(preverb, word, present, afterPresent, "", forms);
        }
        for (String prefix : List.of("نمي", "همي", "مي")) {
            if (word.startsWith(prefix)) {
                String rest = word.substring(prefix.length());
                String how = prefix.equals("نمي") ? "negated, " : "";
                stems(preverb, rest, past, afterPast, how, forms);
                stems(preverb, rest, past, afterPerfect, how, forms);
                stems(preverb, rest, present, afterPresent, how, forms);
                return;
            }
        }
        char first = word.charAt(0);
        if (first == 'ن' || first == 'ب' || first == 'م') {
            String how = first == 'ب' ? "" : "negated, ";
            for (String rest : withoutGlide(word.substring(1))) {
                if (first != 'م') {
                    stems(preverb, rest, past, afterPast, how, forms);
                    stems(preverb, rest, past, afterPerfect, how, forms);
                    stems(preverb, rest, present, afterPresent, how, forms);
                }
                present.getOrDefault(rest, List.of()).forEach(v -> add(preverb, v, how + "imperative", forms));
            }
        }
    }

    /// بیاید is ب and آید, بیندازد is ب and اندازد, نیفتاد is ن and افتاد.
    private static List<String> withoutGlide(String rest) {
        if (!rest.startsWith("ي") || rest.length() < 2) {
            return List.of(rest);
        }
        String behind = rest.substring(1);
        return behind.startsWith("ا") ? List.of(rest, "آ" + behind.substring(1), behind) : List.of(rest, "ا" + behind);
    }

    private static void stems(
            String preverb,
            String word,
            Map<String, List<String>> stems,
            Endings endings,
            String before,
            Set<Form> forms) {
        // و is v in می‌رود and o in می‌گوید.
        for (Endings.Split split : endings.splits(word, 1, "و")) {
            for (String verb : stems.getOrDefault(split.stem(), List.of())) {
                String said = split.chain().how();
                add(preverb, verb, before + (said.isEmpty() ? "past tense" : said), forms);
            }
        }
    }
}
