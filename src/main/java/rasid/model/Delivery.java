package rasid.model;

import java.time.Instant;

/// One mail owed to one recipient, claimed by a worker.
///
/// @param watchlist for a digest its watchlist; for an alert, which gathers the hits of all watchlists of one
///     recipient, the watchlist of the hit that opened it; `""` for a notice
/// @param recipient the mail address
/// @param attempt which claim this is, from 1; it tells a late worker that its lease has passed to another
/// @param createdAt when the delivery was first owed
public record Delivery(DeliveryId id, Kind kind, String watchlist, String recipient, int attempt, Instant createdAt) {

    /// What the mail tells, and on which occasion.
    public enum Kind {
        ALERT,
        DIGEST,
        /// Faults, for the operator.
        NOTICE
    }
}
