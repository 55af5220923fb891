package rasid.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.model.Content.Origin;

/// Pages that sources tell of, that were tried, and that nobody could read.
///
/// @param attempts at all of the pages together
/// @param owed how many of them are tried again
/// @param reason why one of them could not, in words; `""` where there is none
/// @param address of one of them; empty where there is none
public record UnreadPages(String source, int pages, int attempts, int owed, String reason, Optional<URI> address) {
    private static final String COLUMNS = """
            COUNT(*) AS pages, COALESCE(SUM(i.attempts), 0) AS attempts, COUNT(i.next_attempt_at) AS owed,
                MAX(i.reason) AS reason, MAX(i.address) AS address
            FROM item i JOIN feed f ON f.id = i.feed
            WHERE (i.article IS NULL OR i.page_missing) AND i.attempts > 0
            """;

    /// Those of a source that it told of after `after`, or ever where that is null.
    public static UnreadPages of(Tx tx, String source, @Nullable Instant after) {
        return tx.one(
                        row -> read(source, row),
                        "SELECT " + COLUMNS + " AND f.source = ? AND i.told_at > ?",
                        source,
                        after == null ? Instant.EPOCH : after)
                .orElseThrow();
    }

    /// The sources of which since `since` no page was read, though pages were told since or are owed still.
    public static List<UnreadPages> bySource(Tx tx, Instant since) {
        return tx.list(row -> read(row.text("source"), row), "SELECT f.source, " + COLUMNS + """
                  AND (i.told_at >= ? OR i.next_attempt_at IS NOT NULL)
                  AND NOT EXISTS (
                      SELECT 1 FROM article a WHERE a.source = f.source AND a.changed_at >= ?
                        AND NOT EXISTS (SELECT 1 FROM item m WHERE m.article = a.id AND m.page_missing))
                GROUP BY f.source
                """, since, since);
    }

    /// Notes what an item was read from: words of its feed alone leave its page unread, a page that says it all leaves
    /// nothing to keep of them.
    public static void came(Tx tx, Items.Owed item, Origin origin) {
        tx.update(
                "UPDATE item SET page_missing = ? WHERE feed = ? AND key_hash = ?",
                origin == Origin.FEED,
                item.feed(),
                item.keyHash());
        if (origin == Origin.PAGE) {
            Items.readWhole(tx, item);
        }
    }

    private static UnreadPages read(String source, Tx.Row row) throws java.sql.SQLException {
        String reason = row.textOrNull("reason");
        String address = row.textOrNull("address");
        return new UnreadPages(
                source,
                row.count("pages"),
                row.count("attempts"),
                row.count("owed"),
                reason == null ? "" : reason,
                address == null ? Optional.empty() : Optional.of(URI.create(address)));
    }
}
