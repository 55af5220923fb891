package rasid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// What was committed outlives `kill -9`. By default H2 lets a commit reach the file late: with `WRITE_DELAY` left out,
/// this test
/// loses about a thousand acknowledged commits.
class DurabilityTest {
    private static final int COMMITS = 1_500;

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
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        try (BufferedReader said = child.inputReader()) {
            while (acknowledged < COMMITS) {
                acknowledged = Integer.parseInt(said.readLine());
            }
            child.destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged = Integer.parseInt(line);
            }
        }
        assertThat(child.waitFor()).isEqualTo(137);
        try (Database db = Database.embedded(folder)) {
            List<Items.Owed> stored =
                    db.inTransaction(tx -> Items.owed(tx, "a/feed", Instant.parse("2026-03-01T12:00:00Z"), 100_000));
            assertThat(stored).hasSizeGreaterThanOrEqualTo(acknowledged);
        }
    }
}
