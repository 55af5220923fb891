package rasid.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps H2's file from growing without bound: what is still in use of old parts of the file is written together, and
/// their places are free for others.
///
/// Every commit writes the pages it touched anew, some 40 KB for a poll and 100 KB for an article, and H2 clears up
/// behind it in a thread of its own, which `WRITE_DELAY=0` switches off: 2,000 sources that are polled every minute
/// made a file of 11 GB in half an hour. What this does is what that thread would do. Thread-safe.
final class Compaction implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    /// Below this share, in percent, of bytes in use it pays to write them anew.
    private static final int LEAST_IN_USE = 60;
    /// No more at once: commits wait meanwhile.
    private static final int MOST_BYTES = 16 << 20;

    private final DataSource connections;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rasid-compaction").factory());

    Compaction(DataSource connections) {
        this.connections = connections;
    }

    /// Goes on until it is closed.
    static Compaction start(DataSource connections) {
        var compaction = new Compaction(connections);
        // No fault gets through that would end it.
        ScheduledFuture<?> _ = compaction.thread.scheduleWithFixedDelay(
                compaction::tryOnce, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return compaction;
    }

    private void tryOnce() {
        try {
            once();
        } catch (SQLException | RuntimeException e) {
            // The next time comes by itself; a file that grows meanwhile is no reason to stop reading.
            log.atWarn().setCause(e).log("the file of the database could not be compacted");
        }
    }

    void once() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            compact(session.getDatabase().getStore().getMvStore());
        }
    }

    private static void compact(MVStore store) {
        store.compact(LEAST_IN_USE, MOST_BYTES);
        FileStore<?> file = store.getFileStore();
        if (file instanceof RandomAccessStore chunks && chunks.getFillRate() < LEAST_IN_USE) {
            chunks.compactMoveChunks(LEAST_IN_USE, MOST_BYTES, store);
        }
    }

    /// Waits for what is under way.
    @Override
    public void close() {
        thread.close();
    }
}
