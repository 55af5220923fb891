package rasid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// What was committed outlives `kill -9`. H2 lets a commit reach the file late: without `CHECKPOINT` after it,
/// this test loses about a thousand acknowledged commits.
class DurabilityTest {
    private static final int COMMITS = 1_000;
    private static final String COMMITTED = "committed ";

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void noAcknowledgedCommitIsLostToAKill() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DurabilityChild.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged() >= COMMITS);
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor()).isEqualTo(137);
        int acknowledged = acknowledged();
        try (Database db = Database.embedded(folder)) {
            List<Items.Owed> stored =
                    db.inTransaction(tx -> Items.owed(tx, "a/feed", Instant.parse("2026-03-01T12:00:00Z"), 1_000_000));
            assertThat(stored).hasSizeGreaterThanOrEqualTo(acknowledged);
        }
    }

    /// The last whole line that says so.
    private int acknowledged() {
        try {
            String said = Files.readString(folder.resolve("said"));
            String whole = said.substring(0, said.lastIndexOf('\n') + 1);
            int last = whole.lastIndexOf(COMMITTED);
            return last < 0
                    ? 0
                    : Integer.parseInt(
                            whole.substring(last + COMMITTED.length()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
