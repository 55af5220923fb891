package rasid.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.StoryId;

/// Stories, and the bands of fingerprints by which the articles of one are found again.
public final class Stories {
    private Stories() {}

    /// An article that shares a band with a new one.
    public record Neighbour(ArticleId article, StoryId story, byte[] fingerprint) {}

    /// Articles stored since `since` that share one of the bands, the newest first, at most 200.
    public static List<Neighbour> neighbours(Tx tx, List<Long> bands, Instant since) {
        if (bands.isEmpty()) {
            return List.of();
        }
        Object[] values = new Object[bands.size() + 1];
        for (int i = 0; i < bands.size(); i++) {
            values[i] = bands.get(i);
        }
        values[bands.size()] = since;
        return tx.list(
                row -> new Neighbour(
                        new ArticleId(row.number("id")), new StoryId(row.number("story")), row.bytes("fingerprint")),
                """
                SELECT a.id, a.story, a.fingerprint FROM article a
                WHERE a.id IN (SELECT article FROM story_key WHERE band IN (%s) AND seen_at >= ?)
                ORDER BY a.id DESC FETCH FIRST 200 ROWS ONLY
                """.formatted(bands.stream().map(b -> "?").collect(Collectors.joining(", "))),
                values);
    }

    /// The headlines with their texts of the story's other articles in every version, the newest first, at most 200.
    public static List<String> otherTexts(Tx tx, StoryId story, ArticleId article) {
        return tx.list(row -> text(Packed.content(row.bytes("content"))), """
                SELECT v.content FROM article_version v JOIN article a ON a.id = v.article
                WHERE a.story = ? AND a.id <> ? ORDER BY v.article DESC, v.version DESC FETCH FIRST 200 ROWS ONLY
                """, story.value(), article.value());
    }

    private static String text(Content content) {
        return content.title() + '\n' + content.lead() + '\n' + String.join("\n", content.body());
    }

    public static StoryId begin(Tx tx, Instant now) {
        return new StoryId(tx.updateReturning("id", "INSERT INTO story (begun_at) VALUES (?)", now)
                .orElseThrow());
    }

    /// Forgets the bands of articles that were read before `before`: no further article joins their stories. Answers
    /// how many bands.
    public static int forgetBands(Tx tx, Instant before) {
        return tx.update("DELETE FROM story_key WHERE seen_at < ?", before);
    }

    static void addBands(Tx tx, ArticleId article, List<Long> bands, Instant now) {
        for (long band : bands) {
            tx.update("""
                    INSERT INTO story_key (band, article, seen_at)
                    SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM story_key WHERE band = ? AND article = ?)
                    """, band, article.value(), now, band, article.value());
        }
    }
}
