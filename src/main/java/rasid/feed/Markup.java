package rasid.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Text constructs of feeds: plain, escaped HTML, HTML inside, base64.
final class Markup {
    /// What begins like a comment or a document type and is none: parsers of HTML would swallow what follows.
    private static final Pattern NO_DECLARATION = Pattern.compile("<!(?!--|\\[|(?i:doctype))");

    private static final Evaluator NO_TEXT =
            QueryParser.parse("script, style, iframe, object, applet, noscript, noembed, template");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:#\\w+|[A-Za-z]+);");

    private Markup() {}

    /// HTML as one line of text, without markup, scripts and entities.
    static String text(String html) {
        String text = html;
        if (html.indexOf('<') >= 0) {
            text = body(html);
        } else if (html.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(html, false);
        }
        return oneLine(text);
    }

    private static String body(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(NO_TEXT).remove();
        return body.wholeText();
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ' || c == '\u00A0' || (c >= '\t' && c <= '\r');
            if (!isSpace) {
                if (space && !line.isEmpty()) {
                    line.append(' ');
                }
                line.append(c);
            }
            space = isSpace;
        }
        return line.toString().strip();
    }

    /// The text of an element, with its spaces but those at the ends. Most have one text in them and nothing else.
    static String plain(Element element) {
        int size = element.childNodeSize();
        if (size == 0) {
            return "";
        }
        String text =
                size == 1 && element.childNode(0) instanceof TextNode only ? only.getWholeText() : element.wholeText();
        return text.strip();
    }

    /// What stands in `element`, as HTML or text: children as markup, otherwise the text with its escapes
    /// undone.
    static String source(Element element) {
        return element.childrenSize() > 0 ? element.html().strip() : withoutDeclarations(plain(element));
    }

    private static String withoutDeclarations(String html) {
        return html.contains("<!") ? NO_DECLARATION.matcher(html).replaceAll("&lt;!") : html;
    }

    /// A text construct of Atom (RFC 4287 §3.1, and the `mode` of Atom 0.3) as HTML.
    static String atom(Element construct) {
        String type = construct.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = construct.attr("mode").strip().toLowerCase(Locale.ROOT);
        String text = plain(construct);
        if (mode.equals("base64") || isBinary(type)) {
            return decoded(text)
                    .map(plain -> type.startsWith("text/plain") ? escaped(plain) : plain)
                    .orElse("");
        }
        if (construct.childrenSize() > 0) {
            return construct.html().strip();
        }
        boolean plain = mode.isEmpty()
                ? type.isEmpty() || type.equals("text") || type.equals("text/plain")
                : type.equals("text/plain");
        return plain ? escaped(text) : text;
    }

    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.contains("xml") && !type.contains("html");
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Publishers put HTML into plain constructs all the same: what parses as markup or an entity is taken for
    /// that.
    private static String escaped(String plain) {
        boolean markup = MARKUP.matcher(plain).find();
        return markup
                ? plain
                : Parser.unescapeEntities(plain, false).replace("&", "&amp;").replace("<", "&lt;");
    }
}
