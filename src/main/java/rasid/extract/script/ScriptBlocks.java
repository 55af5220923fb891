package rasid.extract.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;
import rasid.extract.text.Text;
import tools.jackson.databind.JsonNode;

/// Makes HTML of an article's text as scripts hold it: HTML, text with line breaks, paragraphs, or blocks of many types
/// (Editor.js, Portable Text, Slate, Draft.js, ProseMirror, Lexical, WordPress, home-grown). Blocks that lead to other
/// articles, advertise or embed are left out; of pictures the captions stay.
final class ScriptBlocks {
    private static final int DEEPEST = 40;
    /// Of HTML; the rest is cut off.
    private static final int LONGEST = 2_000_000;

    /// Of React's elements, those that are shown as what they are.
    private static final Set<String> SHOWN = Set.of(
            ("p br div h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption a strong em b i span table tr td th tbody thead section"
                            + " article main header footer nav aside time")
                    .split(" "));
    private static final Set<String> SILENT =
            Set.of("script", "style", "link", "meta", "title", "svg", "button", "head");

    private final StringBuilder html = new StringBuilder();
    private int left;

    private ScriptBlocks(int[] budget) {
        this.left = budget[0];
    }

    /// @param budget how many letters may still be made for the page; it is lessened
    static String html(JsonNode node, int[] budget) {
        var blocks = new ScriptBlocks(budget);
        blocks.block(node, 0);
        budget[0] = Math.max(0, blocks.left);
        return blocks.html.toString();
    }

    private void add(String text) {
        left -= text.length() + 1;
        if (left > 0) {
            html.append(text, 0, Math.clamp(LONGEST - html.length(), 0, text.length()));
        }
    }

    private void block(JsonNode node, int depth) {
        if (depth > DEEPEST || left <= 0) {
            return;
        }
        if (node.isString()) {
            add(ScriptMarkup.of(node.asString()));
        } else if (node.isArray()) {
            if (isElement(node)) {
                element(node, depth);
            } else {
                list(node, depth);
            }
        } else if (node.isObject()) {
            object(node, depth);
        }
    }

    /// `["$","p",null,{"children":…}]`, an element of React.
    private static boolean isElement(JsonNode node) {
        return node.size() >= 4
                && node.path(0).asString("").equals("$")
                && node.path(1).isString()
                && node.path(3).isObject();
    }

    private void element(JsonNode node, int depth) {
        String tag = node.path(1).asString();
        JsonNode props = node.path(3);
        JsonNode inner = props.path("dangerouslySetInnerHTML").path("__html");
        boolean known = SHOWN.contains(tag);
        if (SILENT.contains(tag)) {
            return;
        }
        if (known) {
            String name = Entities.escape(props.path("className").asString("")).replace("\"", "");
            add("<" + tag + (name.isEmpty() ? "" : " class=\"" + name + "\"")
                    + (tag.equals("a") ? " href=\"/\">" : ">"));
        }
        if (inner.isString()) {
            add(inner.asString());
        } else {
            children(props.path("children"), depth + 1);
        }
        if (known && !tag.equals("br")) {
            add("</" + tag + ">");
        }
    }

    private void children(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isString()) {
            add(node.asString().startsWith("$") ? "" : ScriptMarkup.escaped(node.asString()));
        } else if (isElement(node)) {
            element(node, depth);
        } else if (node.isArray()) {
            node.forEach(one -> children(one, depth + 1));
        }
    }

    private void list(JsonNode array, int depth) {
        if (isInline(array)) {
            add("<p>");
            inline(array, depth);
            add("</p>");
            return;
        }
        array.forEach(one -> block(one, depth + 1));
    }

    /// Whether it is the runs of one paragraph.
    private static boolean isInline(JsonNode array) {
        boolean any = false;
        boolean sentences = array.size() > 1;
        for (JsonNode one : array) {
            boolean run = one.isObject()
                    && (BlockKind.isRun(one)
                            || (BlockFields.type(one).isEmpty()
                                    && one.path("text").isString()
                                    && one.size() <= 6
                                    && !one.has("title")
                                    && !one.has("id")));
            if (!run && !(one.isString() && one.asString().length() < 3)) {
                return false;
            }
            any |= run;
            String text = BlockFields.first(one).asString("");
            sentences &= Text.endsSentence(text) && text.equals(text.strip());
        }
        return any && !sentences;
    }

    private void inline(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isString()) {
            String text = node.asString();
            add(ScriptMarkup.inline(text));
        } else if (isElement(node)) {
            element(node, depth);
        } else if (node.isArray()) {
            node.forEach(one -> inline(one, depth + 1));
        } else if (node.isObject()) {
            if (BlockKind.of(node) == BlockKind.BREAK) {
                add("<br>");
                return;
            }
            for (String name : BlockFields.CONTENT) {
                if (node.has(name) && !node.path(name).isNull() && !name.equals("attrs") && !name.equals("data")) {
                    inline(node.path(name), depth + 1);
                    return;
                }
            }
        }
    }

    private void object(JsonNode node, int depth) {
        switch (BlockKind.of(node)) {
            case BREAK -> add("<br>");
            case PICTURE -> captions(node, depth);
            case OTHER -> {}
            case QUOTE -> within("blockquote", node, depth);
            case TABLE -> table(node, depth);
            case ITEM -> within("li", node, depth);
            case LIST -> items(node, depth);
            case HEADING -> within("h3", node, depth);
            case TEXT -> titled(node, depth);
        }
    }

    private void within(String tag, JsonNode node, int depth) {
        add("<" + tag + ">");
        JsonNode content = BlockFields.content(node);
        if (content.isArray() && (isInline(content) || !tag.equals("blockquote"))) {
            inline(content, depth + 1);
        } else if (content.isObject()) {
            block(content, depth + 1);
        } else if (tag.equals("blockquote")) {
            block(content, depth + 1);
        } else {
            inline(content, depth + 1);
        }
        add("</" + tag + ">");
    }

    /// A block that has a heading of its own, or a question, and what stands below it.
    private void titled(JsonNode node, int depth) {
        JsonNode content = node.path("answer").isMissingNode() ? BlockFields.content(node) : node.path("answer");
        if (content.isArray() && !content.isEmpty() && content.valueStream().allMatch(BlockFields::isTeaser)) {
            return;
        }
        for (String name : List.of("heading", "title", "question", "subtitle")) {
            JsonNode title = node.path(name);
            if (title.isString() && !title.asString().isBlank()) {
                add("<h3>");
                inline(title, depth);
                add("</h3>");
                break;
            }
        }
        if (content.isMissingNode()) {
            captions(node, depth);
        } else {
            block(content, depth + 1);
        }
    }

    private void items(JsonNode node, int depth) {
        JsonNode items = BlockFields.content(node);
        if (!items.isArray()) {
            block(items, depth + 1);
            return;
        }
        add("<ul>");
        for (JsonNode item : items) {
            add("<li>");
            JsonNode content = item.isObject() ? BlockFields.content(item) : item;
            inline(content, depth + 1);
            add("</li>");
            JsonNode below = item.path("items");
            if (below.isArray() && !below.equals(content)) {
                below.forEach(one -> {
                    add("<li>");
                    inline(one.isObject() ? BlockFields.content(one) : one, depth + 1);
                    add("</li>");
                });
            }
        }
        add("</ul>");
    }

    private void table(JsonNode node, int depth) {
        JsonNode rows = BlockFields.rows(node, 0);
        if (!rows.isArray()) {
            block(BlockFields.content(node), depth + 1);
            return;
        }
        add("<table>");
        row(BlockFields.head(node), depth);
        rows.forEach(row -> row(row, depth));
        add("</table>");
    }

    private void row(JsonNode row, int depth) {
        JsonNode cells = row;
        for (String name : List.of("cells", "content", "children", "columns")) {
            cells = cells.isObject() && cells.path(name).isArray() ? cells.path(name) : cells;
        }
        if (!cells.isArray() || cells.isEmpty()) {
            return;
        }
        add("<tr>");
        for (JsonNode cell : cells) {
            add("<td>");
            inline(cell, depth + 1);
            add("</td>");
        }
        add("</tr>");
    }

    /// What is written below pictures, wherever it stands in the block.
    private void captions(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (BlockFields.isCaption(field.getKey())) {
                add("<figure><figcaption>");
                inline(value, depth + 1);
                add("</figcaption></figure>");
            } else if (value.isObject()) {
                captions(value, depth + 1);
            } else if (value.isArray()) {
                value.forEach(one -> captions(one, depth + 1));
            }
        }
    }
}
