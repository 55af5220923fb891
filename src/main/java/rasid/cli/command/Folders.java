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

    /// As given; else `config` where the command is run, or that of the checkout where there is none.
    public Path config() {
        return config == null ? home().resolve("config") : config;
    }

    /// As given; else `data` beside the configuration.
    public Path data() {
        return data == null ? home().resolve("data") : data;
    }

    /// The checkout, as a path that is short where the command is run in it.
    public static Path checkout() {
        Path here = Path.of("");
        return HOME.toAbsolutePath().normalize().equals(here.toAbsolutePath()) ? here : HOME;
    }

    /// Where the command is run, if there is a configuration; else the checkout.
    private static Path home() {
        Path here = Path.of("");
        return Files.isDirectory(here.resolve("config")) ? here : checkout();
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
