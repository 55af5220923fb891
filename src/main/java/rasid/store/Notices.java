package rasid.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rasid.model.DeliveryId;
import rasid.model.Notice;

/// The faults that the operator is told of, and which deliveries tell of them.
public final class Notices {
    private static final String COLUMNS = "fault, summary, detail, begun_at, mended_at";

    private Notices() {}

    /// A fault that lasts.
    ///
    /// @param told whether some delivery tells of it
    public record Lasting(long id, String summary, String detail, boolean told) {}

    /// Waits until no other transaction is about to note or tell something.
    public static void takeTurn(Tx tx) {
        tx.takeTurn("operator");
    }

    /// The fault of this key, if it lasts.
    public static Optional<Lasting> lasting(Tx tx, String fault) {
        return tx.one(
                row -> new Lasting(
                        row.number("id"), row.text("summary"), row.text("detail"), row.count("tellings") > 0),
                """
                SELECT id, summary, detail, (SELECT COUNT(*) FROM delivery_notice d WHERE d.notice = notice.id) AS tellings
                FROM notice WHERE lasting = ?
                """,
                Text.cut(fault, 300));
    }

    /// Notes that a fault has begun. Answers its number.
    public static long begin(Tx tx, String fault, String summary, String detail, Instant now) {
        String key = Text.cut(fault, 300);
        return tx.updateReturning(
                        "id",
                        "INSERT INTO notice (fault, lasting, summary, detail, begun_at) VALUES (?, ?, ?, ?, ?)",
                        key,
                        key,
                        Text.cut(summary, 500),
                        Text.cut(detail, 8000),
                        now)
                .orElseThrow();
    }

    /// The fault lasts, and there is something else to say of it.
    public static void describe(Tx tx, long id, String summary, String detail) {
        tx.update(
                "UPDATE notice SET summary = ?, detail = ? WHERE id = ?",
                Text.cut(summary, 500),
                Text.cut(detail, 8000),
                id);
    }

    /// Notes that a fault is over. False when it was before.
    public static boolean mend(Tx tx, long id, Instant now) {
        return tx.update("UPDATE notice SET lasting = NULL, mended_at = ? WHERE id = ? AND mended_at IS NULL", now, id)
                == 1;
    }

    /// Lets a delivery tell of a fault; of one that it tells of already, that it is mended.
    public static void tell(Tx tx, DeliveryId delivery, long id, boolean mended) {
        int told = tx.update(
                "UPDATE delivery_notice SET mended = ? WHERE delivery = ? AND notice = ?",
                mended,
                delivery.value(),
                id);
        if (told == 0) {
            tx.update(
                    "INSERT INTO delivery_notice (delivery, notice, mended) VALUES (?, ?, ?)",
                    delivery.value(),
                    id,
                    mended);
        }
    }

    /// Whether some delivery tells `recipient` of the fault.
    public static boolean told(Tx tx, String recipient, long id) {
        return !tx.list(row -> row.number("delivery"), """
                        SELECT n.delivery FROM delivery_notice n JOIN delivery d ON d.id = n.delivery
                        WHERE n.notice = ? AND d.recipient = ? FETCH FIRST 1 ROWS ONLY
                        """, id, recipient).isEmpty();
    }

    /// What a delivery tells of, in the order that it came about. A fault that it tells only the beginning of is
    /// without an end, whatever has become of it since.
    public static List<Notice> of(Tx tx, DeliveryId delivery) {
        return tx.list(Notices::notice, """
                SELECT n.fault, n.summary, n.detail, n.begun_at,
                    CASE WHEN d.mended = TRUE THEN n.mended_at END AS mended_at
                FROM delivery_notice d JOIN notice n ON n.id = d.notice WHERE d.delivery = ? ORDER BY n.id
                """, delivery.value());
    }

    /// The faults that last, the oldest first.
    public static List<Notice> lasting(Tx tx) {
        return tx.list(
                Notices::notice, "SELECT %s FROM notice WHERE lasting IS NOT NULL ORDER BY id".formatted(COLUMNS));
    }

    /// Forgets the faults that were mended before `before`.
    public static int forget(Tx tx, Instant before) {
        return tx.update("DELETE FROM notice WHERE mended_at < ?", before);
    }

    private static Notice notice(Tx.Row row) throws java.sql.SQLException {
        return new Notice(
                row.text("fault"),
                row.text("summary"),
                row.text("detail"),
                row.at("begun_at"),
                row.atOrNull("mended_at"));
    }
}
