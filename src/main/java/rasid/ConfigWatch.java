package rasid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.config.ConfigReader;
import rasid.config.Loaded;

/// Watches the files of the configuration and reads them anew, all of them together, when somebody has edited them.
///
/// The system tells of changes at once, and where it does not (network folders, containers) a look every two seconds
/// finds them. Editors write in several steps, some by renaming: the files are read when they have stood
/// still for a moment, and once more when they changed meanwhile. Thread-safe.
public final class ConfigWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("rasid");
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration STILL = Duration.ofMillis(300);

    private final Path folder;
    private final Map<String, String> environment;
    private Map<Path, String> seen;
    private @Nullable Thread thread;

    /// Notes how the files stand now, for [#follow].
    ///
    /// @param folder of the configuration
    /// @param environment what `${NAME}` stands for
    public ConfigWatch(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.seen = state();
    }

    /// Reads the files as they stand now.
    public Loaded read() {
        return ConfigReader.read(folder, environment);
    }

    /// Hands over what is read after each edit, from a thread of its own, until [#close].
    void follow(Consumer<Loaded> taken) {
        thread = Thread.ofVirtual().name("rasid-config").start(() -> {
            try (WatchService events = folder.getFileSystem().newWatchService()) {
                while (!Thread.currentThread().isInterrupted()) {
                    waitForEvent(events);
                    if (!state().equals(seen)) {
                        taken.accept(settled());
                    }
                }
            } catch (IOException e) {
                log.atError().setCause(e).log("edits of the configuration are not seen: start Rasid anew after them");
            } catch (InterruptedException e) {
                // The program stops.
                Thread.currentThread().interrupt();
            }
        });
    }

    private void waitForEvent(WatchService events) throws InterruptedException {
        for (Path watched : ConfigReader.folders(folder)) {
            try {
                watched.register(
                        events,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException e) {
                // Not there now, or the system has no more watches: the look finds what is in it.
                log.atTrace().setCause(e).log("folder is not watched");
            }
        }
        WatchKey key = events.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = events.poll();
        }
    }

    /// Waits until nothing changes any more, then reads; again, if something changed while it was read.
    private Loaded settled() throws InterruptedException {
        while (true) {
            Map<Path, String> before = state();
            Thread.sleep(STILL);
            if (state().equals(before)) {
                Loaded loaded = read();
                if (state().equals(before)) {
                    seen = before;
                    return loaded;
                }
            }
        }
    }

    /// Each file that is read, with what changes when it is written.
    private Map<Path, String> state() {
        Map<Path, String> files = new TreeMap<>();
        for (Path watched : ConfigReader.folders(folder)) {
            try (Stream<Path> listed = Files.list(watched)) {
                listed.forEach(file -> files.put(file, state(file)));
            } catch (IOException e) {
                files.put(watched, "not there");
            }
        }
        files.keySet()
                .removeIf(file ->
                        !file.toString().endsWith(".yml") && !file.toString().endsWith(".yaml"));
        return files;
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return "%s %d %s".formatted(now.lastModifiedTime(), now.size(), now.fileKey());
        } catch (IOException e) {
            return "gone";
        }
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
