package rasid.extract.text;

import java.util.ArrayList;
import java.util.List;

/// Many ways to word something, looked for at once: a text is gone through once, and only where three letters in a
/// row are those of a [Wording] is more of that one compared. Safe to call from any thread.
public final class Wordings {
    private static final int LETTERS = 3;
    private static final int SMALLEST_TABLE = 1 << 7;
    /// Places for each of the literals: so few are filled that most letters of a text are passed at once.
    private static final int PLACES = 64;

    /// A wording, and the first of the expressions that has it.
    private record Grouped(Wording wording, int group) {}

    /// A literal that is known by three of its letters.
    private record Known(String literal, int offset, Grouped of) {}

    /// Those without letters of their own, which are tried on every text.
    private final List<Grouped> others = new ArrayList<>();

    private final Known[][] known;
    /// At which places in [#known] something is known: a bit for each, so that most letters are passed without
    /// a look at it.
    private final long[] filled;

    private Wordings(int literals) {
        int places = Math.max(SMALLEST_TABLE, PLACES * literals);
        known = new Known[Integer.highestOneBit(2 * places - 1)][];
        filled = new long[known.length / Long.SIZE];
    }

    /// The alternatives of one expression, of which [#first] answers 0.
    public static Wordings of(String regex) {
        return of(List.of(regex));
    }

    /// Several expressions, whose numbers [#first] answers.
    public static Wordings of(List<String> regexes) {
        return ofAll(regexes.stream().map(Wording::of).toList());
    }

    /// Where `\b` is meant of the words of all scripts, as of `(?U)`.
    public static Wordings ofWords(String regex) {
        return ofAll(List.of(Wording.ofWords(regex)));
    }

    private static Wordings ofAll(List<List<Wording>> groups) {
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
        var grouped = new Grouped(wording, group);
        if (wording.literals().isEmpty()) {
            others.add(grouped);
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
            more[more.length - 1] = new Known(literal, best, grouped);
            known[slot] = more;
            filled[slot >>> 6] |= 1L << slot;
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
        char before = text.isEmpty() ? 0 : text.charAt(0);
        char at = text.length() < 2 ? 0 : text.charAt(1);
        char highest = before > at ? before : at;
        before = Wording.fold(before);
        at = Wording.fold(at);
        for (int i = 0; i + LETTERS <= text.length(); i++) {
            char letter = text.charAt(i + 2);
            char next = Wording.fold(letter);
            int slot = slot(before, at, next);
            if (isFilled(slot)) {
                for (Known one : known[slot]) {
                    if (one.of().group() < first && Wording.isFolded(text, i - one.offset(), one.literal())) {
                        first = first(one.of(), first, text);
                    }
                }
            }
            highest = letter > highest ? letter : highest;
            before = at;
            at = next;
        }
        for (int i = 0; i < others.size(); i++) {
            boolean may =
                    highest >= Letters.FIRST_WIDE || !others.get(i).wording().wide();
            first = may ? first(others.get(i), first, text) : first;
        }
        return first == Integer.MAX_VALUE ? -1 : first;
    }

    private static int first(Grouped one, int first, String text) {
        return one.group() < first && one.wording().isIn(text) ? one.group() : first;
    }

    private boolean isFilled(int slot) {
        return (filled[slot >>> 6] & 1L << slot) != 0;
    }

    /// Which of up to 32 groups of plain words a text has that is folded already: a bit for each, the first the
    /// lowest. Groups that are more than words of three letters and longer are not asked for in this way.
    public int groupsIn(String folded) {
        int in = 0;
        for (int i = 0; i + LETTERS <= folded.length(); i++) {
            int slot = slot(folded, i);
            if (isFilled(slot)) {
                for (Known one : known[slot]) {
                    in |= folded.startsWith(one.literal(), i - one.offset())
                            ? 1 << one.of().group()
                            : 0;
                }
            }
        }
        return in;
    }
}
