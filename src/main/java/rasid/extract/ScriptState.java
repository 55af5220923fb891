package rasid.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import rasid.extract.page.Page;
import rasid.extract.page.ScriptArticle;
import rasid.extract.script.ScriptFields;
import rasid.extract.script.ScriptHeadline;
import rasid.extract.script.ScriptPlace;
import rasid.extract.script.ScriptText;
import rasid.extract.script.ScriptTrees;
import rasid.extract.script.ScriptValues;
import rasid.extract.text.Text;
import tools.jackson.databind.JsonNode;

/// Finds the article in the state that a page gives its scripts, to draw it with. Pages need this that show a skeleton,
/// or menus and footers alone: those of Next.js, Nuxt, SvelteKit, Angular, Inertia and their like, and of systems of
/// one site. The state holds other articles as well: this one is the object whose headline the page tells, or
/// which its address names, or the only one with a long text.
final class ScriptState {
    /// A page that shows so much shows its article, and no script is read; less is enough under its headline.
    private static final int SHOWN = 1_500;

    private static final int A_REPORT = 600;
    /// What nothing but its length says is the article.
    private static final int LONG = 300;

    private static final int A_PARAGRAPH = 100;
    private static final int OPENING = 24;
    private static final int MUCH_MORE = 2;
    private static final double LITTLE = 0.5;
    private static final int ENOUGH = 3_000;
    private static final int MOST_OBJECTS = 60_000;

    private final Page page;
    private final ScriptHeadline headline;
    private final ScriptPlace place;
    private final ScriptText text = new ScriptText();
    /// Long texts that stand nowhere with others.
    private final List<String> texts = new ArrayList<>();

    private ScriptState(Page page, String headline) {
        this.page = page;
        this.headline = new ScriptHeadline(page, headline);
        this.place = new ScriptPlace(page);
    }

    /// An object that may be the article.
    ///
    /// @param around the object that it stands in
    /// @param rank how surely it is this page's: 0 where nothing but its text says so
    private record Candidate(JsonNode object, JsonNode around, String headline, ScriptText.Part text, int rank) {
        double weight() {
            return (rank + 0.5) * Math.min(text.length(), ENOUGH);
        }
    }

    /// What the page's scripts would draw, where it shows next to nothing itself and they hold the article, which
    /// [Page#scripted()] tells from then on.
    ///
    /// @param shown what the page shows, under `headline`
    static Optional<BodyFinder.Found> drawn(Page page, String headline, BodyFinder.Found shown) {
        boolean report = shown.length() >= (shown.titled() ? A_REPORT : SHOWN);
        boolean whole = (report && (shown.length() >= SHOWN || !PageKind.isBehindWall(page, shown.length())))
                || (shown.titled() && shown.length() >= LONG && !goesOn(page, shown));
        Optional<ScriptArticle> article =
                shown.chosen() || whole ? Optional.empty() : new ScriptState(page, headline).article(shown);
        boolean cut = shown.titled() && shown.length() >= LONG;
        if (article.isEmpty() || (cut && !article.get().says(opening(shown)))) {
            return Optional.empty();
        }
        page.scripted(article.get());
        String told = article.get().headline();
        BodyFinder.Found found = BodyFinder.find(page, told.isEmpty() ? headline : told);
        if (found.from() == null) {
            return Optional.of(found);
        }
        page.scripted(ScriptArticle.NONE);
        return Optional.empty();
    }

    /// Whether a script holds the beginning of what is shown, and so perhaps the rest of it.
    private static boolean goesOn(Page page, BodyFinder.Found found) {
        String opening = opening(found);
        String escaped = escaped(opening);
        return page.scripts().stream()
                .filter(script -> script.end() - script.from() > found.length())
                .anyMatch(script -> page.html().indexOf(opening, script.from(), script.end()) >= 0
                        || (!escaped.equals(opening)
                                && page.html().indexOf(escaped, script.from(), script.end()) >= 0));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                escaped.append(c);
            } else {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return escaped.toString();
    }

    private static String opening(BodyFinder.Found found) {
        String first = found.paragraphs().isEmpty() ? "" : found.paragraphs().getFirst();
        return first.substring(0, Math.min(first.length(), OPENING));
    }

    private Optional<ScriptArticle> article(BodyFinder.Found page) {
        int shown = page.length();
        ScriptValues.Found values = ScriptValues.of(this.page);
        if (values.values().isEmpty() && values.rows().isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> candidates = candidates(ScriptTrees.of(values, language()));
        Candidate best = null;
        for (Candidate one : candidates) {
            if (one.rank() > 0 && (best == null || one.weight() >= best.weight())) {
                best = one;
            }
        }
        boolean nothing = best == null && shown < LONG && !saysSomething(page);
        best = nothing ? only(candidates) : best;
        if (best == null) {
            return nothing ? alone() : Optional.empty();
        }
        // What a page shows without its headline is around the article.
        boolean goesOn =
                page.titled() && read(best).says(opening(page)) && best.text().length() > shown + A_PARAGRAPH;
        double least = goesOn ? shown : page.titled() ? MUCH_MORE * shown : LITTLE * shown;
        return shown >= LONG && best.text().length() <= least ? Optional.empty() : Optional.of(read(best));
    }

    /// Whether the page shows a headline of its own, with a report under it or of an error: then what
    /// nothing in the state ties to this page is something else, terms of use or another article.
    private boolean saysSomething(BodyFinder.Found shown) {
        return (shown.titled() && shown.length() > 0)
                || PageKind.isErrorTitle(page.title())
                || page.headings().stream()
                        .anyMatch(heading -> heading.first() && !page.site().isNamed(heading.text()));
    }

    /// The only long text of several paragraphs, where no object has a headline with it.
    private Optional<ScriptArticle> alone() {
        String longest = "";
        int next = 0;
        for (String one : new HashSet<>(texts)) {
            next = Math.max(next, Math.min(one.length(), longest.length()));
            longest = one.length() > longest.length() ? one : longest;
        }
        String html = longest.length() < MUCH_MORE * next || !headline.isTold() ? "" : text.html(longest);
        return html.split("<(?:p|br)\\b", -1).length > MUCH_MORE
                ? Optional.of(new ScriptArticle("", "", html, List.of(), List.of(), List.of()))
                : Optional.empty();
    }

    /// The only one with a long text.
    private static @Nullable Candidate only(List<Candidate> candidates) {
        Candidate longest = null;
        int next = 0;
        for (Candidate one : candidates) {
            if (longest == null || one.text().length() > longest.text().length()) {
                boolean same = longest != null
                        && one.text().html().contains(longest.text().html());
                next = longest == null || same
                        ? next
                        : Math.max(next, longest.text().length());
                longest = one;
            } else if (!longest.text().html().contains(one.text().html())) {
                next = Math.max(next, one.text().length());
            }
        }
        return longest != null && longest.text().length() >= Math.max(LONG, MUCH_MORE * next) ? longest : null;
    }

    private ScriptArticle read(Candidate best) {
        JsonNode object = best.object();
        StringBuilder body = new StringBuilder();
        String text = best.text().html();
        for (String caption : ScriptFields.captions(object, best.text().node())) {
            body.append("<figure><figcaption>")
                    .append(org.jsoup.nodes.Entities.escape(caption))
                    .append("</figcaption></figure>");
        }
        String bare = Text.bare(Jsoup.parseBodyFragment(text).text());
        return new ScriptArticle(
                best.headline(),
                ScriptFields.lead(object, bare),
                body.append(text).toString(),
                orAround(best, ScriptFields::authors),
                orAround(best, ScriptFields::published),
                orAround(best, ScriptFields::modified));
    }

    /// Some keep an article's fields in an object of their own, beside what is told of it.
    private static List<String> orAround(Candidate best, Function<JsonNode, List<String>> read) {
        List<String> told = read.apply(best.object());
        return told.isEmpty() && best.around().isObject() ? read.apply(best.around()) : told;
    }

    /// An object of the state, and whether it stands with others.
    private record Place(JsonNode node, JsonNode around, boolean other) {}

    private List<Candidate> candidates(List<JsonNode> trees) {
        List<Candidate> candidates = new ArrayList<>();
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Place> open = new ArrayList<>();
        for (JsonNode tree : trees) {
            open.add(new Place(tree, tree, false));
            if (isLongText(tree)) {
                texts.add(tree.asString());
            }
        }
        while (!open.isEmpty() && seen.size() < MOST_OBJECTS) {
            Place place = open.removeLast();
            JsonNode node = place.node();
            if (!seen.add(node)) {
                continue;
            }
            if (node.isObject()) {
                candidate(place, candidates);
            }
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (isLongText(field.getValue()) && !place.other() && !ScriptFields.isNoText(field.getKey())) {
                    texts.add(field.getValue().asString());
                }
                if (field.getValue().isContainer()) {
                    open.add(new Place(field.getValue(), node, place.other() || ScriptFields.isOther(field.getKey())));
                }
            }
            if (node.isArray()) {
                for (JsonNode one : node) {
                    if (one.isContainer()) {
                        open.add(new Place(one, node, place.other()));
                    }
                }
            }
        }
        return candidates;
    }

    private static boolean isLongText(JsonNode node) {
        return node.isString() && node.asString().length() >= LONG && ScriptText.isText(node.asString());
    }

    private void candidate(Place place, List<Candidate> candidates) {
        JsonNode object = place.node();
        boolean other = place.other();
        String title = headline.of(object);
        if (title.isEmpty()) {
            return;
        }
        int same = headline.sameness(title);
        boolean named = this.place.names(object);
        int rank = same * 2 + (named ? 3 : 0) - (other && same == 0 ? 4 : 0);
        if (rank <= 0 && other) {
            return;
        }
        ScriptText.Part part = text.of(object);
        if (part != null && part.length() >= ScriptText.SHORTEST) {
            candidates.add(new Candidate(object, place.around(), title, part, Math.max(0, rank)));
        }
    }

    private String language() {
        String told =
                page.declared().isEmpty() ? Optional.ofNullable(page.hint()).orElse("") : page.declared();
        return told.split("[-_]", -1)[0].toLowerCase(Locale.ROOT);
    }
}
