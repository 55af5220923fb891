package rasid.language.iranian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rasid.language.word.Cleaning;
import rasid.language.word.Language;
import rasid.language.word.Lazy;
import rasid.language.word.Reading;
import rasid.language.word.Resource;
import rasid.language.word.Script;
import rasid.language.word.Token;

/// Kurmanji Kurdish in Latin letters: izafe, case, plural, indefinite and the copula off nouns; verbs by
/// their stems behind di, bi, na, ne and me. Keys: nouns as they are, `V` verbs.
public final class Kurmanji implements Language {
    private static final String VOWELS = "aeêiîouû";
    private static final int LEAST = 2;
    private static final int TYPED_LEAST = 4;
    private static final List<String> PREFIXES = List.of("nedi", "di", "bi", "na", "ne", "me", "de", "t", "d", "b");
    private static final List<String> PREVERBS =
            List.of("", "der", "hil", "ra", "da", "ve", "wer", "vê", "lê", "pê", "tê", "jê", "rû", "çê", "ro");

    /// What is read when the first word comes.
    private static final class Lists {
        final Endings nouns;
        final Endings afterPast;
        final Endings afterPresent;
        final Map<String, List<String>> past = new HashMap<>();
        final Map<String, List<String>> present = new HashMap<>();
        final Map<String, String> infinitives = new HashMap<>();

        Lists() {
            Map<String, Endings> endings = Endings.read("kmr-endings.tsv", VOWELS, Cleaning::cleanKeepingCase);
            nouns = Objects.requireNonNull(endings.get("noun"));
            afterPast = Objects.requireNonNull(endings.get("past"));
            afterPresent = Objects.requireNonNull(endings.get("present"));
            for (List<String> row : Resource.rows("kmr-verbs.tsv")) {
                String verb = row.get(0);
                infinitives.put(verb, verb);
                Resource.list(row.get(1)).forEach(stem -> put(past, stem, verb));
                Resource.list(row.get(2)).forEach(stem -> put(present, stem, verb));
            }
        }

        private static void put(Map<String, List<String>> stems, String stem, String verb) {
            stems.computeIfAbsent(stem, _ -> new ArrayList<>()).add(verb);
        }
    }

    private final Lazy<Lists> lists = new Lazy<>(Lists::new);

    @Override
    public String code() {
        return "kmr";
    }

    @Override
    public Script script() {
        return Script.LATIN;
    }

    @Override
    public List<Reading> read(Token word) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Endings.Split split : lists.get().nouns.splits(word.text(), LEAST, VOWELS)) {
            add(readings, split.stem(), split.chain().how());
            if (split.stem().endsWith("i") && split.chain().letters().startsWith("y")) {
                // azadiyê is of azadî.
                add(
                        readings,
                        split.stem().substring(0, split.stem().length() - 1) + "î",
                        split.chain().how());
            }
            if (lists.get().infinitives.containsKey(split.stem())) {
                add(readings, "V" + split.stem(), split.chain().how());
            }
        }
        String direct = direct(word.text());
        if (!direct.isEmpty()) {
            add(readings, direct, "oblique");
        }
        verbs(word.text(), readings);
        return List.copyOf(readings.values());
    }

    /// The masculine noun that `word` is the old oblique of: bajêr of bajar, welêt of welat; "" for others.
    private static String direct(String word) {
        int at = word.length() - 2;
        boolean oblique = at >= 2 && word.charAt(at) == 'ê' && VOWELS.indexOf(word.charAt(at + 1)) < 0;
        return oblique ? word.substring(0, at) + 'a' + word.charAt(at + 1) : "";
    }

    @Override
    public List<Reading> ask(Token word) {
        String typed = word.text();
        Map<String, Reading> asked = new LinkedHashMap<>();
        if (lists.get().infinitives.containsKey(typed)) {
            add(asked, "V" + typed, "");
            return List.copyOf(asked.values());
        }
        for (Endings.Split split : lists.get().nouns.splits(typed, TYPED_LEAST - 1, "")) {
            boolean plural = split.chain().how().startsWith("plural");
            boolean whole = split.chain().letters().equals("î");
            if (!whole && (split.stem().length() >= TYPED_LEAST || plural)) {
                add(asked, split.stem(), split.chain().how());
            }
        }
        add(asked, typed, "");
        if (typed.length() >= TYPED_LEAST - 1 && !typed.startsWith("de")) {
            verbs(typed, asked);
        }
        return List.copyOf(asked.values());
    }

    private void verbs(String word, Map<String, Reading> readings) {
        for (String preverb : PREVERBS) {
            if (!word.startsWith(preverb) || word.length() <= preverb.length()) {
                continue;
            }
            String rest = word.substring(preverb.length());
            finite(preverb, rest, lists.get().past, lists.get().afterPast, "", readings);
            for (String prefix : PREFIXES) {
                if (rest.startsWith(prefix) && rest.length() > prefix.length()) {
                    String behind = rest.substring(prefix.length());
                    String how = prefix.startsWith("n") || prefix.equals("me") ? "negated, " : "";
                    if (prefix.length() > 1) {
                        finite(preverb, behind, lists.get().past, lists.get().afterPast, how, readings);
                    }
                    finite(preverb, behind, lists.get().present, lists.get().afterPresent, how, readings);
                }
            }
        }
    }

    private void finite(
            String preverb,
            String word,
            Map<String, List<String>> stems,
            Endings endings,
            String before,
            Map<String, Reading> readings) {
        for (Endings.Split split : endings.splits(word, 1, VOWELS)) {
            String said = split.chain().how();
            for (String form : List.of(preverb + split.stem(), split.stem())) {
                for (String verb : stems.getOrDefault(form, List.of())) {
                    // derdikeve: der and keve make derketin, which the list has with its preverb.
                    if (preverb.isEmpty() || form.length() > split.stem().length()) {
                        add(readings, "V" + verb, before + (said.isEmpty() ? "form of the verb" : said));
                    }
                }
            }
        }
    }

    private static void add(Map<String, Reading> readings, String stem, String how) {
        readings.putIfAbsent(stem, new Reading("kmr:" + stem, how, false));
    }
}
