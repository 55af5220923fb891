package rasid.store;

import java.util.concurrent.atomic.AtomicLong;

/// Writes commits to the file, many at once where many wait (group commit): who comes while another writes waits for
/// the next writing, which is one for all of them. Safe to call from any thread.
final class GroupCommit {
    private final AtomicLong asked = new AtomicLong();
    /// All that asked up to this number are written. Guarded by `this`.
    private long written;

    /// Returns when what was committed before the call has been written by `write`, here or by another thread.
    void await(Runnable write) {
        long mine = asked.incrementAndGet();
        synchronized (this) {
            if (written < mine) {
                long upTo = asked.get();
                write.run();
                written = upTo;
            }
        }
    }
}
