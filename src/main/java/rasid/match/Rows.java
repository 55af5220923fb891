package rasid.match;

import java.util.Arrays;
import java.util.BitSet;

/// The rows of words that phrases ask for, each with a number: a row of two is a word and the word behind it, a longer
/// one a row and the word behind that, so that rows which begin alike share their beginnings. Rows are numbered on from
/// the terms, so that postings hold both. Immutable, and safe to use from any thread, once all rows are added.
final class Rows {
    private static final int FREE = 0;

    private final int firstNumber;
    /// Open addressing; the key of slot `i` is meant where `numbers[i]` is not FREE.
    private long[] keys = new long[64];
    private int[] numbers = new int[64];
    private int size;
    /// Of each term and row that a longer row begins with, the [#bit] of every term that goes on with it: it answers
    /// for most words before the table is asked.
    private long[] seconds;
    /// Bit `t`: some row ends with term `t`.
    private final BitSet ends = new BitSet();

    /// @param firstNumber the number of the first row, above those of all terms, at least 1
    Rows(int firstNumber) {
        this.firstNumber = firstNumber;
        seconds = new long[firstNumber + 64];
    }

    /// The number of a row, which it gets now where it has none. Not thread-safe, unlike the rest.
    ///
    /// @param first a term, or a row
    /// @param second the term behind it
    int add(int first, int second) {
        long key = key(first, second);
        int slot = slot(key);
        if (numbers[slot] != FREE) {
            return numbers[slot];
        }
        if (++size > keys.length / 2) {
            grow();
            slot = slot(key);
        }
        if (end() > seconds.length) {
            seconds = Arrays.copyOf(seconds, seconds.length * 2);
        }
        keys[slot] = key;
        numbers[slot] = firstNumber + size - 1;
        seconds[first] |= bit(second);
        ends.set(second);
        return numbers[slot];
    }

    /// How many numbers there are, those of the terms included.
    int end() {
        return firstNumber + size;
    }

    /// The bits of the terms that go on with a term or a row; 0 where none does.
    long seconds(int first) {
        return seconds[first];
    }

    /// Whether any row ends with this term.
    boolean end(int second) {
        return ends.get(second);
    }

    /// One of 64 bits.
    static long bit(int term) {
        return 1L << ((term * 0x9E3779B9) >>> 26);
    }

    /// The number of a row, or 0 where no phrase asks for it.
    int of(int first, int second) {
        return numbers[slot(key(first, second))];
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (numbers[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
