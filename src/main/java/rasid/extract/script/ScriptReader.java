package rasid.extract.script;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads values as scripts write them: JSON, and the literals of JavaScript (names without quotes, `'…'`,
/// `\x3C`, `!0`, `undefined`, `JSON.parse("…")`, `new Date("…")`). What is no literal is passed over and
/// stands as null. A value that a cut-off page breaks off in ends there. Never throws; goes over each
/// letter once.
final class ScriptReader extends ScriptTokens {
    /// Deeper is passed over, so that no page takes more of the stack.
    private static final int DEEPEST = 120;
    /// What all scripts of a page may hold.
    private static final int MOST_NODES = 400_000;

    private final int[] nodes;
    /// What the names stand for that a function takes, in Nuxt's `(function(a,b){return {…}}(…))`.
    private Map<String, JsonNode> names = Map.of();

    /// @param nodes how many were made so far, by this reader and others
    ScriptReader(String text, int from, int end, int[] nodes) {
        super(text, from, end);
        this.nodes = nodes;
    }

    /// Where it goes on.
    int at() {
        return at;
    }

    /// The value that begins here; null where none does.
    @Nullable
    JsonNode value() {
        return value(0);
    }

    private @Nullable JsonNode value(int depth) {
        space();
        if (at >= end || nodes[0]++ > MOST_NODES) {
            return null;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{', '[' -> depth >= DEEPEST ? passedOver() : c == '{' ? object(depth) : array(depth);
            case '"', '\'', '`' -> joined();
            case '!' -> {
                at++;
                yield NODES.booleanNode(at < end && text.charAt(at++) == '0');
            }
            case '(' -> text.startsWith("(function", at) ? called(depth) : bracketed(depth);
            default -> isNumber(c) ? number() : isName(c) ? word(depth) : null;
        };
    }

    private JsonNode passedOver() {
        pass();
        return NODES.nullNode();
    }

    private @Nullable JsonNode bracketed(int depth) {
        if (depth >= DEEPEST) {
            return null;
        }
        at++;
        JsonNode value = value(depth + 1);
        passRest();
        return value;
    }

    private @Nullable ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        at++;
        while (true) {
            space();
            if (at >= end) {
                return object;
            }
            char c = text.charAt(at);
            if (c == '}') {
                at++;
                return object;
            }
            if (c == ',') {
                at++;
            } else if (c == '.') {
                pass();
            } else if (!field(object, depth)) {
                return null;
            }
        }
    }

    private boolean field(ObjectNode object, int depth) {
        char c = text.charAt(at);
        String name;
        if (c == '"' || c == '\'' || c == '`') {
            name = string();
        } else if (isName(c) || isNumber(c)) {
            name = name();
        } else {
            return false;
        }
        space();
        char next = at < end ? text.charAt(at) : '}';
        if (next == ':') {
            at++;
            JsonNode value = value(depth + 1);
            object.set(name, value == null ? NODES.nullNode() : value);
            return endsValue('}');
        }
        if (next == '(') {
            // A method of its own.
            pass();
            return endsValue('}');
        }
        return (next == ',' || next == '}') && isName(c);
    }

    private @Nullable ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        at++;
        while (true) {
            space();
            if (at >= end) {
                return array;
            }
            char c = text.charAt(at);
            if (c == ']') {
                at++;
                return array;
            }
            if (c == ',') {
                at++;
            } else if (c == '.') {
                pass();
            } else {
                JsonNode value = value(depth + 1);
                array.add(value == null ? NODES.nullNode() : value);
                if (!endsValue(']')) {
                    return null;
                }
            }
        }
    }

    /// Passes what follows a value in its expression. Answers whether the value ends then as one does.
    private boolean endsValue(char close) {
        space();
        if (at < end && ",]}".indexOf(text.charAt(at)) < 0) {
            pass();
        }
        return at >= end || text.charAt(at) == ',' || text.charAt(at) == close;
    }

    private @Nullable JsonNode word(int depth) {
        String name = name();
        switch (name) {
            case "true", "false" -> {
                return NODES.booleanNode(name.equals("true"));
            }
            case "null", "undefined", "NaN", "Infinity" -> {
                return NODES.nullNode();
            }
            case "void", "function", "async", "class" -> {
                return passedOver();
            }
            case "new" -> {
                return depth >= DEEPEST ? null : value(depth + 1);
            }
            default -> {}
        }
        JsonNode known = names.get(name);
        if (known != null) {
            return known;
        }
        while (at < end && (text.charAt(at) == '.' || isNamePart(text.charAt(at)))) {
            at++;
        }
        if (at < end && text.charAt(at) == '(') {
            // What it is called with is what it makes a value of.
            return bracketed(depth);
        }
        return NODES.nullNode();
    }

    /// `(function(a,b){b.x=a;return {…}}("…",{}))`: the value it returns, with what it is called with in its place.
    private @Nullable JsonNode called(int depth) {
        int open = at + 1 < end ? text.indexOf('(', at + 1, end) : -1;
        int close = open < 0 ? -1 : text.indexOf(')', open, end);
        if (close < 0 || !names.isEmpty() || depth >= DEEPEST) {
            return null;
        }
        String[] taken = text.substring(open + 1, close).split("\\s*,\\s*", -1);
        int begin = text.indexOf('{', close, end);
        if (begin < 0) {
            return null;
        }
        // What it is called with stands behind it.
        at = begin;
        passBlock();
        int after = at;
        space();
        if (at < end && text.charAt(at) == ')') {
            at++;
            space();
        }
        if (at >= end || text.charAt(at) != '(') {
            at = after;
            return null;
        }
        Map<String, JsonNode> values = arguments(taken, depth);
        int behind = at;
        at = begin + 1;
        names = values;
        assign(begin, after, depth);
        space();
        JsonNode value = null;
        if (text.startsWith("return", at)) {
            at += "return".length();
            value = value(depth + 1);
        }
        names = Map.of();
        at = behind;
        return value;
    }

    private Map<String, JsonNode> arguments(String[] taken, int depth) {
        Map<String, JsonNode> values = new HashMap<>();
        at++;
        for (String name : taken) {
            JsonNode value = value(depth + 1);
            values.put(name.strip(), value == null ? NODES.nullNode() : value);
            if (!endsValue(')') || at >= end || text.charAt(at) != ',') {
                break;
            }
            at++;
        }
        passRest();
        return values;
    }

    /// `b.x=a;b[0]=c;` before what is returned.
    private void assign(int begin, int after, int depth) {
        at = begin + 1;
        while (at < after) {
            space();
            int from = at;
            String name = at < after ? name() : "";
            if (name.isEmpty() || name.equals("return") || at >= after || ".[".indexOf(text.charAt(at)) < 0) {
                at = from;
                return;
            }
            boolean element = text.charAt(at++) == '[';
            String field = at < after && "\"'".indexOf(text.charAt(at)) >= 0 ? string() : name();
            at += element ? 1 : 0;
            space();
            if (at >= after || text.charAt(at) != '=') {
                at = from;
                return;
            }
            at++;
            JsonNode value = value(depth + 1);
            if (value != null && names.get(name) instanceof ObjectNode object) {
                object.set(field, value);
            } else if (value != null && names.get(name) instanceof ArrayNode array) {
                array.add(value);
            }
            pass();
            at++;
        }
    }
}
