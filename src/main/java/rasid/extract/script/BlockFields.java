package rasid.extract.script;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rasid.extract.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What the fields of a text's blocks are called: of what type a block is, and where it holds what it says.
final class BlockFields {
    /// By what a block says of its type.
    private static final List<String> TYPES = List.of(
            "_type",
            "type",
            "blockType",
            "nodeType",
            "kind",
            "__component",
            "acf_fc_layout",
            "component",
            "__typename",
            "name",
            "tag");
    /// What holds what a block says, the first of which counts.
    static final List<String> CONTENT = List.of(
            "children",
            "content",
            "html",
            "text",
            "value",
            "paragraph",
            "body",
            "rendered",
            "items",
            "blocks",
            "elements",
            "paragraphs",
            "rows",
            "attributes",
            "attrs",
            "data",
            "fields",
            "props",
            "innerHTML",
            "innerHtml",
            "innerBlocks",
            "saveContent",
            "description",
            "code",
            "root",
            "json",
            "document",
            "node",
            "model",
            "payload",
            "nodes",
            "edges");
    private static final Set<String> WRAPPING =
            Set.of("data", "attributes", "attrs", "fields", "props", "payload", "model", "value");

    private BlockFields() {}

    static String type(JsonNode node) {
        for (String name : TYPES) {
            JsonNode type = node.path(name);
            if (type.isString() && !type.asString().isBlank() && type.asString().length() <= 60) {
                return ScriptFields.words(type.asString());
            }
        }
        return "";
    }

    /// Whether it is a block of a text: it tells its type, or holds a text in a field that is called so.
    static boolean isBlock(JsonNode node) {
        return !type(node).isEmpty() || !first(node).isMissingNode();
    }

    /// A card that leads to another article: its title, and where it stands.
    static boolean isTeaser(JsonNode node) {
        boolean titled = node.path("title").isString()
                || node.path("headline").isString()
                || node.path("title").has("rendered");
        return titled
                && (node.has("slug")
                        || node.has("url")
                        || node.has("link")
                        || node.has("href")
                        || node.has("path")
                        || node.has("permalink"));
    }

    static boolean isCaption(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("caption") || lower.endsWith("legend");
    }

    /// What a block holds: of the fields that may, the first that is there.
    static JsonNode content(JsonNode node) {
        JsonNode found = node;
        for (int i = 0; i < 4; i++) {
            JsonNode next = first(found);
            if (next.isMissingNode()) {
                return i == 0 ? longest(found) : found.isObject() ? longest(found) : found;
            }
            if (!next.isObject()) {
                return next;
            }
            found = next;
        }
        return found;
    }

    static JsonNode first(JsonNode node) {
        for (String name : CONTENT) {
            JsonNode content = node.path(name);
            boolean some =
                    content.isString() ? !content.asString().isBlank() : content.isContainer() && !content.isEmpty();
            if (some && !(WRAPPING.contains(name) && !content.isString() && !holdsText(content))) {
                return content;
            }
        }
        return MissingNode.getInstance();
    }

    static boolean holdsText(JsonNode node) {
        if (node.isArray()) {
            return true;
        }
        return !first(node).isMissingNode() || !longest(node).isMissingNode();
    }

    /// The longest text that stands in none of the usual fields.
    static JsonNode longest(JsonNode node) {
        JsonNode longest = MissingNode.getInstance();
        int most = 0;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String text = field.getValue().asString("");
            if (field.getValue().isString()
                    && !isCaption(field.getKey())
                    && text.length() > most
                    && Text.words(text) >= 3
                    && !text.startsWith("http")) {
                most = text.length();
                longest = field.getValue();
            }
        }
        return longest;
    }

    static JsonNode head(JsonNode node) {
        for (String name : List.of("header", "headers", "head", "columns")) {
            if (node.path(name).isArray()) {
                return node.path(name);
            }
        }
        return MissingNode.getInstance();
    }

    static JsonNode rows(JsonNode node, int depth) {
        for (String name : List.of("rows", "content", "children", "body", "data", "attrs", "value")) {
            JsonNode rows = node.path(name);
            if (rows.isArray()) {
                return rows;
            }
            if (rows.isObject() && depth < 3 && rows(rows, depth + 1).isArray()) {
                return rows(rows, depth + 1);
            }
        }
        return MissingNode.getInstance();
    }
}
