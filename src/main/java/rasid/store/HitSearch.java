package rasid.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.model.Article;
import rasid.model.Hit;
import rasid.model.Level;
import rasid.model.StoryId;

/// Looks among all hits for those that people ask for, page by page, the newest first.
public final class HitSearch {
    private HitSearch() {}

    /// What is looked for; each part that is `""` or null asks for nothing.
    ///
    /// @param rule an id within its watchlist
    /// @param source a source's id
    /// @param least the lowest level
    /// @param since when the hit was stored, this instant included
    /// @param until this instant excluded
    /// @param trial whether hits of rules on trial are among them
    public record Filter(
            String watchlist,
            String rule,
            String source,
            Level least,
            @Nullable Instant since,
            @Nullable Instant until,
            boolean trial) {
        public static final Filter ALL = new Filter("", "", "", Level.INFO, null, null, false);
    }

    /// A hit with its article in the version that it was found in.
    public record Found(long id, Instant hitAt, Article article, Hit hit) {}

    /// Where a page begins and how long it is.
    ///
    /// @param before the numbers of its hits are below this
    public record Page(long before, int most) {}

    public static List<Found> hits(Tx tx, Filter filter, Page page) {
        Conditions conditions = conditions(filter).and("h.id < ?", page.before());
        return found(tx, conditions, page.most());
    }

    /// A story that has a hit of those that are looked for.
    ///
    /// @param newestHit the number of its newest hit among them
    /// @param articles how many articles it has in all, with or without a hit
    public record FoundStory(StoryId id, Instant begunAt, long newestHit, int articles, int sources) {}

    /// Stories by their newest hit; a page is told by those.
    public static List<FoundStory> stories(Tx tx, Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return tx.list(
                row -> new FoundStory(
                        new StoryId(row.number("story")),
                        row.at("begun_at"),
                        row.number("newest"),
                        row.count("articles"),
                        row.count("sources")),
                """
                SELECT f.story, f.newest, s.begun_at,
                    (SELECT COUNT(*) FROM article x WHERE x.story = f.story) AS articles,
                    (SELECT COUNT(DISTINCT x.source) FROM article x WHERE x.story = f.story) AS sources
                FROM (SELECT a.story, MAX(h.id) AS newest FROM hit h JOIN article a ON a.id = h.article
                      WHERE %s GROUP BY a.story) f
                JOIN story s ON s.id = f.story
                WHERE f.newest < ? ORDER BY f.newest DESC FETCH FIRST ? ROWS ONLY
                """.formatted(conditions.sql()),
                conditions.and("", page.before()).and("", page.most()).values());
    }

    /// The hits of one story that are looked for, at most 200.
    public static List<Found> ofStory(Tx tx, Filter filter, StoryId story) {
        return found(tx, conditions(filter).and("a.story = ?", story.value()), 200);
    }

    private static List<Found> found(Tx tx, Conditions conditions, int most) {
        return tx.list(
                row -> new Found(row.number("hit_id"), row.at("hit_at"), Articles.article(row), Hits.hit(row)),
                """
                SELECT h.id AS hit_id, h.hit_at, a.id AS article_id, h.version, a.source, a.source_name, a.address, a.story,
                    v.content, a.published_at, a.seen_at, h.watchlist, h.rule, h.rule_name, h.level, h.trial, h.spans
                FROM hit h
                JOIN article a ON a.id = h.article
                JOIN article_version v ON v.article = a.id AND v.version = h.version
                WHERE %s ORDER BY h.id DESC FETCH FIRST ? ROWS ONLY
                """.formatted(conditions.sql()),
                conditions.and("", most).values());
    }

    /// A condition with a value for each of its `?`.
    private record Conditions(List<String> parts, List<Object> all) {
        Conditions and(String part, Object... more) {
            List<String> longer = new ArrayList<>(parts);
            List<Object> values = new ArrayList<>(all);
            if (!part.isEmpty()) {
                longer.add(part);
            }
            values.addAll(List.of(more));
            return new Conditions(longer, values);
        }

        String sql() {
            return parts.isEmpty() ? "1 = 1" : String.join(" AND ", parts);
        }

        Object[] values() {
            return all.toArray();
        }
    }

    private static Conditions conditions(Filter filter) {
        Conditions conditions = new Conditions(List.of(), List.of());
        if (!filter.watchlist().isEmpty()) {
            conditions = conditions.and("h.watchlist = ?", filter.watchlist());
        }
        if (!filter.rule().isEmpty()) {
            conditions = conditions.and("h.rule = ?", filter.rule());
        }
        if (!filter.source().isEmpty()) {
            conditions = conditions.and("a.source = ?", filter.source());
        }
        if (filter.least() != Level.INFO) {
            conditions = conditions.and(in("h.level", Hits.levelsFrom(filter.least())), Hits.levelsFrom(filter.least()).toArray());
        }
        if (filter.since() != null) {
            conditions = conditions.and("h.hit_at >= ?", filter.since());
        }
        if (filter.until() != null) {
            conditions = conditions.and("h.hit_at < ?", filter.until());
        }
        return filter.trial() ? conditions : conditions.and("h.trial = FALSE");
    }

    private static String in(String column, Collection<String> values) {
        return "%s IN (%s)".formatted(column, values.stream().map(_ -> "?").collect(Collectors.joining(", ")));
    }
}
