package rasid.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The elements of a page whose tag, class or microdata speak of dates or authors, and those that are asked for by
/// their tag, gathered in one walk: a page has thousands of elements, and a dozen of these.
final class Hints {
    private static final Set<String> INDEXED = Set.of("meta", "link", "script", "base", "h1", "h2");
    private static final int MOST = 2_000;

    private final List<Element> elements = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final Map<Integer, List<Element>> bySaying = new HashMap<>();
    private final Map<String, List<Element>> byTag = new HashMap<>();

    /// Looks at the next element of the page.
    void look(Element element, Looks looks) {
        String tag = element.normalName();
        if (links.size() < MOST && tag.equals("a")) {
            links.add(element);
        } else if (INDEXED.contains(tag)) {
            byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(element);
        }
        if (tag.equals("h1") || tag.equals("h2") || looks.itemprop().trim().equalsIgnoreCase("headline")) {
            headings.add(element);
        }
        if (elements.size() < MOST && isHint(tag, looks)) {
            elements.add(element);
        }
    }

    /// Keeps what an outermost link says, when its end is met.
    void says(Element link, int bareHash) {
        if (bySaying.size() < MOST) {
            bySaying.computeIfAbsent(bareHash, _ -> new ArrayList<>(1)).add(link);
        }
    }

    private static boolean isHint(String tag, Looks looks) {
        return tag.equals("time")
                || looks.microdata()
                || (!looks.rel().isEmpty()
                        && looks.rel().toLowerCase(Locale.ROOT).contains("author"))
                || looks.byClass().hint()
                || looks.byId().hint();
    }

    List<Element> elements() {
        return elements;
    }

    /// The first links of the page.
    List<Element> links() {
        return links;
    }

    /// The links that may say the same as `text`, letters and digits compared; few say something else.
    List<Element> linksThatMaySay(String text) {
        return bySaying.getOrDefault(Text.bareHash(text, 0), List.of());
    }

    /// Headings of the first and second rank, and what microdata call the headline.
    List<Element> headings() {
        return headings;
    }

    /// The elements of a tag that is indexed, in the page's order.
    List<Element> tagged(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    List<Element> like(Evaluator evaluator) {
        List<Element> like = new ArrayList<>();
        for (Element element : elements) {
            if (element.is(evaluator)) {
                like.add(element);
            }
        }
        return like;
    }

    /// The evaluators of selectors that are parted by commas, in their order.
    static List<Evaluator> evaluators(String selectors) {
        return List.of(selectors.split(",\\s*", -1)).stream()
                .map(QueryParser::parse)
                .toList();
    }
}
