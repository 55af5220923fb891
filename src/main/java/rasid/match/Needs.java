package rasid.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rasid.match.Terms.Term;

/// What an article must hold to meet an expression at all: of each group of terms, or rows of terms, at least
/// one. Articles that lack one are never evaluated. No group means that nothing can be said beforehand.
final class Needs {
    /// @param numbers of terms and rows
    /// @param frequency a guess at the share of articles that hold one of them
    private record Group(int[] numbers, double frequency) {}

    private final Terms terms;
    private final Rows rows;
    private final Map<Integer, Integer> uses = new HashMap<>();

    Needs(Terms terms, Rows rows) {
        this.terms = terms;
        this.rows = rows;
    }

    /// Counts the words of an expression: what many rules ask for is no rare word. Every expression is counted before
    /// the first is asked about.
    void count(Node node) {
        if (node instanceof Node.Row(List<Integer> row, int _)) {
            row.forEach(term -> uses.merge(term, 1, Integer::sum));
        }
        node.parts().forEach(this::count);
    }

    /// The groups, the one that fewest articles will hold first.
    List<int[]> of(Node node) {
        return sorted(node).stream().map(Group::numbers).toList();
    }

    private List<Group> sorted(Node node) {
        List<Group> groups = new ArrayList<>(groups(node));
        groups.sort(Comparator.comparingDouble(Group::frequency));
        return groups;
    }

    private List<Group> groups(Node node) {
        return switch (node) {
            case Node.Row(List<Integer> row, int _) -> List.of(row(row));
            case Node.Near(Node left, Node right, int _, boolean _) -> all(List.of(left, right));
            case Node.InSentence(Node left, Node right) -> all(List.of(left, right));
            case Node.All(List<Node> parts) -> all(parts);
            case Node.Any(List<Node> branches) -> either(branches);
            case Node.AtLeast(int _, List<Node> items) -> either(items);
            case Node.Count(int _, Node what) -> groups(what);
            case Node.Within(int _, Node what) -> groups(what);
            case Node.Not _, Node.Has _ -> List.of();
        };
    }

    private List<Group> all(List<Node> parts) {
        return parts.stream().flatMap(p -> groups(p).stream()).toList();
    }

    /// Whether the first group's presence in what is searched is all that the expression asks for: words,
    /// rows of words that need not agree, or several of these with OR between them.
    static boolean isDecided(Node node) {
        return switch (node) {
            case Node.Row(List<Integer> _, int agreeing) -> agreeing == 0;
            case Node.Any(List<Node> branches) -> branches.stream().allMatch(Needs::isDecided);
            case Node.Near _, Node.InSentence _, Node.All _, Node.Not _ -> false;
            case Node.AtLeast _, Node.Count _, Node.Within _, Node.Has _ -> false;
        };
    }

    /// The terms and rows of which none may stand in what is searched, if with the groups that is all that a rule asks
    /// for: parts that are decided, each there or not there. Null where it asks for more.
    int @Nullable [] without(Node match, @Nullable Node unless) {
        List<Node> parts = match instanceof Node.All(List<Node> all) ? all : List.of(match);
        List<Node> not = new ArrayList<>(unless == null ? List.of() : List.of(unless));
        for (Node part : parts) {
            if (part instanceof Node.Not(Node what)) {
                not.add(what);
            } else if (!isDecided(part)) {
                return null;
            }
        }
        if (not.size() >= parts.size() + (unless == null ? 0 : 1)
                || !not.stream().allMatch(Needs::isDecided)) {
            return null;
        }
        return not.stream()
                .flatMap(what -> groups(what).stream())
                .flatMapToInt(group -> Arrays.stream(group.numbers()))
                .toArray();
    }

    /// Of a rule that asks for two words near each other in either order, and nothing else, how many words may lie
    /// between; else -1.
    static int between(Node match, @Nullable Node unless) {
        boolean near = unless == null
                && match instanceof Node.Near(Node.Row left, Node.Row right, int _, boolean ordered)
                && left.terms().size() == 1
                && right.terms().size() == 1
                && !ordered;
        return near ? ((Node.Near) match).between() : -1;
    }

    /// One group: the rarest of each branch. None where a branch needs nothing.
    private List<Group> either(List<Node> branches) {
        TreeSet<Integer> union = new TreeSet<>();
        double frequency = 0;
        for (Node branch : branches) {
            List<Group> groups = sorted(branch);
            if (groups.isEmpty()) {
                return List.of();
            }
            for (int number : groups.getFirst().numbers()) {
                union.add(number);
            }
            frequency += groups.getFirst().frequency();
        }
        int[] numbers = union.stream().mapToInt(Integer::intValue).toArray();
        return List.of(new Group(numbers, frequency));
    }

    /// Words that stand together in a rule do so in texts more often than by chance.
    private Group row(List<Integer> row) {
        int number = row.getFirst();
        double frequency = frequency(number);
        for (int term : row.subList(1, row.size())) {
            number = rows.add(number, term);
            double other = frequency(term);
            frequency = Math.min(Math.min(frequency, other) / 4, frequency * other * 8);
        }
        return new Group(new int[] {number}, frequency);
    }

    /// Short words are frequent, beginnings of words more so.
    private double frequency(int number) {
        Term term = terms.get(number);
        int length = Math.min(term.typed().length(), 12);
        double guess = (term.prefix() ? 4.0 : 1.0) / (1 << length);
        return Math.min(1, guess * (1 + Math.sqrt(uses.getOrDefault(number, 1))));
    }
}
