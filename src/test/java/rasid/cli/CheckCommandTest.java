package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rasid.cli.rules.FormatCommand;
import rasid.cli.rules.WordsCommand;

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

    @Test
    void warnsOfWhatIsPerhapsNotMeantAndShowsHowRulesAreBestWritten(@TempDir Path desk) throws IOException {
        Files.createDirectories(desk.resolve("config/watchlists"));
        Files.createDirectories(desk.resolve("seeds"));
        Files.writeString(desk.resolve("config/rasid.yml"), "limits: {terms: 100}\n");
        Files.writeString(
                desk.resolve("seeds/a.yml"), "sources: [{id: a, name: A, feed: \"https://a.example/rss\"}]\n");
        Files.writeString(
                desk.resolve("config/watchlists/w.yml"),
                "recipients: [a@b.org]\nrules:\n  - {id: r, match: 'صاروخ OR قصف AND سفارة'}\n");
        String config = desk.resolve("config").toString();
        assertThat(check("--config", config, "--format")).isZero();
        assertThat(out.toString())
                .contains("w.yml:3: warning: column ")
                .contains("AND and NOT bind tighter than OR")
                .contains("w.yml:3: formatted:\n    صاروخ OR (قصف AND سفارة)\n")
                .endsWith("no faults\n");
    }

    @Test
    void warnsOfAnAddressThatTwoSourcesRead(@TempDir Path desk) throws IOException {
        Files.createDirectories(desk.resolve("config/watchlists"));
        Files.createDirectories(desk.resolve("seeds"));
        Files.writeString(desk.resolve("config/rasid.yml"), "limits: {terms: 100}\n");
        Files.writeString(desk.resolve("seeds/a.yml"), "sources:\n  - {id: a, feed: \"https://www.a.example/rss/\"}\n");
        Files.writeString(desk.resolve("seeds/b.yml"), """
                sources:
                  - {id: b, feed: "http://a.example/rss"}
                  - {id: c, page: "https://a.example/", articles: /sport/}
                  - {id: d, page: "https://a.example/", articles: /iraq/}
                """);
        Files.writeString(
                desk.resolve("config/watchlists/w.yml"), "recipients: [a@b.org]\nrules: [{id: r, match: صاروخ}]\n");
        assertThat(check("--config", desk.resolve("config").toString())).isZero();
        assertThat(out.toString())
                .contains("b.yml:2: warning: feed: \"http://a.example/rss\" is read by two sources, b and a (")
                .contains("a.yml:2): each of its articles counts as told by both. Delete one of them")
                .containsOnlyOnce("warning");
    }

    @Test
    void listsTheFormsOfAWordAndThroughWhat() {
        assertThat(run(new WordsCommand(), "صاروخ", "--language", "ar")).isZero();
        assertThat(out.toString())
                .containsPattern("ar: broken plural +صواريخ\n")
                .contains("وصاروخ فصاروخ");
        assertThat(run(new WordsCommand(), "a b")).isEqualTo(2);
        assertThat(run(new WordsCommand(), "مووشەک")).isZero();
        assertThat(out.toString()).containsPattern("ckb: definite, with -ەکە +مووشەکەکە\n");
    }

    @Test
    void countsTheFormsOfAWordInAText(@TempDir Path folder) throws IOException {
        Path text = folder.resolve("text");
        Files.writeString(text, "صواريخ وصواريخ، صواريخ. صراخ");
        assertThat(run(new WordsCommand(), "صاروخ", "--language", "ar", "--over", text.toString()))
                .isZero();
        assertThat(out.toString()).contains("صواريخ (2)", "وصواريخ (1)").doesNotContain("صراخ");
    }

    @Test
    void writesARuleAsTheManualDoes() {
        assertThat(run(new FormatCommand(), "((xx)) OR @c yy")).isEqualTo(1);
        assertThat(run(new FormatCommand(), "((xx)) OR @c NOT «yy  zz»")).isZero();
        assertThat(out.toString())
                .contains("character 14: no operator before yy")
                .endsWith("xx OR (@c AND NOT \"yy zz\")\n");
    }

    private int run(Object command, String... args) {
        return new CommandLine(command).setOut(new PrintWriter(out)).execute(args);
    }

    private int check(String... args) {
        return new CommandLine(new CheckCommand(Map.of()))
                .setOut(new PrintWriter(out))
                .execute(args);
    }
}
