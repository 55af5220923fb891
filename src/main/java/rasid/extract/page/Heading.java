package rasid.extract.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Aria;
import rasid.extract.looks.Clutter;
import rasid.extract.looks.Mark;
import rasid.extract.looks.Tree;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// A heading of a page, but not the site's name that stands as one over all its pages.
///
/// @param first whether it is of the first rank
public record Heading(Element element, String text, boolean first) {
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final int SHORTEST = 3;
    private static final Pattern SHOWN =
            Pattern.compile("(?:^|[\\s-])(?:sm|md|lg|xl|xxl)[-:](?:inline|block|flex|grid|contents)");
    private static final int LONG_ENOUGH = 12;
    private static final int MOST = 40;

    /// Those of the first rank, then the others.
    static List<Heading> of(Page page) {
        List<Heading> first = new ArrayList<>();
        List<Heading> others = new ArrayList<>();
        for (Element element : page.hints().headings()) {
            if (first.size() + others.size() == MOST) {
                break;
            }
            String text = Text.clean(shown(element));
            boolean isFirst = !element.normalName().equals("h2")
                    && (!element.attr("role").equalsIgnoreCase("heading") || Aria.rank(element) == 1);
            if (text.length() >= SHORTEST && !leadsHome(element, text, page)) {
                (isFirst ? first : others).add(new Heading(element, text, isFirst));
            }
        }
        first.addAll(others);
        return first;
    }

    /// What readers see of it: editors of forms leave the hidden label of a field in the heading.
    private static String shown(Element heading) {
        boolean hides =
                Tree.children(heading) > 0 && heading.children().stream().anyMatch(Heading::isHidden);
        if (!hides) {
            return heading.text();
        }
        Element bare = heading.clone();
        List.copyOf(bare.children()).stream().filter(Heading::isHidden).forEach(Element::remove);
        return bare.text().isBlank() ? heading.text() : bare.text();
    }

    /// What is hidden on small screens alone, `d-none d-md-inline`, is shown.
    private static boolean isHidden(Element child) {
        return Clutter.of(child) == Mark.HIDDEN
                && !SHOWN.matcher(child.className()).find();
    }

    /// Whether it is the only heading of the first rank that the page has.
    public static boolean isOnlyFirst(Page page, String headline) {
        List<Heading> first = page.headings().stream().filter(Heading::first).toList();
        return first.size() == 1 && Text.clean(first.getFirst().text()).equals(headline);
    }

    /// What its elements say, and its own text, letters and digits alone.
    public Set<String> parts() {
        if (Tree.children(element) == 0) {
            return Set.of();
        }
        Set<String> parts = new HashSet<>();
        parts.add(Text.bare(element.ownText()));
        for (Element child : element.children()) {
            parts.add(Text.bare(child.text()));
        }
        parts.removeIf(part -> part.length() < LONG_ENOUGH);
        return parts;
    }

    /// The site's name, which links to its front page.
    private static boolean leadsHome(Element heading, String text, Page page) {
        Element link = link(heading);
        if (link == null
                || leadsBelow(link.attr("href"))
                || !Text.clean(link.text()).equals(text)) {
            return false;
        }
        String path = page.resolve(link.attr("href")).map(URI::getPath).orElse("-");
        return path.length() <= 1;
    }

    /// The link that a heading is, stands in or holds; null where there is none.
    private static @Nullable Element link(Element heading) {
        if (isLink(heading)) {
            return heading;
        }
        Element around = heading.parent();
        if (around != null && isLink(around)) {
            return around;
        }
        Element first = heading.firstElementChild();
        return first == null || (isLink(first) && first.hasAttr("href")) ? first : heading.selectFirst(LINK);
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a");
    }

    /// Whether an address has more than the site's front page in its path, as nearly all have that headings link to.
    private static boolean leadsBelow(String href) {
        int host = href.startsWith("https://") || href.startsWith("http://") ? href.indexOf("//") + 2 : 0;
        int path = href.indexOf('/', host);
        return (host > 0 ? path > host : path == 0)
                && path + 1 < href.length()
                && Letters.is(href.charAt(path + 1), Letters.WORD);
    }
}
