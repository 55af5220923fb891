package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rasid.config.FetchConfig;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;

/// Hosts do not wait for each other.
class ManyHostsTest {
    private final LoopbackSite site = LoopbackSite.start();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.shutdownNow();
        site.close();
    }

    @Test
    void fiveHundredHangingHostsDoNotDelayAHealthyOne() throws Exception {
        try (LoopbackSite hanging = LoopbackSite.start().otherwise(Misbehaving.SILENT);
                Fetcher fetcher = Loopback.fetcher()) {
            site.on("/news", Behaviour.page("خبر"));
            List<Future<FetchResult>> hung = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                String host = "127.%d.%d.1".formatted(1 + i / 250, i % 250);
                hung.add(threads.submit(() -> fetcher.fetch(hanging.address(host, "/"), Validators.NONE)));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> hanging.open() >= 450);
            Instant start = Instant.now();

            FetchResult result = fetcher.fetch(site.address("/news"), Validators.NONE);

            assertThat(result).isInstanceOf(Fetched.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
            for (Future<FetchResult> each : hung) {
                assertThat(each.get()).isInstanceOf(Failed.class);
            }
        }
    }

    @Test
    void namesThatAreNotResolvedDoNotDelayOthers() throws Exception {
        var end = new CountDownLatch(1);
        Names.Source silent = host -> {
            if (host.startsWith("slow")) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Names.Source.SYSTEM.addresses("127.0.0.1");
        };
        try (var fetcher = new Fetcher(Loopback.CONFIG, Instant::now, silent)) {
            site.on("/news", Behaviour.page("خبر"));
            List<Future<FetchResult>> waiting = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String host = "slow%d.example".formatted(i);
                waiting.add(threads.submit(() -> fetcher.fetch(site.address(host, "/news"), Validators.NONE)));
            }
            Instant start = Instant.now();

            FetchResult result = fetcher.fetch(site.address("fast.example", "/news"), Validators.NONE);

            assertThat(result).isInstanceOf(Fetched.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
            FetchResult slow = waiting.getFirst().get();
            assertThat(slow)
                    .isInstanceOfSatisfying(
                            Failed.class, f -> assertThat(f.reason()).contains("looking up slow0.example"));
            end.countDown();
        }
    }

    @Test
    void whoWaitsForAHostTakesNoPlaceFromOthers() throws Exception {
        try (LoopbackSite hanging = LoopbackSite.start().otherwise(Misbehaving.SILENT);
                Fetcher fetcher = Loopback.fetcher(atOnce(2))) {
            site.on("/news", Behaviour.page("خبر"));
            List<Future<FetchResult>> queue = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String page = "/" + i;
                queue.add(threads.submit(() -> fetcher.fetch(hanging.address("127.0.1.1", page), Validators.NONE)));
            }
            await().until(() -> hanging.connections() >= 1);
            Instant start = Instant.now();

            assertThat(fetcher.fetch(site.address("/news"), Validators.NONE)).isInstanceOf(Fetched.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(queue).anyMatch(waiting -> !waiting.isDone());
        }
    }

    @Test
    void anInterruptedThreadStopsWaitingAtOnce() throws Exception {
        try (LoopbackSite hanging = LoopbackSite.start().otherwise(Misbehaving.SILENT);
                Fetcher fetcher = Loopback.fetcher(Loopback.config(Duration.ofMinutes(2), Duration.ZERO, 1))) {
            // One waits for the answer, the others for the same robots.txt.
            List<Future<String>> waiting = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                waiting.add(threads.submit(() -> {
                    try {
                        return fetcher.fetch(hanging.address("/"), Validators.NONE)
                                .toString();
                    } catch (InterruptedException e) {
                        return "interrupted";
                    }
                }));
            }
            await().until(() -> hanging.connections() == 1);

            threads.shutdownNow();

            for (Future<String> each : waiting) {
                assertThat(each.get(5, TimeUnit.SECONDS)).isEqualTo("interrupted");
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> hanging.open() == 0);
        }
    }

    @Test
    void whateverStateAnExchangeIsInNothingOfItStaysOpenWhenItIsInterrupted() throws Exception {
        try (LoopbackSite hanging = LoopbackSite.start().otherwise(Misbehaving.SILENT);
                Fetcher fetcher = Loopback.fetcher(Loopback.config(Duration.ofMinutes(2), Duration.ZERO, 1))) {
            var random = new Random(5);
            for (int i = 0; i < 2_000; i++) {
                URI page = hanging.address("127.0.%d.%d".formatted(i / 250, 1 + i % 250), "/");
                Thread reader = Thread.ofVirtual().start(() -> {
                    try {
                        fetcher.fetch(page, Validators.NONE);
                    } catch (InterruptedException e) {
                        // As it should.
                    }
                });
                LockSupport.parkNanos(random.nextInt(1_500_000));
                reader.interrupt();
                reader.join();
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> hanging.open() == 0);
        }
    }

    private static FetchConfig atOnce(int places) {
        var usual = Loopback.CONFIG;
        return new FetchConfig(
                usual.contact(),
                usual.deadline(),
                usual.connect(),
                usual.maxBytes(),
                usual.maxSitemapBytes(),
                usual.maxRedirects(),
                places,
                usual.perHost(),
                usual.delay(),
                usual.hosts(),
                usual.allow());
    }
}
