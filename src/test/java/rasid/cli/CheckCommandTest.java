package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CheckCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void saysWhatAConfigurationWithoutFaultsHolds() {
        assertThat(check("--config", "config")).isZero();
        assertThat(out.toString()).matches("config: 1 watchlist, \\d+ rules, \\d+ sources, no faults\n");
    }

    @Test
    void tellsEveryFaultOfAllFilesAndEndsWithOne() {
        String config = "src/test/resources/rasid/config/broken/unknown-keys/config";
        assertThat(check("--config", config)).isEqualTo(1);
        assertThat(out.toString())
                .contains(config + "/rasid.yml:1: unknown key \"mial\". Did you mean mail?\n")
                .contains(config + "/watchlists/iraq.yml:7: unknown key \"mach\". Did you mean match?\n")
                .endsWith(" faults in 4 files\n");
    }

    private int check(String... args) {
        return new CommandLine(new CheckCommand(Map.of()))
                .setOut(new PrintWriter(out))
                .execute(args);
    }
}
