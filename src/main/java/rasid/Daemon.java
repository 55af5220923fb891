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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.config.Config;
import rasid.config.DatabaseConfig;
import rasid.deliver.Transport;
import rasid.deliver.Transports;
import rasid.fetch.Fetcher;
import rasid.model.Feed;
import rasid.model.Source;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Hits;
import rasid.store.Meta;
import rasid.store.Outbox;
import rasid.web.ControlPort;

/// Starts the three flows and stops them: opens the database, sets every trigger from its row, and takes
/// commands at the
/// control port. One daemon holds one data folder. Thread-safe.
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
    private final Fetcher fetcher;
    private final Transport transport;
    private final Operator operator;
    private final Intake intake;
    private final Dispatch dispatch;
    private final Digests digests;
    private final Timetable timetable;
    private final ControlPort control;
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
        this.db = open(config, data);
        var journal = new Journal(watcher);
        this.timetable = new Timetable(new Work(), journal);
        this.fetcher = new Fetcher(config.fetch(), clock);
        this.transport = Transports.of(config.mail(), data.path().resolve("mail"));
        this.operator = new Operator(inForce::get, timetable::dispatchAt);
        this.intake = new Intake(db, fetcher, inForce::get, clock, journal, timetable::dispatchAt, operator);
        String instance = db.inTransaction(
                tx -> Meta.instance(tx, UUID.randomUUID().toString().substring(0, 8)));
        var envelopes = new Envelopes(inForce::get, instance);
        this.dispatch = new Dispatch(db, transport, inForce::get, clock, journal, envelopes, operator);
        this.digests = new Digests(db, inForce::get, clock, journal);
        register();
        this.control = ControlPort.open(
                data.path(),
                () -> new ControlPort.Status(
                        ProcessHandle.current().pid(), startedAt, feeds().size(), db.inTransaction(Outbox::count)));
    }

    private static Database open(Config config, DataFolder data) {
        DatabaseConfig server = config.database();
        return server == null
                ? Database.embedded(data.path())
                : Database.server(
                        server.url(),
                        server.user(),
                        server.password() == null ? null : server.password().reveal());
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

    /// Does the whole job once: starts with every feed due, waits until each has been polled and the alerts have
    /// gathered
    /// and left, closes each digest window that has begun, and returns when its mails have left. The clock runs
    /// on.
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
                intake.poll(feedId);
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
                dispatch.run().ifPresent(timetable::dispatchAt);
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
            new Upkeep(db, inForce.get().config().intake(), clock).run();
        }
    }

    /// Stops: no new job, polls are interrupted where they wait, the mail that is being sent is sent. Within ten
    /// seconds.
    @Override
    public void close() {
        control.close();
        timetable.close();
        fetcher.close();
        transport.close();
        db.close();
        data.close();
        log.info("daemon stopped");
    }
}
