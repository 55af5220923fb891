package rasid.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The options that every command has: which folders it works on. Commands take it as a `@Mixin`.
public final class Folders {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "folder of the configuration; sources are in DIR/../seeds (default: ${DEFAULT-VALUE})")
    private Path config = Path.of("config");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of the database, mail written to files, logs (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    public Path config() {
        return config;
    }

    public Path data() {
        return data;
    }
}
