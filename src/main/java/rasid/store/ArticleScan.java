package rasid.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rasid.model.Article;
import rasid.model.ArticleId;

/// Stored articles, each in its newest version: one of them, or all of a time page by page.
public final class ArticleScan {
    private static final String SELECT = """
            SELECT a.id AS article_id, a.version, a.source, a.source_name, a.address, a.story, v.content, a.published_at,
                a.seen_at
            FROM article a JOIN article_version v ON v.article = a.id AND v.version = a.version
            """;

    private ArticleScan() {}

    public static Optional<Article> of(Tx tx, ArticleId id) {
        return tx.one(Articles::article, SELECT + "WHERE a.id = ?", id.value());
    }

    /// Those that an address leads to, the newest first: it may stand in several sources.
    public static List<Article> at(Tx tx, URI address) {
        return tx.list(Articles::article, SELECT + """
                        WHERE a.id IN (SELECT article FROM article_address WHERE address_hash = ?) ORDER BY a.id DESC
                        """, Text.hash(address.toString()));
    }

    /// The newest that were first seen at `since` or later and whose numbers are below `before`, the newest first, at
    /// most `most`.
    public static List<Article> page(Tx tx, Instant since, long before, int most) {
        return tx.list(
                Articles::article,
                SELECT + "WHERE a.seen_at >= ? AND a.id < ? ORDER BY a.id DESC FETCH FIRST ? ROWS ONLY",
                since,
                before,
                most);
    }

    /// How many were first seen at `since` or later.
    public static int count(Tx tx, Instant since) {
        return tx.one(row -> row.count("n"), "SELECT COUNT(*) AS n FROM article WHERE seen_at >= ?", since)
                .orElse(0);
    }
}
