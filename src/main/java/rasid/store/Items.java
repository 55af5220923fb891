package rasid.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.model.ArticleId;

/// What feeds have told of. An item is owed to the reader as long as it has a next attempt, so a page that fails, or a
/// process that is killed between the feed and the page, loses nothing even when the feed has moved on.
public final class Items {
    /// Longer addresses are not kept; servers do not take them either.
    public static final int LONGEST_ADDRESS = 4000;

    private Items() {}

    /// What a feed tells of one article.
    ///
    /// @param key the GUID, or the address where the feed gives none; unique within the feed
    /// @param title `""` where the feed gives none
    /// @param said what it says beside the title, a paragraph a line; asked for only where it is stored
    public record Told(
            String key,
            URI address,
            String title,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt,
            Supplier<String> said) {
        /// What a list of addresses and titles tells.
        public Told(String key, URI address, String title, @Nullable Instant publishedAt, @Nullable Instant updatedAt) {
            this(key, address, title, publishedAt, updatedAt, () -> "");
        }

        private byte @Nullable [] kept() {
            String words = said.get();
            return words.isEmpty() ? null : Packed.text(words);
        }
    }

    /// An item whose page is to be read.
    ///
    /// @param keyHash names it within its feed
    /// @param attempts how often its page was tried and failed
    /// @param firstPoll whether it was there at the feed's first poll
    /// @param article the article that an earlier reading of it made, null at its first
    /// @param said what the feed says of it beside the title, a paragraph a line; `""` for nothing, and where the
    ///     page says it all
    public record Owed(
            String feed,
            String keyHash,
            URI address,
            String title,
            @Nullable Instant publishedAt,
            int attempts,
            boolean firstPoll,
            @Nullable ArticleId article,
            String said) {}

    /// Notes what a feed tells. A new item is owed at once; a known one only when the feed gives a newer
    /// time or another title, which is how sites announce an edit. Answers whether the item is owed now
    /// because of it.
    public static boolean note(Tx tx, String feed, Told told, boolean firstPoll, Instant now) {
        String key = Text.hash(told.key());
        String address = told.address().toString();
        String title = Text.cut(told.title(), 2000);
        int added = tx.update(
                """
                INSERT INTO item (feed, key_hash, address, address_hash, title, published_at, updated_at, told_at, first_poll, next_attempt_at)
                SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                WHERE NOT EXISTS (SELECT 1 FROM item WHERE feed = ? AND key_hash = ?)
                """,
                feed,
                key,
                address,
                Text.hash(address),
                title,
                told.publishedAt(),
                told.updatedAt(),
                now,
                firstPoll,
                now,
                feed,
                key);
        if (added == 1) {
            keep(tx, feed, key, told);
            return true;
        }
        boolean edited = tx.update(
                        """
                        UPDATE item SET address = ?, address_hash = ?, title = ?, updated_at = ?, told_at = ?, attempts = 0, next_attempt_at = ?
                        WHERE feed = ? AND key_hash = ?
                          AND (updated_at < ? OR (updated_at IS NULL AND published_at < ?) OR (? <> '' AND title <> ?))
                        """,
                        address,
                        Text.hash(address),
                        title,
                        told.updatedAt(),
                        now,
                        now,
                        feed,
                        key,
                        told.updatedAt(),
                        told.updatedAt(),
                        title,
                        title)
                == 1;
        if (edited) {
            keep(tx, feed, key, told);
        } else {
            // Once a day is enough to know that it is still told, and that it must not be forgotten.
            Instant yesterday = now.minus(Duration.ofDays(1));
            tx.update(
                    "UPDATE item SET told_at = ? WHERE feed = ? AND key_hash = ? AND told_at < ?",
                    now,
                    feed,
                    key,
                    yesterday);
        }
        return edited;
    }

    private static void keep(Tx tx, String feed, String key, Told told) {
        byte[] said = told.kept();
        if (said != null) {
            tx.update("UPDATE item SET said = ? WHERE feed = ? AND key_hash = ?", said, feed, key);
        }
    }

    /// What came of noting many items at once.
    ///
    /// @param added those that the feed has not told of before
    /// @param edited how many it tells in another way than before
    public record Noted(List<Told> added, int edited) {}

    private record Known(
            String title,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt,
            Instant toldAt) {
        /// Whether [#note] would find nothing to do.
        boolean tells(Told told) {
            Instant changed = updatedAt == null ? publishedAt : updatedAt;
            boolean newer = told.updatedAt() != null && changed != null && changed.isBefore(told.updatedAt());
            String other = Text.cut(told.title(), 2000);
            return !newer && (other.isEmpty() || other.equals(title));
        }
    }

    /// Does what [#note] does for each of `told`, at the cost of one statement for all that are known
    /// and unchanged: a sitemap may tell of 400,000.
    ///
    /// @param told each key once, at most some hundreds
    public static Noted noteAll(Tx tx, String feed, List<Told> told, boolean firstPoll, Instant now) {
        Map<String, Known> known =
                known(tx, feed, told.stream().map(one -> Text.hash(one.key())).toList());
        Instant yesterday = now.minus(Duration.ofDays(1));
        List<Told> added = new ArrayList<>();
        List<String> stillTold = new ArrayList<>();
        int edited = 0;
        for (Told one : told) {
            String key = Text.hash(one.key());
            Known before = known.get(key);
            if (before == null) {
                if (note(tx, feed, one, firstPoll, now)) {
                    added.add(one);
                }
            } else if (!before.tells(one)) {
                edited += note(tx, feed, one, firstPoll, now) ? 1 : 0;
            } else if (before.toldAt().isBefore(yesterday)) {
                stillTold.add(key);
            }
        }
        if (!stillTold.isEmpty()) {
            tx.update(
                    "UPDATE item SET told_at = ? WHERE feed = ? AND key_hash IN (%s)".formatted(marks(stillTold)),
                    values(stillTold, now, feed));
        }
        return new Noted(added, edited);
    }

    private static Map<String, Known> known(Tx tx, String feed, List<String> keys) {
        record Keyed(String key, Known known) {}
        if (keys.isEmpty()) {
            return Map.of();
        }
        return tx
                .list(
                        row -> new Keyed(
                                row.text("key_hash"),
                                new Known(
                                        row.text("title"),
                                        row.atOrNull("published_at"),
                                        row.atOrNull("updated_at"),
                                        row.at("told_at"))),
                        """
                        SELECT key_hash, title, published_at, updated_at, told_at FROM item
                        WHERE feed = ? AND key_hash IN (%s)
                        """.formatted(marks(keys)),
                        values(keys, feed))
                .stream()
                .collect(Collectors.toMap(Keyed::key, Keyed::known));
    }

    private static String marks(List<String> keys) {
        return String.join(", ", Collections.nCopies(keys.size(), "?"));
    }

    private static Object[] values(List<String> keys, Object... first) {
        return Stream.concat(Stream.of(first), keys.stream()).toArray();
    }

    /// The items of a feed that are to be read now, as the feed ordered them as far as times tell, at most `most`.
    public static List<Owed> owed(Tx tx, String feed, Instant now, int most) {
        return tx.list(Items::read, """
                SELECT feed, key_hash, address, title, published_at, attempts, first_poll, article, said FROM item
                WHERE feed = ? AND next_attempt_at <= ?
                ORDER BY attempts, COALESCE(updated_at, published_at, told_at) DESC, key_hash
                FETCH FIRST ? ROWS ONLY
                """, feed, now, most);
    }

    /// The earliest next attempt among the items of a feed; empty when none is owed.
    public static Optional<Instant> nextAttemptAt(Tx tx, String feed) {
        return tx.one(
                        row -> Optional.ofNullable(row.atOrNull("at")),
                        "SELECT MIN(next_attempt_at) AS at FROM item WHERE feed = ?",
                        feed)
                .flatMap(at -> at);
    }

    /// The item's page has become `article`, or was found to be it.
    public static void read(Tx tx, Owed item, ArticleId article) {
        tx.update(
                "UPDATE item SET article = ?, attempts = 0, next_attempt_at = NULL, reason = '' WHERE feed = ? AND key_hash = ?",
                article.value(),
                item.feed(),
                item.keyHash());
    }

    /// The page says all that the feed says of it.
    public static void readWhole(Tx tx, Owed item) {
        if (!item.said().isEmpty()) {
            tx.update("UPDATE item SET said = NULL WHERE feed = ? AND key_hash = ?", item.feed(), item.keyHash());
        }
    }

    /// The page could not be read; it is tried again at `next`, or never when that is null.
    public static void failed(Tx tx, Owed item, @Nullable Instant next, String reason) {
        tx.update(
                "UPDATE item SET attempts = attempts + 1, next_attempt_at = ?, reason = ? WHERE feed = ? AND key_hash = ?",
                next,
                Text.cut(reason, 1000),
                item.feed(),
                item.keyHash());
    }

    /// The item's page has become `article`, but not all that belongs to it could be read: it is tried again at
    /// `next`, or never when that is null.
    public static void readInPart(Tx tx, Owed item, ArticleId article, @Nullable Instant next, String reason) {
        Object[] values = {article.value(), item.feed(), item.keyHash()};
        tx.update("UPDATE item SET article = ? WHERE feed = ? AND key_hash = ?", values);
        failed(tx, item, next, reason);
    }

    /// Forgets what no feed has told of for longer than `keep`, as far as it owes nothing.
    public static int forget(Tx tx, Instant now, Duration keep) {
        return tx.update("""
                DELETE FROM item WHERE told_at < ? AND next_attempt_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM article WHERE article.id = item.article)
                """, now.minus(keep));
    }

    static Owed read(Tx.Row row) throws java.sql.SQLException {
        long article = row.number("article");
        return new Owed(
                row.text("feed"),
                row.text("key_hash"),
                URI.create(row.text("address")),
                row.text("title"),
                row.atOrNull("published_at"),
                row.count("attempts"),
                row.flag("first_poll"),
                article == 0 ? null : new ArticleId(article),
                said(row));
    }

    private static String said(Tx.Row row) throws java.sql.SQLException {
        byte[] kept = row.bytesOrNull("said");
        return kept == null ? "" : Packed.text(kept);
    }
}
