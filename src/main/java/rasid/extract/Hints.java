package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The elements of a page whose tag, class or microdata speak of dates or authors, found in one walk: a page
/// has
/// thousands
/// of elements, and a dozen of these.
record Hints(List<Element> elements, List<Element> links) {
    private static final Pattern NAMES = Pattern.compile(
            "(?i)date|time|publi|posted|meta|tarih|datum|author|autor|auteur|byline|writer|creator|fn\\b|kateb|katib|nivisk|reporter");
    private static final int MOST = 2_000;

    static Hints of(Document document) {
        List<Element> elements = new ArrayList<>();
        List<Element> links = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            if (links.size() < MOST && element.normalName().equals("a")) {
                links.add(element);
            }
            if (elements.size() < MOST && isHint(element)) {
                elements.add(element);
            }
        }
        return new Hints(elements, links);
    }

    private static boolean isHint(Element element) {
        return element.normalName().equals("time")
                || element.hasAttr("itemprop")
                || element.attr("rel").toLowerCase(Locale.ROOT).contains("author")
                || NAMES.matcher(element.className()).find()
                || NAMES.matcher(element.id()).find();
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
