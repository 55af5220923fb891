package rasid.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// What the place of a link on a page says of it: whether it stands in navigation, in a block of pictures, polls,
/// tags or adverts. Read once for a page; not shared between threads.
final class Surroundings {
    private static final Set<String> NAVIGATION = Set.of("nav", "footer", "menu");
    private static final int DEEPEST = 60;
    /// A block that holds more of the page's links than this is the page, whatever it is called.
    private static final double MOST_OF_THE_PAGE = 0.4;

    private static final int LONGEST_LABEL = 5;
    private static final int LONGEST_NOTE = 40;
    private static final int MOST_IN_A_CARD = 6;

    private final int links;
    private final boolean byNames;
    private final Map<Element, Optional<String>> ofBlock = new HashMap<>();
    private final Map<Element, String> labels = new HashMap<>();

    private Surroundings(int links, boolean byNames) {
        this.links = links;
        this.byNames = byNames;
    }

    /// @param byNames whether what blocks are called counts, beside adverts: builders of sites call a list of articles
    /// "gallery"
    static Surroundings of(Element page, boolean byNames) {
        var surroundings = new Surroundings(page.select("a[href]").size(), byNames);
        surroundings.label(page);
        surroundings.markAdverts(page);
        return surroundings;
    }

    /// Why a link in this place is hardly one to an article; empty where nothing speaks against it.
    Optional<String> against(Element link) {
        Optional<String> own = ofItself(link);
        if (own.isPresent()) {
            return own;
        }
        if (labels.containsKey(link)) {
            return Optional.of("it stands under \"%s\"".formatted(labels.get(link)));
        }
        int steps = 0;
        for (Element e = link.parent(); e != null && steps < DEEPEST; e = e.parent(), steps++) {
            Optional<String> block = ofBlock.computeIfAbsent(e, this::judge);
            if (block.isPresent()) {
                return block;
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofItself(Element link) {
        for (String rel : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            switch (rel) {
                case "author", "sponsored", "next", "prev", "category", "search", "license" -> {
                    return Optional.of("the link says of itself: " + rel);
                }
                default -> {}
            }
        }
        return style(link);
    }

    private Optional<String> style(Element element) {
        for (String name : element.classNames()) {
            if (isTelling(name)) {
                return Optional.of("it stands in a block called " + name);
            }
        }
        return !element.id().isEmpty() && isTelling(element.id())
                ? Optional.of("it stands in a block called " + element.id())
                : Optional.empty();
    }

    private boolean isTelling(String name) {
        return byNames ? PathWords.isStyle(name) : PathWords.isAdvertStyle(name);
    }

    private Optional<String> judge(Element block) {
        String name = block.normalName();
        if (name.equals("body") || name.equals("html") || name.equals("main")) {
            return Optional.empty();
        }
        if (NAVIGATION.contains(name)
                || block.attr("role").equalsIgnoreCase("navigation")
                || block.attr("role").equalsIgnoreCase("contentinfo")) {
            return Optional.of("it stands in the navigation");
        }
        Optional<String> style = style(block);
        if (style.isPresent() && PathWords.isWriters(block.className() + block.id()) && showsWriters(block)) {
            return Optional.empty();
        }
        return style.isPresent() && block.select("a[href]").size() <= MOST_OF_THE_PAGE * links
                ? style
                : Optional.empty();
    }

    /// Whether the addresses of a block of writers tell which of them are the writers: the others are their columns.
    private static boolean showsWriters(Element block) {
        return block.select("a[href]").stream()
                .flatMap(link -> Stream.of(link.attr("href").split("[/?&=]+", -1)))
                .anyMatch(part -> PathWords.isListing(part, false));
    }

    /// Puts the headings of blocks on the links that follow them, up to the next heading of the same block.
    private void label(Element page) {
        for (Element heading : page.select(
                "h1, h2, h3, h4, h5, h6, legend, caption, dt, [class~=(?i)(^|[-_])(title|heading|header|head)$]")) {
            String text = heading.text();
            if (text.isBlank() || text.split("\\s+", -1).length > LONGEST_LABEL || !PathWords.isLabel(text)) {
                continue;
            }
            if (heading.select("a[href]").stream().anyMatch(a -> a.text().split("\\s+", -1).length > LONGEST_LABEL)) {
                continue;
            }
            follow(heading, text);
        }
    }

    /// Puts "sponsored" on the links of the card that says so.
    private void markAdverts(Element page) {
        for (Element note : page.select("span, small, label, em, i, b, p, div")) {
            String text = note.ownText();
            Element card = note.parent();
            if (card != null && !text.isBlank() && text.length() < LONGEST_NOTE && PathWords.isAdvert(text)) {
                Elements inside = card.select("a[href]");
                if (inside.size() <= MOST_IN_A_CARD) {
                    inside.forEach(link -> labels.putIfAbsent(link, text));
                }
            }
        }
    }

    private void follow(Element heading, String text) {
        Element at = heading;
        // The heading often stands alone in a wrapper of its own.
        for (int up = 0; up < 3 && at.nextElementSibling() == null && at.parent() != null; up++) {
            at = at.parent();
            if (at.normalName().equals("body") || at.normalName().equals("main") || isCard(at, heading.normalName())) {
                return;
            }
        }
        for (Element next = at.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            boolean another = next.normalName().equals(heading.normalName())
                    || (!at.equals(heading)
                            && next.selectFirst(heading.normalName()) != null
                            && next.hasClass(at.className()));
            if (another) {
                return;
            }
            Elements inside = next.select("a[href]");
            if (inside.size() > MOST_OF_THE_PAGE * links) {
                return;
            }
            inside.forEach(link -> labels.putIfAbsent(link, text));
        }
    }

    /// Whether a block is one of several of its kind, each with a heading: the heading is that of an article then.
    private static boolean isCard(Element block, String heading) {
        Element parent = block.parent();
        return parent != null
                && !block.className().isEmpty()
                && parent.children().stream()
                        .anyMatch(other -> !other.equals(block)
                                && other.normalName().equals(block.normalName())
                                && other.className().equals(block.className())
                                && other.selectFirst(heading) != null);
    }
}
