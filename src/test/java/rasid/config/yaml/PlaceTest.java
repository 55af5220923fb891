package rasid.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static final String WORDS = "صاروخ قذيفة rocket it's 😀 end";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match: صاروخ قذيفة rocket it's 😀 end\n",
                "match: صاروخ\n  قذيفة rocket\n\n  it's 😀 end # why\n",
                "match: 'صاروخ قذيفة rocket it''s 😀 end'\n",
                "match:\n  \"صاروخ\\tقذيفة rocket\n     it's 😀\\\n     \\ end\"\n",
                "match: |\n  صاروخ قذيفة\n  rocket\n  it's 😀 end\n",
                "match: >-\n    صاروخ\n    قذيفة rocket it's\n    😀 end\n",
                "match: &all >2\n  صاروخ قذيفة rocket\n  it's 😀 end\n",
                "# one\r\nmatch: 'صاروخ\r\n  قذيفة rocket it''s 😀 end'\r\n",
            })
    void everyWordIsFoundWhereItStands(String yaml) {
        Value value = match(yaml);
        String typed = value.verbatim().orElseThrow();
        List<String> lines = yaml.lines().toList();
        for (String word : List.of("صاروخ", "قذيفة", "rocket", "it", "😀", "end")) {
            Place place = value.place(typed.indexOf(word));
            String line = lines.get(place.line() - 1);
            assertThat(line.substring(line.offsetByCodePoints(0, place.column() - 1)))
                    .startsWith(word);
        }
        assertThat(typed.replaceAll("\\s+", " ").strip()).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"match: \"\\u0635\\x41\\U0001F600 end\"\n", "match: \"\\\"\\\\ end\"\n"})
    void escapesCountAsWhatTheyStandFor(String yaml) {
        Value value = match(yaml);
        Place place = value.place(value.verbatim().orElseThrow().indexOf("end"));
        assertThat(yaml.substring(yaml.offsetByCodePoints(0, place.column() - 1)))
                .startsWith("end");
    }

    private static Value match(String yaml) {
        Problems problems = new Problems();
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        Value root =
                YamlFile.read(Path.of("test.yml"), bytes, Map.of(), problems).orElseThrow();
        Section section = root.section(Keys.of("match")).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return section.find("match").orElseThrow();
    }
}
