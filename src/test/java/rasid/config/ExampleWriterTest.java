package rasid.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.config.ExampleWriter.Kind;
import rasid.config.ExampleWriter.Written;

/// Examples come into a file that people keep by hand, and nothing else of it changes.
class ExampleWriterTest {
    private static final String NEW = "سقط \"صاروخ\"\nعلى القاعدة";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = write("config/watchlists/w.yml", "");
        write("config/rasid.yml", "mail: {from: \"rasid@desk.example\", smtp: {host: 127.0.0.1, tls: none}}\n");
        write("seeds/s.yml", "sources: [{id: a, name: وكالة, feed: \"https://a.example/rss\"}]\n");
    }

    private Path write(String name, String text) throws Exception {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Written save(String... texts) {
        return new ExampleWriter(folder.resolve("config"), Map.of()).save(file, "rockets", Kind.HIT, List.of(texts));
    }

    private static String watchlist(String rule) {
        return "recipients: [a@desk.example] # من يُخبَر\nrules:\n" + rule
                + "  - {id: other, match: سيل} # آخر\n# نهاية\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - id: rockets\n    match: صاروخ # كلمة\n    # تعليق\n\n",
                "  - id: rockets\n    match: >-\n      صاروخ\n      OR rocket\n\n  # تعليق\n",
                "  - {id: rockets, match: صاروخ} # تعليق\n",
                "  - {id: rockets, # تعليق\n     match: صاروخ # 2\n    }\n",
                "  - id: rockets\n    examples: {hit: [\"صاروخ\"]}\n    match: صاروخ\n",
                "  - id: rockets\n    examples: {miss: [سلام]}\n    match: صاروخ\n",
                "  - id: rockets\n    examples:\n      hit:\n      - صاروخ   # لا مسافة\n      # بعد\n      miss: [سلام]\n    match: صاروخ\n",
                "  - id: rockets\n    examples:\n      miss: [سلام]\n    match: صاروخ\n",
                "  - id: rockets\n    examples:\n      hit: 'صاروخ'\n      ar: {hit: [صواريخ]}\n    match: صاروخ\n",
                "  - match: صاروخ\n    id:   'rockets'\n    examples: {hit: [صاروخ, ], miss: [سلام]}\n"
            })
    void anExampleIsAddedAndEveryOtherSignStays(String rule) throws Exception {
        for (String newline : List.of("\n", "\r\n")) {
            String before = watchlist(rule).replace("\n", newline);
            Files.writeString(file, before);
            assertThat(save(NEW, "صاروخ آخر")).isEqualTo(new Written.Saved(2));
            String after = Files.readString(file);
            assertThat(after).contains("\"سقط \\\"صاروخ\\\"\\nعلى القاعدة\"");
            int at = 0;
            for (int i = 0; i < before.length(); i++) {
                at = after.indexOf(before.charAt(i), at) + 1;
                assertThat(at).isPositive();
            }
            assertThat(after.lines().filter(line -> line.contains("#")).map(line -> line.replaceFirst("^[^#]*", "")))
                    .containsExactlyElementsOf(before.lines()
                            .filter(line -> line.contains("#"))
                            .map(line -> line.replaceFirst("^[^#]*", ""))
                            .toList());
            assertThat(save(NEW)).isEqualTo(new Written.Saved(0));
        }
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatTheRuleDoesNotHitIsNotSaved() throws Exception {
        String before = watchlist("  - {id: rockets, match: صاروخ}\n");
        Files.writeString(file, before);
        assertThat(save("سلام"))
                .isInstanceOfSatisfying(
                        Written.Refused.class,
                        refused -> assertThat(refused.reason()).contains("this example must hit and does not"));
        assertThat(file).hasContent(before);
    }

    @Test
    void aFalseHitIsSavedAndCheckTellsOfItUntilTheRuleIsMended() throws Exception {
        Files.writeString(file, watchlist("  - {id: rockets, match: صاروخ, examples: {hit: [صاروخ]}}\n"));
        var writer = new ExampleWriter(folder.resolve("config"), Map.of());
        List<String> golds = List.of("ارتفع الذهب كالصاروخ");
        assertThat(writer.save(file, "rockets", Kind.FALSE_HIT, golds)).isEqualTo(new Written.Saved(1));
        assertThat(writer.save(file, "rockets", Kind.FALSE_HIT, golds)).isEqualTo(new Written.Saved(0));
        assertThat(warnings()).singleElement().asString().contains("still hits this false hit", "كالصاروخ");
        Files.writeString(file, Files.readString(file).replace("match: صاروخ", "match: صاروخ NOT ذهب"));
        assertThat(warnings()).singleElement().asString().contains("no longer hits this false hit", "Move it to miss");
    }

    private List<Problem> warnings() {
        var checked = ConfigReader.check(folder.resolve("config"), Map.of());
        assertThat(checked.loaded()).isInstanceOf(Loaded.Ok.class);
        return checked.warnings();
    }

    @Test
    void examplesThatTwoRulesShareAreLeftAlone() throws Exception {
        String before = watchlist(
                "  - {id: rockets, match: صاروخ, examples: &e {hit: [\"صاروخ\"]}}\n  - {id: b, match: صاروخ, examples: *e}\n");
        Files.writeString(file, before);
        assertThat(save(NEW)).isEqualTo(new Written.Refused("the edit would change more than the examples"));
        assertThat(file).hasContent(before);
    }

    @Test
    void aLinkAndTheOwnersPermissionsStay() throws Exception {
        Path real = write("elsewhere.yml", "\uFEFF" + watchlist("  - {id: rockets, match: صاروخ}\n"));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.delete(file);
        Files.createSymbolicLink(file, real);
        assertThat(save(NEW)).isEqualTo(new Written.Saved(1));
        assertThat(file).isSymbolicLink();
        assertThat(Files.readString(real)).startsWith("\uFEFFrecipients");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }
}
