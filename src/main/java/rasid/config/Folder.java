package rasid.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rasid.config.yaml.Problems;
import rasid.config.yaml.Words;
import rasid.config.yaml.YamlFile;

/// Lists the files of a configuration folder, and tells of those that look as if they were read and are not: a
/// watchlist that is passed over silently watches nothing.
final class Folder {
    /// Windows hides the `.txt` that its editor appends.
    private static final Pattern MISNAMED = Pattern.compile(".*\\.ya?ml(\\.txt)?", Pattern.CASE_INSENSITIVE);

    private Folder() {}

    /// The `.yml` files of `folder`, by name; empty when it cannot be listed, which is told by then. Folders within it
    /// are not entered.
    static Optional<List<Path>> files(Path folder, Problems problems) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = new ArrayList<>();
            for (Path path : listed.sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                // What editors leave beside a file that is being written: .x.yml.swp, .#x.yml, #x.yml#, x.yml~
                boolean hidden = name.startsWith(".") || name.startsWith("#");
                if (hidden || Files.isDirectory(path)) {
                    continue;
                }
                if (name.endsWith(".yml")) {
                    files.add(path);
                } else if (MISNAMED.matcher(name).matches()) {
                    problems.add(path, 1, "only files that end in .yml are read. Rename it");
                }
            }
            return Optional.of(files);
        } catch (NoSuchFileException e) {
            problems.add(folder, 1, "there is no such folder. Make it, or name another with --config");
        } catch (IOException e) {
            problems.add(
                    folder, 1, "the folder cannot be read (%s). Check its permissions".formatted(YamlFile.reason(e)));
        }
        return Optional.empty();
    }

    /// Tells of folders in `folder` that hold `.yml` files and that nothing reads.
    static void refuseFolders(Path folder, Set<String> read, Problems problems) {
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path path : listed.filter(Files::isDirectory).sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (!name.startsWith(".") && !read.contains(name) && holdsYaml(path)) {
                    String guess = Words.didYouMean(name, read);
                    problems.add(
                            path,
                            1,
                            "files in this folder are not read.%s Move them one folder up, or elsewhere"
                                    .formatted(guess));
                }
            }
        } catch (IOException e) {
            // [#files] tells of a folder that cannot be listed.
        }
    }

    private static boolean holdsYaml(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.anyMatch(path -> path.toString().endsWith(".yml"));
        }
    }

    /// `seeds` beside the folder of the configuration, whatever way that is written.
    static Path seedsBeside(Path configDir) {
        String last = String.valueOf(configDir.getFileName());
        boolean named = !last.isEmpty() && !last.equals(".") && !last.equals("..");
        return named ? configDir.resolveSibling("seeds") : configDir.resolve("../seeds");
    }

    /// The name of a file without `.yml`.
    static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yml$", "");
    }
}
