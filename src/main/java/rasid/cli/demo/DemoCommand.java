package rasid.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

/// `rasid demo`: the main job on small news sites that it serves itself, with a database and mails of its own.
/// `--once` ends when it is done; otherwise it runs on until Ctrl-C.
@Command(
        name = "demo",
        description = "Shows the main job on small bundled news sites: poll, read, match, mail.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--once", description = "do the job once and end")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8473",
            description =
                    "where the sites are served (default: ${DEFAULT-VALUE}); it is part of the articles' addresses")
    private int port;

    @Option(names = "--config", paramLabel = "DIR", description = "default: seeds/demo/config")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "default: data/demo")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path configFolder = config == null ? Folders.checkout().resolve("seeds/demo/config") : config;
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("RASID_DEMO_PORT", Integer.toString(port));
        var files = new ConfigWatch(configFolder, environment);
        return switch (files.read()) {
            case Loaded.Faulty(List<Problem> problems) -> {
                problems.forEach(out::println);
                yield 1;
            }
            case Loaded.Ok(Config read) -> demo(read, files, configFolder, out);
        };
    }

    private int demo(Config read, ConfigWatch files, Path configFolder, PrintWriter out) throws InterruptedException {
        Path folder = data == null ? Folders.checkout().resolve("data/demo") : data;
        try (DemoTerminal terminal = new DemoTerminal(out, folder, configFolder)) {
            DataFolder held = DataFolder.hold(folder);
            Logs.toFile(read.log(), folder);
            DemoRuns runs = DemoRuns.of(folder, InstantSource.system());
            try (DemoSites _ = DemoSites.start(
                    Folders.checkout().resolve("seeds/demo/sites"), port, runs.base(), runs.earlier())) {
                Daemon daemon = new Daemon(held, read, InstantSource.system(), terminal::tell);
                terminal.begin(read);
                runs.count();
                if (once) {
                    daemon.once();
                    terminal.sum(daemon.count());
                    daemon.close();
                } else {
                    Runtime.getRuntime().addShutdownHook(new Thread(daemon::close, "rasid-stop"));
                    daemon.once();
                    terminal.sum(daemon.count());
                    terminal.runsOn();
                    daemon.follow(files, _ -> {});
                    new CountDownLatch(1).await();
                }
            }
            return 0;
        } catch (DataFolder.Refused | StoreException | IOException e) {
            out.println(e.getMessage());
            out.flush();
            return 1;
        }
    }
}
