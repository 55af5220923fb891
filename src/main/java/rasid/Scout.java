package rasid;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rasid.Intake.Poll;
import rasid.feed.FeedItem;
import rasid.feed.FeedReader;
import rasid.feed.FeedResult;
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
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Items;

/// The first half of [Intake]: looks at a feed, or at the sitemaps of an index, and notes what they tell as items that
/// are owed to a reader. Safe to call from any thread.
final class Scout {
    /// A sitemap may tell of 400,000 pages: one transaction of that length would keep everyone else waiting.
    private static final int NOTED_AT_ONCE = 500;

    private static final int MOST_ALTERNATES = 3;

    private final Database db;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Journal journal;

    Scout(Database db, Fetcher fetcher, InstantSource clock, Journal journal) {
        this.db = db;
        this.fetcher = fetcher;
        this.clock = clock;
        this.journal = journal;
    }

    /// How looking at the feed itself ended.
    sealed interface Look {
        /// Its items are noted; `told` of them are new or edited.
        record Noted(int told, Validators validators) implements Look {}

        record NotRead(Instant nextPollAt, String reason) implements Look {}
    }

    /// Looks at the feed itself. Its items are noted when this returns.
    Look look(Poll poll) throws InterruptedException {
        Validators known = new Validators(poll.claim().etag(), poll.claim().lastModified());
        Instant backoff = backoff(poll);
        return switch (fetcher.fetch(poll.feed().address(), known)) {
            case Fetched fetched -> take(poll, feedOf(poll, fetched));
            case NotModified() -> new Look.Noted(0, known);
            case Throttled(Instant notBefore, String reason) ->
                new Look.NotRead(notBefore.isAfter(backoff) ? notBefore : backoff, reason);
            case Gone(int status) -> new Look.NotRead(backoff, "the server answered %d".formatted(status));
            case Forbidden(String reason) -> new Look.NotRead(backoff, reason);
            case Failed(String reason) -> new Look.NotRead(backoff, reason);
        };
    }

    /// When a feed that failed is polled next.
    Instant backoff(Poll poll) {
        return Backoff.feed(clock.instant(), poll.source().every(), poll.claim().failures());
    }

    private Look take(Poll poll, Fetched fetched) throws InterruptedException {
        Journal.step("feed fetched");
        List<FeedItem> items = new ArrayList<>();
        switch (read(poll, fetched)) {
            case FeedResult.Unreadable(String reason) -> {
                return new Look.NotRead(backoff(poll), reason);
            }
            case FeedResult.Read(List<FeedItem> own, List<URI> nested) -> {
                if (!nested.isEmpty()) {
                    return takeNested(poll, own, ends(nested, poll.limits().sitemapsPerIndex()));
                }
                items.addAll(own);
            }
        }
        return new Look.Noted(note(poll, items), fetched.validators());
    }

    /// Takes the sitemaps of an index. The index is asked for in full the next time, for its sitemaps change while
    /// it stays the same.
    private Look takeNested(Poll poll, List<FeedItem> own, List<URI> sitemaps) throws InterruptedException {
        List<FeedItem> items = new ArrayList<>(own);
        String failure = "";
        int read = 0;
        for (URI sitemap : sitemaps) {
            FetchResult result = fetcher.fetch(sitemap, Validators.NONE);
            if (result instanceof Fetched inner
                    && read(poll, inner) instanceof FeedResult.Read(List<FeedItem> more, List<URI> _)) {
                items.addAll(more);
                read++;
            } else {
                failure = "%s could not be read: %s".formatted(sitemap, reason(result));
                journal.pageFailed(poll.feed().id(), sitemap.toString(), false, failure);
            }
            renew(poll);
        }
        int told = note(poll, items);
        return read == 0 ? new Look.NotRead(backoff(poll), failure) : new Look.Noted(told, Validators.NONE);
    }

    /// The feed that a page names as its own, where a feed should be and a page is; else what was fetched. It is asked
    /// for in full the next time: the page may stay the same while its feed changes.
    private Fetched feedOf(Poll poll, Fetched page) throws InterruptedException {
        if (poll.feed().kind() == Feed.Kind.PAGE) {
            return page;
        }
        List<URI> named = FeedReader.alternates(page.address(), page.body().text());
        for (URI address : named.subList(0, Math.min(named.size(), MOST_ALTERNATES))) {
            if (fetcher.fetch(address, Validators.NONE) instanceof Fetched feed
                    && read(poll, feed) instanceof FeedResult.Read) {
                journal.feedElsewhere(poll.feed().id(), address.toString());
                return new Fetched(feed.address(), feed.body(), Validators.NONE);
            }
        }
        return page;
    }

    static String reason(FetchResult result) {
        return switch (result) {
            case Fetched _ -> "it is no sitemap";
            case NotModified() -> "the server said 304 without being asked";
            case Throttled(Instant _, String reason) -> reason;
            case Gone(int status) -> "the server answered %d".formatted(status);
            case Forbidden(String reason) -> reason;
            case Failed(String reason) -> reason;
        };
    }

    /// `most` of the sitemaps from both ends of a longer index: the newest stands first in some and last in others.
    private static List<URI> ends(List<URI> nested, int most) {
        if (nested.size() <= most) {
            return nested;
        }
        List<URI> ends = new ArrayList<>(nested.subList(0, most / 2));
        ends.addAll(nested.subList(nested.size() - (most - most / 2), nested.size()));
        return ends;
    }

    private FeedResult read(Poll poll, Fetched fetched) {
        return FeedReader.read(
                poll.feed(),
                fetched.address(),
                fetched.body().text(),
                poll.source().timezone(),
                clock.instant(),
                clock.instant().minus(poll.limits().history()));
    }

    /// Notes the items that are young enough, answers how many are new or edited.
    private int note(Poll poll, List<FeedItem> items) {
        Instant now = clock.instant();
        Instant oldest = now.minus(poll.limits().history());
        List<FeedItem> young = items.stream()
                .filter(item -> newest(item).map(at -> at.isAfter(oldest)).orElse(true))
                .filter(item -> item.address().toString().length() <= Items.LONGEST_ADDRESS)
                .toList();
        int fresh = 0;
        List<Items.Told> told = Telling.of(young);
        for (int from = 0; from < told.size(); from += NOTED_AT_ONCE) {
            List<Items.Told> some = told.subList(from, Math.min(told.size(), from + NOTED_AT_ONCE));
            fresh += db.inTransaction(tx -> {
                int owed = 0;
                for (Items.Told one : some) {
                    owed += Items.note(tx, poll.feed().id(), one, poll.claim().firstPoll(), now) ? 1 : 0;
                }
                return owed;
            });
            renew(poll);
        }
        Journal.step("items noted");
        return fresh;
    }

    /// Keeps the lease of a long poll.
    void renew(Poll poll) {
        db.transact(tx -> Feeds.renew(tx, poll.claim(), clock.instant().plus(Intake.LEASE)));
    }

    private static Optional<Instant> newest(FeedItem item) {
        return Optional.ofNullable(item.updatedAt()).or(() -> Optional.ofNullable(item.publishedAt()));
    }
}
