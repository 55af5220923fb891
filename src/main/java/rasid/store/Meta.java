package rasid.store;

/// What an installation remembers of itself.
public final class Meta {
    private Meta() {}

    /// The installation's own name: made of `fresh` at the first call, the same ever after. It stands in every
    /// Message-ID.
    public static String instance(Tx tx, String fresh) {
        tx.update(
                "INSERT INTO meta (name, said) SELECT 'instance', ? WHERE NOT EXISTS (SELECT 1 FROM meta WHERE name = 'instance')",
                fresh);
        return tx.one(row -> row.text("said"), "SELECT said FROM meta WHERE name = 'instance'")
                .orElseThrow();
    }
}
