package rasid.language.word;

import java.util.ArrayList;
import java.util.List;

/// A hyphenated word read as one: `drone-strike` is `dronestrike` too, beside its parts in a row.
///
/// @param word the parts written together, with the place of the whole
/// @param first index of the first part among the tokens of the text
/// @param parts how many parts it has, at least two
public record Compound(Token word, int first, int parts) {
    private static final int LONGEST = 8;

    /// The hyphenated words of `text`, of which `tokens` are the words. Numbers alone (2003-2011) are none.
    public static List<Compound> of(String text, List<Token> tokens) {
        List<Compound> found = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int last = i;
            while (last + 1 < tokens.size() && hyphenBetween(text, tokens.get(last), tokens.get(last + 1))) {
                last++;
            }
            if (last > i && last - i < LONGEST && hasLetter(tokens.subList(i, last + 1))) {
                found.add(joined(tokens, i, last));
            }
            i = last;
        }
        return found;
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

    private static Compound joined(List<Token> tokens, int first, int last) {
        StringBuilder text = new StringBuilder();
        StringBuilder cased = new StringBuilder();
        for (Token part : tokens.subList(first, last + 1)) {
            text.append(part.text());
            cased.append(part.cased());
        }
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        return new Compound(new Token(text.toString(), cased.toString(), start, end), first, last - first + 1);
    }
}
