package rasid.match;

import java.util.Arrays;
import java.util.List;
import rasid.language.Compound;

/// Reads the text of an article into [Postings]: where the terms and the pairs of terms stand that rules ask for.
final class Indexer {
    private static final int[] NONE = {};

    private final WordCache words;
    private final Pairs pairs;

    Indexer(WordCache words, Pairs pairs) {
        this.words = words;
        this.pairs = pairs;
    }

    Postings postings(Text text) {
        Postings postings = new Postings();
        for (Text.Piece piece : text.pieces()) {
            WordCache.Reader reader = words.reader(piece.language());
            List<Compound> compounds = Compound.of(piece.text(), piece.words());
            int count = piece.words().size();
            int[][] endingAt = new int[count][];
            int compound = 0;
            for (int i = 0; i < count; i++) {
                int[] before = i == 0 ? NONE : endingAt[i - 1];
                int[] here = reader.terms(piece.words().get(i));
                endingAt[i] = endingAt[i] == null ? here : both(endingAt[i], here);
                add(postings, here, before, piece.first() + i, 1);
                if (compound < compounds.size() && compounds.get(compound).first() == i) {
                    Compound joined = compounds.get(compound++);
                    int[] whole = reader.terms(joined.word());
                    endingAt[i + joined.parts() - 1] = whole;
                    add(postings, whole, before, piece.first() + i, joined.parts());
                }
            }
        }
        return postings;
    }

    private void add(Postings postings, int[] terms, int[] before, int from, int length) {
        int place = Postings.place(from, length);
        for (int term : terms) {
            postings.add(term, place);
        }
        for (int first : before) {
            if (pairs.begin(first)) {
                for (int second : terms) {
                    int pair = pairs.of(first, second);
                    if (pair != 0) {
                        postings.add(pair, place);
                    }
                }
            }
        }
    }

    private static int[] both(int[] some, int[] more) {
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }
}
