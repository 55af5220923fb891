package rasid.match.rule;

import java.util.List;
import java.util.OptionalInt;

/// The pieces of one expression, read from the first to the last; behind the last stands END for ever.
final class Pieces {
    private final List<Lexeme> pieces;
    private final List<Fault> faults;
    private int at;

    Pieces(String text, List<Fault> faults) {
        this.faults = faults;
        pieces = Lexeme.of(text, faults);
    }

    Lexeme peek() {
        return peek(0);
    }

    Lexeme peek(int ahead) {
        return pieces.get(Math.min(at + ahead, pieces.size() - 1));
    }

    Lexeme next() {
        Lexeme piece = peek();
        at++;
        return piece;
    }

    /// Puts the last piece back.
    void back() {
        at--;
    }

    /// Leaves the rest unread.
    void skipAll() {
        at = pieces.size() - 1;
    }

    /// The number that stands here; where none does, that is a fault, and nothing is taken.
    OptionalInt number(String example) {
        OptionalInt number = Operators.number(peek().text(), 1000);
        if (number.isEmpty()) {
            fault(peek(), "a number is expected here: " + example);
        } else {
            next();
        }
        return number;
    }

    boolean beginsUnit() {
        Lexeme piece = peek();
        boolean word = piece.is(Lexeme.Kind.WORD) && !piece.is("NOT") && !Operators.isBetween(piece, peek(1));
        return word || piece.is(Lexeme.Kind.QUOTE) || piece.is(Lexeme.Kind.OPEN);
    }

    void fault(Lexeme piece, String message) {
        faults.add(new Fault(piece.start(), piece.end(), message));
    }
}
