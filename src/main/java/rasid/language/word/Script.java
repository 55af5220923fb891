package rasid.language.word;

/// The writing that a word is in, as far as languages are told apart by it.
public enum Script {
    ARABIC,
    LATIN,
    CYRILLIC,
    HEBREW,
    /// Numbers, and every writing that no language of ours uses.
    OTHER;

    /// The script of the first letter of `word`; [#OTHER] where it has none.
    public static Script of(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 0x80) {
                if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                    return LATIN;
                }
            } else if (Character.isLetter(c)) {
                return of(c);
            }
        }
        return OTHER;
    }

    static Script of(char letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case ARABIC -> ARABIC;
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case HEBREW -> HEBREW;
            default -> OTHER;
        };
    }
}
