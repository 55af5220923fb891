package rasid.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.model.Article;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.DeliveryId;

/// What sites have changed in articles that recipients were told of, and which digest has told them so. Whether a
/// change is worth telling is the caller's to decide ([rasid.Digests]).
public final class Changes {
    /// Who was told of an article longer ago than this is not told any more that it was changed.
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private Changes() {}

    /// An article that is not, or may not be, any more what the recipient was told of.
    ///
    /// @param told the newest of its versions that they were told of
    /// @param version its newest
    /// @param toldAt when they were told of it first
    /// @param changedAt when its newest version was read
    /// @param goneAt since when its page is gone, null where it is not or where that was told
    public record Stale(
            ArticleId article,
            int told,
            int version,
            Instant toldAt,
            Instant changedAt,
            @Nullable Instant goneAt) {}

    /// The articles that alerts and digests have told `recipient` of by rules of these watchlists, and that have a
    /// newer version or are gone since `since`, the newest change first.
    ///
    /// @param watchlists at least one
    public static List<Stale> since(
            Tx tx, String recipient, List<String> watchlists, Instant since, Instant now, int most) {
        Object[] values = Stream.of(
                        Stream.of(recipient, recipient, recipient, now.minus(REMEMBERED)),
                        watchlists.stream(),
                        Stream.of(since, since, most))
                .flatMap(some -> some)
                .toArray();
        return tx
                .list(
                        Changes::stale,
                        """
                        SELECT a.id, a.version, a.changed_at, a.gone_at, MAX(h.version) AS told_version,
                            MIN(COALESCE(d.sent_at, d.created_at)) AS told_at,
                            (SELECT MAX(c.version) FROM delivery_change c WHERE c.recipient = ? AND c.article = a.id)
                                AS known_version,
                            (SELECT COUNT(*) FROM delivery_change c
                             WHERE c.recipient = ? AND c.article = a.id AND c.gone = TRUE) AS known_gone
                        FROM delivery d
                        JOIN delivery_hit dh ON dh.delivery = d.id
                        JOIN hit h ON h.id = dh.hit
                        JOIN article a ON a.id = h.article
                        WHERE d.recipient = ? AND d.refused_at IS NULL AND d.gathering = FALSE AND d.created_at >= ?
                          AND h.watchlist IN (%s)
                          AND ((a.version > 1 AND a.changed_at >= ?) OR a.gone_at >= ?)
                        GROUP BY a.id, a.version, a.changed_at, a.gone_at
                        ORDER BY a.changed_at DESC, a.id DESC FETCH FIRST ? ROWS ONLY
                        """.formatted(String.join(", ", Collections.nCopies(watchlists.size(), "?"))),
                        values)
                .stream()
                .filter(stale -> stale.version() > stale.told() || stale.goneAt() != null)
                .toList();
    }

    private static Stale stale(Tx.Row row) throws java.sql.SQLException {
        return new Stale(
                new ArticleId(row.number("id")),
                Math.max(row.count("told_version"), row.count("known_version")),
                row.count("version"),
                row.at("told_at"),
                row.at("changed_at"),
                row.count("known_gone") == 0 ? row.atOrNull("gone_at") : null);
    }

    /// Lets a digest tell a change. It is told to its recipient once: a second time is a lost race.
    ///
    /// @param toldAt null where the same digest tells of the article
    public static void tell(
            Tx tx, DeliveryId digest, String recipient, Stale stale, @Nullable Instant toldAt, boolean unmet) {
        tx.update(
                """
                INSERT INTO delivery_change
                    (delivery, recipient, article, told_version, version, told_at, changed_at, gone, unmet)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                digest.value(),
                recipient,
                stale.article().value(),
                stale.told(),
                stale.version(),
                toldAt,
                stale.goneAt() == null ? stale.changedAt() : stale.goneAt(),
                stale.goneAt() != null,
                unmet);
    }

    /// A change that a digest tells.
    ///
    /// @param article in the version that is told
    /// @param before the text that the recipient was told of
    public record Told(
            Article article,
            Content before,
            @Nullable Instant toldAt,
            Instant changedAt,
            boolean gone,
            boolean unmet) {}

    /// What a delivery tells of changes, the newest first.
    public static List<Told> of(Tx tx, DeliveryId delivery) {
        return tx.list(
                row -> new Told(
                        Articles.article(row),
                        Packed.content(row.bytes("before")),
                        row.atOrNull("told_at"),
                        row.at("change_at"),
                        row.flag("gone"),
                        row.flag("unmet")),
                """
                SELECT a.id AS article_id, c.version, a.source, a.source_name, a.address, a.story, v.content,
                    a.published_at, a.seen_at, o.content AS before, c.told_at, c.changed_at AS change_at, c.gone, c.unmet
                FROM delivery_change c
                JOIN article a ON a.id = c.article
                JOIN article_version v ON v.article = c.article AND v.version = c.version
                JOIN article_version o ON o.article = c.article AND o.version = c.told_version
                WHERE c.delivery = ?
                ORDER BY c.changed_at DESC, a.id DESC
                """,
                delivery.value());
    }
}
