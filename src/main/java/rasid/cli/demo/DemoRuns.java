package rasid.cli.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Properties;

/// What the demo remembers between runs on one data folder: the instant that its sites tell their times from,
/// and how often they were read before. An article that moved in time from run to run would be another
/// article.
record DemoRuns(Path file, Instant base, int earlier) {

    static DemoRuns of(Path data, InstantSource clock) throws IOException {
        Path file = data.resolve("demo.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        String base = kept.getProperty("base");
        return new DemoRuns(
                file,
                base == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : Instant.parse(base),
                Integer.parseInt(kept.getProperty("passes", "0")));
    }

    /// Notes that the sites are read once more.
    void count() throws IOException {
        Properties kept = new Properties();
        kept.setProperty("base", base.toString());
        kept.setProperty("passes", Integer.toString(earlier + 1));
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "what the demo remembers between runs");
        }
    }
}
