package rasid.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.model.AlertPolicy;
import rasid.model.Delivery;
import rasid.model.Fault;
import rasid.model.Notice;
import rasid.model.Source;
import rasid.model.Watchlist;
import rasid.store.Deliveries;
import rasid.store.Hits;
import rasid.store.Notices;
import rasid.store.Outbox;
import rasid.store.Overview;
import rasid.store.SourceHealth;

/// What runs, how each feed fares, which mails wait and why, and which faults last.
public record GetStatus() implements Request<GetStatus.Answer> {
    /// A poll that is overdue by more than this is late: the daemon is busy, or does not run.
    private static final Duration LATE = Duration.ofMinutes(2);

    private static final int MAILS = 1_000;

    /// How everything stands.
    ///
    /// @param running null where no daemon runs
    /// @param at when this was so
    public record Answer(
            Premises.@Nullable Running running,
            Instant at,
            List<FeedLine> feeds,
            List<Overview.DigestState> digests,
            Outbox.Count mails,
            List<Waiting> waiting,
            List<Notice> faults,
            Hits.Count holds) {
        public Answer {
            feeds = List.copyOf(feeds);
            digests = List.copyOf(digests);
            waiting = List.copyOf(waiting);
            faults = List.copyOf(faults);
        }
    }

    /// A feed that is configured.
    ///
    /// @param name of its source
    /// @param faults of the feed, or of its source as a whole, the oldest first
    public record FeedLine(Overview.FeedState feed, String name, boolean late, List<Fault> faults) {
        public FeedLine {
            faults = List.copyOf(faults);
        }
    }

    /// A mail that is owed.
    public record Waiting(Deliveries.Entry delivery, Why why) {}

    /// Why a mail has not left.
    public enum Why {
        /// It is being sent.
        SENDING,
        /// It gathers hits, as its watchlist says.
        GATHERING,
        /// Quiet hours, or the budget of an hour, hold it back.
        HELD,
        /// It failed and is tried again.
        FAILING,
        /// Its time has come.
        DUE
    }

    @Override
    public Answer answer(Premises premises) {
        Instant now = premises.clock().instant();
        Map<String, Source> sources =
                premises.config().sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        Set<String> feeds = sources.values().stream()
                .flatMap(source -> source.feeds().stream())
                .map(feed -> feed.id())
                .collect(Collectors.toSet());
        Map<String, AlertPolicy> policies =
                premises.config().watchlists().stream().collect(Collectors.toMap(Watchlist::id, Watchlist::alert));
        return premises.db().inTransaction(tx -> {
            List<SourceHealth.OpenFault> open = SourceHealth.faults(tx);
            List<FeedLine> lines = Overview.feeds(tx).stream()
                    .filter(feed -> feeds.contains(feed.id()))
                    .map(feed -> new FeedLine(
                            feed,
                            name(sources.get(feed.source())),
                            !feed.polling() && feed.nextPollAt().isBefore(now.minus(LATE)),
                            faults(feed, open)))
                    .toList();
            List<Waiting> waiting = Deliveries.list(tx, List.of(Deliveries.State.OWED), MAILS).stream()
                    .map(entry -> new Waiting(entry, why(entry, policies.get(entry.watchlist()), now)))
                    .toList();
            List<Overview.DigestState> digests = Overview.digests(tx).stream()
                    .filter(digest -> premises.config().watchlists().stream()
                            .anyMatch(w -> w.id().equals(digest.watchlist()) && w.digest() != null))
                    .toList();
            return new Answer(
                    premises.running(),
                    now,
                    lines,
                    digests,
                    Outbox.count(tx),
                    waiting,
                    Notices.lasting(tx),
                    Hits.count(tx));
        });
    }

    private static List<Fault> faults(Overview.FeedState feed, List<SourceHealth.OpenFault> open) {
        return open.stream()
                .filter(fault -> fault.subject().startsWith(feed.source() + ":")
                        || fault.subject().startsWith(feed.id() + ":"))
                .map(SourceHealth.OpenFault::kind)
                .toList();
    }

    private static String name(@Nullable Source source) {
        return source == null ? "" : source.name();
    }

    private static Why why(Deliveries.Entry entry, @Nullable AlertPolicy policy, Instant now) {
        Instant next = entry.nextAttemptAt();
        if (entry.leased()) {
            return Why.SENDING;
        }
        if (entry.attempt() > 0) {
            return Why.FAILING;
        }
        if (next == null || !next.isAfter(now)) {
            return Why.DUE;
        }
        boolean held = entry.kind() == Delivery.Kind.ALERT
                && policy != null
                && next.isAfter(entry.createdAt().plus(policy.gather()));
        return held ? Why.HELD : Why.GATHERING;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
