package rasid.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Makes HTML of an article's text as scripts hold it: HTML, text with line breaks, paragraphs, or blocks of many types
/// (Editor.js, Portable Text, Slate, Draft.js, ProseMirror, Lexical, WordPress, home-grown). Blocks that lead to other
/// articles, advertise or embed are left out; of pictures the captions stay.
final class ScriptBlocks {
    private static final int DEEPEST = 40;
    /// Of HTML; the rest is cut off.
    private static final int LONGEST = 2_000_000;

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
    private static final List<String> CONTENT = List.of(
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
    /// Of React's elements, those that are shown as what they are.
    private static final Set<String> SHOWN = Set.of(
            ("p br div h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption a strong em b i span table tr td th tbody thead section"
                            + " article main header footer nav aside time")
                    .split(" "));
    private static final Set<String> SILENT =
            Set.of("script", "style", "link", "meta", "title", "svg", "button", "head");
    private static final Pattern OTHERS = Pattern.compile(
            "related|also|read ?more|more ?(?:from|on|like)|\\bads?\\b|advert|\\bdfp\\b|banner|newsletter|\\bembed|widget|\\bscript\\b|^links?$|comments?\\b|poll\\b"
                    + "|promo|recommend|teaser|share|social|tweet|twitter|instagram|facebook|youtube|tiktok|telegram|iframe|subscri|divider|separator"
                    + "|delimiter|\\btoc\\b|\\bcta\\b|button|recirc|sponsor|outbrain|taboola|interstitial|player|audio|podcast|\\bstyle\\b|link ?(?:card|list|tool|preview)"
                    + "|story ?card|article ?card|card ?list|author ?(?:box|bio|card)|bookmark|spacer|reference|tags? ?list");
    private static final Pattern PICTURE = Pattern.compile(
            "image|picture|photo|gallery|figure|video|media|slideshow|atomic|\\bimg\\b|carousel|infographic|attaches");
    private static final Pattern HEADING = Pattern.compile(
            "head(?:ing|er|line)?(?:[ _-]?(?:one|two|three|four|five|six|\\d))?$|^h[1-6]$|sub ?(?:title|head)|cross ?head|^title$");
    private static final Pattern LIST = Pattern.compile("\\blist$|^[uo]l$|bullet|numbered|list ?block");
    private static final Pattern ITEM = Pattern.compile("list ?item|^li$");
    private static final Pattern TABLE = Pattern.compile("^table$|table ?block| table$|core table");
    private static final Pattern QUOTE = Pattern.compile("quot");
    private static final Pattern INLINE = Pattern.compile(
            "^(?:text|span|link|hyperlink|a|mention|strong|em|b|i|u|bold|italic|inline.*|autolink|mark|sup|sub|hashtag|entity|entity hyperlink)$");
    private static final Pattern BREAK = Pattern.compile("line ?break|hard ?break|^br$");
    private static final Pattern WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\\s[^<>]*)?/?>");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?i)<(?:p|br|div|h\\d|li|table|blockquote)\\b");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("!?\\[([^\\]\\n]{0,300})\\]\\([^)\\s]{1,600}\\)");
    private static final Pattern MARKDOWN_HEAD = Pattern.compile("^#{1,6}\\s+");

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
        if (left > 0 && html.length() < LONGEST) {
            html.append(text);
        }
    }

    private void block(JsonNode node, int depth) {
        if (depth > DEEPEST || left <= 0) {
            return;
        }
        if (node.isString()) {
            text(node.asString());
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
            add(node.asString().startsWith("$") ? "" : escaped(node.asString()));
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
                    && (BREAK.matcher(type(one)).find()
                            || INLINE.matcher(type(one)).matches()
                            || (type(one).isEmpty()
                                    && one.path("text").isString()
                                    && one.size() <= 6
                                    && !one.has("title")
                                    && !one.has("id")));
            if (!run && !(one.isString() && one.asString().length() < 3)) {
                return false;
            }
            any |= run;
            String text = first(one).asString("");
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
            add(TAG.matcher(text).find() ? text : escaped(text));
        } else if (isElement(node)) {
            element(node, depth);
        } else if (node.isArray()) {
            node.forEach(one -> inline(one, depth + 1));
        } else if (node.isObject()) {
            String type = type(node);
            if (BREAK.matcher(type).find()) {
                add("<br>");
                return;
            }
            for (String name : CONTENT) {
                if (node.has(name) && !node.path(name).isNull() && !name.equals("attrs") && !name.equals("data")) {
                    inline(node.path(name), depth + 1);
                    return;
                }
            }
        }
    }

    private void object(JsonNode node, int depth) {
        String type = type(node);
        if (BREAK.matcher(type).find()) {
            add("<br>");
        } else if (PICTURE.matcher(type).find()) {
            captions(node, depth);
        } else if (OTHERS.matcher(type).find() || isTeaser(node)) {
            return;
        } else if (QUOTE.matcher(type).find()) {
            within("blockquote", node, depth);
        } else if (TABLE.matcher(type).find()) {
            table(node, depth);
        } else if (isItem(node, type)) {
            within("li", node, depth);
        } else if (LIST.matcher(type).find()) {
            items(node, depth);
        } else if (isHeading(node, type)) {
            within("h3", node, depth);
        } else {
            titled(node, depth);
        }
    }

    private void within(String tag, JsonNode node, int depth) {
        add("<" + tag + ">");
        JsonNode content = content(node, depth);
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

    private static boolean isItem(JsonNode node, String type) {
        return ITEM.matcher(type).find() || node.path("listItem").isString();
    }

    private static boolean isHeading(JsonNode node, String type) {
        return HEADING.matcher(type).find()
                || HEADING.matcher(words(node.path("style").asString(""))).find();
    }

    /// A block that has a heading of its own, or a question, and what stands below it.
    private void titled(JsonNode node, int depth) {
        JsonNode content = node.path("answer").isMissingNode() ? content(node, depth) : node.path("answer");
        if (content.isArray() && !content.isEmpty() && content.valueStream().allMatch(ScriptBlocks::isTeaser)) {
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

    /// What a block holds: of the fields that may, the first that is there.
    private static JsonNode content(JsonNode node, int depth) {
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

    private static JsonNode first(JsonNode node) {
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

    private static boolean holdsText(JsonNode node) {
        if (node.isArray()) {
            return true;
        }
        return !first(node).isMissingNode() || !longest(node).isMissingNode();
    }

    /// The longest text that stands in none of the usual fields.
    private static JsonNode longest(JsonNode node) {
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

    private void items(JsonNode node, int depth) {
        JsonNode items = content(node, depth);
        if (!items.isArray()) {
            block(items, depth + 1);
            return;
        }
        add("<ul>");
        for (JsonNode item : items) {
            add("<li>");
            JsonNode content = item.isObject() ? content(item, depth) : item;
            inline(content, depth + 1);
            add("</li>");
            JsonNode below = item.path("items");
            if (below.isArray() && !below.equals(content)) {
                below.forEach(one -> {
                    add("<li>");
                    inline(one.isObject() ? content(one, depth) : one, depth + 1);
                    add("</li>");
                });
            }
        }
        add("</ul>");
    }

    private void table(JsonNode node, int depth) {
        JsonNode rows = rows(node, 0);
        if (!rows.isArray()) {
            block(content(node, depth), depth + 1);
            return;
        }
        add("<table>");
        row(head(node), depth);
        rows.forEach(row -> row(row, depth));
        add("</table>");
    }

    private static JsonNode head(JsonNode node) {
        for (String name : List.of("header", "headers", "head", "columns")) {
            if (node.path(name).isArray()) {
                return node.path(name);
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode rows(JsonNode node, int depth) {
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
            if (isCaption(field.getKey())) {
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

    static boolean isCaption(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("caption") || lower.endsWith("legend");
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

    /// Paragraphs of a text, or its HTML without line breaks that say nothing.
    private void text(String told) {
        boolean escaped = !TAG.matcher(told).find() && told.contains("&lt;");
        String text = escaped ? Parser.unescapeEntities(told, false) : told;
        if (TAG.matcher(text).find()) {
            boolean blocks = BLOCK_TAG.matcher(text).find();
            String whole = blocks ? text.replace('\n', ' ') : text.strip().replace("\n", "<br><br>");
            add(blocks ? "<div>" + whole + "</div>" : "<p>" + whole + "</p>");
            return;
        }
        for (String line : text.split("\n+", -1)) {
            String plain = line.strip();
            if (plain.isEmpty()) {
                continue;
            }
            boolean heading = MARKDOWN_HEAD.matcher(plain).find();
            String words = MARKDOWN_LINK
                    .matcher(MARKDOWN_HEAD.matcher(plain).replaceFirst(""))
                    .replaceAll("$1")
                    .replace("**", "");
            add((heading ? "<h3>" : "<p>") + escaped(words) + (heading ? "</h3>" : "</p>"));
        }
    }

    /// Text may hold entities, and a sign that is none.
    private static String escaped(String text) {
        return text.contains("&") && text.contains(";")
                ? text.replace("<", "&lt;").replace("\n", "<br>")
                : Entities.escape(text).replace("\n", "<br>");
    }

    static String type(JsonNode node) {
        for (String name : TYPES) {
            JsonNode type = node.path(name);
            if (type.isString() && !type.asString().isBlank() && type.asString().length() <= 60) {
                return words(type.asString());
            }
        }
        return "";
    }

    /// `core/list-item`, `ReadAlso` and `header-two`, in words.
    private static String words(String name) {
        return WORDS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
