package rasid.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The connection to H2 or PostgreSQL: opens it, brings its tables up to date, and runs transactions.
///
/// Safe to call from any thread. A transaction that loses a race (a duplicate key, a deadlock, a serialisation
/// failure)
/// is rolled
/// back and its work is run again, so work must do nothing but SQL and must be safe to repeat.
public final class Database implements AutoCloseable {
    private static final int TRIES = 8;
    private static final int CONNECTIONS = 16;
    /// Duplicate key, serialisation failure, deadlock (PostgreSQL and H2), row changed under us and lock timeout
    /// (H2).
    private static final Set<String> LOST_RACES = Set.of("23505", "40001", "40P01", "90131", "HYT00");

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean exclusive;
    /// In one process, writers of articles queue here instead of each holding a connection that waits for the
    /// row of
    /// `turn`.
    private final ReentrantLock turn = new ReentrantLock(true);
    private final GroupCommit commits = new GroupCommit();
    private final ExecutorService sqlThreads = Executors.newFixedThreadPool(
            CONNECTIONS, Thread.ofPlatform().daemon().name("rasid-sql-", 0).factory());

    private Database(HikariConfig config, boolean exclusive) {
        this.pool = new HikariDataSource(config);
        this.exclusive = exclusive;
        this.jdbi = Jdbi.create(pool);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:rasid/store/migrations")
                    .javaMigrations(new V51AddressHashes())
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw new StoreException("the database cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    /// The embedded database: one file `rasid.mv.db` in `folder`, for this process alone.
    /// H2 lets a commit reach the file late, and `kill -9` would lose acknowledged ones: [GroupCommit] writes
    /// them. What H2 offers for that, `WRITE_DELAY=0`, also ends its housekeeping, and the file only grows.
    public static Database embedded(Path folder) {
        String url = "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000;TRACE_LEVEL_FILE=0"
                .formatted(folder.toAbsolutePath().resolve("rasid"));
        return open(url, "rasid", null, true);
    }

    /// A server's database that several processes may share: `jdbc:postgresql://…`.
    public static Database server(String url, @Nullable String user, @Nullable String password) {
        return open(url, user, password, false);
    }

    private static Database open(String url, @Nullable String user, @Nullable String password, boolean exclusive) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setPoolName("rasid");
        try {
            return new Database(config, exclusive);
        } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            String wayOut = url.startsWith("jdbc:h2:file:")
                    ? ". If the file is damaged, move rasid.mv.db elsewhere and bring the last backup back:"
                            + " bin/rasid restore FILE"
                    : "";
            throw new StoreException(
                    "the database %s cannot be opened: %s%s".formatted(url, e.getMessage(), wayOut), e);
        }
    }

    /// Whether no other process can hold this database: leases found at start are then those of a process that is
    /// gone.
    public boolean exclusive() {
        return exclusive;
    }

    /// Runs `work` in one transaction, again when it lost a race. What it throws rolls back and travels on.
    ///
    /// The caller may be interrupted meanwhile and is told of it afterwards: an interrupt that reaches H2 in the
    /// middle of
    /// a write closes its file, and with it the database of everyone else. So SQL runs on threads that nobody
    /// interrupts.
    public <T extends @Nullable Object> T inTransaction(Function<Tx, T> work) {
        return uninterrupted(() -> {
            T answer = retried(work);
            writeToFile();
            return answer;
        });
    }

    private <T extends @Nullable Object> T uninterrupted(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, sqlThreads).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T extends @Nullable Object> T retried(Function<Tx, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                AtomicReference<Tx> open = new AtomicReference<>();
                T answer = jdbi.inTransaction(handle -> {
                    Tx tx = new Tx(handle);
                    open.set(tx);
                    return work.apply(tx);
                });
                open.get().committed();
                return answer;
            } catch (RuntimeException e) {
                if (!lostRace(e)) {
                    throw isSql(e) ? new StoreException("the database refused: " + e.getMessage(), e) : e;
                }
                if (attempt == TRIES) {
                    throw new StoreException("a transaction lost %d races in a row".formatted(TRIES), e);
                }
            }
        }
    }

    /// Returns when everything that was committed before is in the file. A server does that by itself.
    private void writeToFile() {
        if (exclusive) {
            try {
                commits.await(() -> jdbi.useHandle(handle -> handle.execute("CHECKPOINT")));
            } catch (RuntimeException e) {
                throw new StoreException("the database could not be written to its file: " + e.getMessage(), e);
            }
        }
    }

    /// Like [#inTransaction], for work without an answer.
    public void transact(Consumer<Tx> work) {
        inTransaction(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// Like [#inTransaction], one at a time among all threads and all processes: for what looks before it stores.
    public <T> T inTurn(String name, Function<Tx, T> work) {
        T answer;
        turn.lock();
        try {
            answer = uninterrupted(() -> retried(tx -> {
                tx.takeTurn(name);
                return work.apply(tx);
            }));
        } finally {
            turn.unlock();
        }
        // The next one need not wait for the file: it writes what this one has committed along with its own.
        return uninterrupted(() -> {
            writeToFile();
            return answer;
        });
    }

    /// Writes a consistent copy of the embedded database into a zip file while work goes on: its one entry is
    /// `rasid.mv.db`. False when this is a server's database, which is copied by its own means.
    ///
    /// @throws StoreException when the file cannot be written
    public boolean copyTo(Path zip) {
        if (!exclusive) {
            return false;
        }
        try {
            jdbi.useHandle(
                    handle -> handle.execute("BACKUP TO ?", zip.toAbsolutePath().toString()));
            return true;
        } catch (RuntimeException e) {
            throw new StoreException("the copy of the database could not be written: " + e.getMessage(), e);
        }
    }

    /// Waits for the transactions under way. H2 closes its file with the last connection.
    @Override
    public void close() {
        sqlThreads.close();
        pool.close();
    }

    private static boolean lostRace(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && LOST_RACES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSql(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
