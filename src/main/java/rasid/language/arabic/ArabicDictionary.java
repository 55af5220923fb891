package rasid.language.arabic;

import static rasid.language.arabic.ArabicNoun.ACTIVE;
import static rasid.language.arabic.ArabicNoun.DUAL;
import static rasid.language.arabic.ArabicNoun.FEMININE;
import static rasid.language.arabic.ArabicNoun.LEMMA;
import static rasid.language.arabic.ArabicNoun.LOSES_YA;
import static rasid.language.arabic.ArabicNoun.NAME;
import static rasid.language.arabic.ArabicNoun.NISBA;
import static rasid.language.arabic.ArabicNoun.OURS;
import static rasid.language.arabic.ArabicNoun.PASSIVE;
import static rasid.language.arabic.ArabicNoun.PEOPLE;
import static rasid.language.arabic.ArabicNoun.PLURAL_AT;
import static rasid.language.arabic.ArabicNoun.PLURAL_UN;
import static rasid.language.arabic.ArabicNoun.VERBAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import rasid.language.arabic.forms.ArabicSpelling;
import rasid.language.word.Resource;

/// The Arabic nouns, adjectives, names and function words that are known one by one: Ayaspell's, converted by
/// the build, and our own lists, which are right where they differ. [ArabicStems] holds the verbs.
final class ArabicDictionary {
    private static final int ADJECTIVE = LEMMA | NISBA | FEMININE | DUAL | PLURAL_AT | PLURAL_UN;
    private static final ArabicNoun[] NONE = {};
    private static final int RARE = 7;
    private static final int PLURAL_OF_DICTIONARY = 3;

    private final Map<String, ArabicNoun[]> forms = new HashMap<>(120_000);
    private final ArabicLooseForms folded = new ArabicLooseForms();
    private final Map<String, String> nisbas = new HashMap<>();
    private final Set<String> functionWords = new HashSet<>();
    private final Set<String> adjectives = new HashSet<>();
    private final Set<String> singulars = new HashSet<>();
    private final Set<String> notLemmas = new HashSet<>();
    private final Set<String> ours = new HashSet<>();

    /// @param rows the list that [rasid.language.arabic.ayaspell.Ayaspell] made
    ArabicDictionary(List<List<String>> rows) {
        List<List<String>> plurals = Resource.rows("ar-broken-plurals.tsv");
        List<List<String>> others = Resource.rows("ar-forms.tsv");
        plurals.forEach(row -> notLemmas(row.get(0), row.get(1)));
        others.forEach(row -> notLemmas(row.get(0), row.get(2)));
        plurals.forEach(row -> {
            notLemmas.remove(row.get(0));
            singulars.add(row.get(0));
        });
        others.forEach(row -> notLemmas.remove(row.get(0)));
        rows.stream().filter(row -> row.get(0).equals("J")).forEach(row -> adjectives.add(row.get(1)));
        rows.stream().filter(row -> row.get(0).equals("N")).forEach(row -> addNoun(row.get(1), row.get(2)));
        List.copyOf(forms.keySet()).forEach(this::addWithoutYa);
        plurals.forEach(row -> addPlurals(row.get(0), Resource.list(row.get(1))));
        others.forEach(row -> addForms(row.get(0), row.get(1), Resource.list(row.get(2))));
        Resource.rows("ar-common-nouns.tsv").forEach(row -> addCommon(row.get(0)));
        ArabicNames.ours().forEach(this::addOurName);
        rows.forEach(row -> {
            switch (row.get(0)) {
                case "B" -> addPlural(row.get(1), row.get(2));
                case "J" -> addNisba(row.get(1), row.get(2));
                case "P" -> addName(ArabicNames.withoutArticle(row.get(1)));
                default -> {}
            }
        });
        plurals.forEach(row -> {
            addNisbaOf(row.get(0));
            Resource.list(row.get(1)).stream()
                    .filter(p -> !p.endsWith("ون") && !p.endsWith("ات"))
                    .forEach(this::addNisbaOf);
        });
        Resource.rows("ar-function-words.txt")
                .forEach(row -> row.forEach(word -> functionWords.add(ArabicSpelling.fold(word))));
        forms.keySet().forEach(folded::add);
    }

    private void addNoun(String word, String letters) {
        int flags = LEMMA;
        for (int i = 0; i < letters.length(); i++) {
            flags |= switch (letters.charAt(i)) {
                case 'f' -> FEMININE;
                case 'd' -> DUAL;
                case 'a' -> PLURAL_AT;
                case 'm' -> PLURAL_UN;
                case 'k' -> LOSES_YA;
                case 'V' -> VERBAL;
                case 'A' -> ACTIVE;
                case 'P' -> PASSIVE;
                default -> 0;
            };
        }
        if (word.endsWith("ي") && (flags & FEMININE) != 0) {
            flags |= PLURAL_UN | PLURAL_AT;
        }
        int cost = letters.indexOf('r') >= 0 ? RARE : 0;
        if (notLemmas.contains(word) && (cost == RARE || (flags & (FEMININE | PLURAL_UN)) == 0)) {
            return;
        }
        add(word, new ArabicNoun(word, "", flags, cost));
    }

    /// محام is محامي without its ي, where it is no word of its own.
    private void addWithoutYa(String word) {
        String shorter = ArabicSpelling.shorter(word);
        for (ArabicNoun noun : spelled(word)) {
            if (noun.has(LOSES_YA) && word.endsWith("ي") && !forms.containsKey(shorter)) {
                add(shorter, new ArabicNoun(noun.lemma(), "without ي", noun.flags() & ~FEMININE, noun.cost() + 1));
                return;
            }
        }
    }

    private void notLemmas(String lemma, String forms) {
        ours.add(lemma);
        ours.addAll(Resource.list(forms));
        notLemmas.addAll(Resource.list(forms));
    }

    /// Our own row of a singular and its plurals. Where Ayaspell writes قاضي for our قاض, its lemma is taken.
    private void addPlurals(String singular, List<String> plurals) {
        String lemma = singular;
        int flags = LEMMA | OURS | DUAL;
        for (ArabicNoun noun : forms.getOrDefault(singular, NONE)) {
            if (noun.lemma().equals(singular) || noun.has(LOSES_YA)) {
                lemma = noun.lemma();
                flags |= noun.flags();
            }
            if (noun.lemma().equals(singular)) {
                break;
            }
        }
        flags |= adjectives.contains(singular) ? ADJECTIVE : 0;
        for (String plural : plurals) {
            if (plural.endsWith("ون")) {
                flags |= PLURAL_UN;
            } else if (plural.endsWith("ات") && plural.length() > 4) {
                flags |= PLURAL_AT;
            }
            if (plural.endsWith("اء") && plural.length() == 5 && plural.charAt(0) != 'أ') {
                flags |= PEOPLE;
            }
        }
        remove(singular, lemma);
        add(singular, new ArabicNoun(lemma, "", flags, 0));
        for (String plural : plurals) {
            boolean sound = plural.endsWith("ون") || plural.endsWith("ات");
            add(plural, new ArabicNoun(lemma, sound ? "plural" : "broken plural", 0, plurals(plural)));
        }
    }

    /// A plural that is a singular of ours too is rare as a plural: أسود are black things and seldom lions.
    private int plurals(String plural) {
        return is(plural, ArabicNoun::isLemma) ? singulars.contains(plural) ? 4 : 1 : 0;
    }

    /// Our own row of forms that no rule makes; of a noun that may be in no other list.
    private void addForms(String lemma, String what, List<String> more) {
        boolean nisba = lemma.endsWith("ي") && !what.equals("without ي");
        if (nisba) {
            remove(lemma, lemma);
        }
        if (!is(lemma, n -> n.lemma().equals(lemma))) {
            int inflects = nisba || adjectives.contains(lemma) ? ADJECTIVE : LEMMA | DUAL;
            add(lemma, new ArabicNoun(lemma, "", inflects | OURS, 0));
        }
        // A form of ours is not put out of the list by a name: السعودية is a country and what is Saudi.
        int flags = OURS;
        if (what.equals("other spelling")) {
            flags |= lemma.endsWith("ي") ? ADJECTIVE : LEMMA | DUAL | PLURAL_AT | PLURAL_UN;
        }
        for (String form : more) {
            if (!form.equals(lemma)) {
                remove(form, lemma);
                add(form, new ArabicNoun(lemma, what, flags, 0));
            }
        }
    }

    /// A common word that no other list has as a word of its own: كلام, which is no plural of كلمة. In ية it may be the
    /// feminine of an adjective as well: بحرية.
    private void addCommon(String word) {
        if (!is(word, ArabicNoun::isLemma)) {
            int inflects = word.endsWith("ي") ? ADJECTIVE : LEMMA | DUAL;
            add(word, new ArabicNoun(word, "", word.endsWith("ية") ? inflects : inflects | OURS, 0));
            ours.add(word);
        }
    }

    private boolean is(String form, Predicate<ArabicNoun> what) {
        return Arrays.stream(spelled(form)).anyMatch(what);
    }

    private void addPlural(String plural, String singulars) {
        if (ours.contains(plural)) {
            return;
        }
        for (String singular : Resource.list(singulars)) {
            for (ArabicNoun noun : forms.getOrDefault(singular, NONE)) {
                if (noun.isLemma() && noun.lemma().equals(singular)) {
                    add(plural, new ArabicNoun(singular, "broken plural", 0, PLURAL_OF_DICTIONARY + noun.cost()));
                }
            }
        }
    }

    private void addNisba(String adjective, String noun) {
        ArabicNoun[] bases = forms.getOrDefault(noun, NONE);
        // مسؤولي is "officials of".
        ArabicNoun[] men = noun.endsWith("ة") ? spelled(ArabicSpelling.shorter(noun)) : bases;
        boolean people = Arrays.stream(men)
                .anyMatch(n -> n.has(PEOPLE) || (n.has(PLURAL_UN) && (n.has(OURS) || noun.startsWith("م"))));
        if (people || forms.containsKey(adjective)) {
            nisbas.putIfAbsent(adjective, noun);
            return;
        }
        nisbas.put(adjective, noun);
        int rare = bases.length > 0 && Arrays.stream(bases).allMatch(n -> n.cost() >= RARE) ? RARE : 0;
        add(adjective, new ArabicNoun(adjective, "", ADJECTIVE, 3 + rare));
    }

    /// The nisba of a noun of ours, or of its broken plural, that the dictionary does not tell: سكاني, نسائي.
    private void addNisbaOf(String noun) {
        String base = noun.endsWith("ة") ? ArabicSpelling.shorter(noun) : noun;
        char last = ArabicSpelling.last(base);
        if (base.length() < 3 || last == 'ي' || last == 'ى' || last == 'ا') {
            return;
        }
        addNisba(last == 'ء' ? ArabicSpelling.shorter(base) + "ئي" : base + 'ي', noun);
    }

    /// A name of ours is no other word, unless our lists have that too: لبنان, but فهد is a leopard as well.
    private void addOurName(String name) {
        if (name.matches(".*ي(?:ون|ين)")
                && is(name.substring(0, name.length() - 2), n -> n.has(NISBA) && n.has(OURS))) {
            return;
        }
        ours.add(name);
        var itself = new ArabicNoun(name, "", LEMMA | NAME | OURS, 0);
        if (!is(name, n -> n.has(OURS))) {
            forms.put(name, new ArabicNoun[] {itself});
        } else if (!is(name, ArabicNoun::isLemma)) {
            add(name, itself);
        }
    }

    private void addName(String name) {
        if (!forms.containsKey(name)) {
            add(name, new ArabicNoun(name, "", LEMMA | NAME, 0));
        }
    }

    private void add(String form, ArabicNoun noun) {
        forms.merge(form, new ArabicNoun[] {noun}, (old, one) -> {
            if (Arrays.stream(old).anyMatch(n -> n.lemma().equals(noun.lemma()))) {
                return old;
            }
            ArabicNoun[] all = Arrays.copyOf(old, old.length + 1);
            all[old.length] = noun;
            return all;
        });
    }

    private void remove(String form, String lemma) {
        ArabicNoun[] left = Arrays.stream(forms.getOrDefault(form, NONE))
                .filter(n -> !n.lemma().equals(lemma))
                .toArray(ArabicNoun[]::new);
        forms.remove(form);
        if (left.length > 0) {
            forms.put(form, left);
        }
    }

    /// What `form` is of, as it is spelled.
    ArabicNoun[] spelled(String form) {
        return forms.getOrDefault(form, NONE);
    }

    /// What `form` is of when hamza, ى and ة are left to the writer.
    List<ArabicNoun> loosely(String form) {
        List<ArabicNoun> found = new ArrayList<>();
        folded.of(form).forEach(spelling -> found.addAll(Arrays.asList(spelled(spelling))));
        return found;
    }

    boolean isFunctionWord(String form) {
        return !form.endsWith("ة") && functionWords.contains(ArabicSpelling.fold(form));
    }

    /// The nisba adjectives with their nouns.
    Map<String, String> nisbas() {
        return nisbas;
    }
}
