package rasid.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rasid.model.ArticleId;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.RuleRef;

/// The mails that are owed, until they are sent or refused.
///
/// A delivery is leased by [#claim], which counts its attempts. [#sent], [#later] and [#refused] name the
/// attempt, so a worker whose lease has passed to another changes nothing.
public final class Outbox {
    private Outbox() {}

    /// The alert that is still gathering hits for a recipient.
    public record Gathering(DeliveryId id, Instant nextAttemptAt) {}

    /// The alert that gathers for this recipient, locked for the transaction; empty when the next hit opens one.
    public static Optional<Gathering> gathering(Tx tx, String recipient) {
        return gathering(tx, Delivery.Kind.ALERT, recipient);
    }

    /// The alert or notice that gathers for this recipient, locked for the transaction.
    public static Optional<Gathering> gathering(Tx tx, Delivery.Kind kind, String recipient) {
        return tx
                .list(
                        row -> new Gathering(new DeliveryId(row.number("id")), row.at("next_attempt_at")),
                        """
                        SELECT id, next_attempt_at FROM delivery
                        WHERE recipient = ? AND kind = ? AND gathering = TRUE ORDER BY id FOR UPDATE
                        """,
                        recipient,
                        word(kind))
                .stream()
                .findFirst();
    }

    /// Opens an alert that gathers hits until it is claimed, at `releaseAt` at the earliest.
    public static DeliveryId openAlert(Tx tx, String watchlist, String recipient, Instant now, Instant releaseAt) {
        return open(tx, Delivery.Kind.ALERT, watchlist, recipient, now, releaseAt);
    }

    /// Opens a notice that gathers faults until it is claimed, at `releaseAt` at the earliest.
    public static DeliveryId openNotice(Tx tx, String recipient, Instant now, Instant releaseAt) {
        return open(tx, Delivery.Kind.NOTICE, "", recipient, now, releaseAt);
    }

    private static DeliveryId open(
            Tx tx, Delivery.Kind kind, String watchlist, String recipient, Instant now, Instant releaseAt) {
        return new DeliveryId(tx.updateReturning("id", """
                        INSERT INTO delivery (kind, watchlist, recipient, gathering, created_at, next_attempt_at)
                        VALUES (?, ?, ?, TRUE, ?, ?)
                        """, word(kind), watchlist, recipient, now, releaseAt)
                .orElseThrow());
    }

    /// Owes a digest, due at once. Empty when the recipient's digest of that window is owed already.
    public static Optional<DeliveryId> oweDigest(
            Tx tx, String watchlist, String recipient, Instant digestEnd, Instant now) {
        return tx.updateReturning("id", """
                        INSERT INTO delivery (kind, watchlist, recipient, gathering, created_at, next_attempt_at, digest_end)
                        SELECT 'digest', ?, ?, FALSE, ?, ?, ?
                        WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE watchlist = ? AND recipient = ? AND digest_end = ?)
                        """, watchlist, recipient, now, now, digestEnd, watchlist, recipient, digestEnd)
                .map(DeliveryId::new);
    }

    /// Lets a gathering alert leave earlier than it would have: the most urgent of its hits decides.
    public static void advance(Tx tx, DeliveryId id, Instant releaseAt) {
        tx.update(
                "UPDATE delivery SET next_attempt_at = ? WHERE id = ? AND gathering = TRUE AND next_attempt_at > ?",
                releaseAt,
                id.value(),
                releaseAt);
    }

    public static void addHit(Tx tx, DeliveryId id, long hit) {
        tx.update("""
                INSERT INTO delivery_hit (delivery, hit)
                SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM delivery_hit WHERE delivery = ? AND hit = ?)
                """, id.value(), hit, id.value(), hit);
    }

    /// Whether another alert than the one that the hit would join tells the recipient of this rule in the story of
    /// `article`, be it sent, under way, or waiting for its next attempt.
    public static boolean toldAlready(
            Tx tx, String recipient, RuleRef rule, ArticleId article, Optional<DeliveryId> joined) {
        return !tx.list(
                        row -> row.number("id"),
                        """
                        SELECT d.id FROM delivery d
                        JOIN delivery_hit dh ON dh.delivery = d.id
                        JOIN hit h ON h.id = dh.hit
                        JOIN article a ON a.id = h.article
                        WHERE a.story = (SELECT story FROM article WHERE id = ?) AND h.watchlist = ? AND h.rule = ?
                          AND d.recipient = ? AND d.kind = 'alert' AND d.id <> ?
                        FETCH FIRST 1 ROWS ONLY
                        """,
                        article.value(),
                        rule.watchlist(),
                        rule.rule(),
                        recipient,
                        joined.map(DeliveryId::value).orElse(-1L))
                .isEmpty();
    }

    /// When the alerts sent or under way to this recipient since `since` left, the newest first.
    public static List<Instant> alertsSince(Tx tx, String recipient, Instant since) {
        return leftSince(tx, Delivery.Kind.ALERT, recipient, since);
    }

    /// When the mails of a kind sent or under way to this recipient since `since` left, the newest first.
    public static List<Instant> leftSince(Tx tx, Delivery.Kind kind, String recipient, Instant since) {
        return tx.list(row -> row.at("at"), """
                SELECT COALESCE(sent_at, next_attempt_at) AS at FROM delivery
                WHERE recipient = ? AND kind = ? AND gathering = FALSE AND refused_at IS NULL
                  AND (sent_at >= ? OR (sent_at IS NULL AND next_attempt_at IS NOT NULL))
                ORDER BY 1 DESC
                """, recipient, word(kind), since);
    }

    /// Whether any mail has left since `since`.
    public static boolean anyLeft(Tx tx, Instant since) {
        return tx.one(
                        row -> row.count("id"),
                        "SELECT 1 AS id FROM delivery WHERE sent_at >= ? FETCH FIRST 1 ROW ONLY",
                        since)
                .isPresent();
    }

    /// The deliveries that are due, the longest owed first.
    public static List<DeliveryId> due(Tx tx, Instant now, int most) {
        return tx.list(
                row -> new DeliveryId(row.number("id")),
                "SELECT id FROM delivery WHERE next_attempt_at <= ? ORDER BY next_attempt_at, id FETCH FIRST ? ROWS ONLY",
                now,
                most);
    }

    /// When the next delivery is due; empty when nothing is owed.
    public static Optional<Instant> nextAttemptAt(Tx tx) {
        return tx.one(row -> Optional.ofNullable(row.atOrNull("at")), "SELECT MIN(next_attempt_at) AS at FROM delivery")
                .flatMap(at -> at);
    }

    /// Leases `id` to the caller until `now` + `lease`; from now on it gathers nothing more. Empty when another
    /// worker holds it, it is sent already, or it is not due; the caller then leaves it alone.
    public static Optional<Delivery> claim(Tx tx, DeliveryId id, Instant now, Duration lease) {
        int claimed = tx.update("""
                UPDATE delivery SET attempt = attempt + 1, leased = TRUE, gathering = FALSE, next_attempt_at = ?
                WHERE id = ? AND sent_at IS NULL AND refused_at IS NULL AND next_attempt_at <= ?
                """, now.plus(lease), id.value(), now);
        return claimed == 0
                ? Optional.empty()
                : tx.one(
                        row -> new Delivery(
                                id,
                                kind(row.text("kind")),
                                row.text("watchlist"),
                                row.text("recipient"),
                                row.count("attempt"),
                                row.at("created_at")),
                        "SELECT kind, watchlist, recipient, attempt, created_at FROM delivery WHERE id = ?",
                        id.value());
    }

    /// Makes due at once what was claimed and never ended. Only for the one owner of a database, at its start.
    public static void releaseLeases(Tx tx, Instant now) {
        tx.update("UPDATE delivery SET leased = FALSE, next_attempt_at = ? WHERE leased = TRUE", now);
    }

    /// Answers false when the lease had passed to another worker.
    public static boolean sent(Tx tx, Delivery delivery, Instant now) {
        return tx.update("""
                        UPDATE delivery SET leased = FALSE, sent_at = ?, next_attempt_at = NULL, reason = ''
                        WHERE id = ? AND attempt = ? AND sent_at IS NULL
                        """, now, delivery.id().value(), delivery.attempt()) == 1;
    }

    /// It is tried again at `next`. An alert or notice of which surely nothing was handed over (`untouched`) gathers
    /// hits again meanwhile, so that an outage ends in one mail.
    public static void later(Tx tx, Delivery delivery, Instant next, boolean untouched, String reason) {
        tx.update(
                """
                UPDATE delivery SET leased = FALSE, next_attempt_at = ?, gathering = ?, reason = ?
                WHERE id = ? AND attempt = ? AND sent_at IS NULL
                """,
                next,
                untouched && delivery.kind() != Delivery.Kind.DIGEST,
                Text.cut(reason, 1000),
                delivery.id().value(),
                delivery.attempt());
    }

    /// The server will never take it; it stays in the outbox to be shown.
    public static void refused(Tx tx, Delivery delivery, Instant now, String reason) {
        tx.update("""
                UPDATE delivery SET leased = FALSE, refused_at = ?, next_attempt_at = NULL, reason = ?
                WHERE id = ? AND attempt = ? AND sent_at IS NULL
                """, now, Text.cut(reason, 1000), delivery.id().value(), delivery.attempt());
    }

    /// The deliveries to a recipient that were refused, not dropped by hand, the oldest first.
    public static List<Delivery> refusedTo(Tx tx, String recipient, int most) {
        return tx.list(
                row -> new Delivery(
                        new DeliveryId(row.number("id")),
                        kind(row.text("kind")),
                        row.text("watchlist"),
                        recipient,
                        row.count("attempt"),
                        row.at("created_at")),
                """
                SELECT id, kind, watchlist, attempt, created_at FROM delivery
                WHERE recipient = ? AND refused_at IS NOT NULL AND sent_at IS NULL AND reason <> ?
                ORDER BY id FETCH FIRST ? ROWS ONLY
                """,
                recipient,
                Deliveries.DROPPED,
                most);
    }

    /// How many deliveries are being sent now, or will be tried for the first time by `limit`.
    public static int awaited(Tx tx, Instant limit) {
        return tx.one(row -> row.count("awaited"), """
                        SELECT COUNT(*) AS awaited FROM delivery
                        WHERE leased = TRUE OR (attempt = 0 AND next_attempt_at <= ?)
                        """, limit).orElseThrow();
    }

    static Delivery.Kind kind(String word) {
        return Delivery.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(Delivery.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// How many deliveries are owed, sent and refused.
    public record Count(int owed, int sent, int refused) {}

    public static Count count(Tx tx) {
        return tx.one(row -> new Count(row.count("owed"), row.count("sent"), row.count("refused")), """
                        SELECT COUNT(CASE WHEN sent_at IS NULL AND refused_at IS NULL THEN 1 END) AS owed,
                            COUNT(sent_at) AS sent, COUNT(refused_at) AS refused FROM delivery
                        """)
                .orElseThrow();
    }
}
