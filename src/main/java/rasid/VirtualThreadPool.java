package rasid;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.quartz.spi.ThreadPool;

/// Quartz's `ThreadPool` on virtual threads: each job gets a thread of its own. It is bounded only against
/// runaways; what is scarce (sockets, connections) is bounded where it is used.
public final class VirtualThreadPool implements ThreadPool {
    private static final int RUNAWAYS = 4_096;
    /// How long the end of a job is waited for before it is interrupted, and after: the program stops in ten
    /// seconds, and a mail server may hang for minutes.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Semaphore free = new Semaphore(RUNAWAYS);
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private @Nullable String name;

    /// Quartz makes it by name.
    public VirtualThreadPool() {}

    @Override
    public boolean runInThread(Runnable job) {
        if (closed || !free.tryAcquire()) {
            return false;
        }
        Thread thread = Thread.ofVirtual().name(name + "-job").unstarted(() -> {
            try {
                job.run();
            } finally {
                running.remove(Thread.currentThread());
                free.release();
            }
        });
        // Before it starts, lest a shutdown in between miss it.
        running.add(thread);
        thread.start();
        return true;
    }

    @Override
    public int blockForAvailableThreads() {
        try {
            free.acquire();
            free.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Math.max(1, free.availablePermits());
    }

    @Override
    public void initialize() {}

    /// Interrupts what runs, at once or when it was waited for in vain; jobs travel up from where they wait and
    /// store nothing half done.
    @Override
    public void shutdown(boolean waitForJobsToComplete) {
        closed = true;
        try {
            if (!waitForJobsToComplete || !ended(PATIENCE)) {
                running.forEach(Thread::interrupt);
                var _ = ended(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (Thread thread : running) {
            if (!thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int getPoolSize() {
        return RUNAWAYS;
    }

    @Override
    public void setInstanceId(String instanceId) {}

    @Override
    public void setInstanceName(String instanceName) {
        this.name = instanceName;
    }
}
