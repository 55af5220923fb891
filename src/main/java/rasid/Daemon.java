package rasid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.config.Config;
import rasid.control.Premises;
import rasid.model.Feed;
import rasid.model.Source;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Hits;
import rasid.store.Meta;
import rasid.store.Outbox;
import rasid.web.ControlPort;

/// Starts the three flows and stops them: opens the database, sets every trigger from its row, and takes
/// commands at the control port. One daemon holds one data folder. Thread-safe.
public final class Daemon implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("rasid");
    /// Feeds that are overdue by more than this were missed by a daemon that did not run.
    private static final Duration DOWNTIME = Duration.ofMinutes(10);
    /// How long alerts wait after a downtime for the feeds that were missed, so that they leave as one mail.
    private static final Duration CATCH_UP = Duration.ofMinutes(3);

    private static final Duration UPKEEP_EVERY = Duration.ofHours(6);

    private final DataFolder data;
    private final InstantSource clock;
    private final Instant startedAt;
    private final AtomicReference<InForce> inForce;
    private final Database db;
    private final Works works;
    private final Reload reload;
    private final Digests digests;
    private final Timetable timetable;
    private final ControlPort control;
    private final Journal journal;
    private final Outages outages;
    private volatile @Nullable ConfigWatch watch;
    /// Feeds whose poll is waited for before alerts leave: after a downtime, and when the job is done once.
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();

    /// Opens everything and sets nothing going: see [#start] and [#once].
    ///
    /// @param data held by the caller, closed by [#close]
    /// @param watcher told of each finished job, from the thread that finished it
    public Daemon(DataFolder data, Config config, InstantSource clock, Consumer<Journal.Event> watcher) {
        this.data = data;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.inForce = new AtomicReference<>(new InForce(config));
        this.db = AtRest.open(config, data);
        this.journal = new Journal(watcher);
        this.timetable = new Timetable(new Work(), journal);
        String instance = db.inTransaction(
                tx -> Meta.instance(tx, UUID.randomUUID().toString().substring(0, 8)));
        var envelopes = new Envelopes(inForce::get, instance);
        var operator = new Operator(inForce::get, timetable::dispatchAt);
        this.works = new Works(
                config,
                data.path().resolve("mail"),
                clock,
                fetcher -> new Intake(db, fetcher, inForce::get, clock, journal, timetable::dispatchAt, operator),
                transport -> new Dispatch(db, transport, inForce::get, clock, journal, envelopes, operator));
        this.outages = new Outages(db, inForce::get, clock, journal, envelopes, operator, works::dispatch);
        db.reopen(outages, clock, Outages.PAUSE, Outages.LIMIT);
        this.digests = new Digests(db, inForce::get, clock, journal);
        register();
        this.reload = new Reload(db, inForce, works, operator, digests, timetable, journal, clock);
        reload.started();
        this.control = ControlPort.open(data.path(), this::premises);
    }

    /// What a command's request works with.
    private Premises premises() {
        var wake = new Premises.Wake() {
            @Override
            public void mailAt(Instant at) {
                timetable.dispatchAt(at);
            }

            @Override
            public void pollAt(String feed, Instant at) {
                timetable.pollAt(feed, at);
            }
        };
        var running = new Premises.Running(ProcessHandle.current().pid(), startedAt, reload.takenAt());
        return AtRest.premises(db, inForce.get(), clock, wake, running);
    }

    /// Brings the rows in line with the configuration, and frees what a process that is gone had claimed.
    private void register() {
        Instant now = clock.instant();
        db.transact(tx -> {
            if (db.exclusive()) {
                Feeds.releaseLeases(tx, now);
                Outbox.releaseLeases(tx, now);
            }
            feeds().forEach(feed -> Feeds.register(tx, feed, now));
        });
        digests.open();
    }

    private List<Feed> feeds() {
        return inForce.get().config().sources().stream()
                .map(Source::feeds)
                .flatMap(List::stream)
                .toList();
    }

    /// Sets the clock going: every poll, digest and delivery at the time that its row says.
    public void start() {
        Instant now = clock.instant();
        for (Feeds.Due due : db.inTransaction(Feeds::all)) {
            if (inForce.get().feed(due.id()).isPresent()) {
                timetable.pollAt(due.id(), due.nextPollAt());
                if (due.nextPollAt().isBefore(now.minus(DOWNTIME))) {
                    awaited.add(due.id());
                }
            }
        }
        digests.open().forEach(timetable::digestAt);
        db.inTransaction(Outbox::nextAttemptAt).ifPresent(timetable::dispatchAt);
        timetable.upkeepAt(now.plus(UPKEEP_EVERY));
        timetable.start();
        log.atInfo()
                .addKeyValue("feeds", feeds().size())
                .addKeyValue("awaited", awaited.size())
                .log("daemon started");
    }

    /// Takes the configuration over anew after each edit of its files, until [#close].
    ///
    /// @param applied told of each that is in force now, for what lies outside the daemon: the log
    public void follow(ConfigWatch files, Consumer<Config> applied) {
        watch = files;
        files.follow(loaded -> {
            try {
                reload.take(loaded, applied);
            } catch (RuntimeException e) {
                journal.jobFailed("configuration", e);
            }
        });
    }

    /// Does the whole job once: starts with every feed due, waits until each has been polled and the alerts have
    /// gathered and left, closes each digest window that has begun, and returns when its mails have left. The
    /// clock runs on.
    public void once() throws InterruptedException {
        db.transact(tx -> feeds().forEach(feed -> Feeds.makeDue(tx, feed.id(), startedAt)));
        feeds().forEach(feed -> awaited.add(feed.id()));
        start();
        until(() -> db.inTransaction(tx -> Feeds.polledSince(tx, startedAt))
                .containsAll(feeds().stream().map(Feed::id).toList()));
        Duration longest = inForce.get().config().watchlists().stream()
                .map(w -> w.alert().gather())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Instant limit = clock.instant().plus(longest);
        until(() -> db.inTransaction(tx -> Outbox.awaited(tx, limit)) == 0);
        inForce.get().config().watchlists().forEach(watchlist -> digests.closeNow(watchlist.id()));
        db.inTransaction(Outbox::nextAttemptAt).ifPresent(timetable::dispatchAt);
        until(() -> db.inTransaction(tx -> Outbox.awaited(tx, clock.instant())) == 0);
    }

    /// Returns when the database has closed itself and cannot be opened again: the daemon is of no use any more.
    public void awaitLost() throws InterruptedException {
        outages.awaitGivenUp();
    }

    /// What the database holds.
    public Hits.Count count() {
        return db.inTransaction(Hits::count);
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Thread.sleep(50);
        }
    }

    /// What Quartz sets off. Each ends by setting its next trigger from the row.
    private final class Work implements Timetable.Jobs {
        @Override
        public void poll(String feedId) throws InterruptedException {
            try {
                works.intake().poll(feedId);
            } finally {
                awaited.remove(feedId);
                if (inForce.get().feed(feedId).isPresent()) {
                    db.inTransaction(tx -> Feeds.nextPollAt(tx, feedId)).ifPresent(at -> timetable.pollAt(feedId, at));
                }
            }
        }

        @Override
        public void dispatch() throws InterruptedException {
            boolean catchingUp = !awaited.isEmpty() && clock.instant().isBefore(startedAt.plus(CATCH_UP));
            if (catchingUp) {
                timetable.dispatchAt(clock.instant().plusSeconds(1));
            } else {
                works.dispatch().run().ifPresent(timetable::dispatchAt);
            }
        }

        @Override
        public void digest(String watchlistId) {
            digests.close(watchlistId).ifPresent(at -> timetable.digestAt(watchlistId, at));
            db.inTransaction(Outbox::nextAttemptAt).ifPresent(timetable::dispatchAt);
        }

        @Override
        public void upkeep() {
            timetable.upkeepAt(clock.instant().plus(UPKEEP_EVERY));
            works.tidy();
            new Upkeep(db, inForce.get().config().intake(), clock).run();
        }
    }

    /// Stops: no new job, polls are interrupted where they wait, the mail that is being sent is sent. Within ten
    /// seconds.
    @Override
    public void close() {
        control.close();
        ConfigWatch files = watch;
        if (files != null) {
            files.close();
        }
        db.stopWaiting();
        timetable.close();
        works.close();
        db.close();
        data.close();
        log.info("daemon stopped");
    }
}
