package rasid.match;

import java.util.Arrays;
import java.util.function.IntPredicate;
import rasid.language.Token;

/// A word as texts of one language have it, with all that rules ask of it. Immutable.
final class KnownWord {
    /// Tells words apart that are remembered together.
    final int number;

    final String text;
    final String cased;
    /// The terms that it meets, none twice.
    final int[] terms;
    /// Those of them under which rules are filed.
    final int[] filed;
    /// Those with which rows begin, each with the bits of its seconds, and all these bits.
    final int[] firsts;

    final long[] seconds;
    final long allSeconds;
    /// Those with which rows end, each with its bit, and all these bits.
    final int[] ends;

    final long[] bits;
    final long allBits;

    KnownWord(int number, Token word, int[] terms, Rows rows, IntPredicate isFiled) {
        this.number = number;
        this.text = word.text();
        this.cased = word.cased();
        this.terms = terms;
        filed = Arrays.stream(terms).filter(isFiled).toArray();
        firsts = Arrays.stream(terms).filter(t -> rows.seconds(t) != 0).toArray();
        seconds = Arrays.stream(firsts).mapToLong(rows::seconds).toArray();
        allSeconds = Arrays.stream(seconds).reduce(0, (a, b) -> a | b);
        ends = Arrays.stream(terms).filter(rows::end).toArray();
        bits = Arrays.stream(ends).mapToLong(Rows::bit).toArray();
        allBits = Arrays.stream(bits).reduce(0, (a, b) -> a | b);
    }
}
