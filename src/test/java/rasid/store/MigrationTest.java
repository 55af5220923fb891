package rasid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A database of an earlier version is brought up to date with all that it holds.
class MigrationTest {
    private static final String ADDRESS = "http://a.example/خبر/17";

    @TempDir
    Path folder;

    @Test
    void anItemThatWasNotedBeforeIsFoundByItsAddress() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("rasid");
        Flyway.configure()
                .dataSource(url, "rasid", null)
                .locations("classpath:rasid/store/migrations")
                .target("40")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "rasid", null);
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    INSERT INTO item (feed, key_hash, address, title, told_at, first_poll)
                    VALUES ('a/feed', 'k', '%s', 'خبر', TIMESTAMP WITH TIME ZONE '2026-03-20 09:00:00Z', FALSE)
                    """.formatted(ADDRESS));
        }
        try (Database db = Database.embedded(folder)) {
            assertThat(Rows.all(db, tx -> Standings.of(tx, ADDRESS, -1)))
                    .singleElement()
                    .extracting(Standings.Standing::feed)
                    .isEqualTo("a/feed");
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Rows#databases")
    void anItemIsFoundByItsAddress(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            db.transact(tx -> Feeds.register(tx, Rows.feed("https://a.example/rss"), Rows.NOON));
            Items.Told told = Rows.told("k", "خبر", Rows.NOON);
            String address = told.address().toString();
            assertThat(Rows.note(db, told)).isTrue();
            assertThat(Rows.all(db, tx -> Standings.of(tx, address, -1))).hasSize(1);
            assertThat(Rows.all(db, tx -> Standings.of(tx, address + "/", -1))).isEmpty();
        }
    }
}
