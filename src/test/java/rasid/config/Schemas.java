package rasid.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas beside the configuration, `config/*.schema.json`, as trees.
final class Schemas {
    static final Path FOLDER = Path.of("config");
    /// In the order in which `docs/configuration.md` tells of them.
    static final List<String> NAMES = List.of("watchlist", "concepts", "recipients", "seeds", "rasid");

    private final Map<String, JsonNode> files = new LinkedHashMap<>();

    private Schemas() {}

    static Schemas read() throws IOException {
        Schemas schemas = new Schemas();
        for (String name : NAMES) {
            schemas.files.put(name, JsonMapper.shared().readTree(Files.readString(file(name))));
        }
        return schemas;
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".schema.json");
    }

    JsonNode root(String name) {
        return files.get(name);
    }

    /// What `node`, of the schema `name`, stands for where it is a reference; else itself.
    Found resolve(String name, JsonNode node) {
        if (!node.has("$ref")) {
            return new Found(name, node);
        }
        String[] reference = node.get("$ref").asString().split("#", 2);
        String file = reference[0].isEmpty() ? name : reference[0].replace(".schema.json", "");
        return resolve(file, files.get(file).at(reference[1]));
    }

    /// A part of a schema, and of which.
    record Found(String schema, JsonNode node) {}

    /// Every part of every schema, with where it stands.
    void forEach(BiConsumer<String, JsonNode> look) {
        files.forEach((name, root) -> walk(name + ".schema.json", root, look));
    }

    private static void walk(String at, JsonNode node, BiConsumer<String, JsonNode> look) {
        look.accept(at, node);
        if (node.isObject()) {
            node.properties().forEach(entry -> walk(at + "/" + entry.getKey(), entry.getValue(), look));
        } else if (node.isArray()) {
            int i = 0;
            for (JsonNode item : node) {
                walk(at + "/" + i++, item, look);
            }
        }
    }

    /// What `$comment` says behind `what`: the constant of the reader that a mapping mirrors, or the enum of a choice.
    static List<String> comment(JsonNode node, String what) {
        List<String> said = new ArrayList<>();
        if (node.isObject() && node.path("$comment").asString("").startsWith(what + " of ")) {
            said.add(node.get("$comment").asString().substring(what.length() + 4));
        }
        return said;
    }
}
