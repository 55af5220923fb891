package rasid.extract.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Finds the field of an object of a script that holds the article's text: HTML, a text, or its blocks. Beside it stand
/// shorter ones, such as what search engines are told, and those of other articles.
public final class ScriptText {
    private static final Pattern BODY =
            Pattern.compile("body|content|text|article|story|html|paragraph|blocks?|details?|full|description|news");
    private static final Pattern SHORT = Pattern.compile(
            "descr|excerpt|summary|lead|stand ?first|intro|abstract|sub ?title|deck|teaser|plain|raw|search|amp\\b|preview|snippet|speech|tts");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final int MOST_PARTS = 60;
    private static final int DEEPEST_PART = 4;
    /// The shortest text: one sentence from the wire.
    public static final int SHORTEST = 60;
    private static final int MOST_RENDERED = 20_000_000;

    private final int[] budget = {MOST_RENDERED};

    /// A field that may hold the text.
    public record Part(JsonNode node, String html, int length, double weight) {}

    /// The likeliest of the fields that hold a text; null where none does.
    @Nullable
    public Part of(JsonNode object) {
        List<Part> parts = new ArrayList<>();
        parts(object, parts, 0, 1);
        Part best = null;
        for (Part part : parts) {
            if (best == null || part.weight() > best.weight()) {
                best = part;
            }
        }
        return best;
    }

    /// Whether an object is a part of the one it stands in, not an article of its own.
    static boolean isPart(String name, JsonNode object) {
        return !ScriptFields.isOther(name) && !BlockFields.isTeaser(object);
    }

    private void parts(JsonNode object, List<Part> parts, int depth, double weight) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            String words = ScriptFields.words(field.getKey());
            if (parts.size() >= MOST_PARTS || budget[0] <= 0 || ScriptFields.isNoText(field.getKey())) {
                continue;
            }
            double named = weight
                    * (SHORT.matcher(words).find() ? 0.4 : BODY.matcher(words).find() ? 1.5 : 1);
            if (value.isString() ? isText(value.asString()) : value.isArray() && isBlocks(value)) {
                part(value, named, parts);
            } else if (value.isObject() && depth < DEEPEST_PART && isPart(field.getKey(), value) && !isArticle(value)) {
                parts(value, parts, depth + 1, named);
            }
        }
    }

    private void part(JsonNode value, double named, List<Part> parts) {
        String html = ScriptBlocks.html(value, budget);
        int length = Text.length(TAG.matcher(html).replaceAll("").strip());
        boolean structured = value.isArray() || html.contains("</p><p") || (html.contains("<p") && value.isString());
        if (length >= SHORTEST) {
            parts.add(new Part(value, html, length, named * length * (structured ? 1.3 : 1)));
        }
    }

    /// An object of its own, with a headline and an address.
    private static boolean isArticle(JsonNode object) {
        return (object.has("title") || object.has("headline"))
                && (object.has("id")
                        || object.has("_id")
                        || object.has("slug")
                        || object.has("uuid")
                        || object.has("url"));
    }

    /// Whether a string is running text: long enough, and neither an address nor data.
    public static boolean isText(String text) {
        if (text.length() < SHORTEST || text.startsWith("http") || text.startsWith("data:") || text.startsWith("{")) {
            return false;
        }
        int spaces = 0;
        int wide = 0;
        int look = Math.min(text.length(), 2_000);
        for (int i = 0; i < look; i++) {
            spaces += text.charAt(i) <= ' ' ? 1 : 0;
            wide += Letters.is(text.charAt(i), Letters.WIDE) ? 1 : 0;
        }
        boolean code = text.indexOf('<') < 0 && (text.contains("{") && text.contains("}") && text.contains(";"));
        return !code && (spaces * 40 >= look || wide * 3 > look);
    }

    /// Whether an array holds a text's paragraphs or blocks, not other articles.
    private static boolean isBlocks(JsonNode array) {
        int blocks = 0;
        int others = 0;
        for (JsonNode one : array) {
            boolean text = one.isString() && Text.words(one.asString()) >= 3;
            boolean teaser = one.isObject()
                    && (BlockFields.isTeaser(one)
                            || (isArticle(one) && BlockFields.type(one).isEmpty()));
            boolean block = one.isObject() && !teaser && BlockFields.isBlock(one);
            blocks += text || block ? 1 : 0;
            others += one.isString() || teaser ? 1 : 0;
        }
        return blocks > 0 && blocks * 2 >= array.size() && others - blocks <= array.size() / 2;
    }

    /// HTML of a text that stands alone.
    public String html(String text) {
        return ScriptBlocks.html(JsonNodeFactory.instance.stringNode(text), budget);
    }
}
