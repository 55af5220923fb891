package rasid.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rasid.model.Edit.Change;
import rasid.model.Edit.NumberChange;
import rasid.story.Numerals.Unit;

/// Numbers that stand in the same place of a text before and after an edit, in digits of any script or in words.
final class NumberChanges {
    private static final int FOLLOWING = 2;

    private NumberChanges() {}

    /// The numbers that `change` puts in the place of others, in order.
    static List<NumberChange> of(Change change) {
        List<Unit> before = Numerals.units(change.before());
        List<Unit> after = Numerals.units(change.after());
        List<NumberChange> numbers = new ArrayList<>();
        for (Alignment.Gap gap : Alignment.gaps(folded(before), folded(after))) {
            List<Integer> old = numbers(before, gap.from(), gap.to());
            List<Integer> now = numbers(after, gap.otherFrom(), gap.otherTo());
            for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
                Unit was = before.get(old.get(i));
                Unit is = after.get(now.get(i));
                if (!was.value().equals(is.value())) {
                    int next = now.get(i) + 1;
                    String of = after.subList(next, Math.min(after.size(), next + FOLLOWING)).stream()
                            .map(Unit::text)
                            .collect(Collectors.joining(" "));
                    numbers.add(new NumberChange(was.text(), is.text(), of));
                }
            }
        }
        return numbers;
    }

    private static List<String> folded(List<Unit> units) {
        return units.stream().map(Unit::folded).toList();
    }

    private static List<Integer> numbers(List<Unit> units, int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!units.get(i).value().isEmpty()) {
                numbers.add(i);
            }
        }
        return numbers;
    }
}
