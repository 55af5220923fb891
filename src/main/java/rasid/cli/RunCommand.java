package rasid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rasid.ConfigWatch;
import rasid.Daemon;
import rasid.DataFolder;
import rasid.cli.command.Folders;
import rasid.cli.command.Logs;
import rasid.config.Config;
import rasid.config.Loaded;
import rasid.config.Problem;
import rasid.store.StoreException;

/// `rasid run`: the daemon, until it is told to stop (SIGTERM, Ctrl-C). It ends with 1 when the configuration
/// has a fault, when another daemon holds the data folder, or when the database cannot be opened; with 4 when
/// the database has closed itself under it and could not be opened again.
@Command(
        name = "run",
        description = "Runs the daemon: polls, matches, mails, until it is stopped.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        var files = new ConfigWatch(folders.config(), System.getenv());
        return switch (files.read()) {
            case Loaded.Faulty(List<Problem> problems) -> {
                problems.forEach(err::println);
                err.println("The daemon does not start with a faulty configuration.");
                yield 1;
            }
            case Loaded.Ok(Config config) -> run(config, files, folders.data(), err);
        };
    }

    /// The database has closed itself and cannot be opened again. No service manager takes that for an end.
    private static final int LOST = 4;

    private static int run(Config config, ConfigWatch files, Path folder, PrintWriter err) throws InterruptedException {
        Daemon daemon;
        try {
            DataFolder data = DataFolder.hold(folder);
            Logs.ofDaemon(config.log(), folder);
            daemon = new Daemon(data, config, InstantSource.system(), _ -> {});
            Daemon running = daemon;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "rasid-stop"));
            daemon.start();
            daemon.follow(files, applied -> Logs.ofDaemon(applied.log(), folder));
            ServiceManager.ready();
        } catch (DataFolder.Refused | StoreException e) {
            err.println(e.getMessage());
            return 1;
        }
        daemon.awaitLost();
        err.println("The database cannot be opened again. The log says why; the data is as it was.");
        return LOST;
    }

    private static void stop(Daemon daemon) {
        ServiceManager.stopping();
        daemon.close();
    }
}
