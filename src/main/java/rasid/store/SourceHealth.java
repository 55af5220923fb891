package rasid.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.model.Fault;
import rasid.model.Source;
import rasid.model.Texts;
import rasid.model.Tries;

/// How sources fare beyond the single poll: their open faults, how their last pages came out, and what they bring a
/// day.
public final class SourceHealth {
    private SourceHealth() {}

    /// What keeps us from reading, as long as it does.
    ///
    /// @param subject a feed (`agency/feed`), what it shows (`agency/feed:items`), the news of a source
    ///     (`agency:news`), its pages (`agency:pages`), whether any is read (`agency:reading`) or most
    ///     (`agency:most`), or their dates (`agency:dates`)
    /// @param failures how often it was seen in a row
    public record OpenFault(String subject, String source, Fault kind, String reason, Instant sinceAt, int failures) {
        /// Whether it concerns a source as it is configured: a feed that was taken out has faults no more.
        public boolean concerns(Source configured) {
            String of = subject.contains(":") ? subject.substring(0, subject.lastIndexOf(':')) : subject;
            return source.equals(configured.id())
                    && (of.equals(source)
                            || configured.feeds().stream()
                                    .anyMatch(feed -> feed.id().equals(of)));
        }
    }

    /// How the last pages of a source came out: runs that end with the newest page.
    ///
    /// @param fingerprint of the article before, null where there is none
    /// @param ahead items and pages that were dated in the future
    /// @param recent how its newest articles came out
    /// @param tried which of its newest pages could be read
    public record Pages(
            @Nullable Instant lastNewAt,
            @Nullable Instant lastArticleAt,
            byte @Nullable [] fingerprint,
            int blocked,
            int empty,
            int alike,
            int ahead,
            int unmet,
            Texts recent,
            Tries tried) {
        public static final Pages NONE = new Pages(null, null, null, 0, 0, 0, 0, 0, Texts.NONE, Tries.NONE);

        public Pages withNewAt(Instant at) {
            return new Pages(at, lastArticleAt, fingerprint, blocked, empty, alike, ahead, unmet, recent, tried);
        }

        public Pages withArticle(Instant at, byte[] articleFingerprint) {
            return new Pages(lastNewAt, at, articleFingerprint, blocked, empty, alike, ahead, unmet, recent, tried);
        }

        public Pages withRuns(int nowBlocked, int nowEmpty, int nowAlike) {
            return new Pages(
                    lastNewAt, lastArticleAt, fingerprint, nowBlocked, nowEmpty, nowAlike, ahead, unmet, recent, tried);
        }

        public Pages withAhead(int nowAhead) {
            return new Pages(
                    lastNewAt, lastArticleAt, fingerprint, blocked, empty, alike, nowAhead, unmet, recent, tried);
        }

        public Pages withUnmet(int nowUnmet) {
            return new Pages(
                    lastNewAt, lastArticleAt, fingerprint, blocked, empty, alike, ahead, nowUnmet, recent, tried);
        }

        public Pages withRecent(Texts nowRecent) {
            return new Pages(
                    lastNewAt, lastArticleAt, fingerprint, blocked, empty, alike, ahead, unmet, nowRecent, tried);
        }

        public Pages withTried(Tries nowTried) {
            return new Pages(
                    lastNewAt, lastArticleAt, fingerprint, blocked, empty, alike, ahead, unmet, recent, nowTried);
        }
    }

    /// What a source brought on one day of its own calendar.
    ///
    /// @param told new items
    public record Day(LocalDate day, int told, int stored, int failed, int blocked) {}

    /// Notes that a fault is there, and answers it with the time since when.
    public static OpenFault fault(Tx tx, String subject, String source, Fault kind, String reason, Instant now) {
        String cut = Text.cut(reason, 1000);
        int lasting = tx.update(
                "UPDATE fault SET kind = ?, reason = ?, failures = failures + 1 WHERE subject = ?",
                kind.word(),
                cut,
                subject);
        if (lasting == 0) {
            tx.update(
                    "INSERT INTO fault (subject, source, kind, reason, since_at, failures) VALUES (?, ?, ?, ?, ?, 1)",
                    subject,
                    source,
                    kind.word(),
                    cut,
                    now);
        }
        return fault(tx, subject).orElseThrow();
    }

    /// The open fault of a subject.
    public static Optional<OpenFault> fault(Tx tx, String subject) {
        return tx.one(
                SourceHealth::open,
                "SELECT subject, source, kind, reason, since_at, failures FROM fault WHERE subject = ?",
                subject);
    }

    /// The subject has none any more. Answers the one that it had.
    public static Optional<OpenFault> mend(Tx tx, String subject) {
        Optional<OpenFault> open = fault(tx, subject);
        open.ifPresent(_ -> tx.update("DELETE FROM fault WHERE subject = ?", subject));
        return open;
    }

    /// All open faults, the oldest first.
    public static List<OpenFault> faults(Tx tx) {
        return tx.list(
                SourceHealth::open,
                "SELECT subject, source, kind, reason, since_at, failures FROM fault ORDER BY since_at, subject");
    }

    /// How the last pages of a source came out.
    public static Pages pages(Tx tx, String source) {
        return tx.one(
                        row -> new Pages(
                                row.atOrNull("last_new_at"),
                                row.atOrNull("last_article_at"),
                                row.bytes("last_fingerprint"),
                                row.count("blocked_run"),
                                row.count("empty_run"),
                                row.count("alike_run"),
                                row.count("ahead_run"),
                                row.count("unmet_run"),
                                Texts.of(row.text("recent")),
                                new Tries(row.text("tried"))),
                        """
                        SELECT last_new_at, last_article_at, last_fingerprint, blocked_run, empty_run, alike_run,
                            ahead_run, unmet_run, recent, tried
                        FROM source_health WHERE source = ?
                        """,
                        source)
                .orElse(Pages.NONE);
    }

    /// Stores how the last pages came out.
    public static void setPages(Tx tx, String source, Pages pages) {
        tx.update("""
                INSERT INTO source_health (source) SELECT ? WHERE NOT EXISTS
                    (SELECT 1 FROM source_health WHERE source = ?)
                """, source, source);
        tx.update(
                """
                UPDATE source_health SET last_new_at = ?, last_article_at = ?, last_fingerprint = ?, blocked_run = ?,
                    empty_run = ?, alike_run = ?, ahead_run = ?, unmet_run = ?, recent = ?, tried = ?
                WHERE source = ?
                """,
                pages.lastNewAt(),
                pages.lastArticleAt(),
                pages.fingerprint(),
                pages.blocked(),
                pages.empty(),
                pages.alike(),
                pages.ahead(),
                pages.unmet(),
                pages.recent().letters(),
                pages.tried().letters(),
                source);
    }

    /// Adds to what a source brought on a day.
    public static void count(Tx tx, String source, Day more) {
        int day = Math.toIntExact(more.day().toEpochDay());
        int known = tx.update("""
                UPDATE source_day SET told = told + ?, stored = stored + ?, failed = failed + ?, blocked = blocked + ?
                WHERE source = ? AND local_day = ?
                """, more.told(), more.stored(), more.failed(), more.blocked(), source, day);
        if (known == 0) {
            tx.update(
                    "INSERT INTO source_day (source, local_day, told, stored, failed, blocked) VALUES (?, ?, ?, ?, ?, ?)",
                    source,
                    day,
                    more.told(),
                    more.stored(),
                    more.failed(),
                    more.blocked());
        }
    }

    /// What a source brought since a day, that included, the oldest first; days without anything are left out.
    public static List<Day> days(Tx tx, String source, LocalDate since) {
        return tx.list(
                row -> new Day(
                        LocalDate.ofEpochDay(row.number("local_day")),
                        row.count("told"),
                        row.count("stored"),
                        row.count("failed"),
                        row.count("blocked")),
                """
                SELECT local_day, told, stored, failed, blocked FROM source_day
                WHERE source = ? AND local_day >= ? ORDER BY local_day
                """,
                source,
                Math.toIntExact(since.toEpochDay()));
    }

    /// Forgets the days before this one.
    public static void forget(Tx tx, LocalDate before) {
        tx.update("DELETE FROM source_day WHERE local_day < ?", Math.toIntExact(before.toEpochDay()));
    }

    private static OpenFault open(Tx.Row row) throws java.sql.SQLException {
        return new OpenFault(
                row.text("subject"),
                row.text("source"),
                Fault.of(row.text("kind")),
                row.text("reason"),
                row.at("since_at"),
                row.count("failures"));
    }
}
