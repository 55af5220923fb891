package rasid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.deliver.ScriptedSmtp;
import rasid.deliver.Transport;
import rasid.deliver.Transports;
import rasid.fetch.Fetcher;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Meta;
import rasid.store.Tx;

/// A watch desk for tests of the flow: configuration files on disk, a database, an SMTP server in this process,
/// and a clock that the test sets. Nothing runs by itself: the test polls, closes and dispatches.
final class Desk implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T09:00:00Z");
    static final String ROCKETS = """
              - {id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ OR rocket'}
            """;

    final SetClock clock = new SetClock(NOON);
    final ScriptedSmtp smtp = ScriptedSmtp.plain();
    final List<Journal.Event> events = java.util.Collections.synchronizedList(new ArrayList<>());
    /// What the operator was told, `fault key: summary` and `mended key`.
    final List<String> told = java.util.Collections.synchronizedList(new ArrayList<>());

    final Database db;
    private final Path folder;
    private final String deadline;
    private final Fetcher fetcher;
    private final Transport transport;
    private final Intake intake;
    private final Dispatch dispatch;
    private final Digests digests;
    final Operator operator;
    private final java.util.concurrent.atomic.AtomicReference<InForce> inForce =
            new java.util.concurrent.atomic.AtomicReference<>();

    Desk(Path folder, Database db) {
        this(folder, db, "5s");
    }

    /// @param deadline of one exchange
    Desk(Path folder, Database db, String deadline) {
        this.deadline = deadline;
        this.folder = folder;
        this.db = db;
        settings("");
        write("seeds/none.yml", "sources:\n  - {id: none, name: None, feed: 'http://127.0.0.1:9/rss'}\n");
        watchlist("base", "digest: {at: \"07:00\", empty: heartbeat}", ROCKETS);
        Config config = reload();
        var journal = new Journal(events::add);
        fetcher = new Fetcher(config.fetch(), clock);
        transport = Transports.of(config.mail(), folder.resolve("mail"));
        String instance = db.inTransaction(tx -> Meta.instance(tx, "test"));
        operator = new Operator(inForce::get, _ -> {});
        intake = new Intake(db, fetcher, inForce::get, clock, journal, _ -> {}, new Noted());
        dispatch = new Dispatch(
                db, transport, inForce::get, clock, journal, new Envelopes(inForce::get, instance), operator);
        digests = new Digests(db, inForce::get, clock, journal);
        digests.open();
    }

    /// Notes what the operator is told.
    private final class Noted implements Health.Told {
        private final java.util.Set<String> lasting = java.util.concurrent.ConcurrentHashMap.newKeySet();

        @Override
        public void fault(Tx tx, String key, String summary, String detail, Instant since, Instant now) {
            operator.fault(tx, key, summary, detail, since, now);
            if (lasting.add(key)) {
                told.add("fault %s: %s".formatted(key, summary));
            }
        }

        @Override
        public void mended(Tx tx, String key, Instant now) {
            operator.mended(tx, key, now);
            if (lasting.remove(key)) {
                told.add("mended " + key);
            }
        }
    }

    /// Writes `rasid.yml` with further settings.
    Desk settings(String more) {
        write("config/rasid.yml", """
                mail: {from: "Rasid <rasid@desk.example>", smtp: {host: 127.0.0.1, port: %d, tls: none, timeout: 5s}}
                fetch: {allow: [127.0.0.0/8], delay: 0s, per_host: 20, deadline: %s}
                %s
                """.formatted(smtp.config().port(), deadline, more));
        return this;
    }

    /// Writes a watchlist that mails `desk@desk.example`; `base` is there from the beginning.
    Desk watchlist(String id, String settings, String rules) {
        String recipients = settings.contains("recipients:") ? "" : "recipients: [desk@desk.example]\n";
        write("config/watchlists/%s.yml".formatted(id), """
                name: Watchlist %s
                timezone: Asia/Baghdad
                %s%s
                rules:
                %s""".formatted(id, recipients, settings, rules));
        return this;
    }

    /// Makes a site's feed a source.
    Desk source(String id, NewsSite site, String settings) {
        write("seeds/%s.yml".formatted(id), """
                sources:
                  - {id: %s, name: Source %s, feed: "%s"%s}
                """.formatted(
                        id, id, site.uri("/rss"), settings.isEmpty() ? "" : ", " + settings));
        return this;
    }

    void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the files anew; a fault of theirs is a fault of the test.
    Config reload() {
        Config config = switch (ConfigReader.read(folder.resolve("config"), Map.of())) {
            case Loaded.Ok(Config read) -> read;
            case Loaded.Faulty(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
        inForce.set(new InForce(config));
        config.sources()
                .forEach(source ->
                        source.feeds().forEach(feed -> db.transact(tx -> Feeds.register(tx, feed, clock.instant()))));
        if (digests != null) {
            digests.open();
        }
        return config;
    }

    /// Polls every feed of the sources that is due, all at once.
    Desk poll() throws Exception {
        List<Future<?>> polls = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            inForce.get().config().sources().stream()
                    .flatMap(source -> source.feeds().stream())
                    .filter(feed -> !feed.source().equals("none"))
                    .forEach(feed -> polls.add(threads.submit(() -> {
                        intake.poll(feed.id());
                        return feed;
                    })));
        }
        for (Future<?> poll : polls) {
            poll.get();
        }
        return this;
    }

    /// Lets time pass and polls.
    Desk pollAfter(Duration time) throws Exception {
        clock.pass(time);
        return poll();
    }

    /// Sends what is due now.
    Optional<Instant> dispatch() throws InterruptedException {
        return dispatch.run();
    }

    /// Lets the alerts gather, then sends them.
    Desk alerts() throws InterruptedException {
        clock.pass(Duration.ofSeconds(31));
        dispatch();
        return this;
    }

    /// Closes the digest window of `base` if it is due, and sends what it owes.
    Desk digest() throws InterruptedException {
        digests.close("base");
        dispatch();
        return this;
    }

    Digests digests() {
        return digests;
    }

    boolean mailStopped() {
        return dispatch.stopped();
    }

    /// The mails that the server took, in the order they came.
    List<ReadMail> mails() {
        return smtp.taken().stream().map(ReadMail::of).toList();
    }

    @Override
    public void close() {
        fetcher.close();
        transport.close();
        smtp.close();
        db.close();
    }
}
