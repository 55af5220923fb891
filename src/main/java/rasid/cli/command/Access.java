package rasid.cli.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.AtRest;
import rasid.DataFolder;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.config.Problem;
import rasid.control.Refusal;
import rasid.control.Request;
import rasid.control.Wire;
import rasid.store.StoreException;

/// A command's way to the data: through the daemon that runs on the data folder; where none does, the command opens the
/// database itself, under the daemon's lock. Used by one thread.
///
/// Every fault is a [Refusal] in words for the terminal.
public final class Access implements AutoCloseable {
    /// A daemon that starts holds the lock a while before it answers, one that stops a while after.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Folders folders;
    private final Map<String, String> environment;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable AtRest own;

    private Access(Folders folders, Map<String, String> environment) {
        this.folders = folders;
        this.environment = environment;
    }

    /// Opens nothing yet.
    ///
    /// @param environment what `${NAME}` in the configuration stands for
    public static Access open(Folders folders, Map<String, String> environment) {
        return new Access(folders, environment);
    }

    /// Has `request` answered.
    ///
    /// @throws Refusal when it cannot be
    public <A> A ask(Request<A> request) throws InterruptedException {
        if (own != null) {
            return own.ask(request);
        }
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<String> json = daemon(request);
            if (json.isPresent()) {
                return Wire.answer(request, json.get());
            }
            try {
                own = atRest();
                return own.ask(request);
            } catch (DataFolder.Refused e) {
                if (System.nanoTime() > limit) {
                    throw new Refusal(String.valueOf(e.getMessage()));
                }
                Thread.sleep(100);
            } catch (StoreException e) {
                throw new Refusal(String.valueOf(e.getMessage()));
            }
        }
    }

    /// Whether the last request was answered by a daemon.
    public boolean daemonRuns() {
        return own == null;
    }

    /// The daemon's answer; empty when none runs.
    private Optional<String> daemon(Request<?> request) throws InterruptedException {
        try {
            String[] portAndToken =
                    Files.readString(folders.data().resolve("control")).strip().split(" ", 2);
            if (portAndToken.length < 2) {
                return Optional.empty();
            }
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:%s/ask/%s".formatted(portAndToken[0], Wire.name(request))))
                            .header("Authorization", "Bearer " + portAndToken[1])
                            .POST(HttpRequest.BodyPublishers.ofString(Wire.json(request)))
                            .build(),
                    BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                // Another program listens at the port of a daemon that was killed.
                case 401 -> Optional.empty();
                default -> throw new Refusal(answer.body());
            };
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private AtRest atRest() throws DataFolder.Refused {
        Config config = config();
        Path data = folders.data();
        if (config.database() == null && !Files.exists(data.resolve("rasid.mv.db"))) {
            throw new Refusal("%s: there is no data here yet. Run bin/rasid run first, or name the folder with --data"
                    .formatted(data));
        }
        DataFolder held = DataFolder.hold(data);
        try {
            return new AtRest(held, config, InstantSource.system());
        } catch (StoreException e) {
            held.close();
            throw e;
        }
    }

    private Config config() {
        return switch (ConfigReader.read(folders.config(), environment)) {
            case Loaded.Ok(Config read) -> read;
            case Loaded.Faulty(List<Problem> problems) ->
                throw new Refusal("%s%n%s"
                        .formatted(
                                String.join(
                                        System.lineSeparator(),
                                        problems.stream().map(Problem::toString).toList()),
                                "No daemon runs, so the command needs the configuration itself, and that is faulty."));
        };
    }

    @Override
    public void close() {
        client.close();
        if (own != null) {
            own.close();
        }
    }
}
