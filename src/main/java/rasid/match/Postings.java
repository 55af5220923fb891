package rasid.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Where the words of one article that rules ask for stand, by the number of their term.
/// A place is a position and, for hyphenated words, how many positions it takes. Occurrences are kept by the distinct
/// words of the article; the places of a term are put together when they are first asked for, which they are of few.
/// Used by one thread.
final class Postings {
    private static final int LENGTH_BITS = 4;
    /// Positions that a word takes at most.
    static final int LONGEST = 1 << LENGTH_BITS;
    private static final int[] NOWHERE = {};

    /// The distinct words, and the bits of the terms that each meets.
    private final KnownWord[] words;
    private final long[] termBits;
    private int distinct;
    /// Open addressing by the number of a word: its index in [#words] + 1, or 0.
    private final int[] slots;
    /// Of each distinct word the first and the last of its occurrences.
    private final int[] first;
    private final int[] last;
    /// Of each occurrence its place, and the next one of the same word, or 0.
    private final int[] places;
    private final int[] next;
    private int occurrences = 1;

    /// The places of those terms that were asked for.
    private final Map<Integer, int[]> gathered = new HashMap<>();
    /// The terms and rows that are in what is searched, a bit each, and those that are anywhere; one and the same
    /// until something stands elsewhere.
    private final long[] searched;

    private long[] present;
    private boolean beyond;
    private final int searchedEnd;

    /// @param most how many occurrences will be added at most
    /// @param numbers how many terms and rows there are
    /// @param searchedEnd the position behind the last that is searched
    Postings(int most, int numbers, int searchedEnd) {
        this.searchedEnd = searchedEnd;
        searched = new long[(numbers >>> 6) + 1];
        present = searched;
        slots = new int[Math.max(16, Integer.highestOneBit(most) * 2)];
        words = new KnownWord[most];
        termBits = new long[most];
        first = new int[most];
        last = new int[most];
        places = new int[most + 1];
        next = new int[most + 1];
    }

    static int place(int from, int length) {
        return from << LENGTH_BITS | length - 1;
    }

    static int from(int place) {
        return place >>> LENGTH_BITS;
    }

    static int to(int place) {
        return from(place) + (place & (1 << LENGTH_BITS) - 1);
    }

    /// Adds an occurrence; they come in rising order. Answers whether it is the first of its word.
    boolean add(KnownWord word, int place) {
        int mask = slots.length - 1;
        int slot = (word.number * 0x9E3779B9) >>> 7 & mask;
        while (slots[slot] != 0 && words[slots[slot] - 1] != word) {
            slot = slot + 1 & mask;
        }
        places[occurrences] = place;
        if (slots[slot] != 0) {
            int index = slots[slot] - 1;
            next[last[index]] = occurrences;
            last[index] = occurrences++;
            return false;
        }
        words[distinct] = word;
        termBits[distinct] = word.termBits;
        first[distinct] = occurrences;
        last[distinct] = occurrences++;
        slots[slot] = ++distinct;
        long[] bits = bitsAt(from(place));
        for (int i = 0; i < word.rules; i++) {
            int term = word.numbers[i];
            bits[term >>> 6] |= 1L << term;
        }
        return true;
    }

    /// Adds a row that stands at `position`; further places of it are not kept. Answers whether it was not there yet.
    boolean addRow(int row, int position) {
        long[] bits = bitsAt(position);
        if (has(bits, row)) {
            return false;
        }
        bits[row >>> 6] |= 1L << row;
        return true;
    }

    /// The bits of what stands at `position` or before it.
    private long[] bitsAt(int position) {
        if (position >= searchedEnd && !beyond) {
            beyond = true;
            present = searched.clone();
        }
        return present;
    }

    boolean isSearched(int position) {
        return position < searchedEnd;
    }

    /// Whether a term or row is there.
    boolean has(int number) {
        return has(present, number);
    }

    /// Whether of each group one term or row is there.
    ///
    /// @param groups from `start` to `end` one after the other, the last of each complemented
    boolean haveEach(int[] groups, int start, int end) {
        return haveEach(present, groups, start, end);
    }

    /// The same of what is searched.
    boolean searchedHaveEach(int[] groups, int start, int end) {
        return haveEach(searched, groups, start, end);
    }

    private static boolean haveEach(long[] bits, int[] groups, int start, int end) {
        boolean one = false;
        for (int i = start; i < end; i++) {
            int number = groups[i];
            one = one || has(bits, number < 0 ? ~number : number);
            if (number < 0 && !one) {
                return false;
            }
            one &= number >= 0;
        }
        return true;
    }

    /// Whether one of the terms and rows from `start` to `end` is in what is searched.
    boolean searchedHaveAny(int[] numbers, int start, int end) {
        for (int i = start; i < end; i++) {
            if (has(searched, numbers[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(long[] bits, int number) {
        return (bits[number >>> 6] & 1L << number) != 0;
    }

    /// The places of a term, in rising order. Not to be written into.
    int[] places(int term) {
        return has(term) ? gathered.computeIfAbsent(term, this::gather) : NOWHERE;
    }

    private int[] gather(int term) {
        long bit = Rows.bit(term);
        int[] all = new int[8];
        int count = 0;
        for (int i = 0; i < distinct; i++) {
            if ((termBits[i] & bit) == 0 || !words[i].meets(term)) {
                continue;
            }
            for (int at = first[i]; at != 0; at = next[at]) {
                all = count < all.length ? all : Arrays.copyOf(all, count * 2);
                all[count++] = places[at];
            }
        }
        int[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// Whether the words of two terms stand in what is searched with at most `between` words between them.
    boolean areNear(int term, int other, int between) {
        int[] right = places(other);
        for (int place : places(term)) {
            if (isSearched(from(place)) && isNear(place, right, between)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNear(int place, int[] others, int between) {
        int least = from(place) - between - LONGEST;
        for (int i = firstFrom(others, others.length, least); i < others.length; i++) {
            int from = from(others[i]);
            if (from > to(place) + between + 1 || !isSearched(from)) {
                return false;
            }
            // Two readings of one place overlap; those before it must end near it.
            if (from > to(place) || (to(others[i]) < from(place) && from(place) - to(others[i]) - 1 <= between)) {
                return true;
            }
        }
        return false;
    }

    /// The index in `places`, of which the first `count` are in rising order, of the first that begins at `position`
    /// or behind it; `count` where none does.
    static int firstFrom(int[] places, int count, int position) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(places[middle]) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
