package rasid.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens the embedded database again after it has closed itself, and lets those wait who need it meanwhile.
///
/// H2 closes itself when its file cannot be written, and stays closed though the disk has room again. What was
/// committed is in the file; what was under way when it closed is done once more, by whoever waits here.
/// Thread-safe.
final class Reopening {
    private final Supplier<Opened> opener;
    private final Outage.Watcher watcher;
    private final InstantSource clock;
    private final Duration pause;
    private final Duration limit;
    /// Guarded by `this`, like all below.
    private Opened current;

    private @Nullable Outage outage;
    private boolean stopped;

    /// @param opener opens it and writes to it; throws when either cannot be done
    /// @param pause between two attempts
    /// @param limit after which it is given up
    Reopening(
            Opened current,
            Supplier<Opened> opener,
            Outage.Watcher watcher,
            InstantSource clock,
            Duration pause,
            Duration limit) {
        this.current = current;
        this.opener = opener;
        this.watcher = watcher;
        this.clock = clock;
        this.pause = pause;
        this.limit = limit;
    }

    /// The outage that lasts.
    synchronized Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /// What is open now: waits while nothing is, and answers what is closed where waiting is not wanted, or in vain.
    synchronized Opened usable(boolean wait) {
        await(wait);
        return current;
    }

    /// Sees to it that another takes the place of `failed`, and waits for that. False when none has.
    synchronized boolean replaced(Opened failed, boolean wait, String reason) {
        if (current.equals(failed) && outage == null && !stopped) {
            var begun = new Outage(clock.instant(), reason);
            outage = begun;
            Thread.ofPlatform().daemon().name("rasid-reopen").start(() -> reopen(failed, begun));
        }
        await(wait);
        return !current.equals(failed);
    }

    /// Lets nobody wait any more.
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private synchronized void await(boolean wait) {
        while (wait && outage != null && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Whoever waits is stopped, and its work comes back by its lease.
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void reopen(Opened failed, Outage begun) {
        watcher.began(begun);
        failed.close();
        long end = System.nanoTime() + limit.toNanos();
        while (!isStopped()) {
            Opened fresh = tried();
            if (fresh != null) {
                Instant at = clock.instant();
                if (take(fresh)) {
                    watcher.ended(begun, at);
                }
                return;
            }
            if (System.nanoTime() > end) {
                stop();
                watcher.givenUp(begun);
                return;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private @Nullable Opened tried() {
        try {
            return opener.get();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /// False when the program has stopped meanwhile.
    private synchronized boolean take(Opened fresh) {
        if (stopped) {
            fresh.close();
            return false;
        }
        current = fresh;
        outage = null;
        notifyAll();
        return true;
    }
}
