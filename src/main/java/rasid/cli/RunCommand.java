package rasid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
/// has a fault,
/// when another daemon holds the data folder, or when the database cannot be opened.
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

    private static int run(Config config, ConfigWatch files, Path folder, PrintWriter err) throws InterruptedException {
        try {
            DataFolder data = DataFolder.hold(folder);
            Logs.ofDaemon(config.log(), folder);
            Daemon daemon = new Daemon(data, config, InstantSource.system(), _ -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(daemon), "rasid-stop"));
            daemon.start();
            daemon.follow(files, applied -> Logs.ofDaemon(applied.log(), folder));
            ServiceManager.ready();
        } catch (DataFolder.Refused | StoreException e) {
            err.println(e.getMessage());
            return 1;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static void stop(Daemon daemon) {
        ServiceManager.stopping();
        daemon.close();
    }
}
