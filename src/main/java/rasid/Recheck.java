package rasid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Gone;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.FetchResult.Throttled;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Content;
import rasid.model.Fault;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Rechecks;
import rasid.store.Tx;
import rasid.story.Fingerprint;

/// The part of [Intake] that looks again, hours later, at pages that have hit: sites correct a toll and take a page
/// down without a word in their feeds. A text that changed is stored like an edit that a feed tells of, and told by
/// [DigestChanges]. Safe to call from any thread; the lease of the feed's poll keeps workers apart.
final class Recheck {
    /// Looks that are overdue by more belong to feeds that are polled no more.
    static final Duration FORGOTTEN = Duration.ofDays(30);
    /// How long a look may wait for a poll that is due anyway: a poll for each look would be rude.
    private static final Duration SLACK = Duration.ofMinutes(30);
    /// Between the first answer that there is no such page and the one that is believed.
    private static final Duration APART = Duration.ofHours(1);
    /// After looks in vain; then the next moment is waited for.
    private static final List<Duration> AGAIN =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3));
    /// In a row: the host has other troubles, and is asked again at the next poll.
    private static final int FAILING = 3;

    private final Database db;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final ArticleReader reader;
    private final Archivist archivist;
    private final Journal journal;

    Recheck(
            Database db,
            Fetcher fetcher,
            InstantSource clock,
            ArticleReader reader,
            Archivist archivist,
            Journal journal) {
        this.db = db;
        this.fetcher = fetcher;
        this.clock = clock;
        this.reader = reader;
        this.archivist = archivist;
        this.journal = journal;
    }

    /// What looking came to.
    ///
    /// @param changed texts that are stored in another version
    /// @param gone pages that are held to be taken down
    /// @param failed pages that could not be had, or showed something else
    /// @param hits rules that the new texts have met for the first time
    /// @param inARow how many of the last ones failed
    record Looks(int looked, int changed, int gone, int failed, int hits, int inARow) {
        static final Looks NONE = new Looks(0, 0, 0, 0, 0, 0);
        private static final Looks SAME = new Looks(1, 0, 0, 0, 0, 0);
        private static final Looks TAKEN_DOWN = new Looks(1, 0, 1, 0, 0, 0);
        private static final Looks IN_VAIN = new Looks(1, 0, 0, 1, 0, 1);

        Looks plus(Looks more) {
            return new Looks(
                    looked + more.looked,
                    changed + more.changed,
                    gone + more.gone,
                    failed + more.failed,
                    hits + more.hits,
                    more.inARow == 0 ? 0 : inARow + more.inARow);
        }

        boolean failing() {
            return inARow >= FAILING;
        }

        /// For people, after what the poll brought; `""` where nothing was looked at.
        String remark() {
            return looked == 0
                    ? ""
                    : "; %d %s looked at again: %d changed, %d gone, %d failed"
                            .formatted(looked, looked == 1 ? "page" : "pages", changed, gone, failed);
        }
    }

    /// The first of `moments` after `begunAt` that lies ahead: those that were missed are made up for by one look.
    static Optional<Instant> next(List<Duration> moments, Instant begunAt, Instant now) {
        return moments.stream().map(begunAt::plus).filter(at -> at.isAfter(now)).min(Instant::compareTo);
    }

    /// When a feed is polled at the latest, one of whose pages is to be looked at again at `at`.
    static Instant atTheLatest(Instant at, Instant now) {
        return (at.isAfter(now) ? at : now).plus(SLACK);
    }

    /// What is to be looked at in this poll, the longest overdue first.
    List<Rechecks.Due> due(Intake.Poll poll, int most) {
        return poll.limits().recheck().isEmpty()
                ? List.of()
                : db.inTransaction(tx -> Rechecks.due(tx, poll.feed().id(), clock.instant(), most));
    }

    /// Looks at one page, stores what it came to, and when to look next.
    Looks look(Intake.Poll poll, Rechecks.Due due) throws InterruptedException {
        try {
            return fetch(poll, due);
        } catch (RuntimeException | StackOverflowError e) {
            journal.jobFailed("page " + due.address(), e);
            return later(poll, due, clock.instant(), null);
        }
    }

    private Looks fetch(Intake.Poll poll, Rechecks.Due due) throws InterruptedException {
        Validators known = new Validators(due.etag(), due.lastModified());
        return switch (fetcher.fetch(due.address(), known, poll.source().access())) {
            case Fetched(URI address, var _, var _, var _, var _)
            when Landing.of(due.address(), address) instanceof Landing.Elsewhere ->
                later(poll, due, clock.instant(), null);
            case Fetched fetched -> take(poll, due, fetched);
            case NotModified _ -> {
                db.transact(tx -> served(tx, poll, due, known));
                yield Looks.SAME;
            }
            case Gone _ -> missing(poll, due);
            case Failed(Fault fault, String _) when fault == Fault.GONE -> missing(poll, due);
            case Throttled(Instant notBefore, String _) -> later(poll, due, clock.instant(), notBefore);
            case Forbidden _, Failed _ -> later(poll, due, clock.instant(), null);
        };
    }

    private Looks take(Intake.Poll poll, Rechecks.Due due, Fetched page) throws InterruptedException {
        ArticleReader.Reading reading = reader.read(poll, due.item(), due.article(), page);
        if (another(due, reading.read().content())) {
            return later(poll, due, clock.instant(), null);
        }
        Optional<Archivist.Stored> stored = archivist.store(poll.config(), poll.source(), due.item(), reading);
        if (stored.isEmpty()) {
            return later(poll, due, clock.instant(), null);
        }
        db.transact(tx -> served(tx, poll, due, reading.answer().validators()));
        return stored.get().fresh() ? new Looks(1, 1, 0, 0, stored.get().hits(), 0) : Looks.SAME;
    }

    /// Whether a page has nothing of the article that it was, neither headline nor text: an error with status 200, a
    /// notice of maintenance, the next use of an address. A correction leaves something.
    private boolean another(Rechecks.Due due, Content content) {
        if (content.body().isEmpty() && content.lead().isBlank()) {
            return true;
        }
        if (Fingerprint.of(content).similarity(Fingerprint.ofBytes(due.fingerprint())) > 0) {
            return false;
        }
        return db.inTransaction(tx -> Articles.versions(tx, due.article())).stream()
                .noneMatch(version -> headline(version.content()).equals(headline(content)));
    }

    private static String headline(Content content) {
        return content.title().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /// The page is there: it counts from here whether it is missed.
    private void served(Tx tx, Intake.Poll poll, Rechecks.Due due, Validators validators) {
        Articles.served(tx, due.article());
        Instant next = next(poll, due, clock.instant());
        Rechecks.end(tx, due, new Rechecks.After(next, 0, null, validators.etag(), validators.lastModified()));
    }

    /// The site says that there is no such page. That is believed when it says so again, an hour later and with no page
    /// in between: sites lose pages while they are rebuilt.
    private Looks missing(Intake.Poll poll, Rechecks.Due due) {
        Instant now = clock.instant();
        Instant since = due.missingAt();
        if (since == null || now.isBefore(since.plus(APART))) {
            Instant first = since == null ? now : since;
            end(due, first.plus(APART), due.failures(), first);
            return Looks.IN_VAIN;
        }
        db.transact(tx -> {
            Articles.gone(tx, due.article(), now);
            Rechecks.end(tx, due, after(due, next(poll, due, now), 0, since));
        });
        return Looks.TAKEN_DOWN;
    }

    /// The page could not be had, which says nothing of it: soon again, or at the next moment, whichever comes first.
    private Looks later(Intake.Poll poll, Rechecks.Due due, Instant now, @Nullable Instant notBefore) {
        Instant regular = next(poll, due, now);
        Instant soon = due.failures() < AGAIN.size() ? now.plus(AGAIN.get(due.failures())) : null;
        Instant next = soon == null || (regular != null && regular.isBefore(soon)) ? regular : soon;
        end(
                due,
                next != null && notBefore != null && notBefore.isAfter(next) ? notBefore : next,
                due.failures() + 1,
                due.missingAt());
        return Looks.IN_VAIN;
    }

    private @Nullable Instant next(Intake.Poll poll, Rechecks.Due due, Instant now) {
        return next(poll.limits().recheck(), due.begunAt(), now).orElse(null);
    }

    private void end(Rechecks.Due due, @Nullable Instant next, int failures, @Nullable Instant missingAt) {
        db.transact(tx -> Rechecks.end(tx, due, after(due, next, failures, missingAt)));
    }

    private static Rechecks.After after(
            Rechecks.Due due, @Nullable Instant next, int failures, @Nullable Instant missingAt) {
        return new Rechecks.After(next, failures, missingAt, due.etag(), due.lastModified());
    }
}
