package rasid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.DataFolder;
import rasid.cli.command.Folders;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.store.Database;
import rasid.store.Hits;
import rasid.store.StoreException;

/// `rasid restore FILE`: brings a backup back into a data folder that has no database. Configuration and seeds come
/// back where there are none; what is there is left alone.
@Command(
        name = "restore",
        description = "Brings a backup back into an empty data folder; configuration and seeds where there are none.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Parameters(paramLabel = "FILE", description = "what bin/rasid backup wrote")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (!Files.isRegularFile(file) || !Archive.has(file, Archive.DATABASE)) {
                err.println("%s is no backup of Rasid. Name a file that bin/rasid backup wrote".formatted(file));
                return 1;
            }
            if (!isEmpty(folders.data())) {
                err.println(
                        "%s is not empty, and a backup replaces nothing. Name another folder with --data, or move it away"
                                .formatted(folders.data()));
                return 1;
            }
            try (DataFolder data = DataFolder.hold(folders.data())) {
                Archive.unpack(file, "data/", data.path());
                Hits.Count holds = check(data.path());
                out.printf("%s: %d articles, %d hits%n", data.path(), holds.articles(), holds.hits());
            }
            folder(out, folders.configToBe(), "config");
            folder(out, ConfigReader.folders(folders.configToBe()).getLast(), "seeds");
            return configuration(out);
        } catch (DataFolder.Refused | StoreException e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("%s could not be brought back: %s".formatted(file, e.getMessage()));
            return 1;
        } finally {
            out.flush();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Hits.Count check(Path folder) {
        try (Database restored = Database.embedded(folder)) {
            return restored.inTransaction(Hits::count);
        }
    }

    private void folder(PrintWriter out, Path target, String name) throws IOException {
        if (!isEmpty(target)) {
            out.printf("%s: there already, left as it is; the backup's stands in %s under %s/%n", target, file, name);
            return;
        }
        out.printf("%s: %d files%n", target, Archive.unpack(file, name + "/", target));
    }

    private int configuration(PrintWriter out) {
        return switch (ConfigReader.read(folders.configToBe(), System.getenv())) {
            case Loaded.Ok _ -> 0;
            case Loaded.Faulty(List<?> problems) -> {
                problems.forEach(out::println);
                out.println("The data is back. The configuration has to be mended before the daemon starts.");
                yield 1;
            }
        };
    }
}
