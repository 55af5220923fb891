package rasid.extract.text;

/// The first three letters of each of the ways to begin a line, or the two that it has, by which most lines are
/// told not to begin so before an expression with a hundred alternatives is tried. Safe to call from any thread.
public final class Beginnings {
    private static final int PLACES = 1 << 12;

    private final boolean[] pairs = new boolean[PLACES];
    private final boolean[] triples = new boolean[PLACES];

    private Beginnings() {}

    /// The beginnings of all alternatives of an expression.
    ///
    /// @param regex alternatives, parted by `|`, each of which begins with two letters and is meant without case
    public static Beginnings of(String regex) {
        var beginnings = new Beginnings();
        for (String alternative : Wording.alternatives(regex)) {
            if (!Character.isLetter(alternative.charAt(0)) || !Character.isLetter(alternative.charAt(1))) {
                throw new IllegalArgumentException("%s begins with less than two letters".formatted(alternative));
            }
            if (hasThird(alternative)) {
                beginnings.triples[place(alternative, 0, 3)] = true;
            } else {
                beginnings.pairs[place(alternative, 0, 2)] = true;
            }
        }
        return beginnings;
    }

    /// Whether it has a third letter that no text can do without.
    private static boolean hasThird(String alternative) {
        return alternative.length() > 2
                && (Character.isLetter(alternative.charAt(2)) || alternative.charAt(2) == ' ')
                && (alternative.length() == 3 || "?*{".indexOf(alternative.charAt(3)) < 0);
    }

    /// Whether `text` may begin so, white space passed over.
    public boolean mayBegin(String text) {
        int from = 0;
        while (from < text.length() && Text.isSpace(text.charAt(from))) {
            from++;
        }
        return (from + 1 < text.length() && pairs[place(text, from, 2)])
                || (from + 2 < text.length() && triples[place(text, from, 3)]);
    }

    private static int place(String text, int from, int letters) {
        int hash = 0;
        for (int i = from; i < from + letters; i++) {
            hash = 31 * hash + Wording.fold(text.charAt(i));
        }
        return (hash ^ (hash >>> 12)) & (PLACES - 1);
    }
}
