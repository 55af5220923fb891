package rasid.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The Arabic words that are known one by one: nouns with their plurals, names, function words.
/// `ar-broken-plurals.tsv`, `ar-variants.tsv`, `ar-names.txt` and `ar-function-words.txt` beside this class hold them.
final class ArabicLexicon {
    /// A noun found by one of its forms.
    ///
    /// @param lemma the singular as the list spells it
    /// @param how `""` for the singular itself
    record Noun(String lemma, String how) {}

    private static final Set<String> NAME_KINDS = Set.of("country", "place", "region", "person", "group");

    private final Map<String, Set<Noun>> spelled = new HashMap<>();
    private final Map<String, Set<Noun>> folded = new HashMap<>();
    private final Set<String> soundMasculine = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> functionWords = new HashSet<>();

    ArabicLexicon() {
        for (List<String> row : Resource.rows("ar-broken-plurals.tsv")) {
            addNoun(row.get(0), Resource.list(row.get(1)));
        }
        for (List<String> row : Resource.rows("ar-variants.tsv")) {
            List<String> variants = new ArrayList<>(Resource.list(row.get(2)));
            variants.add(row.get(1));
            // The short form of a longer name (الخضراء) is a plain word elsewhere; surnames are none.
            boolean oneWord = row.get(1).indexOf(' ') < 0 || row.get(0).equals("person");
            if (oneWord && NAME_KINDS.contains(row.get(0))) {
                variants.stream()
                        .filter(v -> Script.of(v) == Script.ARABIC && v.indexOf(' ') < 0)
                        .forEach(this::addName);
            }
        }
        for (List<String> row : Resource.rows("ar-names.txt")) {
            row.forEach(this::addName);
        }
        for (List<String> row : Resource.rows("ar-function-words.txt")) {
            row.forEach(word -> functionWords.add(fold(word)));
        }
    }

    private void addNoun(String singular, List<String> plurals) {
        add(singular, new Noun(singular, ""));
        for (String plural : plurals) {
            boolean sound = plural.endsWith("ات") || plural.endsWith("ون");
            add(plural, new Noun(singular, sound ? "plural" : "broken plural"));
            if (plural.endsWith("ون")) {
                add(plural.substring(0, plural.length() - 2) + "ين", new Noun(singular, "plural"));
                soundMasculine.add(singular);
            }
        }
    }

    private void add(String form, Noun noun) {
        String clean = Cleaning.cleanKeepingCase(form);
        spelled.computeIfAbsent(clean, _ -> new LinkedHashSet<>()).add(noun);
        folded.computeIfAbsent(fold(clean), _ -> new LinkedHashSet<>()).add(noun);
    }

    private void addName(String name) {
        String clean = nameKey(Cleaning.cleanKeepingCase(name));
        // A name that is a noun too inflects as the noun does.
        if (!folded.containsKey(clean)) {
            names.add(clean);
        }
    }

    /// The nouns of which `form` is the singular or a listed plural: as it is spelled, or, if there is none, with
    /// hamza,
    /// ى and ة folded. A form that is a singular is no plural of another.
    Set<Noun> nouns(String form) {
        Set<Noun> found = spelled.get(form);
        if (found == null) {
            found = folded.getOrDefault(fold(form), Set.of());
        }
        if (found.size() > 1 && found.stream().anyMatch(n -> n.how().isEmpty())) {
            return Set.of(
                    found.stream().filter(n -> n.how().isEmpty()).findFirst().orElseThrow());
        }
        return found;
    }

    boolean isSingular(String form) {
        return nouns(form).stream().anyMatch(n -> n.how().isEmpty());
    }

    /// Whether the noun takes the sound masculine plural, whose ون becomes و and ي before another noun.
    boolean hasSoundMasculine(String lemma) {
        return soundMasculine.contains(lemma);
    }

    /// Whether `form` is a name, with its article or without.
    boolean isName(String form) {
        return names.contains(nameKey(form));
    }

    /// Whether `form`, which has no article, is a name.
    boolean isNameWithoutArticle(String form) {
        return names.contains(fold(form));
    }

    /// البصرة and بصرة are one name.
    static String nameKey(String name) {
        String folded = fold(name);
        return folded.startsWith("ال") && folded.length() > 4 ? folded.substring(2) : folded;
    }

    boolean isFunctionWord(String form) {
        return functionWords.contains(fold(form));
    }

    /// Takes off what Arabic spelling leaves to the writer: hamza on and under alif, ى for ي and ه for ة at the end.
    static String fold(String word) {
        StringBuilder out = new StringBuilder(word);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == 'أ' || c == 'إ' || c == 'آ') {
                out.setCharAt(i, 'ا');
            }
        }
        int last = out.length() - 1;
        if (last > 0 && out.charAt(last) == 'ة') {
            out.setCharAt(last, 'ه');
        } else if (last > 0 && out.charAt(last) == 'ى') {
            out.setCharAt(last, 'ي');
        }
        return out.toString();
    }
}
