package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private final Journal journal = new Journal(_ -> {});

    /// Fails at its first run, whatever it is.
    private static final class FailingOnce implements Timetable.Jobs {
        final AtomicInteger polls = new AtomicInteger();
        final AtomicInteger dispatches = new AtomicInteger();
        final AtomicInteger digests = new AtomicInteger();

        private static void run(AtomicInteger runs) {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away for a moment");
            }
        }

        @Override
        public void poll(String feedId) {
            if (polls.incrementAndGet() == 1) {
                throw new StackOverflowError("a page too deep");
            }
        }

        @Override
        public void dispatch() {
            run(dispatches);
        }

        @Override
        public void digest(String watchlistId) {
            run(digests);
        }

        @Override
        public void upkeep() {}
    }

    @Test
    void aJobThatFailedRunsAgainThoughItSetNoTimeItself() {
        var jobs = new FailingOnce();
        try (var timetable = new Timetable(jobs, journal, Duration.ofMillis(100))) {
            timetable.pollAt("a/feed", Instant.now());
            timetable.digestAt("w", Instant.now());
            timetable.dispatchAt(Instant.now());
            timetable.start();
            await().until(() -> jobs.polls.get() == 2 && jobs.digests.get() == 2 && jobs.dispatches.get() == 2);
        }
    }

    @Test
    void manyThreadsMaySetTheSameTimeAtOnce() throws Exception {
        var jobs = new FailingOnce();
        try (var timetable = new Timetable(jobs, journal, Duration.ofMinutes(1));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Instant later = Instant.now().plusSeconds(3600);
            List<Future<?>> set = new ArrayList<>();
            for (int i = 0; i < 4000; i++) {
                Instant at = later.plusSeconds(i / 40);
                set.add(threads.submit(() -> timetable.dispatchAt(at)));
            }
            for (Future<?> one : set) {
                assertThatCode(one::get).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aMailThatHangsDoesNotHoldUpTheEnd() {
        var pool = new VirtualThreadPool();
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        assertThat(pool.runInThread(() -> {
                    started.countDown();
                    try {
                        Thread.sleep(Duration.ofHours(1));
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                }))
                .isTrue();
        assertTimeoutPreemptively(Duration.ofSeconds(9), () -> {
            started.await();
            pool.shutdown(true);
            interrupted.await();
        });
    }
}
