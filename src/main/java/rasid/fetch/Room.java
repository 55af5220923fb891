package rasid.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/// The memory for bodies that are being read: a thousand requests under way may not fill the heap, whatever comes. A
/// body that finds no room waits, and fails with its deadline. Thread-safe.
final class Room {
    private static final int MEGABYTE = 1 << 20;

    private final Semaphore megabytes;
    /// What a body takes that outgrows its free megabyte: all that it may come to need, at once. Bodies that took room
    /// piece by piece would each hold some and wait for the others.
    private final int whole;

    /// @param maxBytes the largest that a body may grow
    Room(long bytes, long maxBytes) {
        int all = Math.clamp(bytes / MEGABYTE, 1, Integer.MAX_VALUE);
        this.whole = Math.clamp(maxBytes / MEGABYTE, 1, all);
        this.megabytes = new Semaphore(all, true);
    }

    /// An eighth of the heap: a body is copied when it grows, and read as text afterwards.
    static Room ofHeap(long maxBytes) {
        return new Room(Math.max(Runtime.getRuntime().maxMemory() / 8, 2 * maxBytes), maxBytes);
    }

    /// The room of one body, of one thread. The first megabyte is free.
    final class Share implements AutoCloseable {
        private int taken;

        /// Takes the room of a large body when it has grown beyond the first megabyte.
        void grow(long bytes) throws IOException {
            if (bytes <= MEGABYTE || taken > 0) {
                return;
            }
            try {
                megabytes.acquire(whole);
                taken = whole;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                var interrupted = new InterruptedIOException("there was no memory for the body");
                interrupted.initCause(e);
                throw interrupted;
            }
        }

        @Override
        public void close() {
            megabytes.release(taken);
            taken = 0;
        }
    }

    Share share() {
        return new Share();
    }
}
