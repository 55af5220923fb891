package rasid.extract.script;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes trees of what a page's scripts hold: strings that are JSON themselves are read, and what refers to another
/// place is put there: the flat arrays of Nuxt 3 and SvelteKit (devalue), the rows of React's server components
/// (`$1a`), the entities of Apollo (`__ref`).
public final class ScriptTrees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> LANGUAGES = Stream.concat(
                    Stream.of(Locale.getISOLanguages()), Stream.of("ckb", "kmr"))
            .collect(Collectors.toUnmodifiableSet());
    private static final int DEEPEST = 150;
    private static final int DEEPEST_STRINGS = 4;
    private static final int DEEPEST_ENTITIES = 5;
    private static final int SHORTEST_JSON = 20;
    private static final int MOST_NODES = 600_000;

    private final int[] nodes;
    private final String language;
    private final Map<String, JsonNode> rows = new HashMap<>();
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Map<String, JsonNode> entities = new HashMap<>();
    private int made;
    private int strings;

    private ScriptTrees(int[] nodes, String language) {
        this.nodes = nodes;
        this.language = language;
    }

    /// The trees of all values, in the page's order.
    ///
    /// @param language the page's own, in which texts are taken that stand there in several; `""` where
    ///     it tells none
    public static List<JsonNode> of(ScriptValues.Found found, String language) {
        var trees = new ScriptTrees(found.nodes(), language);
        trees.rows.putAll(FlightRows.of(found.rows(), found.nodes()));
        found.values().forEach(value -> trees.entities(value, 0));
        List<JsonNode> whole = new ArrayList<>();
        for (JsonNode value : found.values()) {
            whole.add(trees.whole(value, 0));
        }
        for (String row : List.copyOf(trees.rows.keySet())) {
            whole.add(trees.row(row, 0));
        }
        return whole;
    }

    /// What Apollo's entities are called: objects that tell their type, by the name they stand under.
    private void entities(JsonNode node, int depth) {
        if (depth > DEEPEST_ENTITIES) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isObject()) {
                if (field.getValue().has("__typename")) {
                    entities.put(field.getKey(), field.getValue());
                }
                entities(field.getValue(), depth + 1);
            }
        }
    }

    private JsonNode whole(JsonNode node, int depth) {
        if (depth > DEEPEST || made++ > MOST_NODES) {
            return NODES.nullNode();
        }
        if (node instanceof ArrayNode array) {
            if (FlatArray.is(array)) {
                return new FlatArray(array, this::string).at(0, depth);
            }
            ArrayNode copy = NODES.arrayNode();
            for (JsonNode one : array) {
                copy.add(whole(one, depth + 1));
            }
            return copy;
        }
        if (node instanceof ObjectNode object) {
            String reference = object.path("__ref").asString("");
            if (reference.isEmpty() && object.path("type").asString("").equals("id")) {
                reference = object.path("id").asString("");
            }
            JsonNode entity = reference.isEmpty() ? null : entities.get(reference);
            if (entity != null) {
                return once("ref " + reference, entity, depth);
            }
            if (isTranslated(object)) {
                return whole(object.path(language), depth + 1);
            }
            ObjectNode copy = NODES.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                copy.set(field.getKey(), whole(bare(field.getValue()), depth + 1));
            }
            return copy;
        }
        return node.isString() ? string(node, depth) : node;
    }

    /// `{"ar":"…","en":"…"}`
    private boolean isTranslated(ObjectNode object) {
        return object.has(language) && LANGUAGES.containsAll(object.propertyNames());
    }

    /// Astro writes `[0,"…"]` for a value and `[1,[…]]` for a list of such, Livewire `[{…},{"s":"arr"}]`.
    private static JsonNode bare(JsonNode value) {
        if (!value.isArray() || value.size() != 2) {
            return value;
        }
        if (value.path(1).isObject()
                && value.path(1).path("s").isString()
                && value.path(1).size() <= 3) {
            return value.path(0);
        }
        int kind = value.path(0).isIntegralNumber() ? value.path(0).asInt(-1) : -1;
        if (kind == 0) {
            return value.path(1);
        }
        if (kind == 1 && value.path(1) instanceof ArrayNode list) {
            ArrayNode all = NODES.arrayNode();
            list.forEach(one -> all.add(bare(one)));
            return all;
        }
        return value;
    }

    /// Each place that is referred to is made once; within itself it is nothing.
    private JsonNode once(String name, JsonNode node, int depth) {
        JsonNode already = known.get(name);
        if (already != null) {
            return already;
        }
        known.put(name, NODES.nullNode());
        JsonNode made = whole(node, depth + 1);
        known.put(name, made);
        return made;
    }

    private JsonNode string(JsonNode node, int depth) {
        String text = node.asString();
        if (!rows.isEmpty() && text.length() > 1 && text.charAt(0) == '$') {
            return referred(text, node, depth);
        }
        JsonNode json = strings < DEEPEST_STRINGS ? json(text) : null;
        if (json == null) {
            return node;
        }
        strings++;
        JsonNode made = whole(json, depth + 1);
        strings--;
        return made;
    }

    private @Nullable JsonNode json(String text) {
        String json = text.strip();
        if (json.startsWith("%7B") || json.startsWith("%5B")) {
            json = decoded(json);
        }
        if (json.startsWith("eyJ") || json.startsWith("W3si")) {
            json = fromBase64(json);
        }
        if (json.length() < SHORTEST_JSON
                || !((json.startsWith("{") && json.endsWith("}")) || (json.startsWith("[") && json.endsWith("]")))) {
            return null;
        }
        var reader = new ScriptReader(json, 0, json.length(), nodes);
        JsonNode value = reader.value();
        return value != null && value.isContainer() && !value.isEmpty() && reader.at() >= json.length() ? value : null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static String fromBase64(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /// `$1a`, `$L1a` and `$1a:props:text` name rows, `$D…` is a date, `$$…` begins with a dollar.
    private JsonNode referred(String text, JsonNode node, int depth) {
        char kind = text.charAt(1);
        if (kind == '$') {
            return NODES.stringNode(text.substring(1));
        }
        if (kind == 'D') {
            return NODES.stringNode(text.substring(2));
        }
        boolean marked = "L@QWF".indexOf(kind) >= 0;
        String[] path = text.substring(marked ? 2 : 1).split(":", -1);
        if (!rows.containsKey(path[0])) {
            return text.equals("$undefined") ? NODES.nullNode() : node;
        }
        JsonNode found = row(path[0], depth);
        for (int i = 1; i < path.length; i++) {
            found = found.isArray() && path[i].matches("\\d{1,6}")
                    ? found.path(Integer.parseInt(path[i]))
                    : found.isArray() && path[i].equals("props") ? found.path(3) : found.path(path[i]);
        }
        return found.isMissingNode() ? NODES.nullNode() : found;
    }

    private JsonNode row(String name, int depth) {
        JsonNode row = rows.get(name);
        return row == null ? NODES.nullNode() : row.isString() ? row : once("row " + name, row, depth);
    }
}
