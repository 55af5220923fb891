package rasid.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// Tells the faults of a database apart: a race that was lost, a statement that was refused, and the embedded
/// database's file that cannot be written (a disk that is full or gone), which it says in plain words.
final class SqlFaults {
    /// Duplicate key, serialisation failure, deadlock (PostgreSQL and H2), row changed under us and lock timeout
    /// (H2).
    private static final Set<String> LOST_RACES = Set.of("23505", "40001", "40P01", "90131", "HYT00");

    /// What H2 says when it has closed itself, and when it cannot read or write: DATABASE_IS_CLOSED,
    /// DATABASE_CALLED_AT_SHUTDOWN, CONNECTION_BROKEN, IO_EXCEPTION (two), FILE_CORRUPTED, DATABASE_NOT_FOUND.
    private static final Set<Integer> CLOSED = Set.of(90098, 90121, 90067, 90028, 90031, 90030, 90146);
    /// What its file says then: reading and writing failed, it is closed, or damaged.
    private static final Set<Integer> STORE = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_WRITING_FAILED,
            DataUtils.ERROR_CLOSED,
            DataUtils.ERROR_FILE_CORRUPT);
    /// H2 writes a block of some kilobytes for the smallest change, and its log beside it: with less free than this,
    /// what was opened would close at once again.
    private static final long ROOM = 1 << 20;

    private SqlFaults() {}

    static boolean lostRace(Throwable e) {
        return causes(e)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && LOST_RACES.contains(sql.getSQLState()));
    }

    static boolean isSql(Throwable e) {
        return causes(e).anyMatch(SQLException.class::isInstance);
    }

    /// Whether the database is closed after this, or as good as.
    static boolean closed(Throwable e) {
        return causes(e)
                .anyMatch(cause -> cause instanceof IOException
                        || (cause instanceof SQLException sql && CLOSED.contains(sql.getErrorCode()))
                        || (cause instanceof MVStoreException store && STORE.contains(store.getErrorCode())));
    }

    /// Why the file in `folder` cannot be written.
    static String reason(Throwable e, Path folder) {
        boolean full = !hasRoom(folder)
                || causes(e)
                        .anyMatch(cause -> cause instanceof IOException
                                && String.valueOf(cause.getMessage())
                                        .matches("(?i).*(no space left|not enough space|quota).*"));
        if (full) {
            return "the disk is full: there is no room left at %s".formatted(folder);
        }
        String why = causes(e)
                .filter(IOException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("the database has closed itself");
        return "the database at %s cannot be written: %s".formatted(folder, why);
    }

    /// Whether there is room to write.
    static boolean hasRoom(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= ROOM;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static Stream<Throwable> causes(Throwable e) {
        // H2 hangs its errors below each other in a circle.
        return Stream.<@Nullable Throwable>iterate(e, cause -> cause == null ? null : cause.getCause())
                .limit(20)
                .takeWhile(cause -> cause != null)
                .map(Objects::requireNonNull);
    }
}
