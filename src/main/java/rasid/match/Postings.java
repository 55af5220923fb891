package rasid.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the words of one article that rules ask for stand, by the number of their term.
/// A place is a position and, for hyphenated words, how many positions it takes.
final class Postings {
    private static final int LENGTH_BITS = 4;
    private static final int[] NOWHERE = {};

    private int[] terms = new int[1024];
    private int[] @Nullable [] places = new int[1024][];
    private int[] counts = new int[1024];
    private int size;

    static int place(int from, int length) {
        return from << LENGTH_BITS | length - 1;
    }

    static int from(int place) {
        return place >>> LENGTH_BITS;
    }

    static int to(int place) {
        return from(place) + (place & (1 << LENGTH_BITS) - 1);
    }

    /// Places of one term come in rising order.
    void add(int term, int place) {
        int slot = slot(term);
        int[] known = places[slot];
        if (known == null) {
            if (++size > terms.length / 2) {
                grow();
                slot = slot(term);
            }
            terms[slot] = term;
            places[slot] = new int[] {place};
            counts[slot] = 1;
            return;
        }
        if (counts[slot] == known.length) {
            known = Arrays.copyOf(known, known.length * 2);
            places[slot] = known;
        }
        known[counts[slot]++] = place;
    }

    boolean has(int term) {
        return places[slot(term)] != null;
    }

    /// Where the term is kept, for [#count] and [#places].
    int find(int term) {
        return slot(term);
    }

    /// How many places a term has that [#find] has found.
    int count(int slot) {
        return counts[slot];
    }

    /// Its places, in rising order, of which only the first [#count] are its own. Not to be written into.
    int[] places(int slot) {
        int[] known = places[slot];
        return known == null ? NOWHERE : known;
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

    /// The terms that stand in the article, in no order.
    int[] present() {
        int[] present = new int[size];
        int at = 0;
        for (int i = 0; i < terms.length; i++) {
            if (places[i] != null) {
                present[at++] = terms[i];
            }
        }
        return present;
    }

    private int slot(int term) {
        int mask = terms.length - 1;
        int slot = (term * 0x9E3779B9) >>> 7 & mask;
        while (places[slot] != null && terms[slot] != term) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldTerms = terms;
        int[] @Nullable [] oldPlaces = places;
        int[] oldCounts = counts;
        terms = new int[oldTerms.length * 2];
        places = new int[oldTerms.length * 2][];
        counts = new int[oldTerms.length * 2];
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldPlaces[i] != null) {
                int slot = slot(oldTerms[i]);
                terms[slot] = oldTerms[i];
                places[slot] = oldPlaces[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
