package rasid.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.config.Problem;
import rasid.control.Refusal;

/// The options that every command has: which folders it works on. Commands take it as a `@Mixin`.
public final class Folders {
    private static final Path HERE = Path.of("");
    private static final Path HOME = Path.of(System.getProperty("rasid.home", "."));

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "folder of the configuration; sources are in DIR/../seeds (default: config)")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of the database, mail written to files, logs (default: data)")
    private @Nullable Path data;

    /// As given; else `config` where the command is run.
    ///
    /// @throws Refusal where none is given and there is none: no desk is taken that nobody has named
    public Path config() {
        Path folder = configToBe();
        if (config == null && !Files.isDirectory(folder)) {
            throw new Refusal(
                    "There is no desk here: %s has no folder config. Go to one (cd DIR), name one (--config DIR), or make one: bin/rasid init DIR"
                            .formatted(HERE.toAbsolutePath()));
        }
        return folder;
    }

    /// The same, also where it is still to be written.
    public Path configToBe() {
        return config == null ? HERE.resolve("config") : config;
    }

    /// As given; else `data` where the command is run.
    public Path data() {
        return data == null ? HERE.resolve("data") : data;
    }

    /// The program's own folder, as a path that is short where the command is run in it.
    public static Path checkout() {
        return HOME.toAbsolutePath().normalize().equals(HERE.toAbsolutePath()) ? HERE : HOME;
    }

    /// The configuration as it stands in the files.
    ///
    /// @throws Refusal with every fault of it
    public Config read(Map<String, String> environment) {
        return switch (ConfigReader.read(config(), environment)) {
            case Loaded.Ok(Config read) -> read;
            case Loaded.Faulty(List<Problem> problems) ->
                throw new Refusal(String.join(
                        System.lineSeparator(),
                        problems.stream().map(Problem::toString).toList()));
        };
    }
}
