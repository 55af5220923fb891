package rasid.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.model.ArticleId;

/// How the items of feeds stand, as people ask for it: told, read, or failing.
public final class Standings {
    private Standings() {}

    /// How one feed's item stands.
    ///
    /// @param attempts how often its page was tried and failed since it was read last
    /// @param nextAttemptAt null where nothing is owed
    /// @param reason of the last failure, `""` where there is none
    /// @param article null where its page was never read
    public record Standing(
            String feed,
            URI address,
            Instant toldAt,
            int attempts,
            @Nullable Instant nextAttemptAt,
            String reason,
            @Nullable ArticleId article) {}

    /// The items of one address or of one article, by feed.
    public static List<Standing> of(Tx tx, String address, long article) {
        return tx.list(
                row -> {
                    long id = row.number("article");
                    return new Standing(
                            row.text("feed"),
                            URI.create(row.text("address")),
                            row.at("told_at"),
                            row.count("attempts"),
                            row.atOrNull("next_attempt_at"),
                            row.text("reason"),
                            id == 0 ? null : new ArticleId(id));
                },
                """
                SELECT feed, address, told_at, attempts, next_attempt_at, reason, article FROM item
                WHERE address_hash = ? AND address = ?
                UNION
                SELECT feed, address, told_at, attempts, next_attempt_at, reason, article FROM item WHERE article = ?
                ORDER BY feed, address
                """,
                Text.hash(address),
                address,
                article);
    }
}
