package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.store.Database;

/// Commands in a folder that is no desk: they take none that nobody has named, above all not the program's own.
class NoDeskTest {
    @TempDir
    Path folder;

    private record Said(int exit, String text) {}

    @Test
    void commandsSayThatThereIsNoDeskHereAndNameTheWayOut() throws Exception {
        for (String command : new String[] {"check", "status", "run", "outbox"}) {
            Said said = rasid(command);
            assertThat(said.text())
                    .as(command)
                    .contains("no desk here", "cd DIR", "--config DIR", "init DIR")
                    .doesNotContain("Exception", "no faults");
            assertThat(said.exit()).as(command).isEqualTo(1);
        }
    }

    @Test
    void aBackupIsBroughtBackToWhereTheUserIs() throws Exception {
        Path desk = folder.resolve("desk");
        Path home = Files.createDirectories(folder.resolve("home"));
        assertThat(rasid("init", desk.toString()).exit()).isZero();
        Files.createDirectories(desk.resolve("data"));
        Database.embedded(desk.resolve("data")).close();
        Path zip = folder.resolve("b.zip");
        Said backed = rasid(
                "backup",
                zip.toString(),
                "--config",
                desk.resolve("config").toString(),
                "--data",
                desk.resolve("data").toString());
        assertThat(backed.exit()).as(backed.text()).isZero();
        Said said = rasidIn(home, "restore", zip.toString());
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(home.resolve("data/rasid.mv.db")).exists();
        assertThat(home.resolve("config/rasid.yml")).exists();
        assertThat(home.resolve("seeds/first.yml")).exists();
        assertThat(rasidIn(home, "status").text()).contains("No daemon runs on data");
    }

    private Said rasid(String... arguments) throws Exception {
        return rasidIn(Files.createDirectories(folder.resolve("empty")), arguments);
    }

    /// In a process of its own, since a folder is where a process is; the program's own desk is this checkout.
    private static Said rasidIn(Path where, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Drasid.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "rasid.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static String absolute(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                java.util.Arrays.stream(classPath.split(java.io.File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
