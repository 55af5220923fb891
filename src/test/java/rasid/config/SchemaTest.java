package rasid.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import rasid.config.yaml.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds together what the readers read, what the schemas offer, and what `docs/configuration.md` tells.
///
/// A new key is written twice: in the `Keys` of its reader, and, with a description, in the schema, whose `$comment`
/// names those `Keys`. The page is made from the schemas; this test writes it to `target/configuration.md`.
class SchemaTest {
    private static final String BASE = "https://rasid.example/";

    private Schemas schemas;

    @BeforeEach
    void read() throws IOException {
        schemas = Schemas.read();
    }

    @Test
    void everyKeyOfAReaderStandsInTheSchemaAndNoOther() throws Exception {
        Map<String, Set<String>> offered = new TreeMap<>();
        schemas.forEach((at, node) -> Schemas.comment(node, "keys").forEach(constant -> {
            Set<String> keys = new TreeSet<>(node.get("properties").propertyNames());
            assertThat(node.get("additionalProperties").asBoolean(true)).as(at).isFalse();
            Set<String> before = offered.putIfAbsent(constant, keys);
            assertThat(before == null || before.equals(keys)).as(at).isTrue();
        }));
        Map<String, Set<String>> known = keysOfReaders();
        assertThat(offered.keySet())
                .as("every Keys has a mapping in config/*.schema.json with \"$comment\": \"keys of READER.CONSTANT\"")
                .isEqualTo(known.keySet());
        known.forEach((constant, keys) -> assertThat(offered.get(constant))
                .as("the keys of %s: add what is missing to its mapping in config/*.schema.json", constant)
                .isEqualTo(keys));
    }

    @Test
    void everyChoiceIsThatOfTheReader() {
        schemas.forEach((at, node) -> {
            if (node.isObject() && node.path("enum").isArray()) {
                List<String> named = Schemas.comment(node, "constants");
                assertThat(named)
                        .as(at + " needs \"$comment\": \"constants of CLASS\"")
                        .hasSize(1);
                assertThat(texts(node.get("enum")))
                        .as(at)
                        .containsExactlyInAnyOrderElementsOf(constants(named.getFirst()));
            }
        });
    }

    @Test
    void everyKeyIsDescribed() {
        schemas.forEach((at, node) -> {
            if (node.isObject() && !Schemas.comment(node, "keys").isEmpty()) {
                String schema = at.substring(0, at.indexOf('.'));
                node.get("properties").properties().forEach(entry -> {
                    JsonNode said = schemas.resolve(schema, entry.getValue()).node();
                    assertThat(entry.getValue().has("description") || said.has("description"))
                            .as("%s: the key %s has a description", at, entry.getKey())
                            .isTrue();
                });
            }
        });
    }

    @Test
    void thePageTellsWhatTheSchemasSay() throws IOException {
        String page = ConfigurationPage.of(schemas);
        Path fresh = Path.of("target/configuration.md");
        Files.writeString(fresh, page);
        assertThat(page)
                .as("docs/configuration.md is not what the schemas say now: cp %s docs/configuration.md", fresh)
                .isEqualTo(Files.readString(Path.of("docs/configuration.md")));
    }

    @Test
    void theFilesThatAreShippedKeepToTheSchemasAndNameThem() throws IOException {
        for (Path desk : List.of(Path.of(""), Path.of("seeds/demo"), Path.of("src/main/resources/rasid/cli/desk"))) {
            for (Path file : files(desk)) {
                String schema = schema(desk.relativize(file));
                assertThat(faults(schema, Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
                Path named = desk.equals(Path.of("seeds/demo")) ? Schemas.FOLDER : desk.resolve("config");
                String line = "# yaml-language-server: $schema="
                        + file.toAbsolutePath()
                                .getParent()
                                .relativize(named.toAbsolutePath())
                                .resolve(schema + ".schema.json");
                assertThat(Files.readAllLines(file).getFirst())
                        .as(file.toString())
                        .isEqualTo(line.replace("=..", "=.."));
            }
        }
    }

    @Test
    void whatIsWrongIsSeenInTheEditorAlready() {
        assertThat(faults("rasid", "fetch: {dealy: 1s}")).hasSize(1);
        assertThat(faults("rasid", "log: {level: loud}")).hasSize(1);
        assertThat(faults("rasid", "defaults: {digest: {days: [sun]}}")).isNotEmpty();
        assertThat(faults("watchlist", "recipients: [desk]")).hasSize(1);
        assertThat(faults("watchlist", "recipients: desk\nrules: [{id: Rocket, match: x}]"))
                .hasSize(1);
        assertThat(faults("seeds", "sources: [{id: a, feed: x, every: soon}]")).hasSize(1);
        assertThat(faults("watchlist", "recipients: desk\ndigest: none\nrules: {id: a, match: x}"))
                .isEmpty();
    }

    private static List<String> faults(String schema, String yaml) {
        Map<String, String> texts = new HashMap<>();
        for (String name : Schemas.NAMES) {
            try {
                texts.put(BASE + name + ".schema.json", Files.readString(Schemas.file(name)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts));
        Schema rules = registry.getSchema(SchemaLocation.of(BASE + schema + ".schema.json"));
        Object read =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        return rules.validate(JsonMapper.shared().<JsonNode>valueToTree(read)).stream()
                .map(Error::toString)
                .toList();
    }

    private static String schema(Path file) {
        return switch (file.getName(0) + "/" + file.getName(1)) {
            case "config/watchlists" -> "watchlist";
            case "config/concepts" -> "concepts";
            case "config/recipients.yml" -> "recipients";
            case "config/rasid.yml" -> "rasid";
            default -> "seeds";
        };
    }

    private static List<Path> files(Path desk) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("config", "config/watchlists", "config/concepts", "seeds")) {
            if (Files.isDirectory(desk.resolve(folder))) {
                try (Stream<Path> listed = Files.list(desk.resolve(folder))) {
                    listed.filter(path -> path.toString().endsWith(".yml"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        return files;
    }

    /// `READER.CONSTANT` and its keys, of every class of the package.
    private static Map<String, Set<String>> keysOfReaders() throws Exception {
        Map<String, Set<String>> known = new TreeMap<>();
        for (Class<?> reader : classes()) {
            for (Field field : reader.getDeclaredFields()) {
                if (field.getType() == Keys.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    known.put(
                            reader.getSimpleName() + "." + field.getName(),
                            new TreeSet<>(((Keys) field.get(null)).known()));
                }
            }
        }
        assertThat(known).hasSizeGreaterThan(15);
        return known;
    }

    private static List<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(
                Config.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> listed = Files.list(root.resolve("rasid/config"))) {
            for (Path file :
                    listed.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.class$", "");
                if (!name.equals("package-info")) {
                    classes.add(Class.forName("rasid.config." + name));
                }
            }
        }
        return classes;
    }

    private static List<String> constants(String type) {
        try {
            return Arrays.stream(Class.forName(type).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no enum " + type, e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
