package rasid.extract.text;

import java.util.regex.Pattern;

/// Text as it is kept: white space collapsed, soft hyphens and marks of nothing taken out, letters as they were
/// written.
public final class Text {
    private static final String ENDS = ".!?؟۔…。！？:;।";
    private static final Pattern SHARP = Pattern.compile("[ßẞ]");
    private static final String AFTER_END = ")]}»”\"'’›“」』 ";

    private Text() {}

    /// `text` as it is kept; itself where it is clean already.
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        var clean = new TextBuffer(text.length());
        clean.append(text);
        return clean.toString();
    }

    private static boolean isClean(String text) {
        boolean spaced = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if ((space && spaced) || (!space && Letters.is(c, Letters.SPACE | Letters.NOTHING))) {
                return false;
            }
            spaced = space;
        }
        return text.isEmpty() || !spaced;
    }

    /// Whether it parts words, be it a space that does not break.
    public static boolean isSpace(char c) {
        return Letters.is(c, Letters.SPACE);
    }

    /// Whether nothing of it is seen, be it a space that does not break.
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.is(text.charAt(i), Letters.SPACE | Letters.NOTHING)) {
                return false;
            }
        }
        return true;
    }

    /// Letters and digits alone, in lower case (see [Letters#lower], "ss" for "ß"): what two spellings of one headline
    /// share.
    public static String bare(String text) {
        char[] bare = new char[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.is(c, Letters.WORD)) {
                if (isSharp(c)) {
                    return bare(SHARP.matcher(text).replaceAll("ss"));
                }
                bare[size++] = Letters.lower(c);
            } else if (Character.isHighSurrogate(c)) {
                int point = text.codePointAt(i);
                if (point > c && Character.isLetterOrDigit(point)) {
                    size += Character.toChars(Character.toLowerCase(point), bare, size);
                }
                i += Character.charCount(point) - 1;
            }
        }
        return new String(bare, 0, size);
    }

    /// A letter that capitals write as two.
    private static boolean isSharp(char c) {
        return c == 'ß' || c == 'ẞ';
    }

    /// Goes on with a hash over the letters and digits of `text`, which texts share whose [#bare] is the same. Begins
    /// with 0.
    public static int bareHash(String text, int before) {
        int hash = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSharp(c)) {
                hash = 31 * (31 * hash + 's') + 's';
            } else if (Letters.is(c, Letters.WORD)) {
                hash = 31 * hash + Letters.lower(c);
            }
        }
        return hash;
    }

    /// A hash over the first `most` letters and digits of `text`.
    public static int beginningHash(String text, int most) {
        int hash = 0;
        for (int i = 0, seen = 0; i < text.length() && seen < most; i++) {
            char c = text.charAt(i);
            if (Letters.is(c, Letters.WORD)) {
                hash = 31 * hash + Letters.lower(c);
                seen++;
            }
        }
        return hash;
    }

    /// Whether [#bare] of `text` is `bare`.
    public static boolean isBare(String text, String bare) {
        return isLongEnough(text, bare) && bareTo(text, bare) == text.length();
    }

    /// Whether [#bare] of `text` begins with `bare`.
    public static boolean bareStartsWith(String text, String bare) {
        return isLongEnough(text, bare) && bareTo(text, bare) >= 0;
    }

    /// Each of its letters may be two.
    private static boolean isLongEnough(String text, String bare) {
        return 2 * text.length() >= bare.length();
    }

    /// Where the part of `text` ends whose letters and digits are `bare` and that no other follows at once; the
    /// text's length when none follows at all, -1 when it does not begin so.
    private static int bareTo(String text, String bare) {
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point < 1 << 16 ? Letters.is((char) point, Letters.WORD) : Character.isLetterOrDigit(point)) {
                if (at >= bare.length()) {
                    return i;
                }
                int lower = point < 1 << 16 ? Letters.lower((char) point) : Character.toLowerCase(point);
                if (lower == 'ß' && bare.startsWith("ss", at)) {
                    at++;
                } else if (bare.codePointAt(at) != lower) {
                    return -1;
                }
                at += Character.charCount(bare.codePointAt(at));
            }
            i += Character.charCount(point);
        }
        return at >= bare.length() ? text.length() : -1;
    }

    /// How much is said: letters and digits, where an ideograph says as much as three.
    public static int length(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            wide += Letters.is(text.charAt(i), Letters.WIDE) ? 1 : 0;
        }
        return text.length() + 2 * wide;
    }

    /// Whether it has a letter of one of these kinds of [Letters].
    public static boolean holds(String text, int kinds) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.is(text.charAt(i), kinds)) {
                return true;
            }
        }
        return false;
    }

    /// How many words it has: runs without white space that begin with a letter or a digit.
    public static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            int kind = Letters.of(text.charAt(i));
            boolean letter = (kind & Letters.WORD) != 0;
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (kind & Letters.SPACE) == 0);
        }
        return words;
    }

    /// Whether `text` has `few` words or more.
    public static boolean hasWords(String text, int few) {
        return hasWords(text, few, text.length());
    }

    /// Whether `few` words or more begin before `end`.
    public static boolean hasWords(String text, int few, int end) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < end && words < few; i++) {
            int kind = Letters.of(text.charAt(i));
            boolean letter = (kind & Letters.WORD) != 0;
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (kind & Letters.SPACE) == 0);
        }
        return words >= few;
    }

    /// Whether `text` ends as a sentence does.
    public static boolean endsSentence(String text) {
        return endsSentence(text, text.length());
    }

    /// Whether `text` up to `end` ends as a sentence does.
    public static boolean endsSentence(String text, int end) {
        for (int i = end - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (isEnd(c)) {
                return true;
            }
            if (!isAfterEnd(c)) {
                return false;
            }
        }
        return false;
    }

    static boolean isEnd(char c) {
        return ENDS.indexOf(c) >= 0;
    }

    /// Whether it may stand behind what ends a sentence.
    static boolean isAfterEnd(char c) {
        return AFTER_END.indexOf(c) >= 0;
    }
}
