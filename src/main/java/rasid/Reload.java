package rasid;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.config.Config;
import rasid.config.DatabaseConfig;
import rasid.config.Loaded;
import rasid.config.Problem;
import rasid.model.Feed;
import rasid.model.Source;
import rasid.store.Database;
import rasid.store.Deliveries;
import rasid.store.Feeds;
import rasid.store.Outbox;

/// Takes an edited configuration over while the daemon runs: sources, rules, recipients, times, limits, mail. What runs
/// ends with the configuration that it began with. A faulty one changes nothing, and the operator is told. Called by
/// one thread at a time.
final class Reload {
    private static final String FAULTY = "config";
    private static final String RESTART = "restart";

    private final Database db;
    private final AtomicReference<InForce> inForce;
    private final Works works;
    private final Operator operator;
    private final Digests digests;
    private final Timetable timetable;
    private final Journal journal;
    private final InstantSource clock;
    private final @Nullable DatabaseConfig database;
    private volatile Instant takenAt;

    Reload(
            Database db,
            AtomicReference<InForce> inForce,
            Works works,
            Operator operator,
            Digests digests,
            Timetable timetable,
            Journal journal,
            InstantSource clock) {
        this.db = db;
        this.inForce = inForce;
        this.works = works;
        this.operator = operator;
        this.digests = digests;
        this.timetable = timetable;
        this.journal = journal;
        this.clock = clock;
        this.database = inForce.get().config().database();
        this.takenAt = clock.instant();
    }

    /// Since when the configuration is in force.
    Instant takenAt() {
        return takenAt;
    }

    /// The configuration that the daemon starts with is without a fault, and all of it takes effect.
    void started() {
        Instant now = clock.instant();
        db.transact(tx -> {
            operator.mended(tx, FAULTY, now);
            operator.mended(tx, RESTART, now);
        });
    }

    /// @param applied told of a configuration that is in force now
    void take(Loaded loaded, Consumer<Config> applied) {
        switch (loaded) {
            case Loaded.Ok(Config config) -> {
                apply(config);
                applied.accept(config);
            }
            case Loaded.Faulty(List<Problem> problems) -> refuse(problems);
        }
    }

    private void refuse(List<Problem> problems) {
        Instant now = clock.instant();
        String faults = problems.size() == 1 ? "1 fault" : problems.size() + " faults";
        String told = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        db.transact(tx -> operator.fault(
                tx,
                FAULTY,
                "The edited configuration has %s".formatted(faults),
                "The last good one stays in force. Mend it, and it is taken over by itself.\n" + told,
                now));
        journal.configRefused(problems);
    }

    private void apply(Config config) {
        Instant now = clock.instant();
        InForce before = inForce.get();
        InForce after = new InForce(config);
        List<Feed> feeds =
                config.sources().stream().flatMap(s -> s.feeds().stream()).toList();
        db.transact(tx -> {
            feeds.forEach(feed -> Feeds.register(tx, feed, now));
            feeds.stream()
                    .filter(feed -> before.feed(feed.id()).isPresent())
                    .filter(feed -> !before.source(feed)
                            .every()
                            .equals(after.source(feed).every()))
                    .forEach(feed -> Feeds.hasten(
                            tx, feed.id(), now.plus(after.source(feed).every())));
        });
        inForce.set(after);
        takenAt = now;
        if (works.take(config)) {
            db.transact(tx -> Deliveries.retryFailed(tx, now));
        }
        for (Feeds.Due due : db.inTransaction(Feeds::all)) {
            if (after.feed(due.id()).isPresent()) {
                timetable.pollAt(due.id(), due.nextPollAt());
            }
        }
        digests.open().forEach(timetable::digestAt);
        tellRestart(config, now);
        db.transact(tx -> operator.mended(tx, FAULTY, now));
        db.transact(tx -> Held.release(tx, after, now));
        db.inTransaction(Outbox::nextAttemptAt).ifPresent(timetable::dispatchAt);
        journal.configTaken(
                (int) feeds.stream()
                        .filter(feed -> before.feed(feed.id()).isEmpty())
                        .count(),
                (int) before.config().sources().stream()
                        .map(Source::feeds)
                        .flatMap(List::stream)
                        .filter(feed -> after.feed(feed.id()).isEmpty())
                        .count(),
                config.queries().size());
    }

    /// The database is opened at the start alone.
    private void tellRestart(Config config, Instant now) {
        boolean other = !Objects.equals(config.database(), database);
        db.transact(tx -> {
            if (other) {
                operator.fault(
                        tx,
                        RESTART,
                        "rasid.yml names another database: Rasid must be started anew for it",
                        "Until then it works with the database that it was started with. All other edits are in force.",
                        now);
            } else {
                operator.mended(tx, RESTART, now);
            }
        });
        if (other) {
            journal.restartNeeded("database");
        }
    }
}
