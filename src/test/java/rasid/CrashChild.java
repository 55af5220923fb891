package rasid;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.LoggerFactory;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;

/// A daemon in a process of its own that does its job once, and is killed (`kill -9`) when it says that it has
/// reached a step.
///
/// Arguments: folder of the configuration, data folder, step or `-`.
public final class CrashChild {
    private CrashChild() {}

    public static void main(String[] args) throws Exception {
        Config config = switch (ConfigReader.read(Path.of(args[0]), Map.of())) {
            case Loaded.Ok(Config read) -> read;
            case Loaded.Faulty(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
        killAt(args[2]);
        try (Daemon daemon = new Daemon(DataFolder.hold(Path.of(args[1])), config, InstantSource.system(), _ -> {})) {
            daemon.once();
        }
        System.exit(0);
    }

    private static void killAt(String step) {
        Logger logger = (Logger) LoggerFactory.getLogger("rasid");
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        var killer = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getMessage().equals(step)) {
                    kill();
                }
            }
        };
        killer.setContext(logger.getLoggerContext());
        killer.start();
        logger.addAppender(killer);
    }

    /// The thread that reached the step goes no further; the others run until the signal arrives, as in life.
    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            Thread.sleep(60_000);
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(137);
        }
    }
}
