package rasid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2 clears up behind its commits only when it is told to, where each of them is to reach the file at once.
class CompactionTest {
    private static final int ARTICLES = 1_500;

    @TempDir
    Path folder;

    @Test
    void aFileThatIsWrittenToAgainAndAgainDoesNotGrowForEver() throws Exception {
        long left = size("left", false);
        long compacted = size("compacted", true);

        assertThat(compacted).isLessThan(left / 2);
    }

    /// Of the file when articles were stored, each in a transaction of its own that touches pages all over the file.
    private long size(String name, boolean compacting) throws SQLException, java.io.IOException {
        var database = new JdbcDataSource();
        // What is given up is otherwise kept for 45 s, for disks that write late.
        database.setURL("jdbc:h2:file:%s;WRITE_DELAY=0;RETENTION_TIME=0".formatted(folder.resolve(name)));
        database.setUser("rasid");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var compaction = new Compaction(database)) {
            statement.execute("CREATE TABLE text (id INT PRIMARY KEY, body VARBINARY(2000))");
            statement.execute("CREATE TABLE band (id BIGINT PRIMARY KEY, article INT)");
            PreparedStatement text = connection.prepareStatement("INSERT INTO text VALUES (?, ?)");
            PreparedStatement band = connection.prepareStatement("INSERT INTO band VALUES (?, ?)");
            connection.setAutoCommit(false);
            var random = new Random(7);
            byte[] body = new byte[1_500];
            for (int i = 0; i < ARTICLES; i++) {
                random.nextBytes(body);
                text.setInt(1, i);
                text.setBytes(2, body);
                text.execute();
                for (int j = 0; j < 16; j++) {
                    band.setLong(1, random.nextLong());
                    band.setInt(2, i);
                    band.execute();
                }
                connection.commit();
                if (compacting && i % 100 == 0) {
                    compaction.once();
                }
            }
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }
}
