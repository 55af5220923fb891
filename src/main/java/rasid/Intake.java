package rasid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rasid.Journal.Counts;
import rasid.config.IntakeConfig;
import rasid.extract.Extracted;
import rasid.extract.page.Dated;
import rasid.extract.page.Familiar;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Gone;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.FetchResult.Throttled;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.joining.Habits;
import rasid.model.ArticleId;
import rasid.model.Fault;
import rasid.model.Feed;
import rasid.model.Source;
import rasid.model.Texts;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Items;
import rasid.store.Rechecks;
import rasid.store.SiteTexts;

/// Polls a feed, reads out of it what is new, and stores the articles with their hits and the mail they owe.
///
/// What a feed tells is noted first, as items that are owed to a reader; each page is then read and stored on
/// its own, so a page that fails, or a process that is killed, loses nothing and repeats nothing. Safe to
/// call from any thread; one feed is polled by one worker at a time.
final class Intake {
    static final Duration LEASE = Duration.ofMinutes(15);
    private static final int AT_A_TIME = 50;

    private final Database db;
    private final Fetcher fetcher;
    private final Supplier<InForce> inForce;
    private final InstantSource clock;
    private final Journal journal;
    private final Scout scout;
    private final ArticleReader reader;
    private final Archivist archivist;
    private final Elsewhere elsewhere;
    private final Recheck recheck;
    private final PollEnd end;

    /// @param owedAt told of every alert that is owed, and when it may leave
    /// @param told of faults that a person has to look at
    Intake(
            Database db,
            Fetcher fetcher,
            Supplier<InForce> inForce,
            InstantSource clock,
            Journal journal,
            Consumer<Instant> owedAt,
            Health.Told told) {
        this.db = db;
        this.fetcher = fetcher;
        this.inForce = inForce;
        this.clock = clock;
        this.journal = journal;
        this.scout = new Scout(db, fetcher, clock, journal);
        this.reader = new ArticleReader(db, fetcher, clock, journal, scout);
        this.archivist = new Archivist(db, clock, owedAt);
        this.elsewhere = new Elsewhere(db, clock, owedAt);
        this.recheck = new Recheck(db, fetcher, clock, reader, archivist, journal);
        this.end = new PollEnd(db, clock, journal, told);
    }

    /// One poll: what it works with from beginning to end.
    ///
    /// @param familiar what its source is known to repeat on its pages
    record Poll(
            InForce config,
            Feed feed,
            Source source,
            Feeds.Claimed claim,
            Lease lease,
            IntakeConfig limits,
            Familiar familiar) {
        /// Where the feed stands: where the configuration says, or where that has moved for good.
        URI address() {
            return claim.movedTo() == null ? feed.address() : claim.movedTo();
        }
    }

    /// Polls a feed once, from request to stored hits. Does nothing when the feed is not due, is polled by another
    /// worker, or is configured no longer.
    void poll(String feedId) throws InterruptedException {
        InForce config = inForce.get();
        Optional<Feed> feed = config.feed(feedId);
        if (feed.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Optional<Feeds.Claimed> claim = db.inTransaction(tx -> Feeds.claim(tx, feedId, now, LEASE));
        if (claim.isEmpty()) {
            return;
        }
        Journal.step("feed claimed");
        Source source = config.source(feed.get());
        IntakeConfig limits = config.config().intake();
        Familiar familiar = Habits.of(db.inTransaction(tx -> SiteTexts.of(tx, source.id())), limits.repeatedPages());
        Poll poll = new Poll(config, feed.get(), source, claim.get(), new Lease(now), limits, familiar);
        try {
            Scout.Look look = scout.look(poll);
            Journal.step("feed looked at");
            List<PageOutcome> read = readOwed(poll);
            Recheck.Looks again = lookAgain(poll, read.size());
            end.of(poll, look, read, again);
            Journal.step("feed polled");
        } catch (InterruptedException e) {
            // The next daemon need not wait for the lease to pass; what was owed is owed still.
            db.transact(tx -> Feeds.giveBack(tx, poll.claim(), clock.instant()));
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            end.of(
                    poll,
                    new Scout.Look.NotRead(scout.backoff(poll), Fault.INTERNAL, "Rasid failed: " + e),
                    List.of(),
                    Recheck.Looks.NONE);
            throw e;
        }
    }

    /// Reads the pages that are owed, those of this poll and those that failed before.
    private List<PageOutcome> readOwed(Poll poll) throws InterruptedException {
        List<PageOutcome> outcomes = new ArrayList<>();
        int left = poll.limits().itemsPerPoll();
        while (left > 0) {
            int most = Math.min(left, AT_A_TIME);
            List<Items.Owed> owed =
                    db.inTransaction(tx -> Items.owed(tx, poll.feed().id(), clock.instant(), most));
            if (owed.isEmpty()) {
                break;
            }
            for (Items.Owed item : owed) {
                outcomes.add(readSafely(poll, item));
                scout.renew(poll);
            }
            left -= owed.size();
        }
        return outcomes;
    }

    /// Looks again at pages that hit, once what is new has been read: as many as the poll has left, but always some.
    private Recheck.Looks lookAgain(Poll poll, int read) throws InterruptedException {
        Recheck.Looks looks = Recheck.Looks.NONE;
        for (Rechecks.Due due : recheck.due(poll, Math.max(poll.limits().itemsPerPoll() - read, AT_A_TIME))) {
            looks = looks.plus(recheck.look(poll, due));
            scout.renew(poll);
            if (looks.failing()) {
                break;
            }
        }
        return looks;
    }

    /// A page that we cannot digest fails alone, like one that the server cannot serve: else it would stand at the
    /// head of its feed for ever, and nothing behind it would be read.
    private PageOutcome readSafely(Poll poll, Items.Owed item) throws InterruptedException {
        try {
            return readPage(poll, item);
        } catch (RuntimeException | StackOverflowError e) {
            journal.jobFailed("page " + item.address(), e);
            Optional<Instant> retry = Backoff.page(clock.instant(), item.attempts());
            String reason = "Rasid failed: " + e;
            return new PageOutcome.Failed(unread(item, retry, reason), item.address(), reason, item.attempts());
        }
    }

    private PageOutcome readPage(Poll poll, Items.Owed item) throws InterruptedException {
        if (elsewhere.read(poll.config(), poll.source(), item)) {
            return new PageOutcome.Known(Counts.NONE);
        }
        FetchResult result =
                fetcher.fetch(item.address(), Validators.NONE, poll.source().access());
        Instant now = clock.instant();
        Optional<Instant> retry = Backoff.page(now, item.attempts());
        return switch (result) {
            case Fetched(URI address, var _, var _, var _, var _)
            when Landing.of(item.address(), address) instanceof Landing.Elsewhere(String reason) ->
                failed(poll, item, retry, reason);
            case Fetched fetched -> store(poll, item, fetched);
            case NotModified _ -> failed(poll, item, retry, "the server said 304 without being asked");
            case Throttled(Instant notBefore, String reason) ->
                // Some servers ask for a pause of no time, and mean it as little as a guest may.
                failed(poll, item, Optional.of(Backoff.throttledPage(now, notBefore, item.attempts())), reason);
            case Gone(int status) ->
                // Feeds tell of pages before every server of the site has them: a 404 passes, a 410 does not.
                gone(poll, item, status == 410 ? Optional.empty() : retry, "the server answered %d".formatted(status));
            case Forbidden(String reason) -> failed(poll, item, Optional.empty(), reason);
            case Failed(Fault fault, String reason)
            when fault == Fault.BLOCKED ->
                new PageOutcome.Blocked(pageFailed(poll, item, retry, reason), item.address(), reason, item.attempts());
            case Failed(Fault _, String reason) -> failed(poll, item, retry, reason);
        };
    }

    private PageOutcome store(Poll poll, Items.Owed item, Fetched page) throws InterruptedException {
        Journal.step("page fetched");
        ArticleReader.Reading reading = reader.read(poll, item, item.article(), page);
        Extracted read = reading.read();
        Optional<Archivist.Stored> stored = archivist.store(poll.config(), poll.source(), item, reading);
        if (stored.isEmpty()) {
            Optional<Instant> retry = Backoff.page(clock.instant(), item.attempts());
            return new PageOutcome.Empty(
                    pageFailed(poll, item, retry, "the page has no text that could be read"),
                    item.address(),
                    item.attempts());
        }
        Archivist.Stored s = stored.get();
        return new PageOutcome.Read(
                new Counts(0, s.fresh() ? 1 : 0, s.hits(), reading.rest() == null ? 0 : 1),
                item.address(),
                s.fingerprint(),
                item.article() != null,
                dating(read.published()),
                s.story() == null ? null : Habits.Sighting.of(s.story(), read),
                read.unmet(),
                text(read));
    }

    private static Texts.Came text(Extracted read) {
        if (read.walled()) {
            return Texts.Came.WALLED;
        }
        boolean none = read.content().lead().isBlank()
                && read.content().body().stream().allMatch(String::isBlank);
        return none ? Texts.Came.NONE : Texts.Came.WHOLE;
    }

    private PageOutcome.Dating dating(@Nullable Dated published) {
        if (published == null) {
            return PageOutcome.Dating.NONE;
        }
        return published.ahead(clock.instant()) ? PageOutcome.Dating.AHEAD : PageOutcome.Dating.PAST;
    }

    /// A page that is not there any more, and of which an article was read before, was taken down by its site.
    private PageOutcome gone(Poll poll, Items.Owed item, Optional<Instant> next, String reason) {
        ArticleId article = item.article();
        if (article != null && next.isEmpty()) {
            db.transact(tx -> {
                if (!Archivist.standsIn(tx, article)) {
                    Articles.gone(tx, article, clock.instant());
                }
            });
        }
        return failed(poll, item, next, reason);
    }

    private PageOutcome failed(Poll poll, Items.Owed item, Optional<Instant> next, String reason) {
        return new PageOutcome.Failed(pageFailed(poll, item, next, reason), item.address(), reason, item.attempts());
    }

    /// What the feed says of a page that cannot be had is searched at once, and alerted: it may be all there ever is.
    private Counts pageFailed(Poll poll, Items.Owed item, Optional<Instant> next, String reason) {
        var rest = new ArticleReader.Rest(next.orElse(null), reason);
        Optional<Archivist.Stored> stored = archivist.storeWithoutPage(poll.config(), poll.source(), item, rest);
        if (stored.isEmpty()) {
            return unread(item, next, reason);
        }
        journal.pageFailed(item.feed(), item.address().toString(), next.isEmpty(), reason);
        return new Counts(0, stored.get().fresh() ? 1 : 0, stored.get().hits(), 1);
    }

    private Counts unread(Items.Owed item, Optional<Instant> next, String reason) {
        db.transact(tx -> Items.failed(tx, item, next.orElse(null), reason));
        journal.pageFailed(item.feed(), item.address().toString(), next.isEmpty(), reason);
        return new Counts(0, 0, 0, 1);
    }
}
