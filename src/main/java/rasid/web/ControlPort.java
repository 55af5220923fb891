package rasid.web;

import io.javalin.Javalin;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import rasid.store.Outbox;
import tools.jackson.databind.json.JsonMapper;

/// Where commands reach the running daemon: HTTP on 127.0.0.1 at a free port, with a token.
///
/// Port and token stand in the data folder's file `control`, readable by its owner alone, as `port token`. The
/// token is
/// asked for in every request (`Authorization: Bearer …`), so that no web page and no other user can give
/// commands.
public final class ControlPort implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Javalin server;
    private final Path file;

    private ControlPort(Javalin server, Path file) {
        this.server = server;
        this.file = file;
    }

    /// What `GET /status` answers, as JSON.
    public record Status(long pid, Instant startedAt, int feeds, Outbox.Count mails) {}

    /// Opens the port and writes the file.
    public static ControlPort open(Path dataFolder, Supplier<Status> status) {
        String token = token();
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before(request -> {
                if (!("Bearer " + token).equals(request.header("Authorization"))) {
                    request.status(HttpStatus.UNAUTHORIZED)
                            .result("wrong token")
                            .skipRemainingHandlers();
                }
            });
            config.routes.get(
                    "/status",
                    request -> request.contentType("application/json").result(JSON.writeValueAsString(status.get())));
        });
        server.start("127.0.0.1", 0);
        Path file = dataFolder.resolve("control");
        write(file, "%d %s\n".formatted(server.port(), token));
        return new ControlPort(server, file);
    }

    @Override
    public void close() {
        server.stop();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The next daemon writes it anew.
        }
    }

    private static void write(Path file, String text) {
        try {
            Path temporary = file.resolveSibling("control.new");
            Files.deleteIfExists(temporary);
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(temporary, text, StandardCharsets.US_ASCII);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
    }

    private static String token() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
