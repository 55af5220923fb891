package rasid.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes on, for people: how each feed fares, and when each digest is due.
public final class Overview {
    private Overview() {}

    /// A feed.
    ///
    /// @param polling whether it is being polled now
    /// @param failures polls in a row that failed
    /// @param outcome what the last poll ended with, in words; `""` before the first
    /// @param pagesOwed pages that it has told of and that are still to be read
    public record FeedState(
            String id,
            String source,
            Instant nextPollAt,
            boolean polling,
            int failures,
            @Nullable Instant lastPolledAt,
            @Nullable Instant lastReadAt,
            String outcome,
            int pagesOwed) {}

    /// Every feed that has a row, by id; feeds that are configured no longer are among them.
    public static List<FeedState> feeds(Tx tx) {
        return tx.list(
                row -> new FeedState(
                        row.text("id"),
                        row.text("source"),
                        row.at("next_poll_at"),
                        row.flag("leased"),
                        row.count("failures"),
                        row.atOrNull("last_polled_at"),
                        row.atOrNull("last_read_at"),
                        row.text("outcome"),
                        row.count("owed")),
                """
                SELECT id, source, next_poll_at, leased, failures, last_polled_at, last_read_at, outcome,
                    (SELECT COUNT(*) FROM item WHERE item.feed = feed.id AND item.next_attempt_at IS NOT NULL) AS owed
                FROM feed ORDER BY id
                """);
    }

    /// An open digest window.
    public record DigestState(String watchlist, Instant closedAt, Instant nextDigestAt, int hits) {}

    /// Every open window with the hits that wait in it.
    public static List<DigestState> digests(Tx tx) {
        return tx.list(
                row -> new DigestState(
                        row.text("watchlist"), row.at("closed_at"), row.at("next_digest_at"), row.count("hits")),
                """
                SELECT watchlist, closed_at, next_digest_at,
                    (SELECT COUNT(*) FROM hit WHERE hit.watchlist = digest_window.watchlist AND digest_end IS NULL
                        AND trial = FALSE) AS hits
                FROM digest_window ORDER BY watchlist
                """);
    }
}
