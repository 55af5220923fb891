package rasid.feed;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// An XML text, however broken, whose elements are known by namespace and local name.
///
/// jsoup's parser goes on where a strict one stops: after junk before the declaration, undeclared entities, bare `&`,
/// tags that are never closed. What it lacks is added here: prefixes without a declaration, and `xml:base`.
final class Xml {
    /// RSS has no namespace of its own.
    static final String NONE = "";

    static final String ATOM = "http://www.w3.org/2005/atom";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String DC_TERMS = "http://purl.org/dc/terms/";
    static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";

    /// Prefixes that feeds use without declaring them.
    private static final Map<String, String> HABITS =
            Map.of("atom", ATOM, "dc", DC, "dcterms", DC_TERMS, "news", NEWS, "feedburner", FEEDBURNER);

    private static final String PARSERS_DEFAULT = "http://www.w3.org/XML/1998/namespace";

    /// A CDATA section, or an ampersand that begins no reference: `&copy=3` in an address is not ©.
    private static final Pattern AMPERSAND = Pattern.compile("<!\\[CDATA\\[.*?]]>|&(?!#?\\w{1,31};)", Pattern.DOTALL);

    private final Document document;
    private final Map<String, String> prefixes = new HashMap<>();

    private Xml(Document document) {
        this.document = document;
    }

    /// Parses a text; never throws.
    static Xml parse(String text) {
        String clean = text.indexOf('&') < 0
                ? text
                : AMPERSAND
                        .matcher(text)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(found.group().equals("&") ? "&amp;" : found.group()));
        var xml = new Xml(Jsoup.parse(clean, "", Parser.xmlParser()));
        for (Element element : xml.document.getAllElements()) {
            if (element.attributesSize() > 0) {
                xml.learnPrefixes(element);
            }
        }
        return xml;
    }

    private void learnPrefixes(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("xmlns:")) {
                prefixes.putIfAbsent(attribute.getKey().substring(6), attribute.getValue());
            }
        }
    }

    /// The elements of that local name anywhere in the text, in its order, whatever their namespace.
    List<Element> all(String name) {
        return document.getAllElements().stream()
                .filter(element -> name(element).equals(name))
                .toList();
    }

    /// The outermost element, `""` for a text without any.
    String root() {
        return document.childrenSize() == 0 ? "" : name(document.child(0));
    }

    /// Whether the text has an element of that local name.
    boolean has(String name) {
        return document.getAllElements().stream()
                .anyMatch(element -> name(element).equals(name));
    }

    /// The element children of `parent` with that name, whose namespace is `namespace` or, where that is [#NONE], the
    /// parent's own.
    Stream<Element> children(Element parent, String namespace, String name) {
        return parent.children().stream()
                .filter(child -> name(child).equals(name))
                .filter(child -> {
                    String mine = namespace(child);
                    return mine.equals(namespace)
                            || (namespace.equals(NONE) && (mine.equals(namespace(parent)) || isRss(mine)));
                });
    }

    /// The text of the first such child that has any; `""` where none has.
    String text(Element parent, String namespace, String name) {
        return children(parent, namespace, name)
                .map(child -> child.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The local name in lower case.
    static String name(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /// What relative addresses within `element` are told from: `xml:base` of it and of what it stands in.
    static URI base(Element element, URI address) {
        URI base = address;
        for (Element outer : element.parents().reversed()) {
            base = within(outer, base);
        }
        return within(element, base);
    }

    private static URI within(Element element, URI base) {
        String told = element.attr("xml:base");
        Optional<URI> resolved = told.isEmpty() ? Optional.empty() : Links.resolve(base, told);
        return resolved.orElse(base);
    }

    private String namespace(Element element) {
        String prefix = element.tag().prefix();
        String told = element.tag().namespace().toLowerCase(Locale.ROOT);
        if (!prefix.isEmpty() && !prefixes.containsKey(prefix)) {
            return HABITS.getOrDefault(prefix.toLowerCase(Locale.ROOT), "undeclared:" + prefix);
        }
        if (told.contains("google.com/schemas/sitemap-news")) {
            return NEWS;
        }
        return told.equalsIgnoreCase(PARSERS_DEFAULT) ? NONE : told;
    }

    private static boolean isRss(String namespace) {
        return namespace.isEmpty()
                || (namespace.contains("purl.org/rss/1.0/") && !namespace.contains("modules"))
                || namespace.contains("netscape.com/rdf/simple")
                || namespace.contains("backend.userland.com/rss");
    }
}
