package rasid.match;

/// The rules that one article may meet, by what stands in it. Used by one thread.
final class Candidates {
    /// A bit for each rule.
    private final long[] rules;
    /// Those that are met for sure.
    private final long[] met;

    /// @param most how many rules there are
    Candidates(int most) {
        rules = new long[(most >>> 6) + 1];
        met = new long[rules.length];
    }

    /// Something stands in the article that a rule is filed under.
    ///
    /// @param rule its number; complemented where that is all that the rule asks for of what is searched
    /// @param searched whether it stands in what is searched
    void add(int rule, boolean searched) {
        if (rule >= 0) {
            rules[rule >>> 6] |= 1L << rule;
        } else if (searched) {
            met[~rule >>> 6] |= 1L << ~rule;
        }
    }

    /// The number of the next rule from `from` on that may be met, or -1.
    int next(int from) {
        int at = from >>> 6;
        if (at >= rules.length) {
            return -1;
        }
        long left = (rules[at] | met[at]) & -1L << from;
        while (left == 0) {
            if (++at == rules.length) {
                return -1;
            }
            left = rules[at] | met[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(left);
    }

    /// Whether the rule is met for sure.
    boolean isMet(int rule) {
        return (met[rule >>> 6] & 1L << rule) != 0;
    }
}
