package rasid.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import rasid.match.Terms.Term;

/// What an article must hold to meet an expression at all: of each group of terms at least one. Articles that lack one
/// are never evaluated. No group means that nothing can be said beforehand.
final class Needs {
    private final Terms terms;

    Needs(Terms terms) {
        this.terms = terms;
    }

    /// The groups, the one that fewest articles will hold first.
    List<int[]> of(Node node) {
        List<int[]> groups = new ArrayList<>(groups(node));
        groups.sort(Comparator.comparingDouble(this::frequency));
        return groups;
    }

    private List<int[]> groups(Node node) {
        return switch (node) {
            case Node.Row(List<Integer> row, int _) ->
                row.stream().map(term -> new int[] {term}).toList();
            case Node.Near(Node left, Node right, int _, boolean _) -> both(left, right);
            case Node.InSentence(Node left, Node right) -> both(left, right);
            case Node.All(List<Node> parts) ->
                parts.stream().flatMap(p -> groups(p).stream()).toList();
            case Node.Any(List<Node> branches) -> either(branches);
            case Node.AtLeast(int _, List<Node> items) -> either(items);
            case Node.Count(int _, Node what) -> groups(what);
            case Node.Within(int _, Node what) -> groups(what);
            case Node.Not _, Node.Has _ -> List.of();
        };
    }

    private List<int[]> both(Node left, Node right) {
        List<int[]> groups = new ArrayList<>(groups(left));
        groups.addAll(groups(right));
        return groups;
    }

    /// One group: the rarest of each branch. None where a branch needs nothing.
    private List<int[]> either(List<Node> branches) {
        TreeSet<Integer> union = new TreeSet<>();
        for (Node branch : branches) {
            List<int[]> groups = of(branch);
            if (groups.isEmpty()) {
                return List.of();
            }
            for (int term : groups.getFirst()) {
                union.add(term);
            }
        }
        return List.of(union.stream().mapToInt(Integer::intValue).toArray());
    }

    /// A guess at how often one of the terms is met: short words are frequent, beginnings of words more so.
    private double frequency(int[] group) {
        double sum = 0;
        for (int number : group) {
            Term term = terms.get(number);
            int length = Math.min(term.typed().length(), 12);
            sum += (term.prefix() ? 4.0 : 1.0) / (1 << length);
        }
        return sum;
    }
}
