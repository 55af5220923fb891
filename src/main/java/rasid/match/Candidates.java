package rasid.match;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The rules that one article may meet, by what stands in it. Used by one thread.
final class Candidates {
    private final int[] @Nullable [] filed;
    private final BitSet decided;
    private final int searchedEnd;
    private final BitSet rules;
    private final BitSet met;

    /// @param filed the rules filed under each term and row
    /// @param decided the rules that are met as soon as a word is found that they are filed under
    /// @param searchedEnd the position behind the last that counts for these
    /// @param most how many rules there are
    Candidates(int[] @Nullable [] filed, BitSet decided, int searchedEnd, int most) {
        this.filed = filed;
        this.decided = decided;
        this.searchedEnd = searchedEnd;
        rules = new BitSet(most);
        met = new BitSet(most);
    }

    void add(int rule) {
        rules.set(rule);
    }

    /// A term or row stands in the article, first at `position`.
    void found(int number, int position) {
        int[] here = filed[number];
        if (here == null) {
            return;
        }
        for (int rule : here) {
            if (!decided.get(rule)) {
                rules.set(rule);
            } else if (position < searchedEnd) {
                rules.set(rule);
                met.set(rule);
            }
        }
    }

    /// The number of the next rule from `from` on, or -1.
    int next(int from) {
        return rules.nextSetBit(from);
    }

    /// Whether the rule is met for sure.
    boolean isMet(int rule) {
        return met.get(rule);
    }
}
