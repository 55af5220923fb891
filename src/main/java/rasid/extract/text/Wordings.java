package rasid.extract.text;

import java.util.ArrayList;
import java.util.List;

/// Many ways to word something, looked for at once: a text is gone through once, and only where three letters in a
/// row are those of a [Wording] is more of that one compared. Safe to call from any thread.
public final class Wordings {
    private static final int LETTERS = 3;
    private static final int SMALLEST_TABLE = 1 << 7;
    /// Places for each of the literals: so few are filled that most letters of a text are passed at once.
    private static final int PLACES = 8;

    /// A literal that is known by three of its letters.
    private record Known(String literal, int offset, int wording) {}

    private final List<Wording> wordings = new ArrayList<>();
    /// To which of the expressions each wording belongs.
    private final List<Integer> groups = new ArrayList<>();
    /// Those without letters of their own, which are tried on every text.
    private final List<Integer> others = new ArrayList<>();

    private final Known[][] known;

    private Wordings(int literals) {
        int places = Math.max(SMALLEST_TABLE, PLACES * literals);
        known = new Known[Integer.highestOneBit(2 * places - 1)][];
    }

    /// The alternatives of one expression, of which [#first] answers 0.
    public static Wordings of(String regex) {
        return of(List.of(regex));
    }

    /// Several expressions, whose numbers [#first] answers.
    public static Wordings of(List<String> regexes) {
        List<List<Wording>> groups = regexes.stream().map(Wording::of).toList();
        int literals = groups.stream()
                .flatMap(List::stream)
                .mapToInt(wording -> wording.literals().size())
                .sum();
        var all = new Wordings(literals);
        for (int group = 0; group < groups.size(); group++) {
            for (Wording wording : groups.get(group)) {
                all.add(wording, group);
            }
        }
        return all;
    }

    private void add(Wording wording, int group) {
        int number = wordings.size();
        wordings.add(wording);
        groups.add(group);
        if (wording.literals().isEmpty()) {
            others.add(number);
        }
        for (String literal : wording.literals()) {
            // The letters that fewest others are known by.
            int best = 0;
            for (int i = 0; i + LETTERS <= literal.length(); i++) {
                best = count(slot(literal, i)) < count(slot(literal, best)) ? i : best;
            }
            int slot = slot(literal, best);
            var more = new Known[count(slot) + 1];
            for (int i = 0; i < more.length - 1; i++) {
                more[i] = known[slot][i];
            }
            more[more.length - 1] = new Known(literal, best, number);
            known[slot] = more;
        }
    }

    private int count(int slot) {
        return known[slot] == null ? 0 : known[slot].length;
    }

    private int slot(String text, int at) {
        return slot(text.charAt(at), text.charAt(at + 1), text.charAt(at + 2));
    }

    private int slot(char one, char two, char three) {
        int hash = (one * 31 + two) * 31 + three;
        return (hash ^ (hash >>> 12)) & (known.length - 1);
    }

    /// Whether `text` has one of the expressions.
    public boolean isIn(String text) {
        return first(text) >= 0;
    }

    /// The first of the expressions that `text` has, -1 when it has none.
    public int first(String text) {
        int first = Integer.MAX_VALUE;
        boolean wide = !others.isEmpty() && Text.holds(text, Letters.WIDE);
        for (int other : others) {
            if (wordings.get(other).wide() && !wide) {
                continue;
            }
            first = groups.get(other) < first && finds(other, text) ? groups.get(other) : first;
        }
        char before = text.isEmpty() ? 0 : Wording.fold(text.charAt(0));
        char at = text.length() < 2 ? 0 : Wording.fold(text.charAt(1));
        for (int i = 0; i + LETTERS <= text.length(); i++) {
            char next = Wording.fold(text.charAt(i + 2));
            Known[] here = known[slot(before, at, next)];
            if (here != null) {
                for (Known one : here) {
                    if (groups.get(one.wording()) < first
                            && Wording.isFolded(text, i - one.offset(), one.literal())
                            && finds(one.wording(), text)) {
                        first = groups.get(one.wording());
                    }
                }
            }
            before = at;
            at = next;
        }
        return first == Integer.MAX_VALUE ? -1 : first;
    }

    /// Which of up to 32 groups of plain words a text has that is folded already: a bit for each, the first the
    /// lowest. Groups that are more than words of three letters and longer are not asked for in this way.
    public int groupsIn(String folded) {
        int in = 0;
        for (int i = 0; i + LETTERS <= folded.length(); i++) {
            Known[] here = known[slot(folded, i)];
            if (here != null) {
                for (Known one : here) {
                    in |= folded.startsWith(one.literal(), i - one.offset()) ? 1 << groups.get(one.wording()) : 0;
                }
            }
        }
        return in;
    }

    private boolean finds(int wording, String text) {
        return wordings.get(wording).isIn(text);
    }
}
