package rasid.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rasid.model.DeliveryId;

/// The alerts that are held back because their recipient has had many within an hour.
public final class HeldAlerts {
    private HeldAlerts() {}

    /// An alert that is held.
    ///
    /// @param most how many alerts within an hour hold it back
    /// @param urgent whether it tells of an urgent hit
    public record Held(
            DeliveryId id,
            String watchlist,
            String recipient,
            Instant createdAt,
            Instant nextAttemptAt,
            int most,
            boolean urgent) {}

    /// Notes how many alerts within an hour hold one back. It stays noted when that has left.
    public static void hold(Tx tx, DeliveryId id, int most) {
        tx.update("UPDATE delivery SET held = ? WHERE id = ?", most, id.value());
    }

    /// How many alerts within an hour have held back a mail; empty where none were.
    public static Optional<Integer> most(Tx tx, DeliveryId id) {
        return tx.one(row -> row.count("held"), "SELECT held FROM delivery WHERE id = ? AND held > 0", id.value());
    }

    /// Those that are held now.
    public static List<Held> all(Tx tx) {
        return tx.list(
                row -> new Held(
                        new DeliveryId(row.number("id")),
                        row.text("watchlist"),
                        row.text("recipient"),
                        row.at("created_at"),
                        row.at("next_attempt_at"),
                        row.count("held"),
                        row.flag("urgent")),
                """
                SELECT d.id, d.watchlist, d.recipient, d.created_at, d.next_attempt_at, d.held,
                    EXISTS (SELECT 1 FROM delivery_hit dh JOIN hit h ON h.id = dh.hit
                            WHERE dh.delivery = d.id AND h.level = 'urgent') AS urgent
                FROM delivery d WHERE d.gathering = TRUE AND d.attempt = 0 AND d.held > 0 ORDER BY d.id
                """);
    }
}
