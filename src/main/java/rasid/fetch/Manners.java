package rasid.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import rasid.config.FetchConfig;
import rasid.config.FetchConfig.HostConfig;

/// Politeness at each host: so many requests at once, a delay between the end of one and the start of the
/// next, and no request at all while the host has asked for a pause. Thread-safe.
final class Manners {
    private final HostConfig usual;
    private final Map<String, HostConfig> others;
    private final InstantSource clock;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    Manners(FetchConfig config, InstantSource clock) {
        this.usual = new HostConfig(config.delay(), config.perHost());
        this.others = config.hosts().entrySet().stream()
                .collect(Collectors.toMap(
                        host -> host.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (first, _) -> first));
        this.clock = clock;
    }

    /// A place at a host; closing it lets the next one in after the delay.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Host {
        final Semaphore places;
        Instant nextAt = Instant.EPOCH;
        Instant pausedUntil = Instant.EPOCH;

        Host(int places) {
            this.places = new Semaphore(places, true);
        }

        /// Answers when the next request may start, and keeps that moment for the caller.
        synchronized Instant reserve(Instant now, Duration delay) {
            Instant start = later(now, nextAt);
            nextAt = start.plus(delay);
            return start;
        }

        synchronized void ended(Instant now, Duration delay) {
            nextAt = later(now.plus(delay), nextAt);
        }

        synchronized void pause(Instant until) {
            pausedUntil = later(until, pausedUntil);
        }

        synchronized Instant pausedUntil() {
            return pausedUntil;
        }
    }

    /// Waits for a place at the host of `address`, and out its delay.
    ///
    /// @param crawlDelay what its robots.txt asks for; the longer of this and the configured delay is kept
    Turn take(URI address, Duration crawlDelay) throws InterruptedException {
        HostConfig manners = manners(address);
        Duration delay = manners.delay().compareTo(crawlDelay) > 0 ? manners.delay() : crawlDelay;
        Host host = host(address);
        host.places.acquire();
        try {
            Instant now = clock.instant();
            Duration wait = Duration.between(now, host.reserve(now, delay));
            // Never longer than the requests that may stand before us take, whatever the clock has done
            // meanwhile.
            Duration longest = delay.multipliedBy(manners.perHost());
            Thread.sleep(wait.compareTo(longest) > 0 ? longest : wait);
        } catch (InterruptedException e) {
            host.places.release();
            throw e;
        }
        return () -> {
            host.ended(clock.instant(), delay);
            host.places.release();
        };
    }

    /// Keeps everybody from the host of `address` until then.
    void pause(URI address, Instant until) {
        host(address).pause(until);
    }

    /// Until when the host of `address` is left alone; empty when it may be asked now.
    Optional<Instant> pausedUntil(URI address) {
        return Optional.of(host(address).pausedUntil()).filter(until -> until.isAfter(clock.instant()));
    }

    private Host host(URI address) {
        return hosts.computeIfAbsent(
                Addresses.host(address), _ -> new Host(manners(address).perHost()));
    }

    private HostConfig manners(URI address) {
        return others.getOrDefault(Addresses.host(address), usual);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
