package rasid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// An open transaction. Every method of the store that reads or writes takes it first, so that a signature shows
/// what is stored together. Belongs to the thread that opened it and ends with [Database#inTransaction]'s
/// work.
public final class Tx {
    private final Handle handle;
    private final List<Runnable> afterwards = new ArrayList<>();

    Tx(Handle handle) {
        this.handle = handle;
    }

    /// Runs `work` when the transaction has been committed, and never when it is rolled back: what is set in motion by
    /// rows must not look for them too early. It must be short, and speak no SQL.
    public void afterCommit(Runnable work) {
        afterwards.add(work);
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }

    /// Turns one row into a value.
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /// Runs `sql` with a value for each `?`, answers how many rows it touched.
    int update(String sql, @Nullable Object... values) {
        try (var update = handle.createUpdate(sql)) {
            bind(update, values);
            return update.execute();
        }
    }

    /// Runs an INSERT or UPDATE and answers `column` of the row it touched; empty when it touched none.
    Optional<Long> updateReturning(String column, String sql, @Nullable Object... values) {
        try (var update = handle.createUpdate(sql)) {
            bind(update, values);
            return update.executeAndReturnGeneratedKeys(column)
                    .mapTo(Long.class)
                    .findOne();
        }
    }

    /// All rows of a query, in its order.
    <T> List<T> list(RowReader<T> reader, String sql, @Nullable Object... values) {
        try (var query = handle.createQuery(sql)) {
            bind(query, values);
            return query.map((rows, context) -> reader.read(new Row(rows))).list();
        }
    }

    /// The one row of a query, or none. Two rows are a broken promise.
    <T> Optional<T> one(RowReader<T> reader, String sql, @Nullable Object... values) {
        List<T> rows = list(reader, sql, values);
        if (rows.size() > 1) {
            throw new IllegalStateException("%d rows where one was promised: %s".formatted(rows.size(), sql));
        }
        return rows.stream().findFirst();
    }

    /// Waits for the row of this name in `turn`: whoever holds it is alone among all processes until its
    /// transaction ends.
    void takeTurn(String name) {
        if (list(row -> row.text("name"), "SELECT name FROM turn WHERE name = ? FOR UPDATE", name)
                .isEmpty()) {
            throw new IllegalArgumentException("no turn is called " + name);
        }
    }

    private static void bind(SqlStatement<?> statement, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            // Both drivers take OffsetDateTime as it is; java.sql.Timestamp would pass through the JVM's zone.
            Object value = values[i] instanceof Instant at ? utc(at) : values[i];
            statement.bind(i, value);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /// One row of an answer, read by column.
    record Row(ResultSet set) {
        String text(String column) throws SQLException {
            return set.getString(column);
        }

        @Nullable
        String textOrNull(String column) throws SQLException {
            return set.getString(column);
        }

        long number(String column) throws SQLException {
            return set.getLong(column);
        }

        int count(String column) throws SQLException {
            return set.getInt(column);
        }

        boolean flag(String column) throws SQLException {
            return set.getBoolean(column);
        }

        byte @Nullable [] bytesOrNull(String column) throws SQLException {
            return set.getBytes(column);
        }

        byte[] bytes(String column) throws SQLException {
            return set.getBytes(column);
        }

        Instant at(String column) throws SQLException {
            return set.getObject(column, OffsetDateTime.class).toInstant();
        }

        @Nullable
        Instant atOrNull(String column) throws SQLException {
            OffsetDateTime at = set.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }
}
