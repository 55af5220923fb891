package rasid.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the words of one article that rules ask for stand, by the number of their term.
/// A place is a position and, for hyphenated words, how many positions it takes. Terms hang on the distinct words of
/// the
/// article, words on their places; the places of a term are put together when they are first asked for, which they are
/// of few. Used by one thread.
final class Postings {
    private static final int LENGTH_BITS = 4;
    /// Positions that a word takes at most.
    static final int LONGEST = 1 << LENGTH_BITS;
    private static final int[] NOWHERE = {};

    /// Open addressing by the number of a word; `distinct` counts from 0.
    private final @Nullable KnownWord[] words;
    private final int[] distinct;
    private int distinctWords;
    /// Of each distinct word the first and the last of its occurrences.
    private final int[] first;
    private final int[] last;
    /// Of each occurrence its place, and the next one of the same word, or 0.
    private final int[] places;
    private final int[] next;
    private int occurrences = 1;

    /// Open addressing; a slot holds a term + 1, or 0, and the first link to a distinct word, or 0.
    private int[] terms;
    private int[] links;
    private int size;
    private int[] linkWord = new int[1024];
    private int[] linkNext = new int[1024];
    private int linked = 1;
    /// By slot.
    private int @Nullable [] @Nullable [] found;
    /// The terms and rows that are there, a bit each, and those that are in what is searched.
    private final long[] present;

    private final long[] searched;
    private final int searchedEnd;

    /// @param most how many occurrences will be added at most
    /// @param numbers how many terms and rows there are
    /// @param searchedEnd the position behind the last that is searched
    Postings(int most, int numbers, int searchedEnd) {
        this.searchedEnd = searchedEnd;
        present = new long[(numbers >>> 6) + 1];
        searched = new long[present.length];
        int room = Math.max(16, Integer.highestOneBit(most) * 4);
        words = new KnownWord[room];
        distinct = new int[room];
        terms = new int[room * 2];
        links = new int[room * 2];
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

    /// Adds an occurrence; those of one word come in rising order. Answers whether it is the first of its word.
    boolean add(KnownWord word, int place) {
        int mask = words.length - 1;
        int slot = (word.number * 0x9E3779B9) >>> 7 & mask;
        while (words[slot] != null && words[slot] != word) {
            slot = slot + 1 & mask;
        }
        places[occurrences] = place;
        if (words[slot] != null) {
            int id = distinct[slot];
            next[last[id]] = occurrences;
            last[id] = occurrences++;
            return false;
        }
        int id = distinctWords++;
        words[slot] = word;
        distinct[slot] = id;
        first[id] = occurrences;
        last[id] = occurrences++;
        boolean counts = from(place) < searchedEnd;
        for (int term : word.terms) {
            link(term, id);
            mark(term, counts);
        }
        return true;
    }

    /// Adds a row that stands at `position`; further places of it are not kept. Answers whether it was not there yet.
    boolean addRow(int row, int position) {
        if (has(row)) {
            return false;
        }
        mark(row, position < searchedEnd);
        return true;
    }

    private void mark(int number, boolean counts) {
        present[number >>> 6] |= 1L << number;
        if (counts) {
            searched[number >>> 6] |= 1L << number;
        }
    }

    private void link(int term, int id) {
        int slot = slot(term);
        if (terms[slot] == 0) {
            slot = take(slot, term);
        }
        if (linked == linkWord.length) {
            linkWord = Arrays.copyOf(linkWord, linked * 2);
            linkNext = Arrays.copyOf(linkNext, linked * 2);
        }
        linkWord[linked] = id;
        linkNext[linked] = links[slot];
        links[slot] = linked++;
    }

    private int take(int slot, int term) {
        terms[slot] = term + 1;
        if (++size > terms.length / 2) {
            grow();
            return slot(term);
        }
        return slot;
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
        if (!has(term)) {
            return NOWHERE;
        }
        int slot = slot(term);
        if (found == null) {
            found = new int[terms.length][];
        }
        int[] known = found[slot];
        if (known == null) {
            known = gather(slot);
            found[slot] = known;
        }
        return known;
    }

    private int[] gather(int slot) {
        int count = 0;
        for (int link = links[slot]; link != 0; link = linkNext[link]) {
            for (int at = first[linkWord[link]]; at != 0; at = next[at]) {
                count++;
            }
        }
        int[] all = new int[count];
        int filled = 0;
        for (int link = links[slot]; link != 0; link = linkNext[link]) {
            for (int at = first[linkWord[link]]; at != 0; at = next[at]) {
                all[filled++] = places[at];
            }
        }
        if (linkNext[links[slot]] != 0) {
            Arrays.sort(all);
        }
        return all;
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

    private int slot(int term) {
        int mask = terms.length - 1;
        int slot = (term * 0x9E3779B9) >>> 7 & mask;
        while (terms[slot] != 0 && terms[slot] != term + 1) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldTerms = terms;
        int[] oldLinks = links;
        terms = new int[oldTerms.length * 2];
        links = new int[oldTerms.length * 2];
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldTerms[i] != 0) {
                int slot = slot(oldTerms[i] - 1);
                terms[slot] = oldTerms[i];
                links[slot] = oldLinks[i];
            }
        }
    }
}
