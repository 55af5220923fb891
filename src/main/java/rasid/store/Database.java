package rasid.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/// The connection to H2 or PostgreSQL: opens it, brings its tables up to date, and runs transactions.
///
/// Safe to call from any thread. A transaction that loses a race (a duplicate key, a deadlock, a serialisation
/// failure) is rolled back and its work is run again, so work must do nothing but SQL, and be safe to repeat.
public final class Database implements AutoCloseable {
    private static final int TRIES = 8;
    private static final int CONNECTIONS = 16;
    /// How often one transaction outlives its database: a file that breaks it on and on is another fault.
    private static final int REOPENED = 3;
    private static final ScopedValue<Boolean> IMPATIENT = ScopedValue.newInstance();

    private final HikariConfig config;
    /// Where the file is; null with a server.
    private final @Nullable Path folder;
    private final boolean exclusive;
    private final Opened first;
    private volatile @Nullable Reopening reopening;
    /// In one process, writers of articles queue here instead of each holding a connection that waits for the
    /// row of `turn`.
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ExecutorService sqlThreads = Executors.newFixedThreadPool(
            CONNECTIONS, Thread.ofPlatform().daemon().name("rasid-sql-", 0).factory());

    private Database(HikariConfig config, @Nullable Path folder) {
        this.config = config;
        this.folder = folder;
        this.exclusive = folder != null;
        this.first = new Opened(new HikariDataSource(config));
        try {
            Flyway.configure()
                    .dataSource(first.pool())
                    .locations("classpath:rasid/store/migrations")
                    .javaMigrations(new V51AddressHashes())
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            first.close();
            throw new StoreException("the database cannot be brought up to date: " + said(e), e);
        }
    }

    /// The embedded database: one file `rasid.mv.db` in `folder`, for this process alone.
    /// H2 lets a commit reach the file late, and `kill -9` would lose acknowledged ones: [GroupCommit] writes
    /// them. What H2 offers for that, `WRITE_DELAY=0`, also ends its housekeeping, and the file only grows.
    public static Database embedded(Path folder) {
        String url = "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000;TRACE_LEVEL_FILE=0"
                .formatted(folder.toAbsolutePath().resolve("rasid"));
        return open(url, "rasid", null, folder.toAbsolutePath());
    }

    /// A server's database that several processes may share: `jdbc:postgresql://…`.
    public static Database server(String url, @Nullable String user, @Nullable String password) {
        return open(url, user, password, null);
    }

    private static Database open(String url, @Nullable String user, @Nullable String password, @Nullable Path folder) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("rasid");
        if (folder != null) {
            // A disk that is gone leaves an empty folder, and an empty database there would be taken for ours.
            config.setJdbcUrl(url + ";IFEXISTS=TRUE");
            config.setConnectionTimeout(10_000);
        }
        try (@Nullable Connection _ = folder == null ? null : DriverManager.getConnection(url, user, null)) {
            return new Database(config, folder);
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            if (folder != null && !SqlFaults.hasRoom(folder)) {
                throw new StoreException(SqlFaults.reason(e, folder) + ". Make room, then try again", e);
            }
            String wayOut = folder != null
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
    /// middle of a write closes its file, and with it the database of everyone else. So SQL runs on threads
    /// that nobody interrupts.
    public <T extends @Nullable Object> T inTransaction(Function<Tx, T> work) {
        return outliving(opened -> uninterrupted(() -> {
            T answer = retried(opened, work);
            writeToFile(opened);
            return answer;
        }));
    }

    /// Reopens the embedded database from now on when it closes itself, because its disk is full or gone. Who needs it
    /// waits meanwhile, and then does their work once more. A server's connections come back by themselves.
    ///
    /// @param pause between two attempts
    /// @param limit after which it is given up, and work is refused
    public void reopen(Outage.Watcher watcher, InstantSource clock, Duration pause, Duration limit) {
        if (exclusive) {
            reopening = new Reopening(first, this::openedAgain, watcher, clock, pause, limit);
        }
    }

    /// That the database is closed at the moment; whoever cannot wait asks before.
    public Optional<Outage> outage() {
        Reopening again = reopening;
        return again == null ? Optional.empty() : again.outage();
    }

    /// Lets nobody wait any more for a database that has closed itself.
    public void stopWaiting() {
        Reopening again = reopening;
        if (again != null) {
            again.stop();
        }
    }

    private Opened openedAgain() {
        if (folder != null && !SqlFaults.hasRoom(folder)) {
            throw new IllegalStateException("no room");
        }
        var fresh = new Opened(new HikariDataSource(config));
        try {
            fresh.tryWriting();
            return fresh;
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    /// Runs `work` without waiting for a database that has closed itself.
    ///
    /// @throws StoreException at once then; [#outage] tells why
    public <T extends @Nullable Object> T impatiently(Supplier<T> work) {
        return ScopedValue.where(IMPATIENT, true).call(work::get);
    }

    private Opened opened() {
        Reopening again = reopening;
        return again == null ? first : again.usable(!IMPATIENT.isBound());
    }

    /// Runs `work`, and once more when the database closed itself meanwhile and was opened again: nothing of it is then
    /// in the file, or all of it, and work is safe to repeat.
    private <T extends @Nullable Object> T outliving(Function<Opened, T> work) {
        for (int attempt = 1; ; attempt++) {
            Opened opened = opened();
            try {
                return work.apply(opened);
            } catch (StoreException e) {
                Reopening again = reopening;
                boolean lost = folder != null && (opened.pool().isClosed() || SqlFaults.closed(e));
                if (again == null
                        || !lost
                        || attempt > REOPENED
                        || !again.replaced(
                                opened, !IMPATIENT.isBound(), SqlFaults.reason(e, Objects.requireNonNull(folder)))) {
                    throw e;
                }
            }
        }
    }

    private String said(Throwable e) {
        return folder != null && SqlFaults.closed(e) ? SqlFaults.reason(e, folder) : String.valueOf(e.getMessage());
    }

    private <T extends @Nullable Object> T uninterrupted(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, sqlThreads).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T extends @Nullable Object> T retried(Opened opened, Function<Tx, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                AtomicReference<Tx> open = new AtomicReference<>();
                T answer = opened.jdbi().inTransaction(handle -> {
                    Tx tx = new Tx(handle);
                    open.set(tx);
                    return work.apply(tx);
                });
                open.get().committed();
                return answer;
            } catch (RuntimeException e) {
                if (!SqlFaults.lostRace(e)) {
                    throw SqlFaults.isSql(e) ? new StoreException("the database refused: " + said(e), e) : e;
                }
                if (attempt == TRIES) {
                    throw new StoreException("a transaction lost %d races in a row".formatted(TRIES), e);
                }
            }
        }
    }

    /// Returns when everything that was committed before is in the file. A server does that by itself.
    private void writeToFile(Opened opened) {
        if (exclusive) {
            try {
                opened.writeToFile();
            } catch (RuntimeException e) {
                throw new StoreException("the database could not be written to its file: " + said(e), e);
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
        return outliving(opened -> {
            T answer;
            turn.lock();
            try {
                answer = uninterrupted(() -> retried(opened, tx -> {
                    tx.takeTurn(name);
                    return work.apply(tx);
                }));
            } finally {
                turn.unlock();
            }
            // The next one need not wait for the file: it writes what this one has committed along with its own.
            return uninterrupted(() -> {
                writeToFile(opened);
                return answer;
            });
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
            opened().jdbi()
                    .useHandle(handle ->
                            handle.execute("BACKUP TO ?", zip.toAbsolutePath().toString()));
            return true;
        } catch (RuntimeException e) {
            throw new StoreException("the copy of the database could not be written: " + said(e), e);
        }
    }

    /// Waits for the transactions under way. H2 closes its file with the last connection.
    @Override
    public void close() {
        stopWaiting();
        sqlThreads.close();
        opened().close();
    }
}
