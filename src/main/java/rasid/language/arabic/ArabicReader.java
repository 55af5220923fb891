package rasid.language.arabic;

import java.util.ArrayList;
import java.util.List;
import rasid.language.arabic.forms.ArabicSpelling;

/// Reads a whole Arabic word, proclitics included, by the dictionary: all ways that make sense, and of these the
/// likely ones. وزير is a minister and not "and" before زير, فقد is ف before قد, and لبنان is never a form of لبن; but
/// بسوق may be ب before سوق, since what it is as one word is rare ([ArabicCommon]).
final class ArabicReader {
    /// A reading with the proclitics that it leaves over.
    record Found(ArabicReading reading, ArabicSplit split) {
        int cost() {
            return reading.cost() + split.cost();
        }
    }

    /// How much dearer than the cheapest a reading may be and still be kept.
    private static final int MARGIN = 3;

    private static final int CONJUNCTION = 20;
    private static final int PRONOUN = 20;

    private final ArabicDictionary dictionary;
    private final ArabicNouns nouns;
    private final ArabicVerbs verbs;
    private final ArabicCommon common;

    ArabicReader(ArabicDictionary dictionary, ArabicStems stems) {
        this.dictionary = dictionary;
        this.common = new ArabicCommon(dictionary);
        this.nouns = new ArabicNouns(dictionary);
        this.verbs = new ArabicVerbs(stems);
    }

    /// The likely readings of a word of a text; none when no list knows it.
    List<Found> likely(List<ArabicSplit> splits) {
        for (ArabicSplit split : splits) {
            if (isFunctionWord(split)) {
                return List.of(new Found(functionWord(split), split));
            }
        }
        List<Found> all = all(splits);
        List<Found> cheapest = withCommon(cheapest(all), all);
        addMasked(splits, all, cheapest);
        if (cheapest.stream().noneMatch(ArabicReader::isDoubtful)
                || cheapest.stream().anyMatch(this::isCommonItself)) {
            return cheapest;
        }
        // ودعا is و with دعا rather than a form of ودع, and وصلت is one of وصل: who knows?
        List<Found> likely = new ArrayList<>(cheapest);
        int most = cheapest.getFirst().cost() + CONJUNCTION + MARGIN;
        all.stream()
                .filter(f -> f.split().clitics() == 1 && f.reading().kind() == 'V' && f.cost() <= most)
                .filter(f -> !likely.contains(f))
                .forEach(likely::add);
        return likely;
    }

    /// The cheapest readings, and the cheapest by common words where there is none among them: بسوق is ب with سوق, and
    /// who knows what بسوق is?
    private List<Found> withCommon(List<Found> cheapest, List<Found> all) {
        List<Found> likely = new ArrayList<>(cheapest);
        if (cheapest.size() < all.size() && cheapest.stream().noneMatch(common::has)) {
            likely.addAll(cheapest(all.stream().filter(common::has).toList()));
        }
        return likely;
    }

    /// Adds the common words in ة that are meant where ه is written for it: شرطه is شرط with ه, and شرطة.
    private void addMasked(List<ArabicSplit> splits, List<Found> all, List<Found> likely) {
        if (!splits.getFirst().rest().endsWith("ه")
                || all.stream().noneMatch(f -> f.reading().hasPronoun())) {
            return;
        }
        int clitics = likely.stream().mapToInt(f -> f.split().clitics()).min().orElse(0);
        List<Found> loosely = new ArrayList<>();
        read(splits.stream().filter(s -> s.clitics() <= clitics).toList(), true, loosely);
        cheapest(loosely.stream()
                        .filter(f -> f.reading().lemma().endsWith("ة")
                                && !f.reading().hasPronoun()
                                && common.has(f))
                        .toList())
                .stream()
                .filter(f -> !likely.contains(f))
                .forEach(likely::add);
    }

    /// Whether a word that begins with و or ف is taken whole, and for an inflected form.
    private static boolean isDoubtful(Found found) {
        String lemma = found.reading().lemma();
        return found.split().clitics() == 0
                && !found.reading().how().isEmpty()
                && (lemma.charAt(0) == 'و' || lemma.charAt(0) == 'ف');
    }

    /// Whether a common word is read as it stands: وجد, which is no و with جد.
    private boolean isCommonItself(Found found) {
        return found.split().clitics() == 0 && found.reading().how().isEmpty() && common.has(found);
    }

    static List<Found> cheapest(List<Found> all) {
        int least = all.stream().mapToInt(Found::cost).min().orElse(0);
        return all.stream().filter(found -> found.cost() <= least + MARGIN).toList();
    }

    boolean isFunctionWord(ArabicSplit split) {
        return dictionary.isFunctionWord(split.withArticle())
                && !(split.article() && split.clitics() == 0 && split.rest().length() < 3);
    }

    static ArabicReading functionWord(ArabicSplit split) {
        return new ArabicReading('F', ArabicSpelling.fold(split.withArticle()), "", 0);
    }

    /// All readings of all splits by nouns, names and verbs, in no order.
    List<Found> all(List<ArabicSplit> splits) {
        List<Found> all = new ArrayList<>();
        read(splits, false, all);
        if (all.isEmpty()) {
            read(splits, true, all);
        } else if (all.stream().allMatch(found -> found.reading().cost() >= PRONOUN)) {
            // A pronoun was needed: المدرسه is a school and مدرسه may be one.
            read(splits, true, all);
        }
        return all;
    }

    private void read(List<ArabicSplit> splits, boolean loosely, List<Found> all) {
        List<ArabicReading> found = new ArrayList<>();
        for (ArabicSplit split : splits) {
            nouns.read(split.rest(), split.article(), loosely, found);
            if (split.mayPrecedeVerb()) {
                verbs.read(split.rest(), loosely, found);
            }
            for (ArabicReading reading : found) {
                all.add(new Found(reading, split));
            }
            found.clear();
        }
    }
}
