package rasid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rasid.Intake.Poll;
import rasid.feed.FeedHints;
import rasid.feed.FeedItem;
import rasid.feed.FeedReader;
import rasid.feed.FeedResult;
import rasid.feed.SitemapSieve;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Gone;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.FetchResult.Throttled;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Access;
import rasid.model.Fault;
import rasid.model.Feed;
import rasid.model.Rhythm;
import rasid.store.Database;
import rasid.store.Items;

/// The first half of [Intake]: looks at a feed, or at the sitemaps of an index, and notes what they tell as items that
/// are owed to a reader. When everything that a feed tells is new, [Overrun] looks for what it no longer tells. Safe to
/// call from any thread.
final class Scout {
    private static final int MOST_ALTERNATES = 3;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Journal journal;
    private final Noting noting;
    private final Overrun overrun;

    Scout(Database db, Fetcher fetcher, InstantSource clock, Journal journal) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.journal = journal;
        this.noting = new Noting(db, clock);
        this.overrun = new Overrun(fetcher, this, noting);
    }

    /// How looking at the feed itself ended.
    sealed interface Look {
        /// Its items are noted.
        ///
        /// @param told how many of them are new or edited
        /// @param shown how many items it showed in all; of a document that has not changed, as many as before
        /// @param added the new ones
        /// @param ahead how many of these are dated in the future
        /// @param unchanged how long the feed or its server says that nothing changes; zero for no word
        /// @param movedTo where its address has moved for good; null where it has not
        /// @param rhythm how it has published so far
        /// @param gap what became of the items that the feed no longer tells
        record Noted(
                int told,
                int shown,
                List<Items.Told> added,
                int ahead,
                Validators validators,
                Duration unchanged,
                @Nullable URI movedTo,
                Rhythm rhythm,
                Overrun.Gap gap)
                implements Look {
            Noted(Noting.Taken all, Validators validators, Rhythm rhythm) {
                this(
                        all.told(),
                        all.seen(),
                        all.added(),
                        all.ahead(),
                        validators,
                        Duration.ZERO,
                        null,
                        rhythm,
                        Overrun.Gap.NONE);
            }
        }

        record NotRead(Instant nextPollAt, Fault fault, String reason) implements Look {}
    }

    /// Looks at the feed itself. Its items are noted when this returns.
    Look look(Poll poll) throws InterruptedException {
        Validators known = new Validators(poll.claim().etag(), poll.claim().lastModified());
        Instant backoff = backoff(poll);
        return switch (fetch(poll, poll.feed(), poll.address(), known)) {
            case Fetched fetched -> take(poll, feedOf(poll, fetched));
            case NotModified(Duration freshFor) ->
                new Look.Noted(
                        0,
                        poll.claim().shown(),
                        List.of(),
                        0,
                        known,
                        freshFor,
                        null,
                        poll.claim().rhythm(),
                        Overrun.Gap.NONE);
            case Throttled(Instant notBefore, String reason) ->
                new Look.NotRead(notBefore.isAfter(backoff) ? notBefore : backoff, Fault.THROTTLED, reason);
            case Gone(int status) -> new Look.NotRead(backoff, Fault.GONE, "the server answered %d".formatted(status));
            case Forbidden(String reason) -> new Look.NotRead(backoff, Fault.FORBIDDEN, reason);
            case Failed(Fault fault, String reason) -> new Look.NotRead(backoff, fault, reason);
        };
    }

    /// When a feed that failed is polled next.
    Instant backoff(Poll poll) {
        return Backoff.feed(clock.instant(), poll.source().every(), poll.claim().failures());
    }

    private Look take(Poll poll, Fetched fetched) throws InterruptedException {
        Journal.step("feed fetched");
        String text = fetched.body().text();
        return switch (read(poll, poll.feed(), fetched.address(), text)) {
            case FeedResult.Unreadable(String reason) ->
                new Look.NotRead(backoff(poll), text.isBlank() ? Fault.EMPTY : Fault.UNPARSABLE, reason);
            case FeedResult.Read(List<FeedItem> own, List<URI> nested)
            when !nested.isEmpty() ->
                takeNested(poll, own, ends(nested, poll.limits().sitemapsPerIndex()));
            case FeedResult.Read(List<FeedItem> items, List<URI> _) -> {
                boolean feed = poll.feed().kind() == Feed.Kind.FEED;
                FeedHints hints = feed ? FeedHints.of(fetched.address(), text) : FeedHints.NONE;
                Noting.Taken taken = noting.note(poll, items);
                Overrun.Gap gap = feed && taken.allNew() && showedSomething(poll)
                        ? overrun.close(poll, hints.older())
                        : Overrun.Gap.NONE;
                yield new Look.Noted(
                        taken.told() + gap.found().size(),
                        items.size(),
                        taken.added(),
                        taken.ahead(),
                        fetched.validators(),
                        longer(fetched.freshFor(), hints.unchanged()),
                        fetched.movedTo(),
                        rhythm(poll, taken.added()),
                        gap);
            }
        };
    }

    /// Whether there was anything at the last look that could have been pushed out since.
    private static boolean showedSomething(Poll poll) {
        return !poll.claim().firstPoll() && poll.claim().shown() != 0;
    }

    private Rhythm rhythm(Poll poll, List<Items.Told> added) {
        List<Instant> published = added.stream()
                .map(Items.Told::publishedAt)
                .filter(Objects::nonNull)
                .toList();
        if (poll.claim().firstPoll()) {
            return Rhythm.first(published);
        }
        Rhythm known = poll.claim().rhythm();
        return added.isEmpty() ? known : known.after(clock.instant(), added.size(), published);
    }

    /// Takes the sitemaps of an index. The index is asked for in full the next time, for its sitemaps change while
    /// it stays the same.
    private Look takeNested(Poll poll, List<FeedItem> own, List<URI> sitemaps) throws InterruptedException {
        Noting.Taken all = noting.note(poll, own);
        String failure = "";
        Fault fault = Fault.EMPTY;
        int read = 0;
        for (URI sitemap : sitemaps) {
            FetchResult result = fetch(poll, asSitemap(poll), sitemap, Validators.NONE);
            if (result instanceof Fetched inner
                    && read(poll, poll.feed(), inner.address(), inner.body().text())
                            instanceof FeedResult.Read(List<FeedItem> more, List<URI> _)) {
                all = all.plus(noting.note(poll, more));
                read++;
            } else {
                failure = "%s could not be read: %s".formatted(sitemap, reason(result));
                fault = result instanceof Failed(Fault why, String _) ? why : Fault.UNPARSABLE;
                journal.pageFailed(poll.feed().id(), sitemap.toString(), false, failure);
            }
            noting.renew(poll);
        }
        return read == 0
                ? new Look.NotRead(backoff(poll), fault, failure)
                : new Look.Noted(all, Validators.NONE, rhythm(poll, all.added()));
    }

    /// The feed that a page names as its own, where a feed should be and a page is; else what was fetched. It is asked
    /// for in full the next time: the page may stay the same while its feed changes.
    private Fetched feedOf(Poll poll, Fetched page) throws InterruptedException {
        if (poll.feed().kind() == Feed.Kind.PAGE) {
            return page;
        }
        List<URI> named = FeedReader.alternates(page.address(), page.body().text());
        for (URI address : named.subList(0, Math.min(named.size(), MOST_ALTERNATES))) {
            if (fetcher.fetch(address, Validators.NONE, poll.source().access()) instanceof Fetched feed
                    && read(poll, poll.feed(), feed.address(), feed.body().text()) instanceof FeedResult.Read) {
                journal.feedElsewhere(poll.feed().id(), address.toString());
                return new Fetched(feed.address(), feed.body(), Validators.NONE, null, feed.freshFor());
            }
        }
        return page;
    }

    /// Fetches an address by the way of its source; of a sitemap, which may be very long, what is young enough.
    FetchResult fetch(Poll poll, Feed feed, URI address, Validators known) throws InterruptedException {
        Access access = poll.source().access();
        if (feed.kind() != Feed.Kind.SITEMAP) {
            return fetcher.fetch(address, known, access);
        }
        Instant now = clock.instant();
        Instant oldest = now.minus(poll.limits().history());
        return fetcher.fetch(
                address,
                known,
                access,
                body -> new SitemapSieve(
                        body,
                        poll.source().timezone(),
                        now,
                        oldest,
                        Long.MAX_VALUE,
                        poll.limits().undatedBytes()));
    }

    /// An address that the feed of this poll leads to and that is a sitemap.
    static Feed asSitemap(Poll poll) {
        Feed feed = poll.feed();
        return new Feed(feed.id(), feed.source(), Feed.Kind.SITEMAP, feed.address(), null);
    }

    static String reason(FetchResult result) {
        return switch (result) {
            case Fetched _ -> "it is no sitemap";
            case NotModified _ -> "the server said 304 without being asked";
            case Throttled(Instant _, String reason) -> reason;
            case Gone(int status) -> "the server answered %d".formatted(status);
            case Forbidden(String reason) -> reason;
            case Failed(Fault _, String reason) -> reason;
        };
    }

    /// `most` of the sitemaps from both ends of a longer index: the newest stands first in some and last in others.
    static List<URI> ends(List<URI> nested, int most) {
        if (nested.size() <= most) {
            return nested;
        }
        List<URI> ends = new ArrayList<>(nested.subList(0, most / 2));
        ends.addAll(nested.subList(nested.size() - (most - most / 2), nested.size()));
        return ends;
    }

    FeedResult read(Poll poll, Feed feed, URI address, String text) {
        Instant now = clock.instant();
        return FeedReader.read(
                feed,
                address,
                text,
                poll.source().timezone(),
                now,
                now.minus(poll.limits().history()));
    }

    /// Keeps the lease of a long poll.
    void renew(Poll poll) {
        noting.renew(poll);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
