package rasid.match;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The words of the rule language, and what a misspelt one was probably meant to be.
final class Operators {
    static final int MOST_BETWEEN = 100;
    private static final List<String> KNOWN = List.of("AND", "OR", "NOT", "NEAR", "THEN", "COUNT", "SENTENCE", "LEAST");

    private Operators() {}

    /// Whether a lexeme ends the operand before it: an operator between two operands.
    static boolean isBetween(Lexeme piece, Lexeme next) {
        return piece.is("AND") || piece.is("OR") || isProximity(piece, next);
    }

    static boolean isProximity(Lexeme piece, Lexeme next) {
        return isSlashed(piece, "NEAR") || isSlashed(piece, "THEN") || (piece.is("IN") && next.is("SENTENCE"));
    }

    static boolean isSlashed(Lexeme piece, String operator) {
        return piece.is(operator) || (piece.is(Lexeme.Kind.WORD) && piece.text().startsWith(operator + "/"));
    }

    /// The number behind the stroke of `NEAR/5`, if it is one from 0 to [#MOST_BETWEEN].
    static OptionalInt between(Lexeme piece) {
        int stroke = piece.text().indexOf('/');
        return stroke < 0 ? OptionalInt.empty() : number(piece.text().substring(stroke + 1), MOST_BETWEEN);
    }

    /// A whole number from 0 to `most`, in digits of any script.
    static OptionalInt number(String text, int most) {
        if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(Character::isDigit)) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /// What to write in the place of `text`, which stands where an operator could: `NEAR/n` for `NEER`, AND for `&`.
    static Optional<String> meant(String text) {
        switch (text) {
            case "&", "&&", "+", "and" -> {
                return Optional.of("AND");
            }
            case "|", "||", "or" -> {
                return Optional.of("OR");
            }
            case "!", "-", "not" -> {
                return Optional.of("NOT");
            }
            default -> {}
        }
        int stroke = text.indexOf('/');
        String name = stroke < 0 ? text : text.substring(0, stroke);
        boolean capitals = name.length() >= 2 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (!capitals && stroke < 0) {
            return Optional.empty();
        }
        String upper = name.toUpperCase(java.util.Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> distance(known, upper) <= (known.length() > 3 ? 2 : 1))
                .min((a, b) -> Integer.compare(distance(a, upper), distance(b, upper)))
                .map(Operators::written);
    }

    private static String written(String operator) {
        return switch (operator) {
            case "NEAR", "THEN" -> operator + "/n";
            case "COUNT" -> "COUNT n";
            case "SENTENCE" -> "IN SENTENCE WITH";
            case "LEAST" -> "AT LEAST n (…)";
            default -> operator;
        };
    }

    /// How many letters must be put in, left out, changed or swapped with their neighbour.
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
