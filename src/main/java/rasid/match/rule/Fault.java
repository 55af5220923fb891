package rasid.match.rule;

/// Something in an expression that keeps it from having a meaning.
///
/// @param start first UTF-16 unit of the faulty piece in the expression; the expression's length where something is
/// missing at its end
/// @param end the unit after the last; equal to `start` where something is missing
/// @param message what is wrong and the way out, without the place
public record Fault(int start, int end, String message) {}
