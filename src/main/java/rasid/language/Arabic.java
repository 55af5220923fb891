package rasid.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Arabic: legal proclitics off, endings off, plurals by list. Of all ways to read a word with a listed noun in it the
/// cheapest are kept, so that وزير is a minister and not "and" before another word; a word without a listed noun is
/// read by its looks. Keys: `N` listed nouns, `A` guessed nouns, `V` guessed verbs, `^` spellings without proclitics.
final class Arabic implements Language {
    private static final int CLITIC = 2;
    private static final int ARTICLE = 1;

    /// A reading with what it costs.
    private record Priced(Reading reading, ArabicSplit split, int cost) {}

    private final ArabicLexicon lexicon = new ArabicLexicon();
    private final ArabicNouns nouns = new ArabicNouns(lexicon);

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
        List<Priced> known = known(ArabicSplit.of(word.text()));
        if (!known.isEmpty()) {
            return distinct(known.stream().map(Priced::reading).toList());
        }
        List<Reading> guessed = new ArrayList<>();
        for (ArabicSplit split : ArabicSplit.of(word.text())) {
            if (split.rest().length() >= 3) {
                guess(split, guessed);
            }
        }
        return distinct(guessed);
    }

    private void guess(ArabicSplit split, List<Reading> guessed) {
        String clitics = split.proclitics().isEmpty() ? "" : "with " + split.proclitics();
        boolean clitic = split.clitics() > 0;
        for (String lemma : nouns.guesses(split.rest(), split.article())) {
            guessed.add(new Reading(key('A', lemma), inflected(lemma, split, clitics), clitic));
        }
        if (!split.article() && split.clitics() <= 1) {
            String folded = ArabicLexicon.fold(split.rest());
            for (String lemma : ArabicVerbs.guesses(folded)) {
                guessed.add(new Reading(key('V', lemma), inflected(lemma, split, clitics), clitic));
            }
        }
    }

    private static String inflected(String lemma, ArabicSplit split, String clitics) {
        boolean same = lemma.equals(ArabicLexicon.fold(split.rest()));
        return same ? clitics : clitics.isEmpty() ? "inflected" : "inflected " + clitics;
    }

    /// The readings of least cost in which a listed noun, a name or a function word stands.
    private List<Priced> known(List<ArabicSplit> splits) {
        List<Priced> all = new ArrayList<>();
        for (ArabicSplit split : splits) {
            int cost = split.clitics() * CLITIC + (split.article() ? ARTICLE : 0);
            String clitics = split.proclitics().isEmpty() ? "" : " with " + split.proclitics();
            boolean clitic = split.clitics() > 0;
            String name = split.withArticle();
            if (lexicon.isFunctionWord(name) || lexicon.isName(name) || lexicon.isName(split.rest())) {
                Reading reading = new Reading(key('N', ArabicLexicon.nameKey(name)), clitics.trim(), clitic);
                all.add(new Priced(reading, split, cost));
            }
            for (ArabicNouns.Lemma lemma : nouns.known(split.rest(), split.article())) {
                String how = (lemma.how() + clitics).trim();
                all.add(new Priced(new Reading(key('N', lemma.lemma()), how, clitic), split, cost + lemma.cost()));
            }
        }
        int least = all.stream().mapToInt(Priced::cost).min().orElse(0);
        return all.stream().filter(p -> p.cost() == least).toList();
    }

    @Override
    public List<Reading> ask(Token word) {
        List<ArabicSplit> splits = ArabicSplit.of(word.text());
        List<Priced> known = known(splits);
        if (!known.isEmpty()) {
            return distinct(known.stream().map(Priced::reading).toList());
        }
        ArabicSplit typed =
                splits.stream().filter(ArabicSplit::article).findFirst().orElse(splits.getFirst());
        List<Reading> asked = new ArrayList<>();
        if (typed.article() && isSurname(typed.rest())) {
            // الكاظمي is a man; الكاظمية, which an adjective would have for its feminine, is a town.
            for (String spelling : List.of(typed.withArticle(), typed.rest())) {
                asked.add(new Reading(bareKey(ArabicLexicon.fold(spelling)), "", false));
            }
            return asked;
        }
        guess(typed, asked);
        return distinct(asked);
    }

    private static boolean isSurname(String rest) {
        return rest.endsWith("ي") && rest.length() >= 4;
    }

    @Override
    public List<String> bare(Token word) {
        List<ArabicSplit> splits = ArabicSplit.of(word.text());
        List<Priced> known = known(splits);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(bareKey(ArabicLexicon.fold(word.text())));
        List<ArabicSplit> legal =
                known.isEmpty() ? splits : known.stream().map(Priced::split).toList();
        for (ArabicSplit split : legal) {
            keys.add(bareKey(ArabicLexicon.fold(split.withArticle())));
            keys.add(bareKey(ArabicLexicon.fold(split.rest())));
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
