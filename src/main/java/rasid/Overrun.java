package rasid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rasid.Intake.Poll;
import rasid.feed.FeedHints;
import rasid.feed.FeedItem;
import rasid.feed.FeedResult;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Feed;
import rasid.store.Items;

/// Looks for the items that a feed no longer tells: when everything in it is new since it was looked at last, others
/// may have come and gone in between. They are sought on the feed's older pages, until one tells of something
/// that is known, and else in the site's sitemap. Safe to call from any thread.
final class Overrun {
    /// A feed of fewer items says nothing by being all new.
    static final int FEWEST = 3;
    /// A site tells of an article in its feed and in its sitemap not at quite the same time.
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final Fetcher fetcher;
    private final Scout scout;
    private final Noting noting;

    Overrun(Fetcher fetcher, Scout scout, Noting noting) {
        this.fetcher = fetcher;
        this.scout = scout;
        this.noting = noting;
    }

    /// What became of the gap.
    ///
    /// @param open whether there was one at all
    /// @param found what was found in it and is noted
    /// @param closed whether nothing can be missing any more
    /// @param remark how it was closed or why it was not, for a person; `""` where there was none
    record Gap(boolean open, List<Items.Told> found, boolean closed, String remark) {
        static final Gap NONE = new Gap(false, List.of(), true, "");

        boolean missed() {
            return open && !closed;
        }
    }

    /// Closes the gap before the items of a feed as far as the site lets us.
    ///
    /// @param older where the feed says that its older items stand
    Gap close(Poll poll, List<URI> older) throws InterruptedException {
        List<Items.Told> found = new ArrayList<>();
        Set<URI> seen = new HashSet<>(Set.of(poll.address()));
        List<URI> next = older;
        int pages = 0;
        while (pages < poll.limits().pagesBack() && !next.isEmpty() && seen.add(next.getFirst())) {
            FetchResult result = fetcher.fetch(
                    next.getFirst(), Validators.NONE, poll.source().access());
            if (!(result instanceof Fetched page)) {
                break;
            }
            String text = page.body().text();
            if (!(scout.read(poll, poll.feed(), page.address(), text)
                            instanceof FeedResult.Read(List<FeedItem> items, List<URI> _))
                    || items.isEmpty()) {
                break;
            }
            pages++;
            Noting.Taken taken = noting.note(poll, items);
            found.addAll(taken.added());
            boolean known = taken.added().size() < items.size();
            if (known) {
                return new Gap(
                        true,
                        found,
                        true,
                        "everything was new: %d more on %d older pages".formatted(found.size(), pages));
            }
            next = FeedHints.of(page.address(), text).older();
        }
        return sitemap(poll, found, pages);
    }

    private Gap sitemap(Poll poll, List<Items.Told> found, int pages) throws InterruptedException {
        boolean polled = poll.source().feeds().stream().anyMatch(feed -> feed.kind() == Feed.Kind.SITEMAP);
        if (polled) {
            return new Gap(true, found, true, "everything was new: the source's sitemap is read as well");
        }
        List<URI> named = fetcher.sitemaps(poll.address()).stream()
                .sorted(Comparator.comparing(address -> !address.toString().contains("news")))
                .limit(2)
                .toList();
        int more = 0;
        boolean read = false;
        for (URI address : named) {
            List<FeedItem> items = items(poll, address, true);
            Noting.Taken taken = noting.note(poll, items);
            found.addAll(taken.added());
            more += taken.added().size();
            read |= !items.isEmpty();
        }
        return read
                ? new Gap(true, found, true, "everything was new: %d more in the site's sitemap".formatted(more))
                : new Gap(
                        true,
                        found,
                        false,
                        "everything was new: items may have been missed, for %s and no sitemap tells of new articles"
                                .formatted(
                                        pages == 0
                                                ? "the feed has no older pages"
                                                : pages + " older pages were all new"));
    }

    /// The items of a sitemap, or of the sitemaps of an index, that are newer than the last look.
    private List<FeedItem> items(Poll poll, URI address, boolean index) throws InterruptedException {
        Feed map = Scout.asSitemap(poll);
        Instant last = poll.claim().lastReadAt();
        FetchResult result = scout.fetch(poll, map, address, Validators.NONE);
        if (last == null
                || !(result instanceof Fetched fetched)
                || !(scout.read(poll, map, fetched.address(), fetched.body().text())
                        instanceof FeedResult.Read(List<FeedItem> own, List<URI> nested))) {
            return List.of();
        }
        Instant since = last.minus(OVERLAP);
        List<FeedItem> newer = new ArrayList<>(own.stream()
                .filter(item -> Noting.newest(item).map(since::isBefore).orElse(false))
                .toList());
        if (index) {
            for (URI inner : Scout.ends(nested, Math.min(4, poll.limits().sitemapsPerIndex()))) {
                newer.addAll(items(poll, inner, false));
            }
        }
        return newer;
    }
}
