package rasid;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rasid.Intake.Poll;
import rasid.feed.FeedItem;
import rasid.joining.Telling;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Items;

/// Notes what a document of a feed tells as items that are owed to a reader, and keeps the poll's lease meanwhile. Safe
/// to call from any thread.
final class Noting {
    /// A sitemap may tell of 400,000 pages: one transaction of that length would keep everyone else waiting.
    private static final int NOTED_AT_ONCE = 500;

    private final Database db;
    private final InstantSource clock;

    Noting(Database db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /// What became of the items of one document.
    ///
    /// @param seen how many are young enough
    /// @param old how many are not
    /// @param ahead how many of the new ones are dated in the future
    record Taken(int seen, int old, List<Items.Told> added, int edited, int ahead) {
        int told() {
            return added.size() + edited;
        }

        /// Whether the document may have told of more since it was looked at last: nothing in it is known, and
        /// nothing so old that it reaches back beyond that.
        boolean allNew() {
            return seen >= Overrun.FEWEST && added.size() == seen && old == 0;
        }

        Taken plus(Taken more) {
            List<Items.Told> all = new ArrayList<>(added);
            all.addAll(more.added);
            return new Taken(seen + more.seen, old + more.old, all, edited + more.edited, ahead + more.ahead);
        }
    }

    /// Notes the items that are young enough.
    Taken note(Poll poll, List<FeedItem> items) {
        Instant now = clock.instant();
        Instant oldest = now.minus(poll.limits().history());
        List<FeedItem> recent = items.stream()
                .filter(item -> newest(item).map(at -> at.isAfter(oldest)).orElse(true))
                .toList();
        List<FeedItem> young = recent.stream()
                .filter(item -> item.address().toString().length() <= Items.LONGEST_ADDRESS)
                .toList();
        List<Items.Told> told = Telling.of(young, poll.limits().feedText());
        List<Items.Told> added = new ArrayList<>();
        int edited = 0;
        for (int from = 0; from < told.size(); from += NOTED_AT_ONCE) {
            List<Items.Told> some = told.subList(from, Math.min(told.size(), from + NOTED_AT_ONCE));
            Items.Noted noted = db.inTransaction(
                    tx -> Items.noteAll(tx, poll.feed().id(), some, poll.claim().firstPoll(), now));
            added.addAll(noted.added());
            edited += noted.edited();
            renew(poll);
        }
        Journal.step("items noted");
        return new Taken(told.size(), items.size() - recent.size(), added, edited, ahead(young, added));
    }

    private static int ahead(List<FeedItem> items, List<Items.Told> added) {
        Set<URI> fresh = added.stream().map(Items.Told::address).collect(Collectors.toSet());
        return Math.toIntExact(items.stream()
                .filter(item -> item.ahead() && fresh.contains(item.address()))
                .count());
    }

    /// Keeps the lease of a long poll.
    void renew(Poll poll) {
        Instant now = clock.instant();
        if (poll.lease().isOld(now)) {
            db.transact(tx -> Feeds.renew(tx, poll.claim(), now.plus(Intake.LEASE)));
            poll.lease().renewed(now);
        }
    }

    static Optional<Instant> newest(FeedItem item) {
        return Optional.ofNullable(item.updatedAt()).or(() -> Optional.ofNullable(item.publishedAt()));
    }
}
