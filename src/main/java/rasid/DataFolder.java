package rasid;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The data folder, held by one process. The lock falls with the process, however it ends.
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// The folder is held by another process, or cannot be used.
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Makes the folder where it is missing and takes its lock. Refused, in words for the terminal, when another
    /// Rasid has it.
    public static DataFolder hold(Path folder) throws Refused {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refused(
                        "%s: another Rasid%s is running on this data folder. Stop it, or give another folder with --data."
                                .formatted(folder, holder(folder)),
                        null);
            }
            Files.writeString(
                    folder.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
            return new DataFolder(folder, channel, lock);
        } catch (IOException e) {
            throw new Refused(
                    "%s: the data folder cannot be used (%s). Make it writable, or give another with --data."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve("pid"));
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The process ends and the lock with it.
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path folder) {
        try {
            return " (process %s)"
                    .formatted(Files.readString(folder.resolve("pid"), StandardCharsets.UTF_8)
                            .strip());
        } catch (IOException e) {
            return "";
        }
    }
}
