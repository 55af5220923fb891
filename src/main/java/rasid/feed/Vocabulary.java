package rasid.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Whose word the name of an element is. Namespaces are compared, not prefixes; where a document uses a prefix
/// that it never declared, the prefix counts for what everyone else uses it for.
enum Vocabulary {
    /// The format's own: RSS of any version, or no namespace at all.
    OWN,
    ATOM,
    DUBLIN_CORE,
    DC_TERMS,
    CONTENT,
    MEDIA,
    ITUNES,
    NEWS,
    XHTML,
    OTHER;

    /// By what [#plain] makes of a namespace.
    private static final Map<String, Vocabulary> BY_PLAIN_NAMESPACE = Map.ofEntries(
            Map.entry("", OWN),
            Map.entry("http://www.w3.org/xml/1998/namespace", OWN),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", OWN),
            Map.entry("http://purl.org/rss/1.0", OWN),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", OWN),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", OWN),
            Map.entry("http://purl.org/net/rss1.1", OWN),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", OWN),
            Map.entry("http://backend.userland.com/rss", OWN),
            Map.entry("http://backend.userland.com/rss2", OWN),
            Map.entry("http://backend.userland.com/rss091", OWN),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", OWN),
            Map.entry("http://cyber.law.harvard.edu/rss/rss.html", OWN),
            Map.entry("http://www.w3.org/2005/atom", ATOM),
            Map.entry("http://purl.org/atom/ns", ATOM),
            Map.entry("http://example.com/newformat", ATOM),
            Map.entry("http://example.com/necho", ATOM),
            Map.entry("http://purl.org/echo", ATOM),
            Map.entry("uri/of/echo/namespace", ATOM),
            Map.entry("http://purl.org/pie", ATOM),
            Map.entry("http://purl.org/dc/elements/1.0", DUBLIN_CORE),
            Map.entry("http://purl.org/dc/elements/1.1", DUBLIN_CORE),
            Map.entry("http://purl.org/dc/terms", DC_TERMS),
            Map.entry("http://purl.org/rss/1.0/modules/content", CONTENT),
            Map.entry("http://search.yahoo.com/mrss", MEDIA),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", NEWS),
            Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", OWN),
            Map.entry("http://www.w3.org/1999/xhtml", XHTML));

    /// The same by the spellings that nearly all documents use, which are asked for at every element.
    private static final Map<String, Vocabulary> BY_NAMESPACE = spellings();

    private static final Map<String, Vocabulary> BY_PREFIX = Map.of(
            "atom", ATOM,
            "dc", DUBLIN_CORE,
            "dcterms", DC_TERMS,
            "content", CONTENT,
            "media", MEDIA,
            "news", NEWS,
            "itunes", ITUNES,
            "rss", OWN,
            "rdf", OWN);

    private static Map<String, Vocabulary> spellings() {
        Map<String, Vocabulary> spellings = new HashMap<>(BY_PLAIN_NAMESPACE);
        for (String end : List.of("/", "#")) {
            BY_PLAIN_NAMESPACE.forEach((namespace, vocabulary) -> spellings.put(namespace + end, vocabulary));
        }
        spellings.put("http://www.w3.org/2005/Atom", ATOM);
        return Map.copyOf(spellings);
    }

    private static @Nullable Vocabulary ofNamespace(String namespace) {
        Vocabulary known = BY_NAMESPACE.get(namespace);
        return known == null ? BY_PLAIN_NAMESPACE.get(plain(namespace)) : known;
    }

    /// Lower case, without slashes and `#` at the end, which are written with and without.
    private static String plain(String namespace) {
        String plain = namespace.strip().toLowerCase(Locale.ROOT);
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == '/' || plain.charAt(end - 1) == '#')) {
            end--;
        }
        return plain.substring(0, end);
    }

    static Vocabulary of(Element element) {
        String prefix = element.tag().prefix();
        Vocabulary known = ofNamespace(element.tag().namespace());
        if (prefix.isEmpty()) {
            return known == null ? OWN : known;
        }
        // jsoup lets an undeclared prefix inherit the namespace around it.
        if (known == null || known == OWN || (known == ATOM && !prefix.equals("atom"))) {
            boolean undeclared = element.parent() != null
                    && element.tag().namespace().equals(element.parent().tag().namespace());
            if (undeclared || known == OWN) {
                return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), known == null ? OTHER : known);
            }
            return known == null ? OTHER : known;
        }
        return known;
    }
}
