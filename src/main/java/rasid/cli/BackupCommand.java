package rasid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.config.ConfigReader;
import rasid.control.CopyDatabase;
import rasid.control.Refusal;
import rasid.store.Database;
import rasid.store.Hits;
import rasid.store.StoreException;

/// `rasid backup FILE`: a consistent copy of the database with the configuration and the seeds beside it, in one zip
/// file, while the daemon runs or not. The copy is opened and counted before it is called a backup.
@Command(
        name = "backup",
        description = "Writes the database, the configuration and the seeds into one file, also while the daemon runs.",
        mixinStandardHelpOptions = true)
public final class BackupCommand extends DataCommand {
    @Parameters(paramLabel = "FILE", description = "the zip file to write; it must not be there yet")
    private Path file = Path.of("");

    @Override
    protected int run(Access access, PrintWriter out) throws InterruptedException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new Refusal("%s is there already. Name another file, or delete it".formatted(file));
        }
        try {
            Path parent = Objects.requireNonNull(target.getParent(), "a file stands in a folder");
            Path work = Files.createTempDirectory(parent, ".rasid-backup");
            try {
                CopyDatabase.Answer copy =
                        access.ask(new CopyDatabase(work.resolve("copy.zip").toString()));
                Archive.unpackCopy(work.resolve("copy.zip"), work.resolve("rasid.mv.db"));
                Path archive = work.resolve("archive.zip");
                List<Path> folders = ConfigReader.folders(folders().config());
                Archive.write(
                        archive,
                        work.resolve("rasid.mv.db"),
                        List.of(folders.getFirst(), folders.getLast()),
                        List.of("config", "seeds"));
                Hits.Count holds = check(work);
                Files.move(archive, target);
                out.printf(
                        "%s: %d articles, %d hits, %d MB, as of %s%n",
                        file, holds.articles(), holds.hits(), Files.size(target) >> 20, copy.at());
            } finally {
                Archive.delete(work);
            }
            return 0;
        } catch (IOException | StoreException e) {
            throw new Refusal("%s could not be written: %s".formatted(file, e.getMessage()));
        }
    }

    private static Hits.Count check(Path folder) {
        try (Database copy = Database.embedded(folder)) {
            return copy.inTransaction(Hits::count);
        }
    }
}
