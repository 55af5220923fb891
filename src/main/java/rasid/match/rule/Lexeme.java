package rasid.match.rule;

import java.util.ArrayList;
import java.util.List;
import rasid.language.word.Tokens;

/// A piece of an expression: a run of signs up to the next space, quotation mark, bracket or comma; a quotation; or one
/// of those marks. Quotation marks between two Hebrew letters are gershayim, and part no words.
///
/// @param text of a quotation what stands within the marks; of a word the word without bidi and zero-width signs
record Lexeme(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        QUOTE,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    /// Cuts `text` into pieces, the last of which is END. A quotation without an end is told in `faults`.
    static List<Lexeme> of(String text, List<Fault> faults) {
        List<Lexeme> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            int end = at + 1;
            if (isSpace(c)) {
                at = end;
                continue;
            }
            if (closing(c) != 0) {
                end = endOfQuote(text, at);
                if (end < 0) {
                    faults.add(new Fault(
                            at, at + 1, "the quotation that begins here has no end: close it with " + closing(c)));
                    end = text.length() + 1;
                }
                pieces.add(new Lexeme(Kind.QUOTE, text.substring(at + 1, end - 1), at, Math.min(end, text.length())));
            } else if (c == '(' || c == ')' || c == ',' || c == '،') {
                Kind kind = c == '(' ? Kind.OPEN : c == ')' ? Kind.CLOSE : Kind.COMMA;
                pieces.add(new Lexeme(kind, String.valueOf(c), at, end));
            } else {
                while (end < text.length() && !endsWord(text, end)) {
                    end++;
                }
                pieces.add(new Lexeme(Kind.WORD, visible(text.substring(at, end)), at, end));
            }
            at = end;
        }
        pieces.add(new Lexeme(Kind.END, "", text.length(), text.length()));
        return pieces;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// Whether this is exactly that operator's word.
    boolean is(String operator) {
        return kind == Kind.WORD && text.equals(operator);
    }

    /// The mark that ends a quotation begun with `c`, or 0 where `c` begins none.
    private static char closing(char c) {
        return switch (c) {
            case '"' -> '"';
            case '“' -> '”';
            case '”' -> '”';
            case '״' -> '״';
            case '«' -> '»';
            default -> 0;
        };
    }

    private static int endOfQuote(String text, int start) {
        char closing = closing(text.charAt(start));
        int end = text.indexOf(closing, start + 1);
        while (end >= 0 && Tokens.isGershayim(text, end)) {
            end = text.indexOf(closing, end + 1);
        }
        return end < 0 ? -1 : end + 1;
    }

    private static boolean endsWord(String text, int at) {
        char c = text.charAt(at);
        if (c == ',') {
            // 1,000 is one number.
            boolean inNumber = Character.isDigit(text.charAt(at - 1))
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1));
            return !inNumber;
        }
        return isSpace(c) || c == '(' || c == ')' || c == '،' || (closing(c) != 0 && !Tokens.isGershayim(text, at));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || (isInvisible(c) && c != '\u200C');
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static String visible(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isInvisible(word.charAt(i)) || word.charAt(i) == '\u200C') {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }
}
