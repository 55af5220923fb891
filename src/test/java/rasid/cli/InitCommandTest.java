package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InitCommandTest {
    @TempDir
    private Path temp;

    @Test
    void theDeskThatIsWrittenHasNoFaultAndIsToldWhatToDoNext() throws IOException {
        Path desk = temp.resolve("a desk");
        String said = rasid(0, "init", desk.toString(), "--mail", "duty@example.org", "--timezone", "Europe/Paris");
        assertThat(said).contains("cd " + desk, "check", "run", "duty@example.org");
        assertThat(Files.readString(desk.resolve("config/recipients.yml"))).contains("mail: duty@example.org");
        assertThat(Files.readString(desk.resolve("config/rasid.yml"))).contains("timezone: Europe/Paris");
        assertThat(desk.resolve("config/watchlist.schema.json")).isRegularFile();
        assertThat(rasid(0, "check", "--config", desk.resolve("config").toString()))
                .contains("1 watchlist, 2 rules, 4 sources, no faults");
    }

    @Test
    void anAddressOrZoneThatCheckWouldRefuseIsRefusedAtOnce() {
        Path desk = temp.resolve("desk");
        assertThat(rasid(2, "init", desk.toString(), "--mail", "dutyexample.org"))
                .contains("--mail: \"dutyexample.org\" is no mail address. Write name@host");
        for (String typed : List.of("Bagdad", "baghdad", "asia/baghdad", "Asia/Bagdad")) {
            assertThat(rasid(2, "init", desk.toString(), "--timezone", typed))
                    .contains("--timezone: \"" + typed + "\" is no time zone. Did you mean Asia/Baghdad?");
        }
        assertThat(desk).doesNotExist();
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");
        assertThat(rasid(1, "init", temp.toString())).contains("holds something already");
        try (Stream<Path> listed = Files.list(temp)) {
            assertThat(listed).hasSize(1);
        }
        assertThat(rasid(1, "init", temp.resolve("mine.txt").toString())).contains("is a file");
    }

    private static String rasid(int expected, String... args) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int exit = new CommandLine(new Main()).setOut(out).setErr(out).execute(args);
        out.flush();
        assertThat(exit).as(said.toString()).isEqualTo(expected);
        return said.toString();
    }
}
