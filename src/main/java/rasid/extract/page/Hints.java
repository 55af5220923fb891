package rasid.extract.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.looks.Aria;
import rasid.extract.looks.Looks;
import rasid.extract.looks.Tags;
import rasid.extract.text.Text;

/// The elements of a page whose tag, class or microdata speak of dates or authors, and those that are asked for by
/// their tag, gathered in one walk: a page has thousands of elements, and a dozen of these.
public final class Hints {
    private static final int MOST = 2_000;
    private static final int SAID = 1 << 12;

    private final List<Element> times = new ArrayList<>();
    /// Those of them that are made to hold a time or are called a date, and those that are called the article's.
    private final List<Element> dates = new ArrayList<>();

    private final List<Element> publications = new ArrayList<>();
    private final List<Element> authors = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> tags = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    /// Outermost links, and the hash of what each says.
    private final List<Element> saying = new ArrayList<>();

    private int[] hashes = new int[128];
    /// Which hashes there are, by their lowest bits: most that are asked for are not.
    private final BitSet said = new BitSet(SAID);
    private final Map<String, List<Element>> byTag = new HashMap<>();

    /// Looks at the next element of the page.
    ///
    /// @param tag what [Tags] says of it
    void look(Element element, int tag, Looks looks) {
        if ((tag & Tags.LINK) != 0 && links.size() < MOST) {
            links.add(element);
            if (isBy(looks.rel(), "tag")) {
                tags.add(element);
            }
        } else if ((tag & Tags.INDEXED) != 0) {
            byTag.computeIfAbsent(element.normalName(), _ -> new ArrayList<>()).add(element);
        }
        if ((tag & Tags.FIRST_HEADING) != 0
                || looks.itemprop().trim().equalsIgnoreCase("headline")
                || Aria.isHeading(element, looks)) {
            headings.add(element);
        }
        boolean told = looks.microdata();
        boolean made = (tag & Tags.TIME) != 0;
        boolean called = made || looks.byClass().time() || looks.byId().time();
        if ((told || called) && times.size() < MOST) {
            times.add(element);
            if (called) {
                dates.add(element);
            }
            if (made || (called && (looks.byClass().published() || looks.byId().published()))) {
                publications.add(element);
            }
        }
        boolean author = told || looks.byClass().author() || looks.byId().author() || isBy(looks.rel(), "author");
        if (author && authors.size() < MOST) {
            authors.add(element);
        }
    }

    private static boolean isBy(String rel, String kind) {
        return !rel.isEmpty() && rel.toLowerCase(Locale.ROOT).contains(kind);
    }

    /// Keeps what an outermost link says, when its end is met.
    void says(Element link, int bareHash) {
        int size = saying.size();
        if (size < MOST) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * size);
            }
            hashes[size] = bareHash;
            said.set(bareHash & (SAID - 1));
            saying.add(link);
        }
    }

    /// The first links of the page.
    public List<Element> links() {
        return links;
    }

    /// Those of them whose `rel` speaks of tags.
    public List<Element> tags() {
        return tags;
    }

    /// The links that may say the same as `text`, letters and digits compared; few say something else.
    public List<Element> linksThatMaySay(String text) {
        int hash = Text.bareHash(text, 0);
        List<Element> links = List.of();
        for (int i = 0; said.get(hash & (SAID - 1)) && i < saying.size(); i++) {
            if (hashes[i] == hash) {
                links = links.isEmpty() ? new ArrayList<>() : links;
                links.add(saying.get(i));
            }
        }
        return links;
    }

    /// Headings of the first and second rank, and what microdata call the headline.
    List<Element> headings() {
        return headings;
    }

    /// The elements of a tag that is indexed, in the page's order.
    public List<Element> tagged(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /// The elements that are made to hold a time, or whose name speaks of dates.
    public List<Element> dates() {
        return dates;
    }

    /// Those of [#dates] that are made to hold a time, or whose name speaks of the date of an article.
    public List<Element> publications() {
        return publications;
    }

    /// Those of the elements that speak of dates which a selector fits.
    public List<Element> timesLike(Evaluator evaluator) {
        return like(times, evaluator);
    }

    /// Those of the elements that speak of authors which a selector fits.
    public List<Element> authorsLike(Evaluator evaluator) {
        return like(authors, evaluator);
    }

    private static List<Element> like(List<Element> elements, Evaluator evaluator) {
        List<Element> like = new ArrayList<>();
        Element root = elements.isEmpty() ? null : elements.getFirst().root();
        for (Element element : elements) {
            if (root != null && evaluator.matches(root, element)) {
                like.add(element);
            }
        }
        return like;
    }

    /// The evaluators of selectors that are parted by commas, in their order.
    public static List<Evaluator> evaluators(String selectors) {
        return List.of(selectors.split(",\\s*", -1)).stream()
                .map(QueryParser::parse)
                .toList();
    }
}
