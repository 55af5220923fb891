package rasid.extract.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import rasid.extract.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of its article in JSON-LD (schema.org): in arrays, in `@graph`, beside objects that
/// describe the site. Pages need this most that show their dates in no readable form; what it says of the
/// body is help, not truth.
///
/// @param headline `""` where it is not told; so are the other texts
/// @param credits the organisations that it names as authors
/// @param body HTML or text
/// @param walled whether it says that the text is not for everybody
/// @param live whether it is live coverage, of entries under their times
public record JsonLd(
        String headline,
        List<String> authors,
        List<String> credits,
        String published,
        String modified,
        String section,
        String body,
        String language,
        String publisher,
        List<String> keywords,
        boolean walled,
        boolean live) {
    static final JsonLd NONE = new JsonLd("", List.of(), List.of(), "", "", "", "", "", "", List.of(), false, false);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern COMMAS = Pattern.compile("[,،;]");
    private static final String LIVE_BLOG = "LiveBlogPosting";
    private static final int MOST_OBJECTS = 5_000;
    /// What holds other articles, entries of a live blog, and comments.
    private static final Set<String> OTHERS = Set.of(
            "liveBlogUpdate",
            "itemListElement",
            "comment",
            "mentions",
            "isPartOf",
            "isBasedOn",
            "citation",
            "relatedLink");
    private static final Set<String> PAGES = Set.of("VideoObject", "CreativeWork", "Recipe", "HowTo", "PodcastEpisode");
    /// Their name is that of the thing, not of the page about it.
    private static final Set<String> DISHES = Set.of("Recipe", "HowTo");

    static JsonLd of(List<Element> scripts) {
        JsonNode best = null;
        int bestRank = 0;
        Map<String, JsonNode> known = new HashMap<>();
        for (Element script : scripts) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                for (JsonNode object : objects(script.data())) {
                    if (object.has("name")) {
                        known.putIfAbsent(object.path("@id").asString(""), object);
                    }
                    int rank = rank(object);
                    if (rank > bestRank) {
                        best = object;
                        bestRank = rank;
                    }
                }
            }
        }
        return best == null ? NONE : of(best, known);
    }

    private static JsonLd of(JsonNode article, Map<String, JsonNode> known) {
        List<String> persons = new ArrayList<>();
        List<String> credits = new ArrayList<>();
        JsonNode told = article.path("author").isMissingNode() ? article.path("creator") : article.path("author");
        for (JsonNode one : told.isArray() ? told : List.of(told)) {
            // Some name their authors in objects of their own and refer to them.
            JsonNode author = one.has("name") || one.has("familyName")
                    ? one
                    : known.getOrDefault(one.path("@id").asString("-"), one);
            (isBody(author) ? credits : persons).addAll(names(author));
        }
        return new JsonLd(
                text(article, "headline").isEmpty() && !DISHES.contains(type(article))
                        ? text(article, "name")
                        : text(article, "headline"),
                List.copyOf(persons),
                List.copyOf(credits),
                text(article, "datePublished").isEmpty()
                        ? text(article, "dateCreated")
                        : text(article, "datePublished"),
                text(article, "dateModified"),
                text(article, "articleSection"),
                text(article, "articleBody"),
                text(article, "inLanguage"),
                text(article.path("publisher"), "name"),
                keywords(article.path("keywords")),
                article.path("isAccessibleForFree").asString("").equalsIgnoreCase("false"),
                type(article).equals(LIVE_BLOG));
    }

    /// The objects of a script, nested ones after those around them; none where it is no JSON.
    private static List<JsonNode> objects(String script) {
        List<JsonNode> objects = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JSON.readTree(withoutWrapping(script)));
        } catch (JacksonException _) {
            return BrokenJson.objects(script);
        }
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                objects.add(node);
            }
            node.properties().forEach(field -> {
                if (field.getValue().isContainer() && !OTHERS.contains(field.getKey())) {
                    open.add(field.getValue());
                }
            });
            if (node.isArray()) {
                for (JsonNode child : node) {
                    if (child.isContainer()) {
                        open.add(child);
                    }
                }
            }
        }
        return objects;
    }

    private static String withoutWrapping(String script) {
        String json = script.strip();
        int start = json.indexOf('{') < 0 ? 0 : json.indexOf('{');
        int list = json.indexOf('[');
        start = list >= 0 && list < start ? list : start;
        int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
        return end > start ? json.substring(start, end + 1) : json;
    }

    private static int rank(JsonNode object) {
        String type = type(object);
        boolean article = type.endsWith("Article")
                || type.endsWith("BlogPosting")
                || type.equals("Report")
                || type.endsWith("Posting")
                || type.equals(LIVE_BLOG);
        boolean page = type.endsWith("Page") || PAGES.contains(type);
        if (!article && !page) {
            return 0;
        }
        int told = 0;
        for (String field : List.of("headline", "datePublished", "author", "articleBody")) {
            told += object.has(field) ? 1 : 0;
        }
        return told == 0 ? 0 : told + (article ? 10 : 0);
    }

    static String type(JsonNode object) {
        JsonNode type = object.path("@type");
        String name = type.isArray() ? type.path(0).asString("") : type.asString("");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static List<String> keywords(JsonNode told) {
        List<String> keywords = new ArrayList<>();
        for (JsonNode one : told.isArray() ? told : List.of(told)) {
            keywords.addAll(List.of(COMMAS.split(one.asString(""), -1)));
        }
        return keywords.stream()
                .map(JsonLd::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isBody(JsonNode author) {
        String type = type(author);
        return type.endsWith("Organization") || type.equals("Corporation");
    }

    private static List<String> names(JsonNode author) {
        if (author.isString()) {
            return List.of(plain(author.asString()));
        }
        JsonNode name = author.path("name");
        List<String> names = new ArrayList<>();
        if (name.isArray()) {
            name.forEach(n -> names.add(plain(n.asString(""))));
        } else if (name.isMissingNode()) {
            names.add(plain("%s %s".formatted(text(author, "givenName"), text(author, "familyName"))));
        } else {
            names.add(plain(name.asString("")));
        }
        return names.stream().filter(n -> !n.isEmpty()).toList();
    }

    private static String plain(String text) {
        return Text.clean(Parser.unescapeEntities(text, false));
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        JsonNode first = value.isArray() ? value.path(0) : value;
        String text = first.isObject() ? first.path("name").asString("") : first.asString("");
        return field.equals("articleBody") ? text.strip() : plain(text);
    }
}
