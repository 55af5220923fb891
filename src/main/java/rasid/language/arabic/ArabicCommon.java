package rasid.language.arabic;

import java.util.HashSet;
import java.util.Set;
import rasid.language.arabic.ArabicReader.Found;
import rasid.language.word.Resource;

/// The words that the news is full of: what our own lists of nouns, names and verbs hold, and `ar-common-nouns.tsv` and
/// `ar-common-verbs.txt`.
final class ArabicCommon {
    /// What a usual form may cost at most beside the object that hangs on it.
    private static final int SLIP = 3;

    private final Set<String> nouns = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();

    ArabicCommon(ArabicDictionary dictionary) {
        Resource.rows("ar-broken-plurals.tsv").forEach(row -> addNoun(row.get(0), dictionary));
        Resource.rows("ar-forms.tsv").forEach(row -> addNoun(row.get(0), dictionary));
        Resource.rows("ar-common-nouns.tsv").forEach(row -> {
            if (row.size() == 1) {
                addNoun(row.get(0), dictionary);
            } else {
                nouns.remove(row.get(0));
            }
        });
        nouns.addAll(ArabicNames.ours());
        Resource.rows("ar-verbs.tsv").forEach(row -> verbs.add(row.size() > 3 ? row.get(3) : row.get(0)));
        Resource.rows("ar-common-verbs.txt").forEach(verbs::addAll);
    }

    private void addNoun(String noun, ArabicDictionary dictionary) {
        nouns.add(noun);
        for (ArabicNoun known : dictionary.spelled(noun)) {
            if (known.how().equals("without ي")) {
                nouns.add(known.lemma());
            }
        }
    }

    /// Whether `found` is a usual form of such a word.
    boolean has(Found found) {
        ArabicReading reading = found.reading();
        return switch (reading.kind()) {
            case 'V' -> verbs.contains(reading.lemma()) && isUsual(reading);
            default -> nouns.contains(reading.lemma());
        };
    }

    /// لبيت is rather ل with بيت than "I answered", and بقوه ب with قوة than a plural of بقي.
    private static boolean isUsual(ArabicReading verb) {
        boolean object = verb.hasPronoun();
        return verb.cost() <= (object ? ArabicVerbs.OBJECT : 0) + SLIP
                && !(object && verb.how().contains("plural"));
    }
}
