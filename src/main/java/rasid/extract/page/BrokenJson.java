package rasid.extract.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What can be read of JSON-LD that is no JSON: a line break or a quote where none may be, a comma or a
/// brace too many. The first article's simple fields stand there all the same.
final class BrokenJson {
    private static final Pattern TYPE =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"((?:\\w{0,30}Article|BlogPosting|LiveBlogPosting))\"");
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|articleSection|inLanguage)\"\\s*:\\s*\"((?:[^\"\\\\\n]|\\\\.){1,400}+)\"");
    private static final Pattern AUTHOR = Pattern.compile(
            "\"author\"\\s*:\\s*\\[?\\s*\\{[^{}]{0,300}?\"name\"\\s*:\\s*\"((?:[^\"\\\\\n]|\\\\.){1,100}+)\"[^{}]{0,300}");
    private static final int LONGEST = 300_000;

    private BrokenJson() {}

    /// The article, or nothing.
    static List<JsonNode> objects(String script) {
        Matcher type = TYPE.matcher(script);
        if (script.length() > LONGEST || !type.find()) {
            return List.of();
        }
        ObjectNode article = JsonMapper.shared().createObjectNode();
        article.put("@type", type.group(1));
        Matcher field = FIELD.matcher(script);
        field.region(type.start(), script.length());
        while (field.find()) {
            if (!article.has(field.group(1))) {
                article.put(field.group(1), unescaped(field.group(2)));
            }
        }
        Matcher author = AUTHOR.matcher(script);
        author.region(type.start(), script.length());
        if (author.find()) {
            article.putObject("author")
                    .put("name", unescaped(author.group(1)))
                    .put("@type", author.group().contains("Organization") ? "Organization" : "Person");
        }
        return List.of(article);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
            } else {
                i++;
                char escaped = text.charAt(i);
                if (escaped == 'u'
                        && i + 4 < text.length()
                        && text.substring(i + 1, i + 5).matches("[\\da-fA-F]{4}")) {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                } else {
                    plain.append(escaped == 'n' || escaped == 't' || escaped == 'r' ? ' ' : escaped);
                }
            }
        }
        return plain.toString();
    }
}
