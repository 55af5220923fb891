package rasid.language.iranian;

import java.util.ArrayList;
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

/// Sorani Kurdish. Nouns: the definite, indefinite and plural endings, ezafe, pronouns, postpositions and
/// the copula off; a listed word is never cut shorter (باران is rain, not a plural of بار). Verbs: by
/// their stems. Text that is written without the letters ڕ ڵ ۆ ێ, as many people type, meets the full
/// spelling.
public final class Sorani implements Language {
    static final String VOWELS = "اهۆێيو";
    /// Letters that are a vowel or a consonant, and ه, which also stands for h.
    static final String EITHER = "يوه";

    private static final int LEAST = 3;

    /// What is read when the first word comes.
    private record Lists(Endings nouns, SoraniVerbs verbs, Set<String> words) {
        static Lists load() {
            Map<String, Endings> endings = Endings.read("ckb-endings.tsv", VOWELS, Sorani::cleanEnding);
            Set<String> words = new HashSet<>();
            for (List<String> row : Resource.rows("ckb-words.txt")) {
                row.forEach(line -> List.of(line.split(" ", -1)).forEach(word -> words.add(clean(word))));
            }
            return new Lists(Objects.requireNonNull(endings.get("noun")), new SoraniVerbs(endings), words);
        }
    }

    private final Lazy<Lists> lists = new Lazy<>(Lists::load);

    @Override
    public String code() {
        return "ckb";
    }

    @Override
    public Script script() {
        return Script.ARABIC;
    }

    @Override
    public List<Reading> read(Token word) {
        String spelled = spelled(word.text());
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<Endings.Split> splits = lists.get().nouns().splits(spelled, 2, EITHER);
        for (Endings.Split split : nouns(splits)) {
            add(readings, split.stem(), split.chain().how());
            if (split.chain().letters().startsWith("ه") && endsInVowelAndY(split.stem())) {
                // ناڕەزایییەکان has three ی, which cleaning takes for drawn-out ones.
                add(readings, split.stem() + "ي", split.chain().how());
            }
            addPlain(readings, split.stem(), split.chain().how());
        }
        for (Endings.Split split : splits) {
            if (lists.get().words().contains(split.stem())) {
                // ڕووداو, an event, is a word of its own beside ڕوودان, to happen.
                continue;
            }
            for (SoraniVerbs.Form form : lists.get().verbs().nominal(split.stem())) {
                addVerb(readings, form, joined(form.how(), split.chain().how()));
            }
        }
        for (SoraniVerbs.Form form : lists.get().verbs().finite(spelled)) {
            addVerb(readings, form, form.how());
        }
        return List.copyOf(readings.values());
    }

    /// The keys by which spellings meet of which one lacks marks: `~` and `-` begin those of a text that lacks ڕ ڵ ۆ ێ,
    /// or ڕ ڵ alone, `+` and `*` those of a listed word that has them.
    private void addPlain(Map<String, Reading> readings, String stem, String how) {
        String unmarked = withoutMarks(stem);
        if (isPlain(stem)) {
            add(readings, "~" + stem, how);
        } else if (unmarked.equals(stem)) {
            add(readings, "-" + stem, how);
        }
        if (!isPlain(stem) && lists.get().words().contains(stem)) {
            add(readings, "+" + plain(stem), how);
            add(readings, "*" + unmarked, how);
        }
    }

    private static boolean endsInVowelAndY(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == 'ي' && "اهۆو".indexOf(stem.charAt(last - 1)) >= 0;
    }

    /// The splits that leave a listed word: the longest, and what it comes from by -ی (سەربازی may be a
    /// soldier's too). Where no word is listed, all that leave enough letters.
    private List<Endings.Split> nouns(List<Endings.Split> splits) {
        List<Endings.Split> known = new ArrayList<>();
        for (Endings.Split split : splits) {
            boolean listed = lists.get().words().contains(split.stem());
            if (known.isEmpty() ? listed : mayBeToo(split, known.getFirst().stem(), listed)) {
                known.add(split);
            }
        }
        if (!known.isEmpty()) {
            return known;
        }
        return splits.stream()
                .filter(s -> s.stem().length() >= LEAST || s.chain().letters().isEmpty() || isDefinite(s))
                .toList();
    }

    /// Whether a word with the listed stem `longest` may be a form of the shorter one of `split` too: دەستەکە is the
    /// hand and the group.
    private static boolean mayBeToo(Endings.Split split, String longest, boolean listed) {
        String stem = split.stem();
        String endings = split.chain().letters();
        return switch (longest.substring(stem.length())) {
            case "ي" -> stem.length() >= LEAST;
            case "ه" -> listed && endings.startsWith("ه");
            case "ا" -> listed && endings.startsWith("ان");
            default -> false;
        };
    }

    private static void add(Map<String, Reading> readings, String stem, String how) {
        readings.putIfAbsent(stem, new Reading("ckb:" + stem.replace("وو", "و"), how, false));
    }

    private static void addVerb(Map<String, Reading> readings, SoraniVerbs.Form form, String how) {
        String verb = "V" + form.verb();
        add(readings, verb, how);
        if (form.back()) {
            add(readings, verb + "+", how);
        }
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first.isEmpty() ? second : first + ", " + second;
    }

    @Override
    public List<Reading> ask(Token word) {
        String spelled = spelled(word.text());
        Lists known = lists.get();
        Map<String, Reading> asked = new LinkedHashMap<>();
        boolean listed = known.words().contains(spelled);
        List<SoraniVerbs.Form> infinitives = known.verbs().nominal(spelled);
        for (SoraniVerbs.Form form : infinitives) {
            if (form.how().equals("verbal noun")) {
                boolean other = form.back() && known.verbs().hasOther(form.verb());
                add(asked, "V" + form.verb() + (other ? "+" : ""), "");
            }
        }
        askNoun(spelled, asked);
        if (!listed && infinitives.isEmpty()) {
            for (Endings.Split split : known.nouns().splits(spelled, 3, EITHER)) {
                String stem = split.stem();
                if (known.words().contains(stem) || isSure(split)) {
                    askNoun(stem, asked);
                }
                known.verbs().nominal(stem).forEach(form -> add(asked, "V" + form.verb(), form.how()));
            }
            known.verbs().finite(spelled).forEach(form -> add(asked, "V" + form.verb(), form.how()));
        }
        return List.copyOf(asked.values());
    }

    private void askNoun(String stem, Map<String, Reading> asked) {
        add(asked, stem, "");
        boolean plain = isPlain(stem);
        if (stem.length() <= LEAST || (plain && lists.get().words().contains(stem))) {
            return;
        }
        String unmarked = withoutMarks(stem);
        add(asked, (plain ? "+" : "~") + plain(stem), "written without ڕ ڵ ۆ ێ");
        if (!isPlain(unmarked)) {
            add(asked, (unmarked.equals(stem) ? "*" : "-") + unmarked, "written without ڕ ڵ");
        }
    }

    /// Whether the endings of an unknown typed word are hardly part of it: خانەکەی, هێرشەکان, سەفارەتێک.
    private static boolean isSure(Endings.Split split) {
        return split.stem().length() >= LEAST
                && (isDefinite(split) || split.chain().letters().startsWith("ێك"));
    }

    private static boolean isDefinite(Endings.Split split) {
        return split.chain().how().startsWith("def") || split.chain().how().startsWith("demonstrative plural");
    }

    @Override
    public List<String> bare(Token word) {
        return List.of(bareKey(spelled(word.text())));
    }

    private static String cleanEnding(String ending) {
        return Cleaning.fold(Cleaning.cleanKeepingCase(ending));
    }

    static String clean(String listed) {
        return spelled(Cleaning.fold(Cleaning.cleanKeepingCase(listed)));
    }

    /// ر at the front is always ڕ, and many type it plain; ة stands for ە on Arabic keyboards, ى for ی.
    private static String spelled(String word) {
        String plain = word.replace('ة', 'ه').replace('ى', 'ي').replace('ؤ', 'ۆ');
        return plain.startsWith("ڕ") ? "ر" + plain.substring(1) : plain;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("ڕڵۆێ".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String word) {
        return word.replace('ڕ', 'ر').replace('ڵ', 'ل');
    }

    private static String plain(String word) {
        return word.replace('ڕ', 'ر').replace('ڵ', 'ل').replace('ۆ', 'و').replace('ێ', 'ي');
    }
}
