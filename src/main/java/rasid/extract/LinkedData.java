package rasid.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a page's JSON-LD tells of its article (schema.org `Article` and the types below it).
///
/// It is right for metadata on most sites, but may be an array, a graph, broken, or about the site instead of the
/// article.
final class LinkedData {
    private static final Pattern ARTICLE =
            Pattern.compile("\\w*(?:Article|Posting|Report|Review|Story)$", Pattern.CASE_INSENSITIVE);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final int MOST_NODES = 20_000;

    private final JsonNode article;
    private final Map<String, JsonNode> byId;

    private LinkedData(JsonNode article, Map<String, JsonNode> byId) {
        this.article = article;
        this.byId = byId;
    }

    static LinkedData of(Document document) {
        JsonNode article = MissingNode.getInstance();
        Map<String, JsonNode> byId = new HashMap<>();
        for (Element script : document.select("script[type*=ld+json]")) {
            for (JsonNode node : objects(script.data())) {
                String id = node.path("@id").asStringOpt().orElse("");
                if (!id.isEmpty() && node.size() > 1) {
                    byId.putIfAbsent(id, node);
                }
                if (isArticle(node) && weight(node) > weight(article)) {
                    article = node;
                }
            }
        }
        return new LinkedData(article, byId);
    }

    /// Every object of a script at any depth, outer ones first; none where it is broken beyond mending.
    private static List<JsonNode> objects(String json) {
        List<JsonNode> found = new ArrayList<>();
        try {
            Deque<JsonNode> open = new ArrayDeque<>(List.of(MAPPER.readTree(json.strip())));
            while (!open.isEmpty() && found.size() < MOST_NODES) {
                JsonNode node = open.removeFirst();
                if (node.isObject()) {
                    found.add(node);
                }
                if (node.isContainer()) {
                    open.addAll(node.values());
                }
            }
        } catch (JacksonException e) {
            return List.of();
        }
        return found;
    }

    private static boolean isArticle(JsonNode node) {
        return texts(node.path("@type")).stream()
                .anyMatch(type -> ARTICLE.matcher(type).matches());
    }

    /// An article of a list of links tells little of itself; the page's own tells most.
    private static int weight(JsonNode node) {
        int weight = node.isMissingNode() ? -1 : 0;
        for (String field : List.of("headline", "datePublished", "author", "articleBody", "mainEntityOfPage")) {
            weight += node.has(field) ? 1 : 0;
        }
        return weight;
    }

    /// The text of a field, without markup; `""` where the page does not tell it.
    String text(String field) {
        List<String> texts = texts(article.path(field));
        return texts.isEmpty() ? "" : plain(texts.getFirst());
    }

    /// The whole text of the article, as it is told; `""` where it is not.
    String body() {
        return Parser.unescapeEntities(article.path("articleBody").asStringOpt().orElse(""), false);
    }

    /// Names of the authors that are persons, as far as the page tells one kind from the other.
    List<String> authors() {
        List<String> names = new ArrayList<>();
        for (String field : List.of("author", "creator")) {
            JsonNode told = article.path(field);
            for (JsonNode author : told.isArray() ? List.copyOf(told.values()) : List.of(told)) {
                JsonNode whole =
                        byId.getOrDefault(author.path("@id").asStringOpt().orElse(""), author);
                boolean organisation = texts(whole.path("@type")).stream()
                        .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("organization"));
                if (!organisation) {
                    texts(whole.isObject() ? whole.path("name") : whole).forEach(name -> names.add(plain(name)));
                }
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return names;
    }

    /// The name of the publisher, which is no author; `""` where it is not told.
    String publisher() {
        JsonNode told = article.path("publisher");
        JsonNode whole = byId.getOrDefault(told.path("@id").asStringOpt().orElse(""), told);
        return whole.path("name").asStringOpt().map(LinkedData::plain).orElse("");
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node.isArray() ? List.copyOf(node.values()) : List.of(node)) {
            each.asStringOpt()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(texts::add);
        }
        return texts;
    }

    private static String plain(String text) {
        String decoded = Parser.unescapeEntities(Parser.unescapeEntities(text, false), false);
        return Texts.folded(decoded.indexOf('<') < 0 ? decoded : decoded.replaceAll("<[^>]{1,200}>", " "));
    }
}
