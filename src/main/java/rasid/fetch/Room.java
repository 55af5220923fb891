package rasid.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/// The memory for bodies that are being read: a thousand requests under way may not fill the heap, whatever comes. A
/// body
/// that finds no room waits, and fails with its deadline. Thread-safe.
final class Room {
    private static final int MEGABYTE = 1 << 20;

    private final Semaphore megabytes;

    Room(long bytes) {
        this.megabytes = new Semaphore(Math.clamp(bytes / MEGABYTE, 1, Integer.MAX_VALUE), true);
    }

    /// An eighth of the heap: a body is copied when it grows, and read as text afterwards.
    static Room ofHeap(long maxBytes) {
        return new Room(Math.max(Runtime.getRuntime().maxMemory() / 8, 2 * maxBytes));
    }

    /// The room of one body, of one thread. The first megabyte is free.
    final class Share implements AutoCloseable {
        private int taken;

        /// Takes what a body of so many bytes needs more than it has.
        void grow(long bytes) throws IOException {
            int more = Math.toIntExact(bytes / MEGABYTE) - taken;
            if (more <= 0) {
                return;
            }
            try {
                megabytes.acquire(more);
                taken += more;
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
