package rasid.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/// The elements of a page whose tag, class or microdata speak of dates or authors, found in one walk: a page
/// has
/// thousands
/// of elements, and a dozen of these.
record Hints(List<Element> elements, List<Element> links, Map<String, List<Element>> byTag) {
    private static final List<String> NAMES = List.of(
            "date",
            "time",
            "publi",
            "posted",
            "meta",
            "tarih",
            "datum",
            "author",
            "autor",
            "auteur",
            "byline",
            "writer",
            "creator",
            "kateb",
            "katib",
            "nivisk",
            "reporter");
    /// The microformats' word for a name.
    private static final Pattern FN = Pattern.compile("fn\\b");
    private static final Set<String> INDEXED = Set.of("meta", "link", "script", "base", "h1", "h2");
    private static final int MOST = 2_000;

    static Hints of(Document document) {
        List<Element> elements = new ArrayList<>();
        List<Element> links = new ArrayList<>();
        Map<String, Boolean> names = new HashMap<>();
        Map<String, List<Element>> byTag = new HashMap<>();
        Consumer<Element> look = element -> {
            String tag = element.normalName();
            if (links.size() < MOST && tag.equals("a")) {
                links.add(element);
            } else if (INDEXED.contains(tag)) {
                byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(element);
            }
            if (elements.size() < MOST && isHint(element, names)) {
                elements.add(element);
            }
        };
        NodeTraversor.traverse(
                (node, _) -> {
                    if (node instanceof Element element) {
                        look.accept(element);
                    }
                },
                document);
        return new Hints(elements, links, byTag);
    }

    private static boolean isHint(Element element, Map<String, Boolean> names) {
        return element.normalName().equals("time")
                || element.hasAttr("itemprop")
                || (element.hasAttr("rel")
                        && element.attr("rel").toLowerCase(Locale.ROOT).contains("author"))
                || isNamed(element.className(), names)
                || isNamed(element.id(), names);
    }

    private static boolean isNamed(String name, Map<String, Boolean> names) {
        return !name.isEmpty() && names.computeIfAbsent(name, Hints::isNamed);
    }

    private static boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String part : NAMES) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return lower.contains("fn") && FN.matcher(lower).find();
    }

    /// The elements of a tag that is indexed, in the page's order.
    List<Element> tagged(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    List<Element> like(Evaluator evaluator) {
        return elements.stream().filter(element -> element.is(evaluator)).toList();
    }

    /// The evaluators of selectors that are parted by commas, in their order.
    static List<Evaluator> evaluators(String selectors) {
        return List.of(selectors.split(",\\s*", -1)).stream()
                .map(QueryParser::parse)
                .toList();
    }
}
