package rasid.store;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.model.Feed;
import rasid.model.Rhythm;

/// When each feed is polled next, and how its last poll went.
public final class Feeds {
    private Feeds() {}

    /// A feed that is due, leased to the caller.
    ///
    /// @param attempt which claim this is; an end of the poll is refused to a worker whose lease has passed on
    /// @param etag of the last answer, null where it had none or the address has changed since
    /// @param movedTo where its address has moved for good; null where it has not
    /// @param failures polls in a row that failed
    /// @param firstPoll true until a poll has succeeded
    /// @param lastReadAt when a poll succeeded last; null where none has
    /// @param shown how many items it showed then, -1 where that is not known
    /// @param bare at how many polls in a row it has shown none
    /// @param bareAt since when; null where it has shown some
    /// @param held whether it ever showed an item
    public record Claimed(
            String id,
            int attempt,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable URI movedTo,
            int failures,
            boolean firstPoll,
            @Nullable Instant lastReadAt,
            int shown,
            int bare,
            @Nullable Instant bareAt,
            boolean held,
            Rhythm rhythm) {}

    /// A feed and when it is due.
    public record Due(String id, Instant nextPollAt) {}

    /// How a feed has fared, for people.
    ///
    /// @param movedTo where its address has moved for good; null where it has not
    /// @param missedAt when items of it may have been missed last; null where that never was
    /// @param held whether it ever showed an item
    public record Health(
            String id,
            String source,
            Instant nextPollAt,
            int failures,
            @Nullable Instant firstReadAt,
            @Nullable Instant lastReadAt,
            String outcome,
            @Nullable URI movedTo,
            @Nullable Instant missedAt,
            boolean held,
            Rhythm rhythm) {}

    /// Makes the row of a feed, due at once, if it has none. Where its address has changed, what its old address
    /// said about caching is forgotten.
    public static void register(Tx tx, Feed feed, Instant now) {
        String address = feed.address().toString();
        tx.update("""
                INSERT INTO feed (id, source, address, next_poll_at)
                SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM feed WHERE id = ?)
                """, feed.id(), feed.source(), address, now, feed.id());
        tx.update("""
                UPDATE feed SET address = ?, etag = NULL, last_modified = NULL, moved_to = NULL, next_poll_at = ?,
                    held = FALSE, bare_polls = 0, bare_at = NULL
                WHERE id = ? AND address <> ?
                """, address, now, feed.id(), address);
    }

    /// The due times of all feeds that have a row, the earliest first.
    public static List<Due> all(Tx tx) {
        return tx.list(
                row -> new Due(row.text("id"), row.at("next_poll_at")),
                "SELECT id, next_poll_at FROM feed ORDER BY next_poll_at, id");
    }

    /// When a feed is polled next; empty when it has no row.
    public static Optional<Instant> nextPollAt(Tx tx, String id) {
        return tx.one(row -> row.at("next_poll_at"), "SELECT next_poll_at FROM feed WHERE id = ?", id);
    }

    /// Leases the feed to the caller until `now` + `lease`. Empty when it is not due: another worker has it, or
    /// had it just now.
    public static Optional<Claimed> claim(Tx tx, String id, Instant now, Duration lease) {
        int claimed = tx.update("""
                UPDATE feed SET attempt = attempt + 1, leased = TRUE, next_poll_at = ?
                WHERE id = ? AND next_poll_at <= ?
                """, now.plus(lease), id, now);
        return claimed == 0
                ? Optional.empty()
                : tx.one(
                        row -> new Claimed(
                                row.text("id"),
                                row.count("attempt"),
                                row.textOrNull("etag"),
                                row.textOrNull("last_modified"),
                                movedTo(row),
                                row.count("failures"),
                                row.atOrNull("first_read_at") == null,
                                row.atOrNull("last_read_at"),
                                row.count("shown"),
                                row.count("bare_polls"),
                                row.atOrNull("bare_at"),
                                row.flag("held"),
                                rhythm(row)),
                        """
                        SELECT id, attempt, etag, last_modified, moved_to, failures, first_read_at, last_read_at, shown,
                            bare_polls, bare_at, held, last_new_at, gap_millis, delay_millis
                        FROM feed WHERE id = ?
                        """,
                        id);
    }

    private static @Nullable URI movedTo(Tx.Row row) throws SQLException {
        String address = row.textOrNull("moved_to");
        return address == null ? null : URI.create(address);
    }

    private static Rhythm rhythm(Tx.Row row) throws SQLException {
        return new Rhythm(
                row.atOrNull("last_new_at"),
                Duration.ofMillis(row.number("gap_millis")),
                Duration.ofMillis(row.number("delay_millis")));
    }

    /// Notes how many items a feed shows; below zero that is not known.
    public static void shows(Tx tx, Claimed feed, int items, Instant now) {
        if (items == 0) {
            tx.update("""
                    UPDATE feed SET shown = 0, bare_polls = bare_polls + 1, bare_at = COALESCE(bare_at, ?)
                    WHERE id = ? AND attempt = ?
                    """, now, feed.id(), feed.attempt());
        } else if (items > 0 && (items != feed.shown() || feed.bare() > 0 || !feed.held())) {
            tx.update("""
                    UPDATE feed SET shown = ?, held = TRUE, bare_polls = 0, bare_at = NULL WHERE id = ? AND attempt = ?
                    """, items, feed.id(), feed.attempt());
        }
    }

    /// Notes how a feed publishes.
    public static void publishes(Tx tx, Claimed feed, Rhythm rhythm) {
        if (rhythm.equals(feed.rhythm())) {
            return;
        }
        tx.update(
                """
                UPDATE feed SET last_new_at = ?, gap_millis = ?, delay_millis = ? WHERE id = ? AND attempt = ?
                """, rhythm.lastNewAt(), rhythm.gap().toMillis(), rhythm.delay().toMillis(), feed.id(), feed.attempt());
    }

    /// Notes where the address of a feed has moved for good; null takes that back.
    public static void moved(Tx tx, Claimed feed, @Nullable URI movedTo) {
        String address = movedTo == null ? null : movedTo.toString();
        if (address == null || address.length() <= Items.LONGEST_ADDRESS) {
            tx.update("UPDATE feed SET moved_to = ? WHERE id = ? AND attempt = ?", address, feed.id(), feed.attempt());
        }
    }

    /// Notes that items of the feed may have been missed.
    public static void missed(Tx tx, Claimed feed, Instant now) {
        tx.update("UPDATE feed SET missed_at = ? WHERE id = ? AND attempt = ?", now, feed.id(), feed.attempt());
    }

    /// Keeps the lease of a long poll.
    public static void renew(Tx tx, Claimed feed, Instant until) {
        tx.update("UPDATE feed SET next_poll_at = ? WHERE id = ? AND attempt = ?", until, feed.id(), feed.attempt());
    }

    /// Ends a poll that was broken off: the feed is due again at once.
    public static void giveBack(Tx tx, Claimed feed, Instant now) {
        tx.update(
                "UPDATE feed SET leased = FALSE, next_poll_at = ? WHERE id = ? AND attempt = ?",
                now,
                feed.id(),
                feed.attempt());
    }

    /// Makes a feed due at once: what a command asks for.
    public static void makeDue(Tx tx, String id, Instant now) {
        tx.update("UPDATE feed SET next_poll_at = ? WHERE id = ? AND next_poll_at > ?", now, id, now);
    }

    /// Lets a feed that works be polled at `at` at the latest: it is to be polled more often now.
    public static void hasten(Tx tx, String id, Instant at) {
        tx.update(
                "UPDATE feed SET next_poll_at = ? WHERE id = ? AND leased = FALSE AND failures = 0 AND next_poll_at > ?",
                at,
                id,
                at);
    }

    /// Makes due at once every feed whose poll never ended. Only for the one owner of a database, at its start:
    /// the process that held those leases is gone.
    public static void releaseLeases(Tx tx, Instant now) {
        tx.update("UPDATE feed SET leased = FALSE, next_poll_at = ? WHERE leased = TRUE", now);
    }

    /// Ends a poll that read the feed.
    ///
    /// @param etag what the next request sends as `If-None-Match`, null for nothing; one that is longer than its
    ///     column is done without, for cut it would say something else
    public static void read(
            Tx tx,
            Claimed feed,
            Instant now,
            Instant nextPollAt,
            @Nullable String etag,
            @Nullable String lastModified,
            String outcome) {
        tx.update(
                """
                UPDATE feed SET leased = FALSE, next_poll_at = ?, etag = ?, last_modified = ?, failures = 0,
                    first_read_at = COALESCE(first_read_at, ?), last_read_at = ?, last_polled_at = ?, outcome = ?
                WHERE id = ? AND attempt = ?
                """,
                nextPollAt,
                kept(etag),
                kept(lastModified),
                now,
                now,
                now,
                Text.cut(outcome, 1000),
                feed.id(),
                feed.attempt());
    }

    static @Nullable String kept(@Nullable String validator) {
        return validator == null || validator.length() > 1000 || validator.indexOf('\0') >= 0 ? null : validator;
    }

    /// Ends a poll that did not.
    public static void failed(Tx tx, Claimed feed, Instant now, Instant nextPollAt, String reason) {
        tx.update("""
                UPDATE feed SET leased = FALSE, next_poll_at = ?, failures = failures + 1, last_polled_at = ?, outcome = ?
                WHERE id = ? AND attempt = ?
                """, nextPollAt, now, Text.cut(reason, 1000), feed.id(), feed.attempt());
    }

    /// The feeds whose last poll ended at `since` or later.
    public static Set<String> polledSince(Tx tx, Instant since) {
        return Set.copyOf(tx.list(row -> row.text("id"), "SELECT id FROM feed WHERE last_polled_at >= ?", since));
    }

    /// How every feed has fared, by id.
    public static List<Health> health(Tx tx) {
        return tx.list(
                row -> new Health(
                        row.text("id"),
                        row.text("source"),
                        row.at("next_poll_at"),
                        row.count("failures"),
                        row.atOrNull("first_read_at"),
                        row.atOrNull("last_read_at"),
                        row.text("outcome"),
                        movedTo(row),
                        row.atOrNull("missed_at"),
                        row.flag("held"),
                        rhythm(row)),
                """
                SELECT id, source, next_poll_at, failures, first_read_at, last_read_at, outcome, moved_to, missed_at,
                    held, last_new_at, gap_millis, delay_millis
                FROM feed ORDER BY id
                """);
    }
}
