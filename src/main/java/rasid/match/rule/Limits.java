package rasid.match.rule;

/// `limits` of `rasid.yml`: how large an expression may grow.
///
/// @param terms words of one expression, with those of the concepts in it
/// @param depth groups within groups
/// @param expansions calls of concepts in one expression, with the calls within those concepts
public record Limits(int terms, int depth, int expansions) {
    public static final Limits DEFAULTS = new Limits(5_000, 40, 500);

    public Limits {
        if (terms < 1 || depth < 1 || expansions < 1) {
            throw new IllegalArgumentException(
                    "no expression could be written within %d, %d and %d".formatted(terms, depth, expansions));
        }
    }
}
