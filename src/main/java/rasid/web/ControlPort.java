package rasid.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.control.Premises;
import rasid.control.Refusal;
import rasid.control.Request;
import rasid.control.Wire;
import rasid.store.Outage;
import rasid.store.StoreException;

/// Where commands reach the running daemon: HTTP on 127.0.0.1 at a free port, with a token.
///
/// A [Request] comes as `POST /ask/<its name>` with its fields as JSON; its answer goes back as JSON with 200, a
/// [Refusal] as text with 409, a failure as text with 500. Port and token stand in the data folder's file
/// `control`, readable by its owner alone, as `port token`. The token is asked for in every request
/// (`Authorization: Bearer …`), so that no web page and no other user can give commands.
public final class ControlPort implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ControlPort.class);

    private final Javalin server;
    private final Path file;

    private ControlPort(Javalin server, Path file) {
        this.server = server;
        this.file = file;
    }

    /// Opens the port and writes the file.
    ///
    /// @param premises asked anew for each request
    public static ControlPort open(Path dataFolder, Supplier<Premises> premises) {
        byte[] expected = ("Bearer " + token()).getBytes(StandardCharsets.US_ASCII);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before(request -> {
                if (!MessageDigest.isEqual(expected, given(request))) {
                    request.status(HttpStatus.UNAUTHORIZED)
                            .result("wrong token")
                            .skipRemainingHandlers();
                }
            });
            config.routes.post("/ask/{request}", request -> answer(request, premises));
        });
        server.start("127.0.0.1", 0);
        Path file = dataFolder.resolve("control");
        String token = new String(expected, StandardCharsets.US_ASCII).substring("Bearer ".length());
        write(file, "%d %s\n".formatted(server.port(), token));
        return new ControlPort(server, file);
    }

    private static byte[] given(Context request) {
        String header = request.header("Authorization");
        return (header == null ? "" : header).getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(Context context, Supplier<Premises> premises) {
        Optional<Request<?>> request = Wire.request(context.pathParam("request"), context.body());
        if (request.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND)
                    .result("the daemon that runs does not know this request: it is of another version. Start it anew");
            return;
        }
        Premises given = premises.get();
        try {
            Object answer = given.db().impatiently(() -> request.get().answer(given));
            context.contentType("application/json").result(Wire.json(answer));
        } catch (Refusal e) {
            context.status(HttpStatus.CONFLICT).result(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            Optional<Outage> outage = given.db().outage();
            if (outage.isPresent()) {
                context.status(HttpStatus.CONFLICT).result(away(outage.get()));
            } else {
                failed(context, request.get(), e);
            }
        } catch (RuntimeException e) {
            failed(context, request.get(), e);
        }
    }

    private static void failed(Context context, Request<?> request, RuntimeException e) {
        log.atError().addKeyValue("request", Wire.name(request)).setCause(e).log("request failed");
        context.status(HttpStatus.INTERNAL_SERVER_ERROR).result("the daemon failed: " + e.getMessage());
    }

    private static String away(Outage outage) {
        return "The daemon runs, but its database cannot be written since %s: %s.%nNothing is read and no mail leaves meanwhile. Make room; it tries to open the database again by itself, and ends if that fails for long."
                .formatted(
                        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX", Locale.ROOT)
                                .format(outage.since().atZone(ZoneId.systemDefault())),
                        outage.reason());
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
