package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rasid.SetClock;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Throttled;
import rasid.fetch.LoopbackSite.Request;
import rasid.model.Fault;

/// Hosts are asked slowly, and left alone when they ask for it.
class MannersTest {
    private static final Instant NOON = Instant.parse("2026-03-01T09:00:00Z");

    private final LoopbackSite site = LoopbackSite.start().on("/news", Behaviour.page("خبر"));

    @AfterEach
    void close() {
        site.close();
    }

    private static List<FetchResult> together(List<Callable<FetchResult>> fetches) throws Exception {
        List<FetchResult> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<FetchResult> each : threads.invokeAll(fetches)) {
                results.add(each.get());
            }
        }
        return results;
    }

    @Test
    void requestsToOneHostKeepTheirDistanceAndOtherHostsDoNotWait() throws Exception {
        Duration delay = Duration.ofMillis(300);
        try (Fetcher fetcher = Loopback.fetcher(Loopback.config(Loopback.DEADLINE, delay, 1))) {
            List<Callable<FetchResult>> fetches = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                for (String host : List.of("127.0.0.1", "127.0.0.2", "127.0.0.3")) {
                    fetches.add(() -> fetcher.fetch(site.address(host, "/news"), Validators.NONE));
                }
            }
            Instant start = Instant.now();

            assertThat(together(fetches)).allMatch(Fetched.class::isInstance);

            // robots.txt and three pages each: three delays, and the hosts side by side.
            assertThat(Duration.between(start, Instant.now())).isBetween(delay.multipliedBy(3), delay.multipliedBy(9));
            List<Request> one = site.requests().stream()
                    .filter(r -> r.host().equals("127.0.0.1"))
                    .toList();
            for (int i = 1; i < one.size(); i++) {
                // The server notes the time a little after the request has started.
                assertThat(Duration.between(one.get(i - 1).at(), one.get(i).at()))
                        .isGreaterThan(delay.minusMillis(50));
            }
        }
    }

    @Test
    void neverMoreRequestsAreUnderWayAtAHostThanAllowed() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        site.on("/slow", (_, wire) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(20);
            now.decrementAndGet();
            wire.send(200, new byte[0]);
        });
        try (Fetcher fetcher = Loopback.fetcher(Loopback.config(Loopback.DEADLINE, Duration.ZERO, 3))) {
            List<Callable<FetchResult>> fetches = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                fetches.add(() -> fetcher.fetch(site.address("/slow"), Validators.NONE));
            }
            assertThat(together(fetches)).allMatch(Fetched.class::isInstance);
        }
        assertThat(most.get()).isEqualTo(3);
    }

    @Test
    void theDeadlineDoesNotRunWhileAFetchWaitsForItsTurn() throws Exception {
        Duration deadline = Duration.ofMillis(500);
        try (Fetcher fetcher = Loopback.fetcher(Loopback.config(deadline, Duration.ZERO, 1))) {
            site.on("/hang", Misbehaving.SILENT);
            List<Callable<FetchResult>> fetches = new ArrayList<>();
            fetches.add(() -> fetcher.fetch(site.address("/news"), Validators.NONE));
            for (int i = 0; i < 3; i++) {
                fetches.add(() -> fetcher.fetch(site.address("/hang"), Validators.NONE));
            }
            fetches.add(() -> fetcher.fetch(site.address("/news"), Validators.NONE));

            assertThat(together(fetches))
                    .satisfiesExactly(
                            r -> assertThat(r).isInstanceOf(Fetched.class),
                            r -> assertThat(r).isInstanceOf(Failed.class),
                            r -> assertThat(r).isInstanceOf(Failed.class),
                            r -> assertThat(r).isInstanceOf(Failed.class),
                            r -> assertThat(r).isInstanceOf(Fetched.class));
        }
    }

    @Test
    void aHostThatAsksForAPauseIsLeftAloneAsAWhole() throws Exception {
        var clock = new SetClock(NOON);
        site.on("/busy", Behaviour.status(429, "Retry-After: 120"));
        try (var fetcher = new Fetcher(Loopback.CONFIG, clock)) {
            Throttled throttled = (Throttled) fetcher.fetch(site.address("/busy"), Validators.NONE);
            assertThat(throttled.notBefore()).isEqualTo(NOON.plusSeconds(120));

            assertThat(fetcher.fetch(site.address("/news"), Validators.NONE))
                    .isEqualTo(new Throttled(NOON.plusSeconds(120), "the server has asked us for a pause"));
            assertThat(site.requests("/news")).isEmpty();
            assertThat(fetcher.fetch(site.address("127.0.0.2", "/news"), Validators.NONE))
                    .isInstanceOf(Fetched.class);

            clock.pass(Duration.ofMinutes(2));
            assertThat(fetcher.fetch(site.address("/news"), Validators.NONE)).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void aServerThatIsDownIsToldFromOneThatAsksForAPause() throws Exception {
        site.on("/down", Behaviour.status(503))
                .on("/until", Behaviour.status(503, "Retry-After: Sun, 01 Mar 2026 10:00:00 GMT"));
        try (var fetcher = new Fetcher(Loopback.CONFIG, InstantSource.fixed(NOON))) {
            assertThat(fetcher.fetch(site.address("/down"), Validators.NONE))
                    .isEqualTo(new Failed(Fault.STATUS, "the server answered 503"));
            assertThat(((Throttled) fetcher.fetch(site.address("/until"), Validators.NONE)).notBefore())
                    .isEqualTo(NOON.plusSeconds(3_600));
        }
    }

    @Test
    void aPauseLastsNoLongerThanADay() {
        assertThat(RetryAfter.read("99999999999", NOON)).contains(NOON.plus(RetryAfter.LONGEST));
        assertThat(RetryAfter.read("0", NOON)).contains(NOON.plus(RetryAfter.SHORTEST));
        assertThat(RetryAfter.read("Sun, 01 Mar 2015 10:00:00 GMT", NOON)).contains(NOON.plus(RetryAfter.SHORTEST));
        assertThat(RetryAfter.read("soon", NOON)).isEmpty();
        assertThat(RetryAfter.read(null, NOON)).isEmpty();
    }
}
