package rasid.language.arabic.ayaspell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rasid.language.arabic.ayaspell.Ayaspell.Entry;
import rasid.language.arabic.forms.ArabicSpelling;

/// Takes nouns, adjectives and names out of Ayaspell: how each inflects, and, since Ayaspell lists broken plurals as
/// words of their own beside the singular, which belongs to which.
final class AyaspellNouns {
    /// How far from its singular a broken plural may stand.
    private static final int NEAR = 4;

    private static final Set<String> NAMES = Set.of("القارات", "البلدان", "العواصم", "اسماء،أشخاص");
    private static final int NAME_WITHOUT_ARTICLE = 228;
    private static final int NAME_WITH_ARTICLE = 229;

    private final Ayaspell ayaspell;
    private final Map<String, Set<Character>> nouns = new LinkedHashMap<>();
    private final Map<String, Set<String>> plurals = new LinkedHashMap<>();
    private final Map<String, String> nisbas = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    AyaspellNouns(Ayaspell ayaspell) {
        this.ayaspell = ayaspell;
    }

    void tell(List<String> rows) {
        List<Entry> entries = ayaspell.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.alias() == NAME_WITHOUT_ARTICLE || entry.alias() == NAME_WITH_ARTICLE) {
                names.add(entry.word());
            } else if (isNoun(entry)) {
                noun(entry, i);
            }
        }
        // A word that inflects by itself is its own singular.
        plurals.keySet().removeIf(plural -> {
            Set<Character> flags = nouns.getOrDefault(plural, Set.of());
            return hasOwnForms(flags) && !flags.contains('r');
        });
        nouns.forEach((noun, flags) -> {
            StringBuilder told = new StringBuilder();
            flags.forEach(told::append);
            rows.add("N\t" + noun + "\t" + told);
        });
        plurals.forEach((plural, singulars) -> rows.add("B\t" + plural + "\t" + String.join(",", singulars)));
        nisbas.forEach((nisba, noun) -> rows.add("J\t" + nisba + "\t" + noun));
        for (String name : names) {
            String place = place(name);
            if (!nouns.containsKey(name)) {
                rows.add(place.isEmpty() ? "P\t" + name : "J\t" + name + "\t" + place);
            }
        }
    }

    /// The place that a name such as آسيوي is the nisba of, `""` for none.
    private String place(String name) {
        if (!name.endsWith("ي") || name.length() < 4) {
            return "";
        }
        String base = ArabicSpelling.shorter(name);
        List<String> places = base.endsWith("و")
                ? List.of(ArabicSpelling.shorter(base) + "ا")
                : List.of(base, base + "ا", base + "ة", base + "يا", "ال" + base, "ال" + base + "ة");
        return places.stream().filter(names::contains).findFirst().orElse("");
    }

    private boolean isNoun(Entry entry) {
        return (ayaspell.has(entry, "AB") || ayaspell.has(entry, "BB") || ayaspell.has(entry, "AA"))
                && entry.word().length() > 1
                && !entry.section().isEmpty();
    }

    private void noun(Entry entry, int at) {
        if (NAMES.contains(entry.section())) {
            names.add(entry.word());
            ayaspell.nisbas(entry).forEach(nisba -> nisbas.putIfAbsent(nisba, entry.word()));
            return;
        }
        Set<Character> flags = flags(entry);
        if (!hasOwnForms(flags)) {
            Set<String> singulars = singulars(entry, at);
            if (!singulars.isEmpty()) {
                plurals.computeIfAbsent(entry.word(), _ -> new LinkedHashSet<>())
                        .addAll(singulars);
                return;
            }
        }
        // What stands in the main part too is no rare word, and inflects as it does there.
        Set<Character> all = nouns.get(entry.word());
        if (all == null || (all.contains('r') && !flags.contains('r'))) {
            nouns.put(entry.word(), flags);
        } else if (all.contains('r') || !flags.contains('r')) {
            all.addAll(flags);
        }
        ayaspell.nisbas(entry).forEach(nisba -> nisbas.putIfAbsent(nisba, entry.word()));
    }

    /// `f` takes ة for its feminine, `d` has a dual, `a` a plural in ات, `m` one in ون, `k` loses its ي (قاضٍ);
    /// `V` verbal noun, `A` active and `P` passive participle.
    private Set<Character> flags(Entry entry) {
        Set<Character> flags = new TreeSet<>();
        Map<Character, List<String>> classes = Map.of(
                'f', List.of("BA", "BB"),
                'd', List.of("CA", "CB", "DA", "DB", "EA", "EB", "FA", "FB", "GA", "GB"),
                'a', List.of("HA", "HB"),
                'm', List.of("IA", "IB"),
                'k', List.of("KA"));
        classes.forEach((flag, of) -> {
            if (of.stream().anyMatch(c -> ayaspell.has(entry, c))) {
                flags.add(flag);
            }
        });
        switch (entry.section()) {
            case "المصادر", "إضافة:مصادر" -> flags.add('V');
            case "اسم-الفاعل", "إضافة:اسم-الفاعل" -> flags.add('A');
            case "اسم-المفعول", "إضافة:اسم-المفعول" -> flags.add('P');
            default -> {}
        }
        if (entry.section().startsWith("إضافة")) {
            flags.add('r');
        }
        return flags;
    }

    private static boolean hasOwnForms(Set<Character> flags) {
        return flags.contains('d') || flags.contains('f') || flags.contains('m') || flags.contains('a');
    }

    private Set<String> singulars(Entry plural, int at) {
        boolean plain = !ayaspell.has(plural, "LA") || ayaspell.has(plural, "JA");
        if (!plain || plural.word().endsWith("ية") || !ArabicPluralShapes.isOne(plural.word())) {
            return Set.of();
        }
        for (int distance = 1; distance <= NEAR; distance++) {
            Set<String> nearest = new LinkedHashSet<>();
            for (int place : new int[] {at - distance, at + distance}) {
                if (isSingular(place, plural)) {
                    nearest.add(ayaspell.entries().get(place).word());
                }
            }
            if (!nearest.isEmpty()) {
                return nearest;
            }
        }
        return Set.of();
    }

    private boolean isSingular(int at, Entry plural) {
        if (at < 0 || at >= ayaspell.entries().size()) {
            return false;
        }
        Entry entry = ayaspell.entries().get(at);
        return isNoun(entry)
                && entry.section().equals(plural.section())
                && hasOwnForms(flags(entry))
                && ArabicPluralShapes.mayBe(plural.word(), entry.word())
                && ArabicPluralShapes.root(entry.word()).equals(ArabicPluralShapes.root(plural.word()));
    }
}
