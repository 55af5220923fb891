package rasid.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rasid.model.ArticleId;

/// Which feeds have brought an article, and whether it stood there when they were read first.
public final class Origins {
    /// Numbers in one statement.
    private static final int AT_ONCE = 500;

    private record Origin(String feed, boolean firstPoll) {}

    private Origins() {}

    /// Whether the article was brought by other feeds alone, and stood in each when that was polled
    /// first: it has raised no alert then.
    public static boolean firstPollElsewhere(Tx tx, ArticleId article, String feed) {
        List<Origin> origins = tx.list(
                row -> new Origin(row.text("feed"), row.flag("first_poll")),
                "SELECT DISTINCT feed, first_poll FROM item WHERE article = ?",
                article.value());
        return !origins.isEmpty()
                && origins.stream()
                        .allMatch(origin -> origin.firstPoll() && !origin.feed().equals(feed));
    }

    /// Those of `articles` that are of one of `sources` and stood in each of their feeds when that was
    /// polled first.
    public static Set<ArticleId> firstPolled(Tx tx, Collection<ArticleId> articles, Set<String> sources) {
        record Line(ArticleId article, String source) {}
        Set<ArticleId> found = new HashSet<>();
        List<ArticleId> all = List.copyOf(articles);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<ArticleId> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            tx
                    .list(
                            row -> new Line(new ArticleId(row.number("id")), row.text("source")),
                            """
                            SELECT a.id, a.source FROM article a JOIN item i ON i.article = a.id WHERE a.id IN (%s)
                            GROUP BY a.id, a.source HAVING MIN(CASE WHEN i.first_poll = TRUE THEN 1 ELSE 0 END) = 1
                            """.formatted(some.stream().map(_ -> "?").collect(Collectors.joining(", "))),
                            some.stream().map(ArticleId::value).toArray())
                    .stream()
                    .filter(line -> sources.contains(line.source()))
                    .forEach(line -> found.add(line.article()));
        }
        return found;
    }
}
