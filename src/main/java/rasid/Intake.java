package rasid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rasid.Journal.Counts;
import rasid.config.IntakeConfig;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Gone;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.FetchResult.Throttled;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Feed;
import rasid.model.Source;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Items;

/// Polls a feed, reads out of it what is new, and stores the articles with their hits and the mail they owe.
///
/// What a feed tells is noted first, as items that are owed to a reader; each page is then read and stored on
/// its own, so a
/// page that fails, or a process that is killed, loses nothing and repeats nothing. Safe to call from any
/// thread; one feed
/// is polled by one worker at a time.
final class Intake {
    static final Duration LEASE = Duration.ofMinutes(15);
    private static final int AT_A_TIME = 50;

    private final Database db;
    private final Fetcher fetcher;
    private final Supplier<InForce> inForce;
    private final InstantSource clock;
    private final Journal journal;
    private final Scout scout;
    private final Archivist archivist;

    /// @param owedAt told of every alert that is owed, and when it may leave
    Intake(
            Database db,
            Fetcher fetcher,
            Supplier<InForce> inForce,
            InstantSource clock,
            Journal journal,
            Consumer<Instant> owedAt) {
        this.db = db;
        this.fetcher = fetcher;
        this.inForce = inForce;
        this.clock = clock;
        this.journal = journal;
        this.scout = new Scout(db, fetcher, clock, journal);
        this.archivist = new Archivist(db, clock, owedAt);
    }

    /// One poll: what it works with from beginning to end.
    record Poll(InForce config, Feed feed, Source source, Feeds.Claimed claim, IntakeConfig limits) {}

    /// Polls a feed once, from request to stored hits. Does nothing when the feed is not due, is polled by another
    /// worker, or is configured no longer.
    void poll(String feedId) throws InterruptedException {
        InForce config = inForce.get();
        Optional<Feed> feed = config.feed(feedId);
        if (feed.isEmpty()) {
            return;
        }
        Optional<Feeds.Claimed> claim = db.inTransaction(tx -> Feeds.claim(tx, feedId, clock.instant(), LEASE));
        if (claim.isEmpty()) {
            return;
        }
        Journal.step("feed claimed");
        Source source = config.source(feed.get());
        Poll poll = new Poll(
                config, feed.get(), source, claim.get(), config.config().intake());
        try {
            Scout.Look look = scout.look(poll);
            Journal.step("feed looked at");
            Counts read = readOwed(poll);
            end(poll, look, read);
            Journal.step("feed polled");
        } catch (InterruptedException e) {
            // The next daemon need not wait for the lease to pass; what was owed is owed still.
            db.transact(tx -> Feeds.giveBack(tx, poll.claim(), clock.instant()));
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            end(poll, new Scout.Look.NotRead(scout.backoff(poll), "Rasid failed: " + e), Counts.NONE);
            throw e;
        }
    }

    /// Reads the pages that are owed, those of this poll and those that failed before.
    private Counts readOwed(Poll poll) throws InterruptedException {
        Counts counts = Counts.NONE;
        int left = poll.limits().itemsPerPoll();
        while (left > 0) {
            int most = Math.min(left, AT_A_TIME);
            List<Items.Owed> owed =
                    db.inTransaction(tx -> Items.owed(tx, poll.feed().id(), clock.instant(), most));
            if (owed.isEmpty()) {
                break;
            }
            for (Items.Owed item : owed) {
                counts = counts.plus(readSafely(poll, item));
                scout.renew(poll);
            }
            left -= owed.size();
        }
        return counts;
    }

    /// A page that we cannot digest fails alone, like one that the server cannot serve: else it would stand at the
    /// head of its feed for ever, and nothing behind it would be read.
    private Counts readSafely(Poll poll, Items.Owed item) throws InterruptedException {
        try {
            return readPage(poll, item);
        } catch (RuntimeException | StackOverflowError e) {
            journal.jobFailed("page " + item.address(), e);
            return pageFailed(item, Backoff.page(clock.instant(), item.attempts()), "Rasid failed: " + e);
        }
    }

    private Counts readPage(Poll poll, Items.Owed item) throws InterruptedException {
        if (archivist.readElsewhere(poll.source(), item)) {
            return Counts.NONE;
        }
        FetchResult result = fetcher.fetch(item.address(), Validators.NONE);
        Instant now = clock.instant();
        Optional<Instant> retry = Backoff.page(now, item.attempts());
        return switch (result) {
            case Fetched fetched -> store(poll, item, fetched);
            case NotModified() -> pageFailed(item, retry, "the server said 304 without being asked");
            case Throttled(Instant notBefore, String reason) ->
                // Some servers ask for a pause of no time, and mean it as little as a guest may.
                pageFailed(item, Optional.of(Backoff.throttledPage(now, notBefore, item.attempts())), reason);
            case Gone(int status) ->
                // Feeds tell of pages before every server of the site has them: a 404 passes, a 410 does not.
                pageFailed(item, status == 410 ? Optional.empty() : retry, "the server answered %d".formatted(status));
            case Forbidden(String reason) -> pageFailed(item, Optional.empty(), reason);
            case Failed(String reason) -> pageFailed(item, retry, reason);
        };
    }

    private Counts store(Poll poll, Items.Owed item, Fetched page) {
        Journal.step("page fetched");
        Extracted read = Extractor.extract(
                page.body().text(),
                page.address(),
                poll.source().language(),
                poll.source().timezone(),
                clock.instant());
        Journal.step("page extracted");
        Optional<Archivist.Stored> stored = archivist.store(poll.config(), poll.source(), item, page.address(), read);
        return stored.map(s -> new Counts(0, s.fresh() ? 1 : 0, s.hits(), 0))
                .orElseGet(() -> pageFailed(
                        item,
                        Backoff.page(clock.instant(), item.attempts()),
                        "the page has no text that could be read"));
    }

    private Counts pageFailed(Items.Owed item, Optional<Instant> next, String reason) {
        db.transact(tx -> Items.failed(tx, item, next.orElse(null), reason));
        journal.pageFailed(item.feed(), item.address().toString(), next.isEmpty(), reason);
        return new Counts(0, 0, 0, 1);
    }

    /// Stores how the poll ended and when the next is due: after the source's own pause, or when a failed page
    /// is due again.
    private void end(Poll poll, Scout.Look look, Counts read) {
        Instant now = clock.instant();
        String feed = poll.feed().id();
        switch (look) {
            case Scout.Look.Noted(int told, Validators validators) -> {
                Counts counts = new Counts(told, read.stored(), read.hits(), read.failed());
                db.transact(tx -> {
                    Instant regular = now.plus(poll.source().every());
                    Instant next = Items.nextAttemptAt(tx, feed)
                            .filter(at -> at.isBefore(regular))
                            .orElse(regular);
                    Feeds.read(
                            tx, poll.claim(), now, next, validators.etag(), validators.lastModified(), outcome(counts));
                });
                journal.feedRead(feed, counts);
            }
            case Scout.Look.NotRead(Instant next, String reason) -> {
                db.transact(tx -> Feeds.failed(tx, poll.claim(), now, next, reason));
                journal.feedFailed(feed, poll.claim().failures() + 1, reason);
            }
        }
    }

    private static String outcome(Counts counts) {
        return "%d new, %d stored, %d hits, %d pages failed"
                .formatted(counts.told(), counts.stored(), counts.hits(), counts.failed());
    }
}
