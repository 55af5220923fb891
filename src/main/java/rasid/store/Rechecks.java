package rasid.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.model.ArticleId;

/// Which articles that hit are looked at again, and when next. The poll of the feed that told of an article does it, so
/// the lease of the feed keeps two workers apart. What a look comes to is the caller's to decide ([rasid.Recheck]).
public final class Rechecks {
    private Rechecks() {}

    /// An article whose page is to be looked at again.
    ///
    /// @param item that led to it
    /// @param address where its page was fetched from
    /// @param fingerprint of its newest text
    /// @param begunAt when it hit, from which the moments count
    /// @param failures looks in vain since the last one that was not
    /// @param missingAt since when the server answers that there is no such page; null where it does not
    /// @param etag of the last answer, null where it had none
    public record Due(
            ArticleId article,
            Items.Owed item,
            URI address,
            byte[] fingerprint,
            Instant begunAt,
            int failures,
            @Nullable Instant missingAt,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /// How an article stands after a look.
    ///
    /// @param nextAt null where it is looked at no more
    public record After(
            @Nullable Instant nextAt,
            int failures,
            @Nullable Instant missingAt,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /// Lets an article that hits be looked at again, counted from now; what was set before is forgotten.
    public static void begin(
            Tx tx,
            ArticleId article,
            Items.Owed item,
            @Nullable String etag,
            @Nullable String lastModified,
            Instant now,
            Instant nextAt) {
        tx.update("DELETE FROM recheck WHERE article = ?", article.value());
        tx.update(
                """
                INSERT INTO recheck (article, feed, key_hash, begun_at, next_at, etag, last_modified)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                article.value(),
                item.feed(),
                item.keyHash(),
                now,
                nextAt,
                Feeds.kept(etag),
                Feeds.kept(lastModified));
    }

    /// The articles of a feed that are to be looked at now, the longest overdue first.
    public static List<Due> due(Tx tx, String feed, Instant now, int most) {
        return tx.list(Rechecks::due, """
                SELECT i.feed, i.key_hash, i.address, i.title, i.published_at, i.attempts, i.first_poll, i.said, r.article,
                    a.fetched_address, a.fingerprint, r.begun_at, r.failures, r.missing_at, r.etag, r.last_modified
                FROM recheck r
                JOIN article a ON a.id = r.article
                JOIN item i ON i.feed = r.feed AND i.key_hash = r.key_hash
                WHERE r.feed = ? AND r.next_at <= ?
                ORDER BY r.next_at, r.article FETCH FIRST ? ROWS ONLY
                """, feed, now, most);
    }

    private static Due due(Tx.Row row) throws java.sql.SQLException {
        return new Due(
                new ArticleId(row.number("article")),
                Items.read(row),
                URI.create(row.text("fetched_address")),
                row.bytes("fingerprint"),
                row.at("begun_at"),
                row.count("failures"),
                row.atOrNull("missing_at"),
                row.textOrNull("etag"),
                row.textOrNull("last_modified"));
    }

    /// The earliest next look among the articles of a feed; empty where none is due ever.
    public static Optional<Instant> nextAt(Tx tx, String feed) {
        return tx.one(
                        row -> Optional.ofNullable(row.atOrNull("at")),
                        "SELECT MIN(next_at) AS at FROM recheck WHERE feed = ?",
                        feed)
                .flatMap(at -> at);
    }

    /// Ends a look. Where the article has hit anew meanwhile, what was set then stays.
    public static void end(Tx tx, Due due, After after) {
        if (after.nextAt() == null) {
            tx.update(
                    "DELETE FROM recheck WHERE article = ? AND begun_at = ?",
                    due.article().value(),
                    due.begunAt());
            return;
        }
        tx.update(
                """
                UPDATE recheck SET next_at = ?, failures = ?, missing_at = ?, etag = ?, last_modified = ?
                WHERE article = ? AND begun_at = ?
                """,
                after.nextAt(),
                after.failures(),
                after.missingAt(),
                Feeds.kept(after.etag()),
                Feeds.kept(after.lastModified()),
                due.article().value(),
                due.begunAt());
    }

    /// Forgets what nobody looks at any more: its feed is gone from the configuration.
    public static int forget(Tx tx, Instant before) {
        return tx.update("DELETE FROM recheck WHERE next_at < ?", before);
    }
}
