package rasid.language.arabic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.language.arabic.ArabicReader.Found;
import rasid.language.arabic.forms.ArabicSpelling;
import rasid.language.word.Language;
import rasid.language.word.Reading;
import rasid.language.word.Resource;
import rasid.language.word.Script;
import rasid.language.word.Token;

/// Arabic: a word is read by the dictionary ([ArabicReader]), and one that no list knows by its looks
/// ([ArabicGuesses]). Keys: `N` nouns and names, `V` verbs, `F` words without inflection, `A` and `U` guessed nouns and
/// verbs, `^` spellings without proclitics.
public final class Arabic implements Language {
    /// A shorter remainder of a word with a clitic is no word of its own: لد in ولد.
    private static final int LEAST_UNKNOWN = 3;

    private static final int CLITIC = 20;

    private final ArabicDictionary dictionary;
    private final ArabicStems stems;
    private final ArabicReader reader;
    private volatile @Nullable ArabicFamilies families;

    public Arabic() {
        List<List<String>> rows = Resource.rows("ar-ayaspell.tsv");
        dictionary = new ArabicDictionary(rows);
        stems = new ArabicStems(rows);
        reader = new ArabicReader(dictionary, stems);
    }

    @Override
    public String code() {
        return "ar";
    }

    @Override
    public Script script() {
        return Script.ARABIC;
    }

    @Override
    public List<Reading> read(Token word) {
        List<ArabicSplit> splits = ArabicSplit.of(word.text());
        List<Found> likely = reader.likely(splits);
        List<Reading> readings = new ArrayList<>();
        likely.forEach(found -> readings.add(reading(found)));
        if (likely.isEmpty()) {
            splits.forEach(split -> guess(split, readings));
        } else {
            // A name that nobody knows, behind a clitic, may look like a word that somebody knows: وكاني.
            likely.stream()
                    .map(Found::split)
                    .distinct()
                    .filter(s -> s.clitics() > 0)
                    .forEach(s -> unknown(s, readings));
        }
        return distinct(readings);
    }

    private static Reading reading(Found found) {
        ArabicSplit split = found.split();
        return new Reading(
                found.reading().key(), found.reading().with(split.how(), 0).how(), split.clitics() > 0);
    }

    private static void unknown(ArabicSplit split, List<Reading> readings) {
        if (split.rest().length() > LEAST_UNKNOWN) {
            readings.add(new Reading(key('A', ArabicSpelling.fold(split.rest())), split.how(), true));
        }
    }

    private static void guess(ArabicSplit split, List<Reading> guessed) {
        String rest = split.rest();
        if (rest.length() < LEAST_UNKNOWN) {
            return;
        }
        String folded = ArabicSpelling.fold(rest);
        boolean clitic = split.clitics() > 0;
        ArabicGuesses.nouns(rest, split.article())
                .forEach(noun -> guessed.add(new Reading(key('A', noun), inflected(noun, folded, split), clitic)));
        if (split.mayPrecedeVerb()) {
            ArabicGuesses.verbs(rest)
                    .forEach(verb -> guessed.add(new Reading(key('U', verb), inflected(verb, folded, split), clitic)));
        }
    }

    private static String inflected(String lemma, String folded, ArabicSplit split) {
        String how = split.how();
        return lemma.equals(folded) ? how : how.isEmpty() ? "inflected" : "inflected, " + how;
    }

    @Override
    public List<Reading> ask(Token word) {
        List<ArabicSplit> splits = ArabicSplit.of(word.text());
        List<Reading> asked = new ArrayList<>();
        meant(splits).forEach(found -> asked.add(reading(found)));
        if (!asked.isEmpty()) {
            return distinct(asked);
        }
        ArabicSplit typed =
                splits.stream().filter(ArabicSplit::article).findFirst().orElse(splits.getFirst());
        if (typed.article() && isSurname(typed.rest())) {
            // الكاظمي is a man; الكاظمية, which an adjective would have for its feminine, is a town.
            for (String spelling : List.of(typed.withArticle(), typed.rest())) {
                asked.add(new Reading(bareKey(ArabicSpelling.fold(spelling)), "", false));
            }
            return asked;
        }
        guess(typed, asked);
        return distinct(asked);
    }

    @Override
    public List<Reading> family(Token word) {
        List<Reading> family = new ArrayList<>(ask(word));
        for (Found found : meant(ArabicSplit.of(word.text()))) {
            families().of(found.reading()).forEach(m -> family.add(new Reading(m.key(), m.how(), false)));
        }
        return distinct(family);
    }

    /// Families are few rules' wish; two threads may both make them, and get the same.
    private ArabicFamilies families() {
        ArabicFamilies known = families;
        if (known == null) {
            known = new ArabicFamilies(dictionary, stems);
            families = known;
        }
        return known;
    }

    /// What somebody means who types a word: the word itself before a clitic with another word, and before a finite
    /// form of another verb.
    private List<Found> meant(List<ArabicSplit> splits) {
        ArabicSplit whole = splits.getFirst();
        if (reader.isFunctionWord(whole)) {
            return List.of(new Found(ArabicReader.functionWord(whole), whole));
        }
        List<Found> itself =
                reader.all(splits).stream().filter(f -> f.cost() < CLITIC).toList();
        // Who types شرطه means شرطة and not شرط with ه.
        boolean asInTexts = itself.stream().allMatch(f -> f.reading().hasPronoun());
        List<Found> from = asInTexts ? reader.likely(splits) : ArabicReader.cheapest(itself);
        boolean lemma = from.stream()
                .anyMatch(f -> f.reading().kind() == 'N' && f.reading().how().isEmpty() && f.cost() < 0);
        return from.stream()
                .filter(f ->
                        !lemma || f.reading().kind() != 'V' || f.reading().how().isEmpty())
                .toList();
    }

    private static boolean isSurname(String rest) {
        return rest.endsWith("ي") && rest.length() >= 4;
    }

    @Override
    public List<String> bare(Token word) {
        List<ArabicSplit> splits = ArabicSplit.of(word.text());
        List<Found> likely = reader.likely(splits);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(bareKey(ArabicSpelling.fold(word.text())));
        List<ArabicSplit> legal =
                likely.isEmpty() ? splits : likely.stream().map(Found::split).toList();
        for (ArabicSplit split : legal) {
            keys.add(bareKey(ArabicSpelling.fold(split.withArticle())));
            keys.add(bareKey(ArabicSpelling.fold(split.rest())));
        }
        return List.copyOf(keys);
    }

    private static String key(char kind, String lemma) {
        return "ar" + kind + lemma;
    }

    private static List<Reading> distinct(List<Reading> readings) {
        Map<String, Reading> byKey = new LinkedHashMap<>();
        readings.forEach(
                r -> byKey.merge(r.key(), r, (first, second) -> first.clitic() && !second.clitic() ? second : first));
        return List.copyOf(byKey.values());
    }
}
