package rasid.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.match.rule.Concepts;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;
import rasid.model.Content;
import rasid.model.RuleRef;

/// Runs the examples of `docs/rules.md`, and counts those of the concepts that are shipped.
class RulesManualTest {
    private static final URI ADDRESS = URI.create("https://news.example.org/iraq/1");
    private static final List<String> ALL = List.of("ar", "ckb", "kmr", "fa", "tr", "en");
    private static final Map<String, List<String>> PACKS = Map.ofEntries(
            Map.entry("rocket-attack", ALL),
            Map.entry("drone", ALL),
            Map.entry("green-zone", ALL),
            Map.entry("embassy", ALL),
            Map.entry("bomb", List.of("ar", "en")),
            Map.entry("assassination", List.of("ar", "en")),
            Map.entry("kidnapping", List.of("ar", "en")),
            Map.entry("protest", List.of("ar", "en")),
            Map.entry("airport-base", List.of("ar", "en")),
            Map.entry("armed-group", List.of("ar", "en")),
            Map.entry("airspace-closure", List.of("ar", "en")),
            Map.entry("road-closure", List.of("ar", "en")));

    static Stream<List<String>> examples() throws IOException {
        String manual = Files.readString(Path.of("docs/rules.md"));
        return Arrays.stream(manual.split("```rule\n", -1))
                .skip(1)
                .map(block -> block.substring(0, block.indexOf("```")).lines().toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheManualDoesWhatItSays(List<String> lines) throws IOException {
        String rule = lines.getFirst();
        Parsed parsed = Parser.parse(rule, Concepts.of(shipped()));
        assertThat(parsed).isInstanceOf(Parsed.Ok.class);
        Query query = new Query(new RuleRef("docs", "rules"), ((Parsed.Ok) parsed).expression(), null, List.of());
        RuleIndex index = RuleIndex.of(List.of(query));
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allSatisfy(line -> {
            assertThat(line).matches("[+-] .*");
            boolean met = !index.match(ADDRESS, content(line.substring(2))).isEmpty();
            assertThat(met).as("%s in %s", rule, line).isEqualTo(line.startsWith("+"));
        });
    }

    @Test
    void theManualHasAnExampleOfEachOperator() throws IOException {
        assertThat(examples().map(List::getFirst).toList().toString())
                .contains("AND", "OR", "NOT", "NEAR/", "THEN/", "IN SENTENCE WITH", "AT LEAST", "COUNT", "\"", "=", "~")
                .contains("*", "name:", "title:", "site:", "url:", "lang:", "@");
    }

    @Test
    void everyLanguageOfAPackHasTenHitsAndFiveMisses() throws IOException {
        for (Map.Entry<String, List<String>> pack : PACKS.entrySet()) {
            Object file = load(Path.of("config/concepts/" + pack.getKey() + ".yml"));
            for (String language : pack.getValue()) {
                assertThat(count(file, language, "hit"))
                        .as("%s %s", pack.getKey(), language)
                        .isGreaterThanOrEqualTo(10);
                assertThat(count(file, language, "miss"))
                        .as("%s %s", pack.getKey(), language)
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    private static int count(Object file, String language, String kind) {
        return concepts(file)
                .flatMap(concept -> Stream.ofNullable(concept.get("examples")))
                .flatMap(examples -> Stream.ofNullable(((Map<?, ?>) examples).get(language)))
                .mapToInt(own -> ((List<?>) ((Map<?, ?>) own).get(kind)).size())
                .sum();
    }

    private static Map<String, String> shipped() throws IOException {
        Map<String, String> expressions = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("config/concepts"))) {
            for (Path file : files.toList()) {
                concepts(load(file)).forEach(c -> expressions.put((String) c.get("name"), (String) c.get("match")));
            }
        }
        return expressions;
    }

    private static Object load(Path file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    private static Stream<Map<?, ?>> concepts(Object file) {
        Stream<?> all = file instanceof List<?> several ? several.stream() : Stream.of(file);
        return all.map(concept -> (Map<?, ?>) concept);
    }

    private static Content content(String line) {
        String[] parts = line.split(" // ", -1);
        return parts.length == 1
                ? Content.of("", List.of(line), null)
                : Content.of(parts[0], Arrays.asList(parts).subList(1, parts.length), null);
    }
}
