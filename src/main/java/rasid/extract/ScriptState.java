package rasid.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Finds the article in the state that a page gives its scripts, to draw it with. Pages need this that show a skeleton,
/// or menus and footers alone: those of Next.js, Nuxt, SvelteKit, Angular, Inertia and their like, and of systems of
/// one site. The state holds other articles as well: this one is the object whose headline the page tells, or
/// which its address names, or the only one with a long text.
final class ScriptState {
    /// A page that shows so much shows its article, and no script is read.
    private static final int SHOWN = 1_500;
    /// The shortest text: one sentence from the wire.
    static final int SHORTEST = 60;
    /// What nothing but its length says is the article.
    private static final int LONG = 300;

    private static final int OPENING = 24;
    private static final int MUCH_MORE = 2;
    private static final int ENOUGH = 3_000;
    private static final int MOST_OBJECTS = 60_000;
    private static final int MOST_RENDERED = 20_000_000;
    private static final int MOST_PARTS = 60;
    private static final int DEEPEST_PART = 4;
    private static final int LONGEST_TITLE = 400;
    private static final int DISTINCT_TITLE = 12;

    private static final Pattern TITLE = Pattern.compile(
            "^(?:(?:post|news|article|story|item|page|content|entry|main|basic|full|long|ar|arabic) ?)?(?:titles?|head ?lines?|heading|subject|title ?text)(?: (?:ar|fa|ku|ckb|he|ur|rendered|text|main))?$");
    private static final Pattern BODY =
            Pattern.compile("body|content|text|article|story|html|paragraph|blocks?|details?|full|description|news");
    private static final Pattern SHORT = Pattern.compile(
            "descr|excerpt|summary|lead|stand ?first|intro|abstract|sub ?title|deck|teaser|plain|raw|search|amp\\b|preview|snippet|speech|tts");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:^| )(?:id|uuid|guid|slug|alias|url|uri|link|path|permalink|href|nid|key|code|no|number|route|canonical)(?: (?:url|path|name))?$");
    private static final Pattern SEPARATOR = Pattern.compile("[/?&=;]");
    private static final Pattern NUMBER_IN = Pattern.compile("[^0-9]+");

    private final Page page;
    private final List<String> told;
    private final String title;
    private final Set<String> segments = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    /// Long texts that stand nowhere with others.
    private final List<String> texts = new ArrayList<>();

    private final int[] budget = {MOST_RENDERED};

    private ScriptState(Page page, String headline) {
        this.page = page;
        this.title = Text.bare(page.document().title());
        this.told = Stream.of(
                        headline,
                        page.meta("og:title"),
                        page.meta("twitter:title"),
                        page.linked().headline(),
                        page.document().title())
                .flatMap(text -> Stream.of(text, Headline.withoutSite(text, page)))
                .map(Text::bare)
                .filter(text -> text.length() >= DISTINCT_TITLE)
                .distinct()
                .toList();
        place(page.address());
        page.resolve(page.meta("og:url")).ifPresent(this::place);
    }

    /// An object that may be the article.
    ///
    /// @param around the object that it stands in
    /// @param rank how surely it is this page's: 0 where nothing but its text says so
    private record Candidate(JsonNode object, JsonNode around, String headline, Part text, int rank) {
        double weight() {
            return (rank + 0.5) * Math.min(text.length(), ENOUGH);
        }
    }

    /// A field that may hold the text.
    private record Part(JsonNode node, String html, int length, double weight) {}

    /// What the page's scripts would draw, where it shows next to nothing itself and they hold the article, which
    /// [Page#scripted()] tells from then on.
    ///
    /// @param shown what the page shows, under `headline`
    static Optional<BodyFinder.Found> drawn(Page page, String headline, BodyFinder.Found shown) {
        boolean whole = shown.length() >= SHOWN || (shown.titled() && shown.length() >= LONG && !goesOn(page, shown));
        Optional<ScriptArticle> article =
                shown.chosen() || whole ? Optional.empty() : new ScriptState(page, headline).article(shown.length());
        if (article.isEmpty()) {
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
        String first = found.paragraphs().isEmpty() ? "" : found.paragraphs().getFirst();
        String opening = first.substring(0, Math.min(first.length(), OPENING));
        StringBuilder escaped = new StringBuilder();
        opening.chars().forEach(c -> escaped.append(c < 0x80 ? (char) c : "\\u%04x".formatted(c)));
        return page.scripts().stream()
                .filter(script -> script.end() - script.from() > found.length())
                .anyMatch(script -> page.html().indexOf(opening, script.from(), script.end()) >= 0
                        || page.html().indexOf(escaped.toString(), script.from(), script.end()) >= 0);
    }

    private Optional<ScriptArticle> article(int shown) {
        ScriptValues.Found values = ScriptValues.of(page);
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
        best = best == null && shown < LONG ? only(candidates) : best;
        if (best == null) {
            return shown < LONG ? alone() : Optional.empty();
        }
        return best.text().length() <= MUCH_MORE * shown && shown >= LONG ? Optional.empty() : Optional.of(read(best));
    }

    /// The only long text of several paragraphs, where no object has a headline with it.
    private Optional<ScriptArticle> alone() {
        String longest = "";
        int next = 0;
        for (String text : new HashSet<>(texts)) {
            next = Math.max(next, Math.min(text.length(), longest.length()));
            longest = text.length() > longest.length() ? text : longest;
        }
        String html = longest.length() < MUCH_MORE * next || told.isEmpty()
                ? ""
                : ScriptBlocks.html(JsonNodeFactory.instance.stringNode(longest), budget);
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
            text(tree, false);
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
                text(field.getValue(), place.other() || ScriptFields.isNoText(field.getKey()));
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

    private void text(JsonNode node, boolean other) {
        if (!other && node.isString() && node.asString().length() >= LONG && isText(node.asString())) {
            texts.add(node.asString());
        }
    }

    private void candidate(Place place, List<Candidate> candidates) {
        JsonNode object = place.node();
        boolean other = place.other();
        String headline = headline(object, 0);
        if (headline.isEmpty()) {
            return;
        }
        int same = sameness(headline);
        boolean named = isNamed(object);
        int rank = same * 2 + (named ? 3 : 0) - (other && same == 0 ? 4 : 0);
        if (rank <= 0 && other) {
            return;
        }
        Part text = text(object);
        if (text != null && text.length() >= SHORTEST) {
            candidates.add(new Candidate(object, place.around(), headline, text, Math.max(0, rank)));
        }
    }

    /// 2 where the page tells the very headline, 1 where what it tells begins with it or holds it.
    private int sameness(String headline) {
        String bare = Text.bare(headline);
        if ((bare.length() < DISTINCT_TITLE && !title.equals(bare))
                || page.site().isNamed(headline)) {
            return 0;
        }
        for (String one : told) {
            if (one.equals(bare)) {
                return 2;
            }
        }
        for (String one : told) {
            if ((one.contains(bare) && bare.length() * MUCH_MORE >= one.length())
                    || (bare.startsWith(one) && bare.length() < MUCH_MORE * one.length())) {
                return 1;
            }
        }
        return 0;
    }

    /// What the page tells as its headline, where it is a field; else the field that is called so.
    private String headline(JsonNode object, int depth) {
        String called = "";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            boolean title = TITLE.matcher(ScriptFields.words(field.getKey())).matches();
            if (value.isString()
                    && value.asString().length() <= LONGEST_TITLE
                    && value.asString().length() >= 3) {
                String text = title ? ScriptFields.plain(value.asString()) : value.asString();
                if ((title || text.indexOf(' ') > 0) && told.contains(Text.bare(text))) {
                    return ScriptFields.plain(text);
                }
                called = title && called.isEmpty() ? text : called;
            } else if (value.isObject() && depth == 0 && (title || isPart(field.getKey(), value))) {
                String inner = title ? inner(value) : headline(value, 1);
                boolean same = !inner.isEmpty() && sameness(inner) == 2;
                if (same) {
                    return inner;
                }
                called = title && called.isEmpty() ? inner : called;
            }
        }
        return called;
    }

    /// `title: {rendered: "…"}`
    private static String inner(JsonNode title) {
        for (String name : List.of("rendered", "basic", "text", "value", "main")) {
            if (title.path(name).isString()) {
                return ScriptFields.plain(title.path(name).asString());
            }
        }
        return title.properties().stream()
                .filter(field -> field.getValue().isString())
                .findFirst()
                .map(field -> ScriptFields.plain(field.getValue().asString()))
                .orElse("");
    }

    private String language() {
        String told =
                page.declared().isEmpty() ? Optional.ofNullable(page.hint()).orElse("") : page.declared();
        return told.split("[-_]", -1)[0].toLowerCase(Locale.ROOT);
    }

    /// Whether an object is a part of the one it stands in, not an article of its own.
    private static boolean isPart(String name, JsonNode object) {
        return !ScriptFields.isOther(name) && !ScriptBlocks.isTeaser(object);
    }

    /// Whether the page's address names it.
    private boolean isNamed(JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if ((value.isString() || value.isNumber())
                    && ADDRESS.matcher(ScriptFields.words(field.getKey())).find()) {
                String told = value.asString("").strip();
                boolean path = told.contains("/") || told.contains("%");
                if (path
                        ? paths.contains(path(told))
                        : told.length() >= 2 && segments.contains(told.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void place(URI address) {
        String whole = path(address.toString());
        if (whole.length() < 3) {
            return;
        }
        paths.add(whole);
        List<String> parts = Stream.of(SEPARATOR.split(whole, -1))
                .filter(part -> !part.isBlank())
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).replaceFirst("\\.[a-z]{3,5}$", "");
            boolean last = i >= parts.size() - 2;
            boolean digits = part.chars().anyMatch(Character::isDigit);
            if ((digits && (last || part.length() > 2)) || last && part.length() >= DISTINCT_TITLE) {
                segments.add(part);
                Stream.of(NUMBER_IN.split(part, -1))
                        .filter(number -> number.length() >= 4)
                        .forEach(segments::add);
            }
        }
    }

    /// An address without its host, decoded.
    private static String path(String address) {
        String path = address.replaceFirst("^(?:https?:)?//[^/?#]*", "").replaceFirst("#.*$", "");
        String decoded;
        try {
            decoded = java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            decoded = path;
        }
        String lower = decoded.toLowerCase(Locale.ROOT);
        String ended = lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        return ended.startsWith("/") ? ended.substring(1) : ended;
    }

    /// The likeliest of the fields that hold a text; null where none does.
    private @Nullable Part text(JsonNode object) {
        List<Part> parts = new ArrayList<>();
        parts(object, parts, 0, 1);
        Part best = null;
        for (Part part : parts) {
            if (best == null || part.weight() > best.weight()) {
                best = part;
            }
        }
        return best;
    }

    private void parts(JsonNode object, List<Part> parts, int depth, double weight) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            String words = ScriptFields.words(field.getKey());
            if (parts.size() >= MOST_PARTS || budget[0] <= 0 || ScriptFields.isNoText(field.getKey())) {
                continue;
            }
            double named = weight
                    * (SHORT.matcher(words).find() ? 0.4 : BODY.matcher(words).find() ? 1.5 : 1);
            if (value.isString() ? isText(value.asString()) : value.isArray() && isBlocks(value)) {
                part(value, named, parts);
            } else if (value.isObject() && depth < DEEPEST_PART && isPart(field.getKey(), value) && !isArticle(value)) {
                parts(value, parts, depth + 1, named);
            }
        }
    }

    private void part(JsonNode value, double named, List<Part> parts) {
        String html = ScriptBlocks.html(value, budget);
        int length = Text.length(html.replaceAll("<[^>]{0,2000}>", "").strip());
        boolean structured = value.isArray() || html.contains("</p><p") || html.contains("<p") && value.isString();
        if (length >= SHORTEST) {
            parts.add(new Part(value, html, length, named * length * (structured ? 1.3 : 1)));
        }
    }

    /// An object of its own, with a headline and an address.
    private static boolean isArticle(JsonNode object) {
        return (object.has("title") || object.has("headline"))
                && (object.has("id")
                        || object.has("_id")
                        || object.has("slug")
                        || object.has("uuid")
                        || object.has("url"));
    }

    private static boolean isText(String text) {
        if (text.length() < SHORTEST || text.startsWith("http") || text.startsWith("data:") || text.startsWith("{")) {
            return false;
        }
        int spaces = 0;
        int wide = 0;
        int look = Math.min(text.length(), 2_000);
        for (int i = 0; i < look; i++) {
            spaces += text.charAt(i) <= ' ' ? 1 : 0;
            wide += Letters.is(text.charAt(i), Letters.WIDE) ? 1 : 0;
        }
        boolean code = text.indexOf('<') < 0 && (text.contains("{") && text.contains("}") && text.contains(";"));
        return !code && (spaces * 40 >= look || wide * 3 > look);
    }

    /// Whether an array holds a text's paragraphs or blocks, not other articles.
    private static boolean isBlocks(JsonNode array) {
        int blocks = 0;
        int others = 0;
        for (JsonNode one : array) {
            boolean text = one.isString() && Text.words(one.asString()) >= 3;
            boolean teaser = one.isObject() && ScriptBlocks.isTeaser(one);
            boolean block = one.isObject() && !teaser && ScriptBlocks.isBlock(one);
            blocks += text || block ? 1 : 0;
            others += one.isString() || teaser ? 1 : 0;
        }
        return blocks > 0 && blocks * 2 >= array.size() && others - blocks <= array.size() / 2;
    }
}
