package rasid.extract.page;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates;
import rasid.extract.html.PageTree;
import rasid.extract.looks.Tree;
import rasid.extract.outline.Outline;
import rasid.extract.outline.OutlineWalk;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;
import rasid.model.Addresses;

/// A parsed page with all that the steps of the extraction ask it: its metadata, and how to read dates and
/// addresses on it. Not shared between threads.
public final class Page {
    private final String html;
    private final List<PageTree.Script> scripts;
    private final Document document;
    private final URI address;
    private final Options options;
    private final Map<String, String> meta = new HashMap<>();
    private final Map<String, List<String>> persons = new HashMap<>();
    private final Map<Wordings, Boolean> said = new HashMap<>();
    private final String title;
    private final String declared;
    private final PageDates dates;
    private final URI base;
    private final JsonLd linked;
    private final Hints hints;
    private final OutlineWalk shown;
    private final List<Integer> removed;
    private @Nullable List<String> authors;
    private @Nullable String description;
    private @Nullable Site site;
    private @Nullable List<Heading> headings;
    private ScriptArticle scripted = ScriptArticle.NONE;

    /// Parses `html`, which was served at `address`, without what the source has left out ([Options#selectors]).
    public Page(String html, URI address, Options options) {
        this.html = html;
        PageTree tree = options.selectors() == Selectors.NONE
                ? PageTree.of(html, address.toString())
                : PageTree.whole(html, address.toString());
        this.document = tree.document();
        this.scripts = tree.scripts();
        this.address = address;
        this.options = options;
        this.removed = options.selectors().clear(document);
        StreamedSegments.join(document.body());
        var walk = new PageWalk(document.body());
        Tree.walk(document, walk);
        this.hints = walk.hints();
        this.shown = walk.outline();
        for (Element element : hints.tagged("meta")) {
            String content = Text.clean(element.attr("content"));
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                if (!content.isEmpty() && element.hasAttr(attribute)) {
                    meta.putIfAbsent(element.attr(attribute).strip().toLowerCase(Locale.ROOT), content);
                }
            }
        }
        this.title = document.title();
        Element root = document.firstElementChild();
        this.declared = root == null ? "" : root.attr("lang").strip();
        this.dates = new PageDates(options, declared.isEmpty() ? options.language() : declared);
        this.base = hints.tagged("base").stream()
                .filter(element -> element.hasAttr("href"))
                .findFirst()
                .flatMap(element -> Addresses.resolve(address, element.attr("href")))
                .orElse(address);
        this.linked = JsonLd.of(hints.tagged("script"));
    }

    /// Its tree; without the source's selectors it lacks what nobody reads, see [rasid.extract.html].
    public Document document() {
        return document;
    }

    /// Where it was served.
    public URI address() {
        return address;
    }

    /// The language that the source is known to write, null when nobody said.
    @Nullable
    public String hint() {
        return options.language();
    }

    /// What is known of it from outside.
    public Options options() {
        return options;
    }

    /// What `<title>` says, `""` where it says nothing.
    public String title() {
        return title;
    }

    /// What `<html lang>` says, `""` where it says nothing.
    public String declared() {
        return declared;
    }

    /// What it says of its article in JSON-LD.
    public JsonLd linked() {
        return linked;
    }

    /// The article as the page's scripts hold it; [ScriptArticle#NONE] unless it was said to be needed.
    public ScriptArticle scripted() {
        return scripted;
    }

    /// Says what its scripts hold, when it is known to be needed.
    public void scripted(ScriptArticle article) {
        scripted = article;
        authors = null;
    }

    /// What the page tells of itself, letters and digits alone; `""` where it tells nothing.
    public String description() {
        if (description == null) {
            description = Text.bare(meta("og:description", "description", "twitter:description"));
        }
        return description;
    }

    /// What its site calls itself.
    public Site site() {
        if (site == null) {
            site = new Site(this);
        }
        return site;
    }

    /// See [Heading#of].
    public List<Heading> headings() {
        if (headings == null) {
            headings = Heading.of(this);
        }
        return headings;
    }

    /// Persons that the page names as its authors: what `reading` finds, remembered until scripts tell more.
    public List<String> authors(Function<Page, List<String>> reading) {
        if (authors == null) {
            authors = reading.apply(this);
        }
        return authors;
    }

    /// The persons that a text names as authors: what `reading` finds, remembered.
    public List<String> personsIn(String names, BiFunction<String, Page, List<String>> reading) {
        List<String> known = persons.get(names);
        if (known == null) {
            known = reading.apply(names, this);
            persons.put(names, known);
        }
        return known;
    }

    /// Its elements that speak of dates, authors and headlines.
    public Hints hints() {
        return hints;
    }

    /// Its HTML as it was sent.
    public String html() {
        return html;
    }

    /// The places of its scripts in [#html], in the page's order.
    public List<PageTree.Script> scripts() {
        return scripts;
    }

    /// The outline of the page's body, with no block left out yet.
    public Outline outline(Outline.Reading reading) {
        return reading == Outline.Reading.WITH_HIDDEN ? Outline.of(document.body(), reading) : shown.outline(reading);
    }

    /// The texts of the first blocks of the page's body, at most so many.
    public List<String> lines(int most) {
        return shown.lines(most);
    }

    /// Whether a line of the page that is no link says just this, letters and digits alone.
    public boolean showsLine(String bare) {
        return shown.showsLine(bare);
    }

    /// The content of the first of these `meta` elements that has one, known by `property`, `name` or
    /// `itemprop`; `""` when none has.
    public String meta(String... names) {
        for (String name : names) {
            String content = meta.get(name);
            if (content != null) {
                return content;
            }
        }
        return "";
    }

    /// How much text its elements hold that nobody sees: templates, buttons, what stands in for scripts.
    public int passed() {
        return shown.passed();
    }

    /// Whether anything on the page has one of `wordings`.
    public boolean says(Wordings wordings) {
        return said.computeIfAbsent(wordings, shown::says);
    }

    /// The date that `text` tells, see [PageDates#read].
    public Optional<Dates.Moment> date(String text) {
        return dates.read(text);
    }

    /// See [PageDates#farAhead].
    public Optional<Dates.Moment> farAhead(String text) {
        return dates.farAhead(text);
    }

    /// See [PageDates#dependsOnNow].
    public boolean dependsOnNow(String text) {
        return dates.dependsOnNow(text);
    }

    /// What the source's own selectors did here.
    public List<SelectorUse> selectorUses() {
        return options.selectors().uses(this, removed);
    }

    /// The zone of dates that name none.
    public ZoneId zone() {
        return options.zone();
    }

    /// Whether a reference leads to this page: to the same path and query of the same host.
    public boolean isItself(String reference) {
        return resolve(reference)
                .filter(uri -> Objects.equals(uri.getHost(), address.getHost())
                        && Objects.equals(uri.getRawPath(), address.getRawPath())
                        && Objects.equals(uri.getRawQuery(), address.getRawQuery()))
                .isPresent();
    }

    /// The address that a reference leads to; empty where it is none.
    public Optional<URI> resolve(String reference) {
        return Addresses.resolve(base, reference);
    }
}
