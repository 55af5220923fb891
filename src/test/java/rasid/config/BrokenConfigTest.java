package rasid.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder of `broken/` is a configuration with faults, and beside it, in `expected.txt`, all that is told of it.
class BrokenConfigTest {
    private static final Path BROKEN = Path.of("src/test/resources/rasid/config/broken");

    static Stream<Path> broken() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyFaultIsToldWithLineAndWayOut(Path folder) throws IOException {
        String told = problems(folder).stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .map(problem -> problem + "\n")
                .collect(joining());
        assertThat(told).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void noFaultTellsASecret(Path folder) {
        assertThat(problems(folder).toString()).doesNotContain("hunter2");
    }

    private static List<Problem> problems(Path folder) {
        return switch (ConfigReader.read(folder.resolve("config"), Map.of("HUNTER", "hunter2"))) {
            case Loaded.Ok(Config config) -> throw new AssertionError("no fault found in " + folder + ": " + config);
            case Loaded.Faulty(List<Problem> problems) -> problems;
        };
    }
}
