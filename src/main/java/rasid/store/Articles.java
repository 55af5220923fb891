package rasid.store;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.model.Article;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.StoryId;

/// Articles, their versions, and what they are known by. What decides whether two readings are one article is the
/// caller's ([rasid.joining.Identity]); this finds the candidates and stores the answer.
public final class Articles {
    private Articles() {}

    /// An article as far as identity asks.
    ///
    /// @param fetched the address that its page was fetched from
    public record Known(
            ArticleId id,
            int version,
            StoryId story,
            URI address,
            URI fetched,
            long exact,
            byte[] fingerprint,
            Instant seenAt) {}

    /// A reading of a page that is to be stored.
    ///
    /// @param address where readers find it: the canonical URL where that is trusted, else `fetched`
    /// @param exact a hash of the cleaned text: equal text, equal hash
    /// @param bands what near-duplicates are looked up by
    public record Fresh(
            String source,
            String sourceName,
            URI address,
            URI fetched,
            Content content,
            long exact,
            byte[] fingerprint,
            List<Long> bands,
            @Nullable Instant publishedAt) {}

    /// Articles of the source that one of the addresses leads to, or whose text is the same, the oldest first.
    public static List<Known> candidates(Tx tx, String source, Collection<URI> addresses, long exact) {
        List<String> hashes =
                addresses.stream().map(a -> Text.hash(a.toString())).distinct().toList();
        Object[] values = new Object[hashes.size() + 3];
        values[0] = source;
        for (int i = 0; i < hashes.size(); i++) {
            values[i + 1] = hashes.get(i);
        }
        values[hashes.size() + 1] = source;
        values[hashes.size() + 2] = exact;
        return tx.list(
                Articles::known,
                """
                SELECT id, version, story, address, fetched_address, exact, fingerprint, seen_at FROM article
                WHERE id IN (SELECT article FROM article_address WHERE source = ? AND address_hash IN (%s)
                             UNION SELECT id FROM article WHERE source = ? AND exact = ?)
                ORDER BY id
                """.formatted(hashes.stream().map(h -> "?").collect(Collectors.joining(", "))),
                values);
    }

    /// The article of this number, locked for the transaction.
    public static Optional<Known> known(Tx tx, ArticleId id) {
        return tx.one(
                Articles::known,
                "SELECT id, version, story, address, fetched_address, exact, fingerprint, seen_at FROM article WHERE id = ?",
                id.value());
    }

    /// The article that another feed of the source has brought from the item's address; empty also where the item tells
    /// of an edit that is newer than the text that was stored.
    public static Optional<ArticleId> readElsewhere(Tx tx, String source, Items.Owed item) {
        return tx
                .list(
                        row -> new ArticleId(row.number("article")),
                        """
                        SELECT a.article FROM article_address a
                        JOIN item i ON i.article = a.article AND i.feed <> ?
                        JOIN article x ON x.id = a.article
                        WHERE a.source = ? AND a.address_hash = ? AND NOT EXISTS
                            (SELECT 1 FROM item o WHERE o.feed = ? AND o.key_hash = ? AND o.updated_at > x.changed_at)
                        ORDER BY a.article
                        """,
                        item.feed(),
                        source,
                        Text.hash(item.address().toString()),
                        item.feed(),
                        item.keyHash())
                .stream()
                .findFirst();
    }

    /// Stores a new article in its first version.
    public static ArticleId add(Tx tx, Fresh fresh, StoryId story, Instant now) {
        long id = tx.updateReturning(
                        "id",
                        """
                        INSERT INTO article (source, source_name, address, fetched_address, story, version, exact, fingerprint,
                            published_at, seen_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
                        """,
                        fresh.source(),
                        Text.cut(fresh.sourceName(), 500),
                        fresh.address().toString(),
                        fresh.fetched().toString(),
                        story.value(),
                        fresh.exact(),
                        fresh.fingerprint(),
                        fresh.publishedAt(),
                        now,
                        now)
                .orElseThrow();
        ArticleId article = new ArticleId(id);
        addVersion(tx, article, 1, fresh, now);
        return article;
    }

    /// Stores another version of a known article, which keeps its story. Answers the version's number.
    public static int edit(Tx tx, Known known, Fresh fresh, Instant now) {
        int version = known.version() + 1;
        tx.update(
                "UPDATE article SET version = ?, exact = ?, fingerprint = ?, changed_at = ?, gone_at = NULL WHERE id = ?",
                version,
                fresh.exact(),
                fresh.fingerprint(),
                now,
                known.id().value());
        addVersion(tx, known.id(), version, fresh, now);
        return version;
    }

    /// The page of an article has been read of which only its feed's words were known.
    public static void found(Tx tx, ArticleId article, Fresh fresh) {
        tx.update(
                "UPDATE article SET address = ?, fetched_address = ?, published_at = ? WHERE id = ?",
                fresh.address().toString(),
                fresh.fetched().toString(),
                fresh.publishedAt(),
                article.value());
    }

    /// The site answers that the page of an article is there no more.
    public static void gone(Tx tx, ArticleId article, Instant now) {
        tx.update("UPDATE article SET gone_at = ? WHERE id = ? AND gone_at IS NULL", now, article.value());
    }

    /// The site serves the page of an article, as it did or again.
    public static void served(Tx tx, ArticleId article) {
        tx.update("UPDATE article SET gone_at = NULL WHERE id = ? AND gone_at IS NOT NULL", article.value());
    }

    /// One reading of an article.
    public record Version(int version, Instant seenAt, Content content) {}

    /// Every version of an article, the first first.
    public static List<Version> versions(Tx tx, ArticleId article) {
        return tx.list(
                row -> new Version(row.count("version"), row.at("seen_at"), Packed.content(row.bytes("content"))),
                "SELECT version, seen_at, content FROM article_version WHERE article = ? ORDER BY version",
                article.value());
    }

    /// The text of an article in its newest version.
    public static Content newest(Tx tx, ArticleId article) {
        return tx.one(row -> Packed.content(row.bytes("content")), """
                        SELECT v.content FROM article a JOIN article_version v ON v.article = a.id AND v.version = a.version
                        WHERE a.id = ?
                        """, article.value())
                .orElseThrow();
    }

    /// Lets one more address of its source lead to the article.
    public static void addAddress(Tx tx, String source, URI address, ArticleId article) {
        String hash = Text.hash(address.toString());
        tx.update("""
                INSERT INTO article_address (source, address_hash, article)
                SELECT ?, ?, ? WHERE NOT EXISTS
                    (SELECT 1 FROM article_address WHERE source = ? AND address_hash = ? AND article = ?)
                """, source, hash, article.value(), source, hash, article.value());
    }

    /// Forgets the articles that were seen before `before` and hit nothing, and the stories that are left empty.
    /// Answers how many articles; at most `most`, so that no transaction grows long.
    public static int forget(Tx tx, Instant before, int most) {
        int forgotten = tx.update("""
                DELETE FROM article WHERE id IN (
                    SELECT id FROM article WHERE changed_at < ? AND NOT EXISTS (SELECT 1 FROM hit WHERE hit.article = article.id)
                    ORDER BY id FETCH FIRST ? ROWS ONLY)
                """, before, most);
        tx.update(
                "DELETE FROM story WHERE begun_at < ? AND NOT EXISTS (SELECT 1 FROM article WHERE article.story = story.id)",
                before);
        return forgotten;
    }

    private static void addVersion(Tx tx, ArticleId article, int version, Fresh fresh, Instant now) {
        tx.update(
                "INSERT INTO article_version (article, version, seen_at, content) VALUES (?, ?, ?, ?)",
                article.value(),
                version,
                now,
                Packed.content(fresh.content()));
        addAddress(tx, fresh.source(), fresh.fetched(), article);
        addAddress(tx, fresh.source(), fresh.address(), article);
        Stories.addBands(tx, article, fresh.bands(), now);
    }

    private static Known known(Tx.Row row) throws java.sql.SQLException {
        return new Known(
                new ArticleId(row.number("id")),
                row.count("version"),
                new StoryId(row.number("story")),
                URI.create(row.text("address")),
                URI.create(row.text("fetched_address")),
                row.number("exact"),
                row.bytes("fingerprint"),
                row.at("seen_at"));
    }

    /// Reads an article with the content of one version out of a row that has all its columns.
    static Article article(Tx.Row row) throws java.sql.SQLException {
        return new Article(
                new ArticleId(row.number("article_id")),
                row.count("version"),
                row.text("source"),
                row.text("source_name"),
                URI.create(row.text("address")),
                new StoryId(row.number("story")),
                Packed.content(row.bytes("content")),
                row.atOrNull("published_at"),
                row.at("seen_at"));
    }
}
