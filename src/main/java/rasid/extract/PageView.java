package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.authors.Authors;
import rasid.extract.body.Body;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.page.SelectorUse;
import rasid.extract.text.Text;

/// A page that was read, and how: which part of it was kept, which was left out and why, and where its headline,
/// date and authors came from. For people who ask why a page is read as it is. Holds the whole page; not to be kept.
public final class PageView {
    private static final int NEAREST = 3;
    /// A class that is longer than this was made by a machine and says nothing.
    private static final int LONGEST_NAME = 24;

    private final Page page;
    private final Extracted read;
    private final BodyFinder.Found found;

    PageView(Page page, Extracted read, BodyFinder.Found found) {
        this.page = page;
        this.read = read;
        this.found = found;
    }

    /// A run of the page's text.
    ///
    /// @param kind `text`, `heading`, `item`, `cell` or `caption`
    /// @param kept whether it is a paragraph of the body
    /// @param why it was left out, in words; `""` where it is kept
    /// @param length letters and digits
    /// @param linked the share of it that is links, 0 to 1
    /// @param box the elements it stands in, the nearest last
    /// @param headline whether it was found to show the headline
    public record Part(
            String text,
            String kind,
            boolean kept,
            String why,
            int length,
            double linked,
            String box,
            boolean headline) {}

    public Extracted read() {
        return read;
    }

    /// The page's text from top to bottom; empty where only its metadata hold the article.
    public List<Part> parts() {
        Body body = found.from();
        if (body == null) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < body.outline().blocks().size(); i++) {
            Block block = body.block(i);
            boolean inside = i >= body.first() && i < body.end();
            Mark mark = block.mark() == null && !inside ? Mark.OUTSIDE : block.mark();
            parts.add(new Part(
                    block.text(),
                    block.kind().name().toLowerCase(Locale.ROOT),
                    mark == null,
                    mark == null ? "" : why(mark, block),
                    block.length(),
                    block.linked(),
                    box(body.outline(), block.box()),
                    i == body.headlineAt()));
        }
        return parts;
    }

    private String why(Mark mark, Block block) {
        return mark == Mark.FAMILIAR
                ? "repeated on %d pages of this site"
                        .formatted(page.options().familiar().pages(block.text()))
                : mark.words();
    }

    /// Where the text was found: the path to its box, or what else it was taken from.
    public String bodyFrom() {
        Body body = found.from();
        return found.chosen()
                ? "the selector extract.body"
                : body == null && isScripted()
                        ? "the state of a script, since the page shows no such text"
                        : body == null
                                ? "the page's metadata (JSON-LD), since the page shows no such text"
                                : body.box() < 0 ? "nowhere" : box(body.outline(), body.box());
    }

    private boolean isScripted() {
        List<String> text = found.paragraphs();
        return !text.isEmpty() && page.scripted().says(text.getFirst());
    }

    /// What each of the source's own selectors did; empty where it gives none.
    public List<SelectorUse> selectors() {
        return page.selectorUses();
    }

    /// All that says the headline as it was taken.
    public String titleFrom() {
        String bare = Text.bare(read.content().title());
        if (bare.isEmpty()) {
            return "nowhere";
        }
        List<String> from = new ArrayList<>();
        if (page.options().selectors().title(page.document()).isPresent()) {
            from.add("the selector extract.title");
        }
        add(from, "<h1>", bare, page.hints().tagged("h1").stream().map(Element::text));
        add(from, "<h2>", bare, page.hints().tagged("h2").stream().map(Element::text));
        add(from, "the state of a script", bare, Stream.of(page.scripted().headline()));
        add(from, "JSON-LD", bare, Stream.of(page.linked().headline()));
        add(from, "og:title", bare, Stream.of(page.meta("og:title")));
        add(from, "<title>", bare, Stream.of(page.title()));
        return from.isEmpty() ? "the line that looks like a headline" : String.join(", ", from);
    }

    private static void add(List<String> from, String name, String bare, Stream<String> texts) {
        if (texts.anyMatch(text -> Text.bare(text).contains(bare))) {
            from.add(name);
        }
    }

    public String authorsFrom() {
        return read.content().authors().isEmpty()
                ? "nowhere"
                : Authors.of(page).isEmpty()
                        ? "the lines between headline and text"
                        : page.scripted().authors().containsAll(Authors.of(page))
                                ? "the state of a script"
                                : "metadata, or what is named a byline";
    }

    /// `main > div.story > p`: the innermost elements that stand as blocks.
    private static String box(Outline outline, int innermost) {
        List<String> path = new ArrayList<>();
        for (int box = innermost; box >= 0 && path.size() < NEAREST; ) {
            Box one = outline.boxes().get(box);
            path.addFirst(name(one.element()));
            box = one.parent();
        }
        return String.join(" > ", path);
    }

    private static String name(Element element) {
        String id = element.id();
        @Nullable String known = element.classNames().stream().findFirst().orElse(null);
        return element.normalName()
                + (!id.isEmpty() && id.length() <= LONGEST_NAME ? "#" + id : "")
                + (known != null && known.length() <= LONGEST_NAME ? "." + known : "");
    }
}
