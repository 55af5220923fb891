package rasid.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Under which terms and rows of terms each rule is filed: an article is tried against those rules alone that are filed
/// under something that stands in it. Immutable.
final class Filing {
    /// Of each term and row where its rules begin in [#rules].
    private final int[] starts;
    /// Numbers of rules; complemented where the rule is met as soon as what it is filed under is found.
    private final int[] rules;
    /// Rules that are filed under nothing, and are tried on every article.
    private final int[] everywhere;

    /// @param under of each rule the terms and rows of which an article must hold one
    /// @param decided the rules that are met by any of them
    /// @param numbers how many terms and rows there are
    Filing(List<int[]> under, BitSet decided, int numbers) {
        starts = new int[numbers + 1];
        for (int[] some : under) {
            for (int number : some) {
                starts[number + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        rules = new int[starts[numbers]];
        int[] free = starts.clone();
        for (int rule = 0; rule < under.size(); rule++) {
            for (int number : under.get(rule)) {
                rules[free[number]++] = decided.get(rule) ? ~rule : rule;
            }
        }
        everywhere = IntStream.range(0, under.size())
                .filter(rule -> under.get(rule).length == 0)
                .toArray();
    }

    /// The rules filed under one of `terms`, none twice.
    int[] under(int[] terms) {
        return Arrays.stream(terms)
                .flatMap(term -> Arrays.stream(rules, starts[term], starts[term + 1]))
                .distinct()
                .toArray();
    }

    /// Adds the rules filed under a term or row.
    void add(int number, Candidates candidates, boolean searched) {
        int end = starts[number + 1];
        for (int i = starts[number]; i < end; i++) {
            candidates.add(rules[i], searched);
        }
    }

    int[] everywhere() {
        return everywhere;
    }
}
