package rasid.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;

/// Fresh databases of both kinds for tests: H2 in a temporary folder, and one PostgreSQL server for the whole
/// test run, in which each test has a database of its own.
public final class Databases {
    private static @Nullable EmbeddedPostgres server;
    private static final AtomicInteger made = new AtomicInteger();

    private Databases() {}

    /// For `@MethodSource`: a test runs once with each.
    public static Stream<Named<Supplier<Database>>> both() {
        return Stream.of(Named.of("H2", Databases::h2), Named.of("PostgreSQL", Databases::postgres));
    }

    public static Database h2() {
        try {
            Path folder = Files.createTempDirectory("rasid-h2");
            folder.toFile().deleteOnExit();
            return Database.embedded(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Database postgres() {
        return Database.server(postgresUrl(), "postgres", "postgres");
    }

    /// The address of a fresh database of the user postgres, whose password is the same.
    public static synchronized String postgresUrl() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            String name = "rasid" + made.incrementAndGet();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return server.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
