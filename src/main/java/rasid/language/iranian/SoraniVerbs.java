package rasid.language.iranian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rasid.language.word.Resource;

/// The verbs of Sorani: past and present stems of `ckb-verbs.tsv`, with passive and causative, behind the
/// prefixes دە, ب, نە, نا, مە, behind preverbs (هەڵ), and as part of a noun written onto them
/// (تۆمارکردن).
final class SoraniVerbs {
    /// A form of a verb.
    ///
    /// @param verb what was joined to it, a bar, and its infinitive
    /// @param back whether -ەوە ("back, again") stands behind it
    record Form(String verb, boolean back, String how) {}

    private record Stem(String infinitive, boolean light, String how) {}

    private static final String BACK = "هوه";
    private static final List<String> PREFIXES = List.of("نهده", "نهئه", "ده", "ئه", "نا", "نه", "ب", "مه");
    private static final List<String> CLITICS = List.of("", "م", "ت", "ي", "مان", "تان", "يان");

    private final Map<String, List<Stem>> past = new HashMap<>();
    private final Map<String, List<Stem>> present = new HashMap<>();
    private final Map<String, List<Stem>> shortPresent = new HashMap<>();
    private final Map<String, List<Stem>> nominal = new HashMap<>();
    private final Map<String, List<Form>> irregular = new HashMap<>();
    private final List<String> preverbs = new ArrayList<>();
    private final Set<String> infinitives = new HashSet<>();
    private final Set<String> pasts = new HashSet<>();
    private final Endings afterPast;
    private final Endings afterPerfect;
    private final Endings afterPresent;
    private final Endings afterShort;

    SoraniVerbs(Map<String, Endings> endings) {
        afterPast = Objects.requireNonNull(endings.get("past"));
        afterPerfect = Objects.requireNonNull(endings.get("perfect"));
        afterPresent = Objects.requireNonNull(endings.get("present"));
        afterShort = Objects.requireNonNull(endings.get("short"));
        List<List<String>> rows = Resource.rows("ckb-verbs.tsv");
        for (List<String> row : rows) {
            List.of(row.get(1).split(",", -1)).forEach(past -> pasts.add(Sorani.clean(past)));
            infinitives.add(Sorani.clean(row.get(0)));
        }
        rows.forEach(this::add);
        for (List<String> row : Resource.rows("ckb-irregular.tsv")) {
            for (String form : row.get(1).split(" ", -1)) {
                irregular
                        .computeIfAbsent(Sorani.clean(form), _ -> new ArrayList<>())
                        .add(new Form("|" + Sorani.clean(row.get(0)), false, row.get(2)));
            }
        }
        for (List<String> row : Resource.rows("ckb-preverbs.txt")) {
            row.forEach(line -> List.of(line.split(" ", -1)).forEach(p -> preverbs.add(Sorani.clean(p))));
        }
    }

    private void add(List<String> row) {
        String infinitive = withoutBack(Sorani.clean(row.get(0)));
        boolean isLight = row.size() > 3 && row.get(3).equals("light");
        Stem plain = new Stem(infinitive, isLight, "");
        for (String pastStem : row.get(1).split(",", -1)) {
            addPast(Sorani.clean(pastStem), plain);
        }
        Stem passive = new Stem(infinitive, isLight, "passive");
        for (String field : row.get(2).split(",", -1)) {
            boolean takesShort = field.endsWith("+");
            String stem = Sorani.clean(takesShort ? field.substring(0, field.length() - 1) : field);
            put(takesShort ? shortPresent : present, stem, plain);
            for (String base : passiveBases(stem)) {
                addPast(base + "ا", passive);
                put(present, base + "ێ", passive);
            }
        }
        if (infinitive.endsWith("ان") || infinitive.endsWith("ين")) {
            String base = infinitive.substring(0, infinitive.length() - 2);
            if (base.length() >= 2 && !pasts.contains(base + "اند")) {
                Stem causative = new Stem(infinitive, isLight, "causative");
                addPast(base + "اند", causative);
                put(present, base + "ێن", causative);
                addPast(base + "ێنرا", causative);
            }
        }
    }

    /// کر-ا, در-ا, گیر-ا, بینر-ا, کڕدر-ا, شار-ا: a stem that ends in r takes no second one. گەیشتن has
    /// none.
    private static List<String> passiveBases(String stem) {
        boolean r = stem.endsWith("ر") || stem.endsWith("ڕ");
        if (stem.equals("گ") || stem.equals("چ") || stem.equals("مر") || stem.equals("مێن")) {
            return List.of();
        }
        if (stem.equals("گر")) {
            return List.of("گير");
        }
        return r ? List.of(stem, stem + "در") : List.of(stem + "ر", stem + "در");
    }

    private void addPast(String stem, Stem verb) {
        put(past, stem, verb);
        put(
                nominal,
                stem + "ن",
                verb.how().isEmpty() ? new Stem(verb.infinitive(), verb.light(), "verbal noun") : verb);
        String participle = isVowel(stem) ? stem + "و" : stem + "وو";
        Stem form =
                new Stem(verb.infinitive(), verb.light(), verb.how().isEmpty() ? "participle" : "passive participle");
        put(nominal, participle, form);
        if (!isVowel(stem)) {
            put(nominal, stem + "و", form);
        }
    }

    private static boolean isVowel(String stem) {
        return Sorani.VOWELS.indexOf(stem.charAt(stem.length() - 1)) >= 0;
    }

    private static void put(Map<String, List<Stem>> stems, String stem, Stem verb) {
        List<Stem> verbs = stems.computeIfAbsent(stem, _ -> new ArrayList<>());
        if (verbs.stream().noneMatch(v -> v.infinitive().equals(verb.infinitive()))) {
            verbs.add(verb);
        }
    }

    /// The verbs of which `stem`, a word without the endings of nouns, is the infinitive or a participle.
    List<Form> nominal(String stem) {
        boolean back = stem.endsWith(BACK) && stem.length() > 5;
        String base = back ? withoutBack(stem) : stem;
        List<Form> forms = new ArrayList<>();
        for (int at = 0; at + 2 < base.length(); at++) {
            for (Stem verb : nominal.getOrDefault(plainFront(base.substring(at)), List.of())) {
                String joined = base.substring(0, at);
                if (at == 0 || preverbs.contains(joined) || (verb.light() && at >= 2)) {
                    forms.add(new Form(joined + "|" + verb.infinitive(), back, verb.how()));
                }
            }
        }
        return forms;
    }

    private static String withoutBack(String word) {
        return word.endsWith(BACK) ? word.substring(0, word.length() - BACK.length()) : word;
    }

    /// The verbs of which `word` is a finite form.
    Set<Form> finite(String word) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Form form : irregular.getOrDefault(word, List.of())) {
            forms.put(form.verb(), form);
        }
        finite("", word, forms);
        for (String preverb : preverbs) {
            if (word.startsWith(preverb) && word.length() > preverb.length() + 1) {
                String rest = word.substring(preverb.length());
                finite(preverb, rest, forms);
                for (String clitic : CLITICS.subList(1, CLITICS.size())) {
                    if (rest.startsWith(clitic) && rest.length() > clitic.length() + 2) {
                        prefixed(preverb, rest.substring(clitic.length()), forms);
                    }
                }
            }
        }
        return new HashSet<>(forms.values());
    }

    private void finite(String preverb, String word, Map<String, Form> forms) {
        stems(preverb, word, past, afterPast, "", forms);
        stems(preverb, word, past, afterPerfect, "", forms);
        prefixed(preverb, word, forms);
    }

    private void prefixed(String preverb, String word, Map<String, Form> forms) {
        for (String prefix : PREFIXES) {
            if (!word.startsWith(prefix)) {
                continue;
            }
            String negated = prefix.startsWith("ن") ? "negated, " : "";
            for (String clitic : CLITICS) {
                if (!word.startsWith(clitic, prefix.length())) {
                    continue;
                }
                String rest = word.substring(prefix.length() + clitic.length());
                if (rest.length() < 2) {
                    continue;
                }
                if (!prefix.equals("نا")) {
                    stems(preverb, rest, past, afterPast, negated, forms);
                    stems(preverb, rest, past, afterPerfect, negated, forms);
                }
                stems(preverb, rest, present, afterPresent, negated, forms);
                stems(preverb, rest, shortPresent, afterShort, negated, forms);
            }
        }
    }

    private static void stems(
            String preverb,
            String word,
            Map<String, List<Stem>> stems,
            Endings endings,
            String before,
            Map<String, Form> forms) {
        for (Endings.Split split : endings.splits(plainFront(word), 1, Sorani.EITHER)) {
            for (Stem verb : stems.getOrDefault(split.stem(), List.of())) {
                boolean back = split.chain().letters().endsWith("وه");
                String said = split.chain().how().isEmpty()
                        ? "finite form"
                        : split.chain().how();
                String how = before + (verb.how().isEmpty() ? "" : verb.how() + ", ") + said;
                Form form = new Form(preverb + "|" + verb.infinitive(), back, how);
                forms.merge(form.verb() + back, form, (first, _) -> first);
            }
        }
    }

    /// Lists keep ڕ at the front of a word as ر; within a word it stays.
    private static String plainFront(String word) {
        return word.startsWith("ڕ") ? "ر" + word.substring(1) : word;
    }

    /// Whether the verb with -ەوە and the one without are two: گەڕانەوە is to return, گەڕان to search.
    boolean hasOther(String verb) {
        String infinitive = verb.substring(verb.indexOf('|') + 1);
        return infinitives.contains(infinitive) && infinitives.contains(infinitive + BACK);
    }
}
