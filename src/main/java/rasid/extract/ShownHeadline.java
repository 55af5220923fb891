package rasid.extract;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The headline by its looks alone: the short bold or large line over the text. Pages need this that have no heading
/// elements and the site's name for a title: tables of the 2000s, ASP.NET forms, print versions.
final class ShownHeadline {
    private static final Evaluator EMPHASIS =
            QueryParser.parse("b, strong, font, big, span[style*=bold], span[style*=size]");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Pattern PARTS = Pattern.compile("\\s+[-–—>»›/|]+\\s+");
    private static final int LONGEST_PART = 3;
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST = 180;
    /// It stands close above the text, with a date and a byline between.
    private static final int REACH = 6;
    private static final Set<String> BOLD = Set.of("b", "strong", "font", "big", "h1", "h2", "h3", "h4", "h5", "h6");

    private ShownHeadline() {}

    /// `""` where no line looks like one.
    static String of(Body body) {
        int text = -1;
        for (int i : body.kept()) {
            if (body.block(i).running() && body.block(i).length() > 100) {
                text = i;
                break;
            }
        }
        String own = permalink(body, text);
        String top = own.isEmpty() ? topHeading(body) : own;
        if (!top.isEmpty()) {
            return top;
        }
        String plain = "";
        for (int i = text - 1; i >= Math.max(0, text - REACH); i--) {
            Block block = body.block(i);
            if (couldBe(body, block)) {
                if (block.kind() == Block.Kind.HEADING || looksLike(body, i)) {
                    return block.text();
                }
                plain = block.text();
            }
        }
        return plain;
    }

    /// The line above the text that links to this very page, as titles of posts do; `""` where none does.
    private static String permalink(Body body, int text) {
        for (int i = text - 1; i >= Math.max(0, text - REACH); i--) {
            Block block = body.block(i);
            Box box = block.linked() > 0.9 && block.hasWords(FEWEST_WORDS - 1) ? body.boxOf(i) : null;
            Element link = box == null ? null : box.element().selectFirst(LINK);
            if (link != null && body.page().isItself(link.attr("href"))) {
                return block.text();
            }
        }
        return "";
    }

    /// The page's heading of the highest rank, where it has only one of that rank and text below it: the boxes beside
    /// an article have headings of a lower one. `""` where there is none such.
    private static String topHeading(Body body) {
        int top = -1;
        int highest = Integer.MAX_VALUE;
        boolean alone = false;
        for (int i = 0; i < body.outline().blocks().size(); i++) {
            Box box = body.boxOf(i);
            if (box != null && body.block(i).kind() == Block.Kind.HEADING && isOutsideOfLists(body.block(i))) {
                int rank = Aria.rank(box.element());
                alone = rank < highest || (alone && rank > highest);
                top = rank < highest ? i : top;
                highest = Math.min(highest, rank);
            }
        }
        return alone
                        && couldBe(body, body.block(top))
                        && Labels.of(body.block(top).text()) == null
                ? body.block(top).text()
                : "";
    }

    private static boolean isOutsideOfLists(Block block) {
        return block.linked() < 0.8
                && (block.mark() == null || !block.mark().doubtful() || block.mark() == Mark.OUTSIDE);
    }

    private static boolean couldBe(Body body, Block block) {
        int words = block.words();
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && block.text().length() <= LONGEST
                && block.linked() < 0.3
                && block.mark() != Mark.CAPTION
                && !Byline.matches(block.text())
                && !areShortParts(block.text())
                && !block.text().endsWith(".")
                // A line that announces who says it stands above the headline.
                && !block.text().endsWith(":")
                && body.page().date(block.text()).isEmpty();
    }

    /// "Baghdad - The Paper - A Name", and the path to the page, "Home > News > Local".
    private static boolean areShortParts(String text) {
        String[] parts = PARTS.split(text, -1);
        return parts.length > 2 && Stream.of(parts).allMatch(part -> Text.words(part) <= LONGEST_PART);
    }

    private static boolean looksLike(Body body, int i) {
        Box box = body.boxOf(i);
        if (box == null) {
            return false;
        }
        Element element = box.element();
        String names = (element.className() + " " + element.id()).toLowerCase(java.util.Locale.ROOT);
        boolean named = names.contains("title") || names.contains("head") || names.contains("onwan");
        String bare = Text.bare(body.block(i).text());
        return named
                || element.attr("style").contains("bold")
                || element.select(EMPHASIS).stream()
                        .anyMatch(bold -> Text.bare(bold.text()).contains(bare))
                || BOLD.contains(element.normalName());
    }
}
