package rasid.model;

/// How the newest articles of a source came out: with a text, with none, or with one that is kept for subscribers.
///
/// @param letters one for each article, the newest last, at most [#MOST]: `t`, `n` or `w`
public record Texts(String letters) {
    /// Articles that are remembered.
    public static final int MOST = 40;

    public static final Texts NONE = new Texts("");

    /// How the text of one article came out.
    public enum Came {
        WHOLE('t'),
        /// A headline and nothing below it.
        NONE('n'),
        /// Its site keeps it, or the rest of it, for subscribers.
        WALLED('w');

        private final char letter;

        Came(char letter) {
            this.letter = letter;
        }
    }

    /// As it stands in the database.
    public static Texts of(String letters) {
        return letters.isEmpty() ? NONE : new Texts(letters);
    }

    /// The same after one more article. That there was a text once is not forgotten, however long there is none.
    public Texts after(Came came) {
        String all = letters + came.letter;
        if (all.length() <= MOST) {
            return new Texts(all);
        }
        Texts newest = new Texts(all.substring(all.length() - MOST));
        return newest.neverHadText() && all.charAt(0) != Came.NONE.letter
                ? new Texts(all.charAt(0) + all.substring(all.length() - MOST + 1))
                : newest;
    }

    /// Articles that are remembered.
    public int articles() {
        return letters.length();
    }

    public int walled() {
        return count(letters, Came.WALLED);
    }

    public int textless() {
        return count(letters, Came.NONE);
    }

    /// How many of the newest articles in a row had no text.
    public int textlessRun() {
        int from = letters.length();
        while (from > 0 && letters.charAt(from - 1) == Came.NONE.letter) {
            from--;
        }
        return letters.length() - from;
    }

    /// Whether there is no article before that run.
    public boolean neverHadText() {
        return textlessRun() == letters.length();
    }

    /// Whether most articles before that run had none either, or so many have come without any that had one: a wire of
    /// headlines, which is as it always was.
    public boolean mostlyHeadlines() {
        if (neverHadText()) {
            return letters.length() == MOST;
        }
        String before = letters.substring(0, letters.length() - textlessRun());
        return 2 * count(before, Came.NONE) > before.length();
    }

    private static int count(String letters, Came came) {
        return Math.toIntExact(letters.chars().filter(c -> c == came.letter).count());
    }
}
