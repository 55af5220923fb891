package rasid.extract.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import rasid.extract.html.PageTree;
import rasid.extract.page.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The values that stand in a page's scripts, and in the attributes of its elements: whole scripts of JSON,
/// what scripts assign and call with, and what Next.js pushes piece by piece.
public final class ScriptValues {
    /// Of one page; the rest is left unread.
    private static final int LONGEST = 12_000_000;
    /// What is tried and turns out to be code may be read so many times.
    private static final int MOST_TRIES = 4;
    /// A shorter string or attribute holds no article.
    private static final int SHORTEST = 80;

    private static final String BEFORE_VALUE = "=(,:[?&|";

    /// As it stands, in percents, or in Base64.
    private static final Pattern JSON = Pattern.compile("\\s*(?:[\\[{]|%7B|%5B|eyJ|W3si)");

    private final String html;
    private final int[] nodes = new int[1];
    private final List<JsonNode> values = new ArrayList<>();
    private final StringBuilder pushed = new StringBuilder();
    /// Texts that the scripts assign to names of their own.
    private final ObjectNode assigned = JsonNodeFactory.instance.objectNode();

    private long left;

    private ScriptValues(String html) {
        this.html = html;
        this.left = (long) MOST_TRIES * Math.min(html.length(), LONGEST);
    }

    /// What was found, in the page's order.
    ///
    /// @param rows what Next.js has pushed, `""` where it has not
    public record Found(List<JsonNode> values, String rows, int[] nodes) {}

    /// Reads all of a page, its scripts and the attributes between them.
    public static Found of(Page page) {
        var found = new ScriptValues(page.html());
        int before = 0;
        for (PageTree.Script script : page.scripts()) {
            int end = Math.min(script.end(), LONGEST);
            found.attributes(before, Math.min(script.from(), LONGEST));
            if (end - script.from() > SHORTEST && !found.isLinked(script.from())) {
                found.script(found.html, script.from(), end);
            }
            before = Math.max(before, end);
        }
        found.attributes(before, Math.min(found.html.length(), LONGEST));
        if (!found.assigned.isEmpty()) {
            found.values.add(found.assigned);
        }
        return new Found(found.values, found.pushed.toString(), found.nodes);
    }

    /// Whether it is JSON-LD, which is read elsewhere.
    private boolean isLinked(int from) {
        int tag = html.lastIndexOf("<", from - 1);
        return tag >= 0 && html.substring(tag, from).contains("ld+json");
    }

    private void script(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (text.startsWith("{&", at) || text.startsWith("[&", at)) {
            String plain = unescaped(text.substring(at, end));
            if (!plain.startsWith("{&") && !plain.startsWith("[&")) {
                script(plain, 0, plain.length());
            }
            return;
        }
        if (at < end && (text.charAt(at) == '{' || text.charAt(at) == '[') && read(text, at, end) > at) {
            return;
        }
        code(text, at, end);
    }

    /// Angular's own escapes, or those of HTML.
    private static String unescaped(String text) {
        return text.startsWith("&q;", 1) || text.startsWith("&s;", 1)
                ? text.replace("&q;", "\"")
                        .replace("&s;", "'")
                        .replace("&l;", "<")
                        .replace("&g;", ">")
                        .replace("&a;", "&")
                : Parser.unescapeEntities(text, true);
    }

    /// Reads the value at `from`. Answers where it ends; `from` where there is none.
    private int read(String text, int from, int end) {
        var reader = new ScriptReader(text, from, end, nodes);
        JsonNode value = reader.value();
        left -= reader.at() - from;
        if (value == null || (!value.isContainer() && !value.isString())) {
            return from;
        }
        if (value.isContainer() && value.isEmpty()) {
            return from;
        }
        if (isPush(text, from) && value instanceof ArrayNode chunk) {
            pushed.append(chunk.path(1).asString(""));
        } else {
            values.add(value);
        }
        return reader.at();
    }

    private static boolean isPush(String text, int from) {
        return text.startsWith("__next_f.push(", from - "__next_f.push(".length());
    }

    private void code(String text, int from, int end) {
        char before = ';';
        for (int at = from; at < end && left > 0; at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"', '\'', '`' -> at = string(text, at, end, before) - 1;
                case '/' -> at = comment(text, at, end) - 1;
                case '{', '[' -> {
                    boolean value =
                            BEFORE_VALUE.indexOf(before) >= 0 || text.startsWith("return", wordBefore(text, at));
                    int next = value ? read(text, at, end) : at;
                    at = next > at ? next - 1 : at;
                }
                case '(' -> {
                    int next = text.startsWith("(function", at) && BEFORE_VALUE.indexOf(before) >= 0
                            ? read(text, at, end)
                            : at;
                    at = next > at ? next - 1 : at;
                }
                default -> {}
            }
            before = Character.isWhitespace(c) ? before : at < end ? text.charAt(at) : ';';
        }
    }

    private static int wordBefore(String text, int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        return from - "return".length();
    }

    /// Passes a string. One that holds JSON is kept, and one that is given a name.
    private int string(String text, int from, int end, char before) {
        var reader = new ScriptReader(text, from, end, nodes);
        String read = reader.string();
        left -= reader.at() - from;
        if (text.charAt(from) != '`' && text.indexOf('\n', from, reader.at()) >= 0) {
            // An apostrophe in an expression or a comment.
            return from + 1;
        }
        if (read.length() >= SHORTEST && JSON.matcher(read).lookingAt()) {
            values.add(JsonNodeFactory.instance.stringNode(read));
        } else if (before == '=' && !read.isBlank()) {
            String name = nameBefore(text, from);
            if (!name.isEmpty() && !assigned.has(name)) {
                assigned.put(name, read);
            }
        }
        return reader.at();
    }

    /// `article.title` is called `title`.
    private static String nameBefore(String text, int string) {
        int to = text.lastIndexOf('=', string);
        while (to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        int from = to;
        while (from > 0 && ScriptReader.isNamePart(text.charAt(from - 1))) {
            from--;
        }
        return to < 0 ? "" : text.substring(from, to);
    }

    private static int comment(String text, int at, int end) {
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        if (next != '*' && next != '/') {
            return at + 1;
        }
        int close = next == '*' ? text.indexOf("*/", at + 2, end) : text.indexOf('\n', at, end);
        return close < 0 ? end : close + (next == '*' ? 2 : 1);
    }

    /// Attributes that hold JSON: `data-page="{&quot;…"`.
    private void attributes(int from, int end) {
        for (int at = equals(from, end); at >= 0 && at + 2 < end; at = equals(at + 1, end)) {
            char quote = html.charAt(at + 1);
            char first = html.charAt(at + 2);
            if ((quote == '"' || quote == '\'') && (first == '{' || first == '[')) {
                int close = html.indexOf(quote, at + 2, end);
                if (close < 0) {
                    return;
                }
                if (close - at > SHORTEST) {
                    String json = Parser.unescapeEntities(html.substring(at + 2, close), true);
                    read(json, 0, json.length());
                }
                at = close;
            }
        }
    }

    private int equals(int from, int end) {
        return from < end ? html.indexOf('=', from, end) : -1;
    }
}
