package rasid.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.model.Article;
import rasid.model.ArticleId;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.Hit;
import rasid.model.HitArticle;
import rasid.model.Level;
import rasid.model.RuleRef;
import rasid.model.StoryId;
import rasid.model.Told;

/// Which rules were met by which articles.
public final class Hits {
    /// Longer than a story goes on.
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private Hits() {}

    /// Stores a hit of one version of an article. Empty when the article has met that rule before: an article
    /// hits a rule once.
    public static Optional<Long> add(Tx tx, ArticleId article, int version, Hit hit, Instant now) {
        return tx.updateReturning(
                "id",
                """
                INSERT INTO hit (article, version, watchlist, rule, rule_name, level, trial, spans, hit_at)
                SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?
                WHERE NOT EXISTS (SELECT 1 FROM hit WHERE article = ? AND watchlist = ? AND rule = ?)
                """,
                article.value(),
                version,
                hit.rule().watchlist(),
                hit.rule().rule(),
                Text.cut(hit.name(), 500),
                hit.level().word(),
                hit.trial(),
                Packed.spans(hit.spans()),
                now,
                article.value(),
                hit.rule().watchlist(),
                hit.rule().rule());
    }

    /// What a delivery tells of: its articles with their hits, the newest first. An article that hit in two
    /// versions stands there twice, each time with the text that its hits point into.
    public static List<HitArticle> of(Tx tx, DeliveryId delivery) {
        record Line(Article article, Hit hit) {}
        List<Line> lines = tx.list(row -> new Line(Articles.article(row), hit(row)), """
                SELECT a.id AS article_id, h.version, a.source, a.source_name, a.address, a.story, v.content,
                    a.published_at, a.seen_at, h.watchlist, h.rule, h.rule_name, h.level, h.trial, h.spans
                FROM delivery_hit d
                JOIN hit h ON h.id = d.hit
                JOIN article a ON a.id = h.article
                JOIN article_version v ON v.article = a.id AND v.version = h.version
                WHERE d.delivery = ?
                ORDER BY a.seen_at DESC, a.id DESC, h.version DESC, h.id
                """, delivery.value());
        record Reading(ArticleId id, int version) {}
        Map<Reading, List<Line>> byReading = new LinkedHashMap<>();
        for (Line line : lines) {
            Reading reading = new Reading(line.article().id(), line.article().version());
            byReading.computeIfAbsent(reading, r -> new ArrayList<>()).add(line);
        }
        return byReading.values().stream()
                .map(some -> new HitArticle(
                        some.getFirst().article(), some.stream().map(Line::hit).toList()))
                .toList();
    }

    /// A hit with what decides whether it is news.
    public record Stored(long id, Hit hit, @Nullable Instant publishedAt, Instant seenAt) {}

    /// The hits of an article.
    public static List<Stored> of(Tx tx, ArticleId article) {
        return tx.list(
                row -> new Stored(row.number("id"), hit(row), row.atOrNull("published_at"), row.at("seen_at")),
                """
                SELECT h.id, a.published_at, a.seen_at, h.watchlist, h.rule, h.rule_name, h.level, h.trial, h.spans
                FROM hit h JOIN article a ON a.id = h.article WHERE h.article = ? ORDER BY h.id
                """,
                article.value());
    }

    /// The stories of a delivery that mails told its recipient of in the two weeks before it was owed.
    public static Map<StoryId, Told> told(Tx tx, Delivery delivery) {
        record Line(StoryId story, ArticleId article, Instant at) {}
        List<Line> lines = tx.list(
                row -> new Line(new StoryId(row.number("story")), new ArticleId(row.number("id")), row.at("sent_at")),
                """
                SELECT a.story, a.id, MIN(e.sent_at) AS sent_at
                FROM delivery e
                JOIN delivery_hit d ON d.delivery = e.id
                JOIN hit h ON h.id = d.hit
                JOIN article a ON a.id = h.article
                WHERE e.recipient = ? AND e.sent_at < ? AND e.sent_at >= ?
                  AND a.story IN (SELECT b.story FROM delivery_hit o JOIN hit g ON g.id = o.hit
                      JOIN article b ON b.id = g.article WHERE o.delivery = ?)
                GROUP BY a.story, a.id
                """,
                delivery.recipient(),
                delivery.createdAt(),
                delivery.createdAt().minus(REMEMBERED),
                delivery.id().value());
        Map<StoryId, Told> told = new HashMap<>();
        for (Line line : lines) {
            told.merge(line.story(), new Told(line.at(), Set.of(line.article())), Told::and);
        }
        return told;
    }

    /// What the database holds: articles, hits of rules that are live, and the stories that those stand in.
    public record Count(int articles, int hits, int stories) {}

    public static Count count(Tx tx) {
        return tx.one(row -> new Count(row.count("articles"), row.count("hits"), row.count("stories")), """
                        SELECT (SELECT COUNT(*) FROM article) AS articles,
                            (SELECT COUNT(*) FROM hit WHERE trial = FALSE) AS hits,
                            (SELECT COUNT(DISTINCT a.story) FROM hit h JOIN article a ON a.id = h.article
                             WHERE h.trial = FALSE) AS stories
                        """)
                .orElseThrow();
    }

    /// The words of the levels from `least` on.
    static List<String> levelsFrom(Level least) {
        return List.of(Level.values()).stream()
                .filter(level -> level.atLeast(least))
                .map(Level::word)
                .toList();
    }

    static Hit hit(Tx.Row row) throws java.sql.SQLException {
        return new Hit(
                new RuleRef(row.text("watchlist"), row.text("rule")),
                row.text("rule_name"),
                Level.valueOf(row.text("level").toUpperCase(Locale.ROOT)),
                row.flag("trial"),
                Packed.spans(row.text("spans")));
    }
}
