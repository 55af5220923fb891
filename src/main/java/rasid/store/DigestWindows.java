package rasid.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.Level;
import rasid.model.Reading;

/// The open digest window of each watchlist, and the windows that were closed.
public final class DigestWindows {
    private DigestWindows() {}

    /// An open window.
    ///
    /// @param beginsAt in the future when the window before it was closed ahead of time
    /// @param closedAt when the one before it was closed: its digest tells what came in since
    public record Window(String watchlist, Instant beginsAt, Instant closedAt, Instant nextDigestAt) {}

    /// A closed window.
    public record Closed(Instant from, Instant to, Reading reading) {}

    public static Optional<Window> window(Tx tx, String watchlist) {
        return tx.one(
                row -> new Window(watchlist, row.at("begins_at"), row.at("closed_at"), row.at("next_digest_at")),
                "SELECT begins_at, closed_at, next_digest_at FROM digest_window WHERE watchlist = ?",
                watchlist);
    }

    /// Opens the first window of a watchlist, if it has none.
    public static void open(Tx tx, String watchlist, Instant now, Instant nextDigestAt) {
        tx.update("""
                INSERT INTO digest_window (watchlist, begins_at, closed_at, next_digest_at)
                SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM digest_window WHERE watchlist = ?)
                """, watchlist, now, now, nextDigestAt, watchlist);
    }

    /// The watchlist's times have changed: its open window closes at another time.
    public static void move(Tx tx, String watchlist, Instant nextDigestAt) {
        tx.update("UPDATE digest_window SET next_digest_at = ? WHERE watchlist = ?", nextDigestAt, watchlist);
    }

    /// Closes `window` and opens the next. False when another worker has closed it: the caller then owes nothing.
    public static boolean close(Tx tx, Window window, Instant now, Instant beginsAt, Instant nextDigestAt) {
        return tx.update("""
                        UPDATE digest_window SET begins_at = ?, closed_at = ?, next_digest_at = ?
                        WHERE watchlist = ? AND next_digest_at = ?
                        """, beginsAt, now, nextDigestAt, window.watchlist(), window.nextDigestAt()) == 1;
    }

    /// Takes every live hit of the watchlist since `since` that no digest has told of yet into the one that ends at
    /// `digestEnd`. Answers how many.
    public static int gather(Tx tx, String watchlist, Instant digestEnd, Instant since) {
        return tx.update("""
                UPDATE hit SET digest_end = ?
                WHERE watchlist = ? AND digest_end IS NULL AND trial = FALSE AND hit_at >= ?
                """, digestEnd, watchlist, since);
    }

    /// Puts the gathered hits of at least this level into a delivery. Answers how many.
    public static int fill(Tx tx, DeliveryId delivery, String watchlist, Instant digestEnd, Level only) {
        List<String> levels = Hits.levelsFrom(only);
        Object[] values = new Object[levels.size() + 3];
        values[0] = delivery.value();
        values[1] = watchlist;
        values[2] = digestEnd;
        for (int i = 0; i < levels.size(); i++) {
            values[i + 3] = levels.get(i);
        }
        return tx.update("""
                INSERT INTO delivery_hit (delivery, hit)
                SELECT CAST(? AS BIGINT), id FROM hit
                WHERE watchlist = ? AND digest_end = ? AND level IN (%s)
                """.formatted(levels.stream().map(l -> "?").collect(Collectors.joining(", "))), values);
    }

    /// How many gathered hits of at least this level the window holds.
    public static int size(Tx tx, String watchlist, Instant digestEnd, Level only) {
        return (int) tx
                .list(
                        row -> row.text("level"),
                        "SELECT level FROM hit WHERE watchlist = ? AND digest_end = ?",
                        watchlist,
                        digestEnd)
                .stream()
                .filter(level ->
                        Level.valueOf(level.toUpperCase(java.util.Locale.ROOT)).atLeast(only))
                .count();
    }

    /// Keeps what the digest of a closed window says at its end.
    public static void record(Tx tx, String watchlist, Instant digestEnd, Closed closed) {
        tx.update(
                "INSERT INTO digest (watchlist, digest_end, from_at, to_at, reading) VALUES (?, ?, ?, ?, ?)",
                watchlist,
                digestEnd,
                closed.from(),
                closed.to(),
                Packed.reading(closed.reading()));
    }

    /// The closed window that a digest tells of.
    public static Closed closed(Tx tx, Delivery delivery) {
        return tx.one(
                        row -> new Closed(row.at("from_at"), row.at("to_at"), Packed.reading(row.text("reading"))),
                        """
                        SELECT g.from_at, g.to_at, g.reading FROM digest g
                        JOIN delivery d ON d.watchlist = g.watchlist AND d.digest_end = g.digest_end
                        WHERE d.id = ?
                        """,
                        delivery.id().value())
                .orElseThrow(() -> new IllegalStateException("digest %s has no window".formatted(delivery.id())));
    }

    /// How many articles of these sources were stored since `since`.
    public static int articlesSince(Tx tx, Collection<String> sources, Instant since) {
        record Count(String source, int articles) {}
        return tx
                .list(
                        row -> new Count(row.text("source"), row.count("articles")),
                        "SELECT source, COUNT(*) AS articles FROM article WHERE seen_at >= ? GROUP BY source",
                        since)
                .stream()
                .filter(count -> sources.contains(count.source()))
                .mapToInt(Count::articles)
                .sum();
    }
}
