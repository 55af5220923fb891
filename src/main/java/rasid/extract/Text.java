package rasid.extract;

/// Text as it is kept: white space collapsed, soft hyphens and marks of nothing taken out, letters as they were
/// written.
final class Text {
    private Text() {}

    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        append(clean, text);
        return trimmed(clean);
    }

    /// Appends `text` with white space collapsed, also across the seam.
    static void append(StringBuilder to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
                    to.append(' ');
                }
            } else if (!isNothing(c)) {
                to.append(c);
            }
        }
    }

    static String trimmed(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = 0;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        return text.substring(start, end);
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == 0xA0
                || c == 0x3000
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x85;
    }

    /// What is not seen and joins or parts nothing. The joiners of Persian and Kurdish and the marks of
    /// direction stay.
    private static boolean isNothing(char c) {
        return c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060 || c < ' ' || c == 0x7F;
    }

    /// Letters and digits alone, in lower case: what two spellings of one headline share.
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /// How much is said: letters and digits, where an ideograph says as much as three.
    static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ? 3 : 1;
        }
        return length;
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && !isSpace(text.charAt(i)));
        }
        return words;
    }

    /// Whether `text` ends as a sentence does.
    static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?؟۔…。！？:;।".indexOf(c) >= 0) {
                return true;
            }
            if (")]}»”\"'’›“ ".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }
}
