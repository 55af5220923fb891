package rasid;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rasid.config.Config;
import rasid.deliver.Transport;
import rasid.deliver.Transports;
import rasid.fetch.Fetcher;

/// Intake and Dispatch as the configuration wants them: each is built anew when its part of the configuration (`fetch`,
/// `mail`) changes. What is under way ends with the old one, which is closed later. Thread-safe.
final class Works implements AutoCloseable {
    /// No poll and no mail lasts longer.
    private static final Duration OLD_ONES_KEPT = Duration.ofHours(1);

    private record Retired(Instant at, Runnable close) {}

    private final Path mailFolder;
    private final InstantSource clock;
    private final Function<Fetcher, Intake> intakes;
    private final Function<Transport, Dispatch> dispatches;
    private final List<Retired> retired = new ArrayList<>();
    private Config config;
    private Fetcher fetcher;
    private Transport transport;
    private volatile Intake intake;
    private volatile Dispatch dispatch;

    Works(
            Config config,
            Path mailFolder,
            InstantSource clock,
            Function<Fetcher, Intake> intakes,
            Function<Transport, Dispatch> dispatches) {
        this.config = config;
        this.mailFolder = mailFolder;
        this.clock = clock;
        this.intakes = intakes;
        this.dispatches = dispatches;
        this.fetcher = new Fetcher(config.fetch(), clock);
        this.transport = Transports.of(config.mail(), mailFolder);
        this.intake = intakes.apply(fetcher);
        this.dispatch = dispatches.apply(transport);
    }

    Intake intake() {
        return intake;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    /// Takes another configuration over. Answers whether mail leaves by another way now.
    synchronized boolean take(Config fresh) {
        Instant now = clock.instant();
        if (!fresh.fetch().equals(config.fetch())) {
            retired.add(new Retired(now, fetcher::close));
            fetcher = new Fetcher(fresh.fetch(), clock);
            intake = intakes.apply(fetcher);
        }
        boolean mail = !fresh.mail().equals(config.mail());
        if (mail) {
            retired.add(new Retired(now, transport::close));
            transport = Transports.of(fresh.mail(), mailFolder);
            dispatch = dispatches.apply(transport);
        }
        config = fresh;
        return mail;
    }

    /// Closes what nothing uses any more.
    synchronized void tidy() {
        Instant before = clock.instant().minus(OLD_ONES_KEPT);
        retired.removeIf(old -> {
            boolean unused = old.at().isBefore(before);
            if (unused) {
                old.close().run();
            }
            return unused;
        });
    }

    @Override
    public synchronized void close() {
        retired.forEach(old -> old.close().run());
        retired.clear();
        fetcher.close();
        transport.close();
    }
}
