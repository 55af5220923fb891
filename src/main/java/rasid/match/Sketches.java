package rasid.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the presence of words says of each rule, laid out so that asking costs little: of most candidates it is all
/// that is looked at. Immutable once filled.
final class Sketches {
    /// Of each rule the groups of which one word must be there: one after the other, the last of each complemented.
    private final List<int[]> needed;
    /// Of the rules that these decide, the words of which none may be there; null of the others.
    private final List<int @Nullable []> forbidden;

    Sketches(int rules) {
        needed = new ArrayList<>(rules);
        forbidden = new ArrayList<>(rules);
    }

    /// Adds the next rule.
    ///
    /// @param groups of each at least one term or pair must be there
    /// @param without null where more than words decides
    void add(List<int[]> groups, int @Nullable [] without) {
        int[] flat = new int[groups.stream().mapToInt(group -> group.length).sum()];
        int filled = 0;
        for (int[] group : groups) {
            System.arraycopy(group, 0, flat, filled, group.length);
            filled += group.length;
            flat[filled - 1] = ~flat[filled - 1];
        }
        needed.add(flat);
        forbidden.add(without);
    }

    /// Whether the article has a word of each group.
    boolean mayMeet(int rule, Postings postings) {
        return postings.haveEach(needed.get(rule));
    }

    /// Whether words alone decide that rule.
    boolean decides(int rule) {
        return forbidden.get(rule) != null;
    }

    /// Whether a rule that words decide is met.
    boolean isMet(int rule, Postings postings) {
        int[] without = forbidden.get(rule);
        return postings.searchedHaveEach(needed.get(rule)) && (without == null || !postings.searchedHaveAny(without));
    }
}
