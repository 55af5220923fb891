package rasid.story;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The numbers of headlines. Two texts may share every other sentence, and yet the one tells of three rockets and the
/// other of five, or of the second attack of the night: a form is filled in again, or a toll has risen.
public final class Figures {
    /// A year says when, and not how many.
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private Figures() {}

    /// Whether `headline` has a number that none of the texts `told` has: under another headline a copy of a report
    /// gives numbers that stood in its text. Digits of any script and numbers in words are compared by their value;
    /// years do not count. False where nothing was told.
    ///
    /// @param told is asked only where the headline has a number
    public static boolean areNew(String headline, Supplier<? extends Collection<String>> told) {
        Set<String> numbers = of(headline);
        Collection<String> before = numbers.isEmpty() ? List.of() : told.get();
        if (before.isEmpty()) {
            return false;
        }
        before.forEach(text -> numbers.removeAll(of(text)));
        return !numbers.isEmpty();
    }

    /// The numbers of a text by their value, in its order, but years.
    public static Set<String> of(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Numerals.Unit unit : Numerals.units(text)) {
            if (!unit.value().isEmpty() && !YEAR.matcher(unit.value()).matches()) {
                numbers.add(unit.value());
            }
        }
        return numbers;
    }
}
