package rasid.extract.script;

import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// Makes HTML of a string of a script: it may be HTML, HTML that is escaped once more, Markdown, or text with line
/// breaks.
final class ScriptMarkup {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\\s[^<>]*)?/?>");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?i)<(?:p|br|div|h\\d|li|table|blockquote)\\b");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("!?\\[([^\\]\\n]{0,300})\\]\\([^)\\s]{1,600}\\)");
    private static final Pattern MARKDOWN_HEAD = Pattern.compile("^#{1,6}\\s+");

    private ScriptMarkup() {}

    /// Paragraphs of a text, or its HTML without line breaks that say nothing.
    static String of(String told) {
        boolean escaped = !TAG.matcher(told).find() && told.contains("&lt;");
        String text = escaped ? Parser.unescapeEntities(told, false) : told;
        if (TAG.matcher(text).find()) {
            boolean blocks = BLOCK_TAG.matcher(text).find();
            String whole = blocks ? text.replace('\n', ' ') : text.strip().replace("\n", "<br><br>");
            return blocks ? "<div>" + whole + "</div>" : "<p>" + whole + "</p>";
        }
        StringBuilder html = new StringBuilder();
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
            html.append(heading ? "<h3>" : "<p>").append(escaped(words)).append(heading ? "</h3>" : "</p>");
        }
        return html.toString();
    }

    /// Text may hold entities, and a sign that is none.
    static String escaped(String text) {
        return text.contains("&") && text.contains(";")
                ? text.replace("<", "&lt;").replace("\n", "<br>")
                : Entities.escape(text).replace("\n", "<br>");
    }

    /// Within a paragraph.
    static String inline(String text) {
        return TAG.matcher(text).find() ? text : escaped(text);
    }
}
