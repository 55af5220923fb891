package rasid.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A stretch of positions that meets a part of a rule, with the rows of words in it that do so.
record Found(int from, int to, Set<Leaf> leaves) {

    /// Words in a row that meet `row`.
    record Leaf(Node.Row row, int from, int to) {}

    private static final Comparator<Found> ORDER =
            Comparator.comparingInt(Found::from).thenComparingInt(Found::to);

    static Found leaf(Node.Row row, int from, int to) {
        return new Found(from, to, Set.of(new Leaf(row, from, to)));
    }

    boolean overlaps(Found other) {
        return from <= other.to && other.from <= to;
    }

    /// Words between two stretches that do not overlap.
    int between(Found other) {
        return from > other.to ? from - other.to - 1 : other.from - to - 1;
    }

    Found and(Found other) {
        Set<Leaf> both = new LinkedHashSet<>(leaves);
        both.addAll(other.leaves);
        return new Found(Math.min(from, other.from), Math.max(to, other.to), both);
    }

    /// In text order, stretches from and to the same positions as one with the leaves of all.
    static List<Found> merged(List<Found> found) {
        if (found.size() < 2) {
            return found;
        }
        Map<Long, Found> byPlace = new LinkedHashMap<>(new HashMap<>());
        for (Found one : found) {
            byPlace.merge(((long) one.from << 32) | one.to, one, Found::and);
        }
        List<Found> merged = new ArrayList<>(byPlace.values());
        merged.sort(ORDER);
        return merged;
    }
}
