package rasid.language.iranian;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rasid.language.word.Cleaning;
import rasid.language.word.Language;
import rasid.language.word.Lazy;
import rasid.language.word.Reading;
import rasid.language.word.Resource;
import rasid.language.word.Script;
import rasid.language.word.Token;

/// Persian. Nouns and adjectives: plural, ezafe, indefinite ی, comparative, pronouns and copulas off,
/// down to a listed word if there is one; broken plurals by list. Verbs: by their stems. A half-space tells where an
/// ending begins; without it شهرهای is cities and "somebody famous".
public final class Persian implements Language {
    private static final int LEAST = 3;
    private static final String VOWELS = "آاو";
    private static final Set<String> ENDINGS_APART =
            Set.of("ها", "هاي", "هايي", "هايش", "هايم", "هايشان", "هايمان", "ي", "اي");

    /// What is read when the first word comes.
    private record Lists(
            Endings nouns, Endings silent, PersianVerbs verbs, Set<String> words, Map<String, Set<String>> plurals) {

        static Lists load() {
            Map<String, Endings> endings = Endings.read("fa-endings.tsv", VOWELS, Persian::clean);
            Set<String> words = new HashSet<>();
            Resource.rows("fa-words.txt").forEach(row -> words.add(clean(row.getFirst())));
            Map<String, Set<String>> plurals = new HashMap<>();
            for (List<String> row : Resource.rows("fa-plurals.tsv")) {
                addPlurals(plurals, clean(row.get(0)), row.get(1));
                words.add(clean(row.get(0)));
            }
            for (List<String> row : Resource.rows("ar-broken-plurals.tsv")) {
                String singular = Cleaning.cleanKeepingCase(row.get(0));
                for (String borrowed : List.of(clean(singular), clean(singular.replace('ة', 'ت')))) {
                    if (words.contains(borrowed)) {
                        // اقدام is no plural of قدم in Persian, but a word with a plural of its own.
                        Resource.list(row.get(1)).stream()
                                .filter(plural -> !words.contains(clean(plural)))
                                .forEach(plural -> addPlurals(plurals, borrowed, plural));
                    }
                }
            }
            return new Lists(
                    Objects.requireNonNull(endings.get("noun")),
                    Objects.requireNonNull(endings.get("silent")),
                    new PersianVerbs(endings),
                    words,
                    plurals);
        }

        private static void addPlurals(Map<String, Set<String>> plurals, String singular, String listed) {
            for (String plural : Resource.list(listed)) {
                plurals.computeIfAbsent(clean(plural), _ -> new HashSet<>()).add(singular);
            }
        }
    }

    /// A noun that a word may be a form of.
    private record Noun(String lemma, String how, String stem) {}

    private final Lazy<Lists> lists = new Lazy<>(Lists::load);

    @Override
    public String code() {
        return "fa";
    }

    @Override
    public Script script() {
        return Script.ARABIC;
    }

    @Override
    public List<Reading> read(Token word) {
        String spelled = spelled(word);
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<Endings.Split> splits = splits(word, spelled);
        List<Noun> known = known(splits);
        PersianVerbs verbs = lists.get().verbs();
        boolean whole = isWhole(known, spelled);
        if (whole || !verbs.isProgressive(spelled)) {
            for (Noun noun : known.isEmpty() ? unknown(splits) : known) {
                add(readings, noun.lemma(), noun.how());
            }
        }
        addVerbs(readings, whole ? verbs.stem(spelled) : verbs.finite(spelled, true));
        for (Endings.Split split : splits) {
            addVerbs(readings, verbs.infinitive(split.stem()));
        }
        String joined = HalfSpaces.of(word).joined();
        if (!joined.isEmpty()) {
            read(new Token(joined, joined, 0, 0))
                    .forEach(reading -> add(readings, reading.key().substring(3), reading.how()));
        }
        return List.copyOf(readings.values());
    }

    @Override
    public List<Reading> ask(Token word) {
        String spelled = spelled(word);
        Map<String, Reading> asked = new LinkedHashMap<>();
        PersianVerbs verbs = lists.get().verbs();
        Set<PersianVerbs.Form> infinitive = verbs.infinitive(spelled);
        if (!infinitive.isEmpty()) {
            // برگشتن is to return; its forms are filed under گشتن too, which is not meant.
            int longest =
                    infinitive.stream().mapToInt(f -> f.verb().length()).max().orElse(0);
            addVerbs(
                    asked,
                    infinitive.stream()
                            .filter(f -> f.verb().length() == longest)
                            .toList());
            add(asked, spelled, "");
            return List.copyOf(asked.values());
        }
        Set<PersianVerbs.Form> stem = verbs.stem(spelled);
        List<Endings.Split> splits = splits(word, spelled);
        List<Noun> known = known(splits);
        boolean whole = isWhole(known, spelled);
        if (whole || stem.isEmpty()) {
            known.stream()
                    .filter(noun -> !whole || noun.stem().equals(spelled))
                    .forEach(noun -> add(asked, noun.lemma(), noun.how()));
        }
        if (known.isEmpty() && stem.isEmpty()) {
            add(asked, spelled, "");
            unknown(splits).stream()
                    .filter(n ->
                            n.how().startsWith("plural, with ها") || n.how().startsWith("comp"))
                    .forEach(n -> add(asked, n.lemma(), n.how()));
        }
        if (!whole || !spelled.endsWith("ه")) {
            // خواسته, a wish, is a word of its own beside خواستن.
            addVerbs(asked, stem);
        }
        if (known.isEmpty()) {
            addVerbs(asked, verbs.finite(spelled, true));
        }
        return List.copyOf(asked.values());
    }

    private static boolean isWhole(List<Noun> known, String word) {
        return !known.isEmpty() && known.getFirst().stem().equals(word);
    }

    /// The splits of a word that may be, the longest stem first.
    private List<Endings.Split> splits(Token word, String spelled) {
        if (word.spaced().equals(word.text())) {
            return splits(spelled, List.of());
        }
        HalfSpaces spaces = HalfSpaces.of(word);
        return spaces.possible(splits(spelled, spaces.places()));
    }

    /// @param places where half-spaces stand: behind one, endings are written as behind a silent ه
    private List<Endings.Split> splits(String word, List<Integer> places) {
        List<Endings.Split> splits = new ArrayList<>(lists.get().nouns().splits(word, 2, ""));
        for (Endings.Split split : lists.get().silent().splits(word, 2, VOWELS)) {
            boolean apart = split.stem().endsWith("ه")
                    || split.stem().endsWith("ي")
                    || places.contains(split.stem().length());
            if (apart && !split.chain().letters().isEmpty()) {
                splits.add(split);
            } else if (split.stem().endsWith("گان") && split.stem().length() > 4) {
                splits.add(split);
            }
        }
        splits.sort(
                Comparator.comparingInt((Endings.Split s) -> s.stem().length()).reversed());
        return splits;
    }

    /// The listed nouns with the longest stem, and what such a one comes from by -ی, or may be an ending's in part:
    /// کتابی may be "a book" too, شهرهای of شهره or of شهر.
    private List<Noun> known(List<Endings.Split> splits) {
        List<Noun> nouns = new ArrayList<>();
        for (Endings.Split split : splits) {
            boolean first = nouns.isEmpty();
            if (first || mayBeToo(split, nouns.getFirst().stem())) {
                known(split, nouns);
            }
        }
        return nouns;
    }

    /// Whether a word with the listed stem `longest` may be a form of the shorter one of `split` too.
    private static boolean mayBeToo(Endings.Split split, String longest) {
        String stem = split.stem();
        String endings = split.chain().letters();
        String between = longest.substring(stem.length());
        return switch (between) {
            case "", "ي", "يي" -> true;
            case "ه" -> endings.startsWith("ها");
            case "ها" -> stem.length() >= LEAST;
            case "ش", "م", "ت" -> endings.startsWith(between + "ان");
            default -> false;
        };
    }

    private void known(Endings.Split split, Collection<Noun> nouns) {
        String stem = split.stem();
        String how = split.chain().how();
        Set<String> words = lists.get().words();
        Set<String> singulars = lists.get().plurals().getOrDefault(stem, Set.of());
        for (String singular : singulars) {
            nouns.add(new Noun(singular, joined("broken plural", how), stem));
        }
        if (singulars.isEmpty() && words.contains(stem)) {
            nouns.add(new Noun(stem, how, stem));
        } else if (stem.endsWith("گان") && words.contains(stem.substring(0, stem.length() - 3) + "ه")) {
            nouns.add(new Noun(stem.substring(0, stem.length() - 3) + "ه", joined("plural, with گان", how), stem));
        } else if (stem.endsWith("ات") && stem.length() > 4) {
            String base = stem.substring(0, stem.length() - 2);
            for (String singular : List.of(base + "ت", base + "ه", base)) {
                if (words.contains(singular)) {
                    nouns.add(new Noun(singular, joined("plural, with ات", how), stem));
                }
            }
        }
    }

    private static List<Noun> unknown(List<Endings.Split> splits) {
        return splits.stream()
                .filter(s -> s.stem().length() >= LEAST || s.chain().letters().isEmpty())
                .map(s -> new Noun(s.stem(), s.chain().how(), s.stem()))
                .toList();
    }

    private static void add(Map<String, Reading> readings, String lemma, String how) {
        readings.putIfAbsent(lemma, new Reading("fa:" + lemma, how, false));
    }

    private static void addVerbs(Map<String, Reading> readings, Collection<PersianVerbs.Form> forms) {
        forms.forEach(form -> add(readings, "V" + form.verb(), form.how()));
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + ", " + second;
    }

    @Override
    public Set<String> endingsApart() {
        return ENDINGS_APART;
    }

    @Override
    public boolean joinsWords() {
        return true;
    }

    @Override
    public String joined(Token word) {
        return "fa:" + spelled(word);
    }

    @Override
    public List<String> bare(Token word) {
        return List.of(bareKey(spelled(word)));
    }

    private static String spelled(Token word) {
        return word.spaced().equals(word.text())
                ? clean(word.text())
                : HalfSpaces.of(word).spelled();
    }

    /// The spelling that words are compared in: hamza on its bearers, which many leave out, off; ئ is ی.
    static String clean(String word) {
        String clean = Cleaning.fold(Cleaning.cleanKeepingCase(word))
                .replace('ى', 'ي')
                .replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('ؤ', 'و')
                .replace('ئ', 'ي')
                .replace('ة', 'ه')
                .replace("اء", "ا");
        return clean.endsWith("ء") && clean.length() > 2 ? clean.substring(0, clean.length() - 1) : clean;
    }
}
