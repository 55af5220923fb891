package rasid.extract.text;

/// The first two letters of each of the ways to begin a line, by which most lines are told not to begin so before an
/// expression with a hundred alternatives is tried. Safe to call from any thread.
public final class Beginnings {
    private static final int PLACES = 1 << 12;

    private final boolean[] known = new boolean[PLACES];

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
            beginnings.known[place(alternative, 0)] = true;
        }
        return beginnings;
    }

    /// Whether `text` may begin so, white space passed over.
    public boolean mayBegin(String text) {
        int from = 0;
        while (from < text.length() && Text.isSpace(text.charAt(from))) {
            from++;
        }
        return from + 1 < text.length() && known[place(text, from)];
    }

    private static int place(String text, int at) {
        int hash = Wording.fold(text.charAt(at)) * 31 + Wording.fold(text.charAt(at + 1));
        return (hash ^ (hash >>> 12)) & (PLACES - 1);
    }
}
