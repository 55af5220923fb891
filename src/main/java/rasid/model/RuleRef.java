package rasid.model;

/// The full name of a rule: its watchlist's id (the file name without `.yml`) and its own id within that
/// watchlist.
public record RuleRef(String watchlist, String rule) {
    @Override
    public String toString() {
        return watchlist + "/" + rule;
    }
}
