package rasid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rasid.model.DeliveryId;
import rasid.model.DigestPolicy;
import rasid.model.Level;
import rasid.model.Reading;
import rasid.model.Recipient;
import rasid.model.Watchlist;
import rasid.store.Database;
import rasid.store.DigestWindows;
import rasid.store.DigestWindows.Window;
import rasid.store.Outbox;
import rasid.store.Tx;

/// Closes the digest windows of watchlists: every hit that no digest has told of goes into this one, the
/// deliveries are owed and the next window opens, in ONE transaction. Safe to call from any thread; a window
/// is closed once.
final class Digests {
    /// Hits older than their window by more than this were stored before the watchlist had a digest. Those of
    /// transactions under way at the last close, and of a clock that was set back, are younger.
    private static final Duration LATE = Duration.ofDays(1);

    private final Database db;
    private final Supplier<InForce> inForce;
    private final InstantSource clock;
    private final Journal journal;

    Digests(Database db, Supplier<InForce> inForce, InstantSource clock, Journal journal) {
        this.db = db;
        this.inForce = inForce;
        this.clock = clock;
        this.journal = journal;
    }

    /// Gives every watchlist with a digest its window, and moves the end of those whose times were edited.
    /// Answers the ends.
    Map<String, Instant> open() {
        Instant now = clock.instant();
        Map<String, Instant> ends = new HashMap<>();
        for (Watchlist watchlist : inForce.get().config().watchlists()) {
            DigestPolicy policy = watchlist.digest();
            if (policy != null) {
                ends.put(watchlist.id(), db.inTransaction(tx -> open(tx, watchlist, policy, now)));
            }
        }
        return ends;
    }

    private static Instant open(Tx tx, Watchlist watchlist, DigestPolicy policy, Instant now) {
        DigestWindows.open(tx, watchlist.id(), now, policy.nextAfter(now, watchlist.timezone()));
        Window window = DigestWindows.window(tx, watchlist.id()).orElseThrow();
        Instant end = policy.nextAfter(window.beginsAt(), watchlist.timezone());
        if (!end.equals(window.nextDigestAt())) {
            DigestWindows.move(tx, watchlist.id(), end);
        }
        return end;
    }

    /// Closes the watchlist's window if it is due, and answers when the next one is; empty when the watchlist
    /// has no digest.
    Optional<Instant> close(String watchlistId) {
        return close(watchlistId, false);
    }

    /// Closes the open window ahead of its time, if it has begun: a window that was closed so stays closed until
    /// its end.
    void closeNow(String watchlistId) {
        var _ = close(watchlistId, true);
    }

    private Optional<Instant> close(String watchlistId, boolean aheadOfTime) {
        Optional<Watchlist> watchlist = inForce.get().watchlist(watchlistId);
        DigestPolicy policy = watchlist.map(Watchlist::digest).orElse(null);
        if (watchlist.isEmpty() || policy == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Closing closing = db.inTransaction(tx -> close(tx, watchlist.get(), policy, now, aheadOfTime));
        Journal.step("window closed");
        if (closing.done() != null) {
            journal.digestClosed(
                    watchlistId, closing.done().hits(), closing.done().mails());
        }
        return Optional.of(closing.nextDigestAt());
    }

    private record Done(int hits, int mails) {}

    /// @param done null when there was nothing to close
    private record Closing(Instant nextDigestAt, @Nullable Done done) {}

    private Closing close(Tx tx, Watchlist watchlist, DigestPolicy policy, Instant now, boolean aheadOfTime) {
        Window window = DigestWindows.window(tx, watchlist.id()).orElseThrow();
        boolean due = !window.nextDigestAt().isAfter(now);
        if (!due && !(aheadOfTime && !window.beginsAt().isAfter(now))) {
            return new Closing(window.nextDigestAt(), null);
        }
        Instant end = lastDue(window.nextDigestAt(), policy, watchlist, now);
        Instant next = policy.nextAfter(end, watchlist.timezone());
        if (!DigestWindows.close(tx, window, now, end, next)) {
            return new Closing(window.nextDigestAt(), null);
        }
        Journal.step("window claimed");
        int hits =
                DigestWindows.gather(tx, watchlist.id(), end, window.closedAt().minus(LATE));
        Journal.step("hits gathered");
        Reading reading = Readings.since(tx, inForce.get().sources(watchlist), window.closedAt());
        DigestWindows.record(tx, watchlist.id(), end, new DigestWindows.Closed(window.closedAt(), now, reading));
        var changes = new DigestChanges(
                tx, inForce.get(), watchlist, window.closedAt().minus(LATE), now);
        int mails = 0;
        for (Recipient recipient : watchlist.recipients()) {
            mails += owe(tx, watchlist, recipient, changes, end, now) ? 1 : 0;
        }
        Journal.step("digests owed");
        return new Closing(next, new Done(hits, mails));
    }

    /// The latest of the missed closing times: after a downtime of three days there is one digest, not three.
    private static Instant lastDue(Instant first, DigestPolicy policy, Watchlist watchlist, Instant now) {
        Instant last = first;
        for (Instant at = first; !at.isAfter(now); at = policy.nextAfter(at, watchlist.timezone())) {
            last = at;
        }
        return last;
    }

    /// Owes the digest to one recipient, unless it would tell them nothing and nothing is not to be told. Who is
    /// told of some levels alone gets no mail that says nothing.
    private static boolean owe(
            Tx tx, Watchlist watchlist, Recipient recipient, DigestChanges changes, Instant end, Instant now) {
        boolean empty = DigestWindows.size(tx, watchlist.id(), end, recipient.only()) == 0;
        DigestPolicy policy = watchlist.digest();
        boolean heartbeat =
                policy != null && policy.empty() == DigestPolicy.Empty.HEARTBEAT && recipient.only() == Level.INFO;
        if (empty && !heartbeat && changes.of(recipient).isEmpty()) {
            return false;
        }
        Optional<DeliveryId> owed = Outbox.oweDigest(tx, watchlist.id(), recipient.mail(), end, now);
        owed.ifPresent(id -> {
            DigestWindows.fill(tx, id, watchlist.id(), end, recipient.only());
            // Among them those of the digest itself, which shows the text that hit.
            changes.tell(id, recipient, changes.of(recipient));
        });
        return owed.isPresent();
    }
}
