package rasid.match;

import java.util.Arrays;
import java.util.BitSet;

/// The rows of words that phrases ask for, each with a number: a row of two is a word and the word behind it, a longer
/// one a row and the word behind that, so that rows which begin alike share their beginnings. Rows are numbered on from
/// the terms, so that postings hold both. Immutable, and safe to use from any thread, once all rows are added.
final class Rows {
    private static final int FREE = 0;

    private final int firstNumber;
    /// Open addressing, two cells a slot: the key, and the number, or FREE.
    private long[] table = new long[128];
    private int size;
    /// A bit for most keys that are not in the table, unset: small enough to stay near the processor, it answers where
    /// a look at the table would have to wait for the memory.
    private long[] filter = new long[filterSize(table)];
    /// Of each term and row that a longer row begins with, the [#bit] of every term that goes on with it: it answers
    /// for most words before the filter is asked.
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
        int known = of(first, second);
        if (known != FREE) {
            return known;
        }
        if (++size > table.length / 4) {
            grow();
        }
        if (end() > seconds.length) {
            seconds = Arrays.copyOf(seconds, seconds.length * 2);
        }
        int number = firstNumber + size - 1;
        put(key(first, second), number);
        seconds[first] |= bit(second);
        ends.set(second);
        return number;
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
        long key = key(first, second);
        long hash = hash(key);
        if ((filter[(int) (hash >>> 32) & filter.length - 1] & 1L << hash) == 0) {
            return FREE;
        }
        return (int) table[slot(key, hash) + 1];
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private static long hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    }

    /// The cell of the key, which is free where the table does not have it.
    private int slot(long key, long hash) {
        int mask = table.length - 1;
        int slot = (int) (hash >>> 31) & mask & ~1;
        while (table[slot + 1] != FREE && table[slot] != key) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private void put(long key, long number) {
        long hash = hash(key);
        int slot = slot(key, hash);
        table[slot] = key;
        table[slot + 1] = number;
        filter[(int) (hash >>> 32) & filter.length - 1] |= 1L << hash;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        filter = new long[filterSize(table)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != FREE) {
                put(old[i], old[i + 1]);
            }
        }
    }

    /// Between eight and sixteen bits for each row.
    private static int filterSize(long[] table) {
        return table.length / 32;
    }
}
