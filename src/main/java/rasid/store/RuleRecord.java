package rasid.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.model.ArticleId;
import rasid.model.RuleRef;

/// What rules have hit so far, and what people said of it.
///
/// @param week hits since the later of two instants, `all` since the earlier
/// @param lastHitAt of all time
/// @param good marks of all time, likewise `bad`
public record RuleRecord(
        RuleRef rule, int week, int all, @Nullable Instant lastHitAt, int good, int bad) {

    /// Two rules and on how many articles both hit.
    public record Overlap(RuleRef rule, RuleRef other, int hits) {}

    /// Of every rule that has a hit, by name; rules that are configured no longer are among them.
    public static List<RuleRecord> all(Tx tx, Instant week, Instant since) {
        return tx.list(
                row -> new RuleRecord(
                        new RuleRef(row.text("watchlist"), row.text("rule")),
                        row.count("week_hits"),
                        row.count("all_hits"),
                        row.atOrNull("last_at"),
                        row.count("good"),
                        row.count("bad")),
                """
                SELECT h.watchlist, h.rule, MAX(h.hit_at) AS last_at,
                    SUM(CASE WHEN h.hit_at >= ? THEN 1 ELSE 0 END) AS week_hits,
                    SUM(CASE WHEN h.hit_at >= ? THEN 1 ELSE 0 END) AS all_hits,
                    SUM(CASE WHEN m.good = TRUE THEN 1 ELSE 0 END) AS good,
                    SUM(CASE WHEN m.good = FALSE THEN 1 ELSE 0 END) AS bad
                FROM hit h LEFT JOIN hit_mark m ON m.hit = h.id
                GROUP BY h.watchlist, h.rule ORDER BY h.watchlist, h.rule
                """,
                week,
                since);
    }

    /// Rules that hit the same articles since an instant, both ways, the most first.
    public static List<Overlap> overlaps(Tx tx, Instant since) {
        return tx.list(
                row -> new Overlap(
                        new RuleRef(row.text("watchlist"), row.text("rule")),
                        new RuleRef(row.text("other_watchlist"), row.text("other_rule")),
                        row.count("hits")),
                """
                SELECT h.watchlist, h.rule, o.watchlist AS other_watchlist, o.rule AS other_rule, COUNT(*) AS hits
                FROM hit h JOIN hit o ON o.article = h.article AND (o.watchlist <> h.watchlist OR o.rule <> h.rule)
                WHERE h.hit_at >= ? AND o.hit_at >= ?
                GROUP BY h.watchlist, h.rule, o.watchlist, o.rule ORDER BY hits DESC, o.watchlist, o.rule
                """,
                since,
                since);
    }

    /// Keeps what a person says of a hit, in place of what was said before. Answers whether there is such a hit.
    public static boolean mark(Tx tx, long hit, boolean good, Instant now) {
        int known = tx.update("UPDATE hit_mark SET good = ?, marked_at = ? WHERE hit = ?", good, now, hit);
        return known > 0
                || tx.update(
                                "INSERT INTO hit_mark (hit, good, marked_at) SELECT id, ?, ? FROM hit WHERE id = ?",
                                good,
                                now,
                                hit)
                        > 0;
    }

    /// Keeps the same of the hit by which `rule` was met by `article`. Answers whether there is such a hit.
    public static boolean mark(Tx tx, RuleRef rule, ArticleId article, boolean good, Instant now) {
        List<Long> hits = tx.list(
                row -> row.number("id"),
                "SELECT id FROM hit WHERE article = ? AND watchlist = ? AND rule = ?",
                article.value(),
                rule.watchlist(),
                rule.rule());
        return !hits.isEmpty() && mark(tx, hits.getFirst(), good, now);
    }
}
