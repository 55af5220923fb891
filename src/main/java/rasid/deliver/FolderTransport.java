package rasid.deliver;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.deliver.MimeWriter.Written;
import rasid.deliver.SendResult.Later;
import rasid.deliver.SendResult.Sent;
import rasid.model.Letter;

/// Writes each letter into a folder as a file that any mail program opens: `alert-17.eml`, named after the
/// delivery, so that a repeat overwrites itself. A file appears whole or not at all, and a power loss does
/// not undo it.
public final class FolderTransport implements Transport {
    private static final Logger log = LoggerFactory.getLogger(FolderTransport.class);

    private final Path folder;

    public FolderTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public SendResult send(Letter letter) throws InterruptedException {
        return switch (MimeWriter.write(letter)) {
            case Written.Faulty(SendResult result) -> result;
            case Written.Ok(Mailbox _, Mailbox _, byte[] bytes) -> store(letter, bytes);
        };
    }

    private SendResult store(Letter letter, byte[] bytes) throws InterruptedException {
        Path file = folder.resolve(MimeWriter.name(letter) + ".eml");
        Path unfinished = folder.resolve("." + MimeWriter.name(letter) + ".tmp");
        try {
            Files.createDirectories(folder);
            try (FileChannel out = FileChannel.open(unfinished, CREATE, TRUNCATE_EXISTING, WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            event(letter, "mail file written");
            Files.move(unfinished, file, ATOMIC_MOVE);
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            return new Later(
                    "%s could not be written (%s). See that the folder can be written to and that the disk has room"
                            .formatted(file, e),
                    true);
        }
        keepName();
        event(letter, "mail file renamed");
        return new Sent("written to " + file);
    }

    /// The new name is in the folder's own data, which is written apart from the file's. Where a system has
    /// no way to do this, the name is as safe as it makes it.
    private void keepName() {
        try (FileChannel names = FileChannel.open(folder, READ)) {
            names.force(true);
        } catch (IOException e) {
            log.atTrace().setCause(e).log("folder cannot be forced to disk");
        }
    }

    @Override
    public Duration longest() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void close() {}

    private static void event(Letter letter, String text) {
        log.atDebug().addKeyValue("delivery", letter.delivery().value()).log(text);
    }

    private static InterruptedException interrupted(Exception cause) {
        boolean _ = Thread.interrupted();
        InterruptedException interruption = new InterruptedException("interrupted while a mail was written");
        interruption.initCause(cause);
        return interruption;
    }
}
