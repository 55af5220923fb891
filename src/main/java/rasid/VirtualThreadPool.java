package rasid;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.quartz.spi.ThreadPool;

/// Quartz's `ThreadPool` on virtual threads: each job gets a thread of its own. It is bounded only against
/// runaways;
/// what is scarce (sockets, connections) is bounded where it is used.
public final class VirtualThreadPool implements ThreadPool {
    private static final int RUNAWAYS = 4_096;

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
        Thread.ofVirtual().name(name + "-job").start(() -> {
            running.add(Thread.currentThread());
            try {
                job.run();
            } finally {
                running.remove(Thread.currentThread());
                free.release();
            }
        });
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

    /// Interrupts what runs when it is not to be waited for; jobs travel up from where they wait and store
    /// nothing half done.
    @Override
    public void shutdown(boolean waitForJobsToComplete) {
        closed = true;
        if (!waitForJobsToComplete) {
            running.forEach(Thread::interrupt);
        }
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
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
