package rasid.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.language.Compound;

/// Reads the text of an article into [Postings] and finds the [Candidates]: where the terms stand that rules ask for,
/// and which terms and pairs of terms there are that rules are filed under.
final class Indexer {
    private final WordCache words;
    private final Pairs pairs;

    Indexer(WordCache words, Pairs pairs) {
        this.words = words;
        this.pairs = pairs;
    }

    /// @param text whose words are [KnownWords]
    Postings postings(Text text, Candidates candidates) {
        int most = 1;
        for (Text.Piece piece : text.pieces()) {
            most += piece.words().size() + piece.words().size() / 2;
        }
        Postings postings = new Postings(most, pairs.end(), text.searchedEnd());
        for (Text.Piece piece : text.pieces()) {
            if (piece.words() instanceof KnownWords known) {
                read(piece, known, postings, candidates);
            }
        }
        return postings;
    }

    private void read(Text.Piece piece, KnownWords known, Postings postings, Candidates candidates) {
        List<Compound> compounds = known.mayHaveCompounds() ? Compound.of(piece.text(), known) : List.of();
        @Nullable KnownWord[] joinedEnds = new KnownWord[compounds.isEmpty() ? 0 : known.size()];
        int compound = 0;
        for (int i = 0; i < known.size(); i++) {
            KnownWord here = known.word(i);
            int from = piece.first() + i;
            add(here, Postings.place(from, 1), postings, candidates);
            KnownWord before = i == 0 ? null : known.word(i - 1);
            KnownWord joinedBefore = i == 0 || compounds.isEmpty() ? null : joinedEnds[i - 1];
            addPairs(before, here, from, postings, candidates);
            addPairs(joinedBefore, here, from, postings, candidates);
            if (compound < compounds.size() && compounds.get(compound).first() == i) {
                Compound joined = compounds.get(compound++);
                KnownWord whole = words.reader(piece.language()).compound(joined.word());
                joinedEnds[i + joined.parts() - 1] = whole;
                add(whole, Postings.place(from, joined.parts()), postings, candidates);
                addPairs(before, whole, from, postings, candidates);
                addPairs(joinedBefore, whole, from, postings, candidates);
            }
        }
    }

    private static void add(KnownWord word, int place, Postings postings, Candidates candidates) {
        if (postings.add(word, place)) {
            for (int term : word.filed) {
                candidates.found(term, Postings.from(place));
            }
        }
    }

    private void addPairs(
            @Nullable KnownWord before, KnownWord here, int from, Postings postings, Candidates candidates) {
        if (before == null || (before.allSeconds & here.allBits) == 0) {
            return;
        }
        for (int i = 0; i < before.firsts.length; i++) {
            long seconds = before.seconds[i] & here.allBits;
            for (int j = 0; seconds != 0 && j < here.ends.length; j++) {
                if ((seconds & here.bits[j]) != 0) {
                    int pair = pairs.of(before.firsts[i], here.ends[j]);
                    // It ends here; where it began is as much in one field.
                    if (pair != 0 && postings.addPair(pair, from)) {
                        candidates.found(pair, from);
                    }
                }
            }
        }
    }
}
