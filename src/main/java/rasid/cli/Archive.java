package rasid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A backup: one zip file with `data/rasid.mv.db`, `config/` and `seeds/`.
final class Archive {
    static final String DATABASE = "data/rasid.mv.db";

    private Archive() {}

    /// Writes the archive, readable by its owner alone: a configuration may hold passwords.
    ///
    /// @param folders each with the name it has in the archive; those that are not there are left out
    static void write(Path file, Path database, List<Path> folders, List<String> names) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, DATABASE, database);
            for (int i = 0; i < folders.size(); i++) {
                Path folder = folders.get(i);
                for (Path path : files(folder)) {
                    String within = folder.relativize(path).toString().replace('\\', '/');
                    add(zip, names.get(i) + "/" + within, path);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /// The one file that is in a copy made by the database.
    static void unpackCopy(Path zip, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith("rasid.mv.db")) {
                    Files.copy(in, target);
                    return;
                }
            }
        }
        throw new IOException("the copy holds no database");
    }

    static boolean has(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.getEntry(name) != null;
        }
    }

    /// Unpacks what stands under `prefix` into `folder`. Answers how many files.
    ///
    /// @throws IOException also for an entry that leads out of the folder
    static int unpack(Path archive, String prefix, Path folder) throws IOException {
        List<String> unpacked = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
                    continue;
                }
                Path target = folder.resolve(entry.getName().substring(prefix.length()))
                        .normalize();
                if (!target.startsWith(folder.normalize())) {
                    throw new IOException("%s leads out of the folder".formatted(entry.getName()));
                }
                Path parent = target.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                unpacked.add(entry.getName());
            }
        }
        return unpacked.size();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
