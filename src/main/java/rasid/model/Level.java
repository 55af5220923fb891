package rasid.model;

import java.util.Locale;

/// How much a rule's hits matter, in rising order. `info` hits stand in digests alone, unless a watchlist alerts
/// from `info` on.
public enum Level {
    INFO,
    IMPORTANT,
    URGENT;

    /// Whether this level is `least` or above it.
    public boolean atLeast(Level least) {
        return compareTo(least) >= 0;
    }

    /// The word that configuration, SQL and mails use: `info`, `important`, `urgent`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
