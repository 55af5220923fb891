package rasid.language.arabic.forms;

/// What Arabic spelling leaves to the writer, and the letters that come and go when a word changes its form.
/// Words are as [rasid.language.word.Cleaning] leaves them, and not empty.
public final class ArabicSpelling {
    private ArabicSpelling() {}

    /// Hamza on and under alif off, ى for ي and ه for ة at the end: الانباري and الأنبارى become one.
    public static String fold(String word) {
        int last = word.length() - 1;
        StringBuilder out = null;
        for (int i = 0; i <= last; i++) {
            char c = word.charAt(i);
            char folded = switch (c) {
                case 'أ', 'إ', 'آ' -> 'ا';
                case 'ة' -> i == last && i > 0 ? 'ه' : c;
                case 'ى' -> i == last && i > 0 ? 'ي' : c;
                default -> c;
            };
            if (folded != c) {
                if (out == null) {
                    out = new StringBuilder(word);
                }
                out.setCharAt(i, folded);
            }
        }
        return out == null ? word : out.toString();
    }

    /// The letters of a word that its broken plural keeps too: all but the long vowels, hamza and ة.
    public static String skeleton(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if ("اويىةءأإآؤئ".indexOf(word.charAt(i)) < 0) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }

    /// `word` without `ending`, which it ends in.
    public static String without(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }

    /// `word` without its last letter.
    public static String shorter(String word) {
        return word.substring(0, word.length() - 1);
    }

    /// The last letter.
    public static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    /// The letter before the last one, of a word of at least two.
    public static char inner(String word) {
        return word.charAt(word.length() - 2);
    }

    /// `word`, of at least two letters, without the letter before the last one.
    public static String withoutInner(String word) {
        return word.substring(0, word.length() - 2) + last(word);
    }
}
