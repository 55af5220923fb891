package rasid.language.word;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into its words. Punctuation counts nothing; an apostrophe within a word, the gershayim of צה״ל
/// however they are typed, the points of `U.S.` and the separators within a number belong to it. Where Arabic
/// letters touch digits or Latin letters, a new word begins (ب15). Every ideograph is a word of its own.
public final class Tokens {
    /// Is told of each word of a text, in reading order.
    @FunctionalInterface
    public interface Places {
        /// A word stands there.
        ///
        /// @param start first UTF-16 unit
        /// @param end the unit after the last
        void word(int start, int end);
    }

    /// Of the signs of Latin, Greek, Cyrillic, Hebrew and Arabic writing whether they are letters or digits, and
    /// Arabic ones: nearly every sign of every text is asked for both.
    private static final byte[] KINDS = new byte[0x700];

    /// The zero-width non-joiner, which parts the pieces of Persian words.
    public static final char HALF_SPACE = '\u200C';

    private static final byte WORD = 1;
    private static final byte ARABIC_WORD = 2;

    static {
        for (int c = 0; c < KINDS.length; c++) {
            if (Character.isLetterOrDigit(c)) {
                KINDS[c] = isArabic(c) ? ARABIC_WORD : WORD;
            }
        }
    }

    private final String text;
    private final Places places;

    private Tokens(String text, Places places) {
        this.text = text;
        this.places = places;
    }

    /// The words of `text` in reading order. Never throws; malformed surrogates separate words.
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        places(text, (start, end) -> add(tokens, text, start, end));
        return tokens;
    }

    /// Where the words of `text` stand, for those who know already what [#at] says of most.
    public static void places(String text, Places places) {
        Tokens reader = new Tokens(text, places);
        for (int at = 0; at < text.length(); ) {
            at = reader.read(at);
        }
    }

    /// The words of `text` from `start` to `end`, which [#places] told: one, but for signs that stand for several or
    /// none.
    public static List<Token> at(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>(1);
        add(tokens, text, start, end);
        return tokens;
    }

    /// Reads the word that begins at `start`, if one does, and answers where to go on.
    private int read(int start) {
        int first = text.codePointAt(start);
        if (!isOfWord(first)) {
            return start + Character.charCount(first);
        }
        int at = start + Character.charCount(first);
        int end = at;
        int last = first;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isOfWord(c)) {
                if (parts(last, c)) {
                    break;
                }
                last = c;
                at += Character.charCount(c);
                end = at;
            } else if (Cleaning.isMark(c) || c == Cleaning.TATWEEL) {
                at += Character.charCount(c);
                end = at;
            } else if (Cleaning.isInvisible(c)) {
                at += Character.charCount(c);
            } else if (joins(c, last, at, start)) {
                at++;
            } else {
                break;
            }
        }
        places.word(start, end);
        return at;
    }

    private static boolean isOfWord(int c) {
        return c < KINDS.length ? KINDS[c] != 0 : Character.isLetterOrDigit(c);
    }

    /// Whether a new word begins between two letters or digits that touch.
    private static boolean parts(int before, int after) {
        if (before < KINDS.length && after < KINDS.length) {
            return KINDS[before] != KINDS[after];
        }
        return isArabic(before) != isArabic(after) || isIdeograph(before) || isIdeograph(after);
    }

    private static boolean isArabic(int c) {
        return (c >= 0x0620 && c <= 0x06FF && Character.isLetter(c)) || (c >= 0xFB50 && c <= 0xFEFC);
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x2E80 && (Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF));
    }

    /// Whether the sign `c` at `at`, after `last`, stands within a word or number that goes on behind it.
    private boolean joins(int c, int last, int at, int start) {
        int next = at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
        return switch (c) {
            case '\'', '’', 'ʼ', '´', '`' -> Character.isLetter(last) && Character.isLetter(next) && !isArabic(last);
            case '"', '״', '”', '“', '׳' -> isHebrew(last) && isHebrew(next);
            case ',', '٬', '٫' -> Character.isDigit(last) && Character.isDigit(next);
            case '.' -> (Character.isDigit(last) && Character.isDigit(next)) || isInitials(at, start);
            default -> false;
        };
    }

    /// Whether the quotation mark at `at` is no such thing, but the gershayim of an abbreviation: צה"ל, צה״ל, צה”ל.
    public static boolean isGershayim(String text, int at) {
        boolean mark = "\"״”“".indexOf(text.charAt(at)) >= 0;
        return mark
                && at > 0
                && at + 1 < text.length()
                && isHebrew(text.charAt(at - 1))
                && isHebrew(text.charAt(at + 1));
    }

    private static boolean isHebrew(int c) {
        return c >= 0x05D0 && c <= 0x05EA;
    }

    /// `U.S`: the word so far and what follows the point are single Latin letters, each with a point.
    private boolean isInitials(int at, int start) {
        for (int i = start; i < at; i++) {
            boolean letter = (i - start) % 2 == 0;
            if (letter ? !isLatin(text.charAt(i)) : text.charAt(i) != '.') {
                return false;
            }
        }
        boolean single = at + 1 < text.length() && isLatin(text.charAt(at + 1));
        return single && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static void add(List<Token> tokens, String text, int start, int end) {
        String written = text.substring(start, end);
        if (written.indexOf(HALF_SPACE) >= 0 && addSpaced(tokens, written, start, end)) {
            return;
        }
        String cased = Cleaning.cleanKeepingCase(written);
        // One sign can stand for a whole sentence: ﷺ.
        for (String word : cased.indexOf(' ') < 0 ? List.of(cased) : List.of(cased.split(" ", -1))) {
            if (!word.isEmpty()) {
                tokens.add(new Token(Cleaning.fold(word), word, start, end));
            }
        }
    }

    /// Adds a word with half-spaces, each piece cleaned by itself: جبهه‌ها has no letter three times. Answers whether
    /// it did.
    private static boolean addSpaced(List<Token> tokens, String written, int start, int end) {
        StringBuilder spaced = new StringBuilder(written.length());
        for (String piece : written.split(String.valueOf(HALF_SPACE), -1)) {
            String clean = Cleaning.cleanKeepingCase(piece);
            if (clean.indexOf(' ') >= 0) {
                return false;
            }
            spaced.append(spaced.isEmpty() || clean.isEmpty() ? "" : HALF_SPACE).append(clean);
        }
        String cased = spaced.toString().replace(String.valueOf(HALF_SPACE), "");
        if (!cased.isEmpty()) {
            tokens.add(new Token(Cleaning.fold(cased), cased, Cleaning.fold(spaced.toString()), start, end));
        }
        return true;
    }
}
