package rasid.store;

import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.Jdbi;

/// The database as it was opened once: its connections, and which of its commits have reached the file. What was
/// committed here is asked of this file alone, not of one that was opened later.
record Opened(HikariDataSource pool, Jdbi jdbi, GroupCommit commits) implements AutoCloseable {
    Opened(HikariDataSource pool) {
        this(pool, Jdbi.create(pool), new GroupCommit());
    }

    /// Returns when everything that was committed before is in the file.
    void writeToFile() {
        commits.await(() -> jdbi.useHandle(handle -> handle.execute("CHECKPOINT")));
    }

    /// Changes a row, and nothing by it: a database may be read and yet not be written.
    void tryWriting() {
        jdbi.useHandle(handle -> handle.execute("UPDATE turn SET name = name"));
        writeToFile();
    }

    @Override
    public void close() {
        pool.close();
    }
}
