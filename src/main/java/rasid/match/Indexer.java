package rasid.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Compound;

/// Reads the text of an article into [Postings] and finds the [Candidates]: where the terms stand that rules ask for,
/// and which terms and rows of terms there are that rules are filed under.
final class Indexer {
    private final WordCache words;
    private final Rows rows;
    private final Filing filing;

    Indexer(WordCache words, Rows rows, Filing filing) {
        this.words = words;
        this.rows = rows;
        this.filing = filing;
    }

    /// @param text whose words are [KnownWords]
    Postings postings(Text text, Candidates candidates) {
        int most = 1;
        for (Text.Piece piece : text.pieces()) {
            most += piece.words().size() + piece.words().size() / 2;
        }
        Postings postings = new Postings(most, rows.end(), text.searchedEnd());
        for (Text.Piece piece : text.pieces()) {
            if (piece.words() instanceof KnownWords known) {
                new Reading(postings, candidates).read(piece, known);
            }
        }
        return postings;
    }

    /// What ends at one position: words (a hyphenated one beside its last part), and rows that may go on.
    private static final class Ending {
        private static final int[] NONE = {};

        @Nullable
        KnownWord word;

        @Nullable
        KnownWord joined;

        int[] open = NONE;
        int count;

        void add(int row) {
            open = count < open.length ? open : Arrays.copyOf(open, Math.max(8, count * 2));
            open[count++] = row;
        }

        void clear() {
            word = null;
            joined = null;
            count = 0;
        }
    }

    /// The reading of one piece.
    private final class Reading {
        private final Postings postings;
        private final Candidates candidates;

        Reading(Postings postings, Candidates candidates) {
            this.postings = postings;
            this.candidates = candidates;
        }

        void read(Text.Piece piece, KnownWords known) {
            List<Compound> compounds = known.mayHaveCompounds()
                    ? Compound.of(piece.text(), known, Keys.endingsApart(piece.language()))
                    : List.of();
            int compound = 0;
            // Endings that lie ahead: those of hyphenated words.
            Ending[] ring = new Ending[compounds.isEmpty() ? 2 : Postings.LONGEST + 1];
            Arrays.setAll(ring, _ -> new Ending());
            for (int i = 0; i < known.size(); i++) {
                Ending before = ring[(i + ring.length - 1) % ring.length];
                Ending here = ring[i % ring.length];
                int from = piece.first() + i;
                KnownWord word = known.word(i);
                add(word, Postings.place(from, 1));
                here.word = word;
                goOn(before, word, from, here);
                if (compound < compounds.size() && compounds.get(compound).first() == i) {
                    Compound joined = compounds.get(compound++);
                    KnownWord whole = words.reader(piece.language()).compound(joined.word());
                    Ending end = ring[(i + joined.parts() - 1) % ring.length];
                    end.joined = whole;
                    add(whole, Postings.place(from, joined.parts()));
                    goOn(before, whole, from, end);
                }
                before.clear();
            }
        }

        private void add(KnownWord word, int place) {
            if (postings.add(word, place)) {
                boolean searched = postings.isSearched(Postings.from(place));
                for (int i = word.rules; i < word.firsts; i++) {
                    candidates.add(word.numbers[i], searched);
                }
            }
        }

        /// The rows that `word`, which stands at `from`, goes on with or makes with the word before.
        private void goOn(Ending before, KnownWord word, int from, Ending end) {
            if (word.endBits == 0) {
                return;
            }
            for (int i = 0; i < before.count; i++) {
                goOn(before.open[i], rows.seconds(before.open[i]), word, from, end);
            }
            begin(before.word, word, from, end);
            begin(before.joined, word, from, end);
        }

        private void begin(@Nullable KnownWord before, KnownWord word, int from, Ending end) {
            if (before == null || (before.secondBits & word.endBits) == 0) {
                return;
            }
            for (int i = before.firsts; i < before.ends; i += 3) {
                goOn(before.numbers[i], before.seconds(i), word, from, end);
            }
        }

        private void goOn(int first, long seconds, KnownWord word, int from, Ending end) {
            if ((seconds & word.endBits) == 0) {
                return;
            }
            for (int i = word.ends; i < word.numbers.length; i++) {
                int second = word.numbers[i];
                if ((seconds & Rows.bit(second)) != 0) {
                    int row = rows.of(first, second);
                    if (row != 0) {
                        found(row, from, end);
                    }
                }
            }
        }

        private void found(int row, int from, Ending end) {
            // It ends here; where it began is as much in one field.
            if (postings.addRow(row, from)) {
                filing.add(row, candidates, postings.isSearched(from));
            }
            if (rows.seconds(row) != 0) {
                end.add(row);
            }
        }
    }
}
