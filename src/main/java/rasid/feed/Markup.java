package rasid.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Text constructs of feeds: plain, escaped HTML, HTML inside, base64.
final class Markup {
    /// What begins like a comment or a document type and is none: parsers of HTML would swallow what follows.
    private static final Pattern NO_DECLARATION = Pattern.compile("<!(?!--|\\[|(?i:doctype))");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:#\\w+|[A-Za-z]+);");

    private Markup() {}

    /// HTML as one line of text, without markup, scripts and entities.
    static String text(String html) {
        String text = html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : body(html);
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String body(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, iframe, object, applet, noscript, noembed, template")
                .remove();
        return body.wholeText();
    }

    /// What stands in `element`, as HTML or text: children as markup, otherwise the text with its escapes
    /// undone.
    static String source(Element element) {
        return element.childrenSize() > 0
                ? element.html().strip()
                : NO_DECLARATION.matcher(element.wholeText().strip()).replaceAll("&lt;!");
    }

    /// A text construct of Atom (RFC 4287 §3.1, and the `mode` of Atom 0.3) as HTML.
    static String atom(Element construct) {
        String type = construct.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = construct.attr("mode").strip().toLowerCase(Locale.ROOT);
        String text = construct.wholeText().strip();
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
