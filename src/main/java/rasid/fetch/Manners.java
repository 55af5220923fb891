package rasid.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import rasid.config.FetchConfig;
import rasid.config.FetchConfig.HostConfig;

/// Politeness at each host: so many requests at once, and a pause between one and the next. Thread-safe.
final class Manners {
    private final FetchConfig config;
    private final InstantSource clock;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    Manners(FetchConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /// A place at a host; closing it lets the next one in after the pause.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Host {
        final Semaphore places;
        final ReentrantLock queue = new ReentrantLock(true);
        volatile Instant nextAt = Instant.MIN;

        Host(int places) {
            this.places = new Semaphore(places, true);
        }
    }

    /// Waits for a place at the host of `address`, and out its pause.
    ///
    /// @param crawlDelay what its robots.txt asks for; the longer of this and the configured pause is kept
    Turn take(URI address, Duration crawlDelay) throws InterruptedException {
        String name = name(address);
        HostConfig manners = config.hosts().getOrDefault(name, new HostConfig(config.delay(), config.perHost()));
        Duration pause = manners.delay().compareTo(crawlDelay) > 0 ? manners.delay() : crawlDelay;
        Host host = hosts.computeIfAbsent(name, _ -> new Host(manners.perHost()));
        host.places.acquire();
        try {
            if (pause.isPositive()) {
                waitForPause(host, pause);
            }
        } catch (InterruptedException e) {
            host.places.release();
            throw e;
        }
        return () -> {
            host.nextAt = clock.instant().plus(pause);
            host.places.release();
        };
    }

    private void waitForPause(Host host, Duration pause) throws InterruptedException {
        host.queue.lockInterruptibly();
        try {
            Duration wait =
                    Duration.between(clock.instant(), host.nextAt.equals(Instant.MIN) ? clock.instant() : host.nextAt);
            if (wait.isPositive()) {
                // Never longer than the pause itself, whatever the clock does meanwhile.
                Thread.sleep(wait.compareTo(pause) > 0 ? pause : wait);
            }
            host.nextAt = clock.instant().plus(pause);
        } finally {
            host.queue.unlock();
        }
    }

    /// The name by which `fetch.hosts` knows the host of an address.
    static String name(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        return host.toLowerCase(Locale.ROOT);
    }
}
