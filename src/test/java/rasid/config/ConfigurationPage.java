package rasid.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import rasid.config.Schemas.Found;
import tools.jackson.databind.JsonNode;

/// Writes `docs/configuration.md` out of the schemas: a table for each mapping, with every key.
final class ConfigurationPage {
    private static final String INTRO = """
            # Configuration

            Every file and every key. This page is made from `config/*.schema.json`, which editors read too: with the YAML
            extension of VS Code, or any editor that runs yaml-language-server, the line
            `# yaml-language-server: $schema=…` at the top of a file gives completion, descriptions and checks while you type.
            `bin/rasid check` is the judge: it tells every fault of all files, with line and way out, and runs the examples.

            - Texts are taken as they stand: `07:00` and `no` need no quotes. A text with `[`, `{`, `#` or `: ` in it, and a
              rule that begins with `"`, `@` or `*`, goes into single quotes: `'"المنطقة الخضراء" OR @rocket'`.
            - `${NAME}` is replaced from the environment, but in rules, examples and patterns. An unknown key is a fault.
            - Where a list is asked for, a single item will do.
            - A time is a number and a unit (`30s`, `5m`, `24h`, `7d`, `1h30m`), a size likewise (`500KB`, `10MB`).
            """;
    private static final Map<String, String> FILES = Map.of(
            "watchlist", "config/watchlists/NAME.yml",
            "concepts", "config/concepts/*.yml",
            "recipients", "config/recipients.yml",
            "seeds", "seeds/*.yml",
            "rasid", "config/rasid.yml");

    private final Schemas schemas;
    private final StringBuilder out = new StringBuilder(INTRO);

    private ConfigurationPage(Schemas schemas) {
        this.schemas = schemas;
    }

    static String of(Schemas schemas) {
        ConfigurationPage page = new ConfigurationPage(schemas);
        for (String name : Schemas.NAMES) {
            JsonNode root = schemas.root(name);
            page.out.append("\n## `%s`\n\n%s\n"
                    .formatted(FILES.get(name), root.get("description").asString()));
            page.mappings(new Found(name, root)).forEach(mapping -> page.mapping(mapping, ""));
        }
        return page.out.toString();
    }

    private void mapping(Found mapping, String path) {
        if (!path.isEmpty()) {
            out.append("\n### `%s`\n\n%s\n"
                    .formatted(path, mapping.node().get("description").asString()));
        }
        List<String> required = StreamSupport.stream(
                        mapping.node().path("required").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        out.append("\n| key | what it says | if left out | for example |\n| --- | --- | --- | --- |\n");
        mapping.node().get("properties").properties().forEach(entry -> {
            JsonNode typed = entry.getValue();
            Found found = schemas.resolve(mapping.schema(), typed);
            JsonNode node = found.node();
            boolean elsewhere = !found.schema().equals(mapping.schema());
            out.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            entry.getKey(),
                            cell(said(typed, node))
                                    + choices(node)
                                    + (elsewhere ? " Its keys: see `%s`.".formatted(FILES.get(found.schema())) : ""),
                            required.contains(entry.getKey()) ? "must be there" : code(either(typed, node, "default")),
                            code(typed.path("examples").path(0))));
        });
        mapping.node()
                .get("properties")
                .properties()
                .forEach(entry -> inner(mapping.schema(), entry.getValue(), path, entry.getKey()));
    }

    /// The mappings that stand below a key: itself, the items of its list, the entries under names of one's own.
    private void inner(String schema, JsonNode value, String path, String key) {
        Found found = schemas.resolve(schema, value);
        if (!found.schema().equals(schema)) {
            return;
        }
        String at = path.isEmpty() ? key : path + "." + key;
        mappings(found).forEach(mapping -> mapping(mapping, at));
        if (found.node().path("additionalProperties").isObject()) {
            mappings(new Found(found.schema(), found.node().get("additionalProperties")))
                    .forEach(mapping -> mapping(mapping, at + ".NAME"));
        }
    }

    private List<Found> mappings(Found start) {
        Found found = schemas.resolve(start.schema(), start.node());
        JsonNode node = found.node();
        if (node.has("properties")) {
            return List.of(found);
        }
        List<Found> below = new ArrayList<>();
        if (node.has("anyOf")) {
            for (JsonNode one : node.get("anyOf")) {
                mappings(new Found(found.schema(), one)).stream()
                        .filter(mapping -> !below.contains(mapping))
                        .forEach(below::add);
            }
        } else if (node.has("items")) {
            below.addAll(mappings(new Found(found.schema(), node.get("items"))));
        }
        return below;
    }

    private static String said(JsonNode typed, JsonNode node) {
        return either(typed, node, "description").asString("");
    }

    private static JsonNode either(JsonNode typed, JsonNode node, String what) {
        return typed.has(what) ? typed.get(what) : node.path(what);
    }

    private static String choices(JsonNode node) {
        return node.has("enum")
                ? " One of "
                        + String.join(
                                ", ",
                                StreamSupport.stream(node.get("enum").spliterator(), false)
                                        .map(choice -> "`" + choice.asString() + "`")
                                        .toList())
                        + "."
                : "";
    }

    private static String code(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        String text = value.isValueNode()
                ? value.asString()
                : value.toString().replace("\"", "").replaceAll("([:,])", "$1 ");
        return "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
