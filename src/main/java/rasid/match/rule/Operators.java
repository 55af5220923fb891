package rasid.match.rule;

import java.util.List;
import java.util.Locale;
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

    /// The number behind the stroke of `NEAR/5`, from 0 to [#MOST_BETWEEN]; where none stands, that is a fault.
    static int between(Lexeme operator, String kind, Pieces pieces) {
        int stroke = operator.text().indexOf('/');
        OptionalInt between =
                stroke < 0 ? OptionalInt.empty() : number(operator.text().substring(stroke + 1), MOST_BETWEEN);
        if (between.isEmpty()) {
            pieces.fault(
                    operator,
                    "%s: write how many words may stand between, from 0 to %d: %s/5"
                            .formatted(operator.text(), MOST_BETWEEN, kind));
        }
        return between.orElse(0);
    }

    /// Takes the rest of IN SENTENCE WITH behind `in`; the words between count nothing there.
    static int sentenceWith(Lexeme in, Pieces pieces) {
        pieces.next();
        if (pieces.peek().is("WITH")) {
            pieces.next();
        } else {
            pieces.fault(in, "IN SENTENCE: write IN SENTENCE WITH");
        }
        return 0;
    }

    /// A whole number from 0 to `most`, in digits of any script.
    static OptionalInt number(String text, int most) {
        if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(Character::isDigit)) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /// What to say of `piece`, which stands behind `before` without an operator.
    static String missing(Expression before, Lexeme piece) {
        String field = Units.fieldOf(before);
        String left = Units.plain(before);
        boolean words = !left.isEmpty() && (piece.is(Lexeme.Kind.WORD) || piece.is(Lexeme.Kind.QUOTE));
        String right = piece.is(Lexeme.Kind.OPEN) ? "( … )" : piece.text();
        return words
                ? "no operator before %2$s: write %3$s\"%1$s %2$s\" for a phrase, or %3$s%1$s AND %2$s"
                        .formatted(left, right, field)
                : "no operator before %s: write AND, OR or NEAR/n".formatted(right);
    }

    /// What to write in the place of `piece`, which stands where an operator could, and of what follows it.
    static Optional<String> meant(Lexeme piece, Lexeme next) {
        String phrase = (piece.text() + " " + next.text()).toUpperCase(Locale.ROOT);
        boolean small = !piece.text().equals(piece.text().toUpperCase(Locale.ROOT));
        if (small && (phrase.equals("IN SENTENCE") || phrase.equals("AT LEAST"))) {
            return Optional.of(written(next.text().toUpperCase(Locale.ROOT)));
        }
        return meant(piece.text());
    }

    /// Takes the further words of a misspelt operator that has several.
    static void restOf(String meant, Pieces pieces) {
        for (String word : meant.split(" ", -1)) {
            if (pieces.peek().text().equalsIgnoreCase(word)) {
                pieces.next();
            }
        }
    }

    /// What to write in the place of `text`, which stands where an operator could: `NEAR/n` for `NEER`, AND for `&`.
    static Optional<String> meant(String text) {
        switch (text) {
            case "&", "&&", "+", "and", "و" -> {
                return Optional.of("AND");
            }
            case "|", "||", "or", "أو", "او" -> {
                return Optional.of("OR");
            }
            case "!", "-", "not", "ليس" -> {
                return Optional.of("NOT");
            }
            case "near", "then" -> {
                return Optional.of(text.toUpperCase(Locale.ROOT) + "/n");
            }
            default -> {}
        }
        int stroke = text.indexOf('/');
        String name = stroke < 0 ? text : text.substring(0, stroke);
        boolean capitals = name.length() >= 2 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (!capitals && stroke < 0) {
            return Optional.empty();
        }
        String upper = name.toUpperCase(Locale.ROOT);
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
