package rasid.dates;

import java.util.ArrayList;
import java.util.List;

/// The words and numbers of a cleaned text, in its order.
final class Tokens {
    private Tokens() {}

    /// @param marks whether every other mark but white space is a token as well, and quotation marks belong to the word
    ///     before them
    static List<String> of(String text, boolean marks) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isDigit(c)) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(text.substring(i, end));
            } else if (Character.isLetter(c)) {
                end = wordEnd(text, end, marks);
                tokens.add(text.substring(i, end));
            } else if (marks && c > ' ') {
                tokens.add(text.substring(i, end));
            }
            i = end;
        }
        return tokens;
    }

    private static int wordEnd(String text, int from, boolean quotes) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Character.isLetter(c) && c != '\'' && !(quotes && c == '"')) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
