package rasid.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.RuleRef;
import rasid.model.StoryId;

/// The outbox as people ask for it: what is owed, was sent or refused, and what a person decides about it.
public final class Deliveries {
    /// The reason of a delivery that a person took off the outbox.
    public static final String DROPPED = "dropped by hand";

    private Deliveries() {}

    /// What has become of a delivery.
    public enum State {
        /// It waits for its time or its next attempt, or is being sent.
        OWED,
        SENT,
        /// By the server for good, or dropped by hand.
        REFUSED
    }

    /// A delivery with all that is known of it.
    ///
    /// @param gathering whether further hits join it
    /// @param leased whether it is being sent now
    /// @param nextAttemptAt null when nothing is left to do
    /// @param reason of the last failure, `""` where there was none
    /// @param held how many alerts within an hour held it back; 0 where none did
    /// @param tells how many hits and changed articles, or of a notice faults
    public record Entry(
            long id,
            Delivery.Kind kind,
            String watchlist,
            String recipient,
            boolean gathering,
            boolean leased,
            int attempt,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable Instant refusedAt,
            String reason,
            int held,
            int tells) {

        public State state() {
            return sentAt != null ? State.SENT : refusedAt != null ? State.REFUSED : State.OWED;
        }

        /// As a worker has it that claimed it.
        public Delivery delivery() {
            return new Delivery(new DeliveryId(id), kind, watchlist, recipient, attempt, createdAt);
        }
    }

    private static final String COLUMNS = """
            SELECT id, kind, watchlist, recipient, gathering, leased, attempt, created_at, next_attempt_at, sent_at, refused_at,
                reason, held, (SELECT COUNT(*) FROM delivery_hit h WHERE h.delivery = delivery.id)
                    + (SELECT COUNT(*) FROM delivery_notice n WHERE n.delivery = delivery.id)
                    + (SELECT COUNT(*) FROM delivery_change c WHERE c.delivery = delivery.id) AS tells
            FROM delivery
            """;

    /// Deliveries in these states, the newest first, at most `most`.
    public static List<Entry> list(Tx tx, Collection<State> states, int most) {
        String where = states.stream().map(Deliveries::condition).collect(Collectors.joining(" OR "));
        return tx.list(
                Deliveries::entry,
                COLUMNS + "WHERE " + (states.isEmpty() ? "1 = 0" : where) + " ORDER BY id DESC FETCH FIRST ? ROWS ONLY",
                most);
    }

    private static String condition(State state) {
        return switch (state) {
            case OWED -> "(sent_at IS NULL AND refused_at IS NULL)";
            case SENT -> "sent_at IS NOT NULL";
            case REFUSED -> "refused_at IS NOT NULL";
        };
    }

    public static Optional<Entry> find(Tx tx, DeliveryId id) {
        return tx.one(Deliveries::entry, COLUMNS + "WHERE id = ?", id.value());
    }

    /// The mails that tell of a hit, the first first.
    public static List<Entry> ofHit(Tx tx, long hit) {
        return tx.list(
                Deliveries::entry,
                COLUMNS + "WHERE id IN (SELECT delivery FROM delivery_hit WHERE hit = ?) ORDER BY id",
                hit);
    }

    /// An alert that told of a story first.
    ///
    /// @param at when it was sent, else when it was owed
    /// @param title of the article that it told of
    public record FirstTold(long delivery, Instant at, String title) {}

    /// The first alert that tells `recipient` of this rule in a story; empty where none does.
    public static Optional<FirstTold> firstTold(Tx tx, String recipient, RuleRef rule, StoryId story) {
        return tx
                .list(
                        row -> new FirstTold(
                                row.number("id"),
                                row.at("told_at"),
                                Packed.content(row.bytes("content")).title()),
                        """
                        SELECT d.id, COALESCE(d.sent_at, d.created_at) AS told_at, v.content
                        FROM delivery d
                        JOIN delivery_hit dh ON dh.delivery = d.id
                        JOIN hit h ON h.id = dh.hit
                        JOIN article a ON a.id = h.article
                        JOIN article_version v ON v.article = a.id AND v.version = h.version
                        WHERE a.story = ? AND h.watchlist = ? AND h.rule = ? AND d.recipient = ? AND d.kind = 'alert'
                        ORDER BY d.id, h.id FETCH FIRST 1 ROWS ONLY
                        """,
                        story.value(),
                        rule.watchlist(),
                        rule.rule(),
                        recipient)
                .stream()
                .findFirst();
    }

    /// Makes a delivery due at once that is owed or was refused. False when it was sent, or is being sent.
    public static boolean retry(Tx tx, DeliveryId id, Instant now) {
        return tx.update("""
                        UPDATE delivery SET next_attempt_at = ?, refused_at = NULL
                        WHERE id = ? AND sent_at IS NULL AND leased = FALSE
                        """, now, id.value()) == 1;
    }

    /// Makes all that failed before due at once: the mail server has other settings now.
    public static int retryFailed(Tx tx, Instant now) {
        return tx.update("""
                UPDATE delivery SET next_attempt_at = ?
                WHERE sent_at IS NULL AND refused_at IS NULL AND leased = FALSE AND attempt > 0 AND next_attempt_at > ?
                """, now, now);
    }

    /// Takes a delivery off the outbox unsent; it stays to be shown. False when it was sent, or is being sent.
    public static boolean drop(Tx tx, DeliveryId id, Instant now, String reason) {
        return tx.update("""
                        UPDATE delivery SET refused_at = COALESCE(refused_at, ?), next_attempt_at = NULL, gathering = FALSE,
                            reason = ?
                        WHERE id = ? AND sent_at IS NULL AND leased = FALSE
                        """, now, Text.cut(reason, 1000), id.value()) == 1;
    }

    private static Entry entry(Tx.Row row) throws java.sql.SQLException {
        return new Entry(
                row.number("id"),
                Outbox.kind(row.text("kind")),
                row.text("watchlist"),
                row.text("recipient"),
                row.flag("gathering"),
                row.flag("leased"),
                row.count("attempt"),
                row.at("created_at"),
                row.atOrNull("next_attempt_at"),
                row.atOrNull("sent_at"),
                row.atOrNull("refused_at"),
                row.text("reason"),
                row.count("held"),
                row.count("tells"));
    }
}
