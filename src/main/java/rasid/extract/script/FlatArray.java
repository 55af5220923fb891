package rasid.extract.script;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A flat array of devalue: the first element is the root, and each holds the places of what it is made of.
final class FlatArray {
    private static final int FEWEST_FLAT = 4;
    private static final int DEEPEST = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final BiFunction<JsonNode, Integer, JsonNode> text;
    private final ArrayNode array;
    private final @Nullable JsonNode[] done;

    /// @param text what a text is, at a depth
    FlatArray(ArrayNode array, BiFunction<JsonNode, Integer, JsonNode> text) {
        this.text = text;
        this.array = array;
        this.done = new JsonNode[array.size()];
    }

    JsonNode at(int place, int depth) {
        if (place < 0 || place >= done.length || depth > DEEPEST) {
            return NODES.nullNode();
        }
        JsonNode already = done[place];
        if (already != null) {
            return already;
        }
        done[place] = NODES.nullNode();
        JsonNode made = make(array.get(place), depth);
        done[place] = made;
        return made;
    }

    /// React Router refers to names as well: `{"_1":2}`.
    private String name(String key) {
        return key.matches("_\\d{1,6}") && Integer.parseInt(key.substring(1)) < done.length
                ? array.get(Integer.parseInt(key.substring(1))).asString(key)
                : key;
    }

    private JsonNode make(JsonNode node, int depth) {
        if (node instanceof ObjectNode object) {
            ObjectNode made = NODES.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                made.set(name(field.getKey()), at(field.getValue().asInt(-1), depth + 1));
            }
            return made;
        }
        if (!(node instanceof ArrayNode list)) {
            return node.isString() ? text.apply(node, depth) : node;
        }
        if (list.path(0).isString() && !list.path(0).asString().equals("Set")) {
            // ["Date","2024-…"], ["Reactive",1], ["Map",2,3]
            JsonNode value = list.path(1);
            return value.isString() || list.path(0).asString().equals("D") ? value : at(value.asInt(-1), depth + 1);
        }
        ArrayNode made = NODES.arrayNode();
        for (JsonNode place : list) {
            if (!place.isString()) {
                made.add(at(place.asInt(-1), depth + 1));
            }
        }
        return made;
    }

    /// Whether all that its elements hold are places in the array itself.
    static boolean is(ArrayNode array) {
        boolean objects = false;
        boolean texts = false;
        if (array.size() < FEWEST_FLAT || !array.path(0).isContainer()) {
            return false;
        }
        for (JsonNode one : array) {
            texts |= one.isString();
            objects |= one.isObject() && !one.isEmpty();
            boolean tagged = one.isArray() && one.path(0).isString();
            int i = 0;
            for (JsonNode place : one) {
                boolean free = tagged && i <= 1;
                if (!free && (!place.isIntegralNumber() || place.asInt(0) >= array.size())) {
                    return false;
                }
                i++;
            }
        }
        return objects && texts;
    }
}
