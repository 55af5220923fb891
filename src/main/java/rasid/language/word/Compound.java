package rasid.language.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A hyphenated word read as one, or a word with an ending that is written apart: `drone-strike` is `dronestrike` too,
/// beside its parts in a row, and شهر های is شهر‌های.
///
/// @param word the parts written together, with the place of the whole
/// @param first index of the first part among the tokens of the text
/// @param parts how many parts it has, at least two
public record Compound(Token word, int first, int parts) {
    private static final int LONGEST = 8;

    /// The hyphenated words of `text`, of which `tokens` are the words. Numbers alone (2003-2011) are none.
    public static List<Compound> of(String text, List<Token> tokens) {
        return of(text, tokens, Set.of());
    }

    /// The same, and the words with an ending behind a space.
    ///
    /// @param endings as [Language#endingsApart] gives them
    public static List<Compound> of(String text, List<Token> tokens, Set<String> endings) {
        List<Compound> found = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int last = i;
            while (last + 1 < tokens.size() && belongs(text, tokens.get(last), tokens.get(last + 1), endings)) {
                last++;
            }
            if (last > i && last - i < LONGEST && hasLetter(tokens.subList(i, last + 1))) {
                found.add(joined(tokens, i, last, endings));
            }
            i = last;
        }
        return found;
    }

    private static boolean belongs(String text, Token left, Token right, Set<String> endings) {
        boolean apart = endings.contains(right.text())
                && right.start() - left.end() == 1
                && text.charAt(left.end()) == ' '
                && Script.of(left.text()) == Script.of(right.text());
        return apart || hyphenBetween(text, left, right);
    }

    private static boolean hyphenBetween(String text, Token left, Token right) {
        if (right.start() - left.end() != 1) {
            return false;
        }
        char c = text.charAt(left.end());
        return c == '-' || c == '‐' || c == '‑' || c == '־';
    }

    private static boolean hasLetter(List<Token> parts) {
        return parts.stream().anyMatch(p -> Character.isLetter(p.text().codePointAt(0)));
    }

    private static Compound joined(List<Token> tokens, int first, int last, Set<String> endings) {
        StringBuilder text = new StringBuilder();
        StringBuilder cased = new StringBuilder();
        StringBuilder spaced = new StringBuilder();
        for (Token part : tokens.subList(first, last + 1)) {
            boolean apart = !spaced.isEmpty() && endings.contains(part.text());
            text.append(part.text());
            cased.append(part.cased());
            spaced.append(apart ? String.valueOf(Tokens.HALF_SPACE) : "").append(part.spaced());
        }
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        return new Compound(
                new Token(text.toString(), cased.toString(), spaced.toString(), start, end), first, last - first + 1);
    }
}
