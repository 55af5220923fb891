package rasid.extract.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import rasid.extract.text.Text;
import rasid.model.PageSelectors;

/// The selectors that a source gives for its pages, compiled once: the last resort for a site that is not read well.
/// What they find is believed; where one finds nothing, the page is read as any other, and
/// [rasid.extract.Extracted#unmet] says so. Immutable, safe to use from any thread.
public final class Selectors {
    /// For sources that give none, which are nearly all.
    public static final Selectors NONE = new Selectors(PageSelectors.NONE);

    private final PageSelectors given;
    private final @Nullable Evaluator body;
    private final @Nullable Evaluator title;
    private final @Nullable Evaluator date;
    private final List<Evaluator> remove;

    private Selectors(PageSelectors given) {
        this.given = given;
        body = compiled(given.body());
        title = compiled(given.title());
        date = compiled(given.date());
        remove = given.remove().stream().map(QueryParser::parse).toList();
    }

    /// The selectors, ready for use.
    ///
    /// @throws Selector.SelectorParseException when one is none; the configuration has been checked for that
    public static Selectors of(PageSelectors given) {
        return given.none() ? NONE : new Selectors(given);
    }

    private static @Nullable Evaluator compiled(String selector) {
        return selector.isEmpty() ? null : QueryParser.parse(selector);
    }

    /// Takes off the page what is to be removed, the page's `html`, `head` and `body` excepted. Answers how many
    /// elements each of the selectors took.
    List<Integer> clear(Document document) {
        List<Integer> removed = new ArrayList<>();
        for (Evaluator selector : remove) {
            int taken = 0;
            for (Element found : document.select(selector)) {
                if (found.parent() != null && !Set.of("html", "head", "body").contains(found.normalName())) {
                    found.remove();
                    taken++;
                }
            }
            removed.add(taken);
        }
        return removed;
    }

    /// What each of them did on a page, in the order of the configuration.
    ///
    /// @param removed what [#clear] answered
    List<SelectorUse> uses(Page page, List<Integer> removed) {
        Document document = page.document();
        List<SelectorUse> uses = new ArrayList<>();
        use(
                uses,
                "body",
                given.body(),
                found(document, body).count(),
                body(document)
                        .map(root -> "%d letters".formatted(Text.length(root.text())))
                        .orElse(""));
        use(
                uses,
                "title",
                given.title(),
                found(document, title).count(),
                title(document).orElse(""));
        use(
                uses,
                "date",
                given.date(),
                found(document, date).count(),
                date(page).map(dated -> dated.at().toString()).orElse(""));
        for (int i = 0; i < removed.size(); i++) {
            use(uses, "remove", given.remove().get(i), removed.get(i), "");
        }
        return uses;
    }

    private static void use(List<SelectorUse> uses, String name, String selector, long elements, String found) {
        if (!selector.isEmpty()) {
            uses.add(new SelectorUse(name, selector, (int) elements, found));
        }
    }

    /// The headline; empty where none is selected or nothing with text is found.
    public Optional<String> title(Document document) {
        return found(document, title)
                .map(element -> Text.clean(element.hasAttr("content") ? element.attr("content") : element.text()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// When it was published: what the element tells machines, else what it shows.
    public Optional<Dated> date(Page page) {
        return found(page.document(), date)
                .flatMap(element -> Stream.of(
                        element.attr("datetime"), element.attr("content"), element.attr("title"), element.text()))
                .flatMap(text -> page.date(Text.clean(text)).or(() -> page.farAhead(Text.clean(text))).stream())
                .findFirst()
                .map(moment -> new Dated(moment.at(), moment.timed(), moment.day(), Dated.Source.SELECTOR));
    }

    /// The article's text, moved into a tree of its own; empty where none is selected or nothing with text is found.
    public Optional<Element> body(Document document) {
        if (body == null) {
            return Optional.empty();
        }
        Set<Element> chosen = new LinkedHashSet<>();
        found(document, body).forEach(element -> {
            if (element.parents().stream().noneMatch(chosen::contains)) {
                chosen.add(element);
            }
        });
        var root = new Element("div");
        // Each in a box of its own: a `span` or a bare link would run into the next.
        chosen.forEach(element -> root.appendElement("div").appendChild(element.clone()));
        return root.hasText() ? Optional.of(root) : Optional.empty();
    }

    private static Stream<Element> found(Document document, @Nullable Evaluator selector) {
        return selector == null ? Stream.empty() : document.select(selector).stream();
    }

    /// The names of the selectors that are given and were of no use on a page, in the words of the configuration.
    public List<String> unmet(boolean hasBody, boolean hasTitle, boolean hasDate) {
        List<String> unmet = new ArrayList<>();
        if (body != null && !hasBody) {
            unmet.add("body");
        }
        if (title != null && !hasTitle) {
            unmet.add("title");
        }
        if (date != null && !hasDate) {
            unmet.add("date");
        }
        return unmet;
    }
}
