package rasid.extract.headline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.authors.Byline;
import rasid.extract.body.Body;
import rasid.extract.looks.Aria;
import rasid.extract.looks.Mark;
import rasid.extract.others.CommentLines;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// The headline by its looks alone: the short bold or large line over the text. Pages need this that have no heading
/// elements and the site's name for a title: tables of the 2000s, ASP.NET forms, print versions.
public final class ShownHeadline {
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Pattern PARTS = Pattern.compile("\\s+[-–—ـ>»›/|]+(?:\\s+|$)");
    private static final Pattern SOURCE = Pattern.compile(
            "(?iu)(?:المصدر|مصدر|القسم|التصنيف|منبع|ماخذ|ذریعہ|سەرچاوە|מקור|source|quelle|kaynak|источник)\\s*[:：/]");
    private static final int LONGEST_PART = 3;
    private static final int MUCH_MORE = 3;
    private static final int FEWEST_WORDS = 4;
    private static final int A_WIDE_LINE = 18;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST = 180;
    /// It stands close above the text, with a date and a byline between.
    private static final int REACH = 6;
    /// So far above a subheading its text's first paragraphs are looked for.
    private static final int ABOVE_SUBHEADING = 12;
    private static final int A_PARAGRAPH = 100;
    private static final int LONGEST_BYLINE = 80;

    private ShownHeadline() {}

    /// `""` where no line looks like one.
    public static String of(Body body) {
        int text = firstText(body);
        String answered = CommentLines.answered(body.outline());
        String reported = answered.isEmpty() ? reported(body) : answered;
        String own = reported.isEmpty() ? permalink(body, text) : reported;
        String top = own.isEmpty() ? topHeading(body, text) : own;
        if (!top.isEmpty()) {
            return top;
        }
        String plain = "";
        for (int i = text - 1; i >= Math.max(0, text - REACH); i--) {
            Block block = body.block(i);
            if (!plain.isEmpty() && !isInColumn(body, text, i)) {
                return plain;
            }
            if ((couldBe(body, block) || isShortAndLarge(body, i))
                    && !isSubheading(body, i)
                    && !isOverLinks(body, i, text)
                    && !isUnderAPicture(body, i)) {
                if (block.kind() == Block.Kind.HEADING || Emphasis.isOf(body, i)) {
                    return block.text();
                }
                plain = block.text();
            }
        }
        return plain;
    }

    /// The only line of its looks with a byline right below it and text below that: on a page with several reports the
    /// others are in brief. `""` where there is none, or several.
    private static String reported(Body body) {
        String reported = "";
        List<Block> blocks = body.outline().blocks();
        for (int i = 1; i + 1 < blocks.size(); i++) {
            Block line = blocks.get(i);
            boolean byline = line.length() <= LONGEST_BYLINE
                    && line.text().indexOf(':') > 0
                    && blocks.get(i + 1).running()
                    && Byline.names(line.text());
            if (byline && couldBe(body, blocks.get(i - 1)) && Emphasis.isOf(body, i - 1)) {
                if (!reported.isEmpty()) {
                    return "";
                }
                reported = blocks.get(i - 1).text();
            }
        }
        return reported;
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
    private static String topHeading(Body body, int text) {
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
                        && !isOverLinks(body, top, text)
                        && body.block(top).label() == null
                ? body.block(top).text()
                : "";
    }

    /// Whether it stands over links to other pages, in a box that ends above the text.
    private static boolean isOverLinks(Body body, int heading, int text) {
        int box = body.block(heading).box();
        while (box > 0 && body.outline().boxes().get(box).end() == heading + 1) {
            box = body.outline().boxes().get(box).parent();
        }
        int end = box < 0 ? heading : body.outline().boxes().get(box).end();
        int links = 0;
        for (int i = heading + 1; i < end && (text < 0 || end <= text); i++) {
            links += body.block(i).linked() > 0.8 ? 1 : 0;
        }
        return links > 1;
    }

    /// Whether a paragraph of the text stands above it, side by side with it: then it is the heading of a later part.
    private static boolean isSubheading(Body body, int line) {
        int around = body.outline().boxes().get(body.block(line).box()).parent();
        for (int i = Math.max(body.first(), line - ABOVE_SUBHEADING); i < line && around >= 0; i++) {
            Block above = body.block(i);
            if (above.kept()
                    && above.running()
                    && above.length() > A_PARAGRAPH
                    && body.outline().boxes().get(above.box()).parent() == around) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is all that stands in a box or a table beside a picture.
    private static boolean isUnderAPicture(Body body, int line) {
        int at = body.block(line).kind() == Block.Kind.HEADING
                ? -1
                : body.block(line).box();
        for (; at >= 0; at = body.outline().boxes().get(at).parent()) {
            Box around = body.outline().boxes().get(at);
            if (around.end() - around.first() > 1) {
                return false;
            }
            if (around.pictured()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutsideOfLists(Block block) {
        return block.linked() < 0.8
                && (block.mark() == null || !block.mark().doubtful() || block.mark() == Mark.OUTSIDE);
    }

    /// "Kriz çarşıya indi", in much larger letters than the text, or six ideographs and more.
    private static boolean isShortAndLarge(Body body, int i) {
        Block block = body.block(i);
        return (isWide(block) || block.hasWords(FEWEST_WORDS - 1))
                && couldBe(body, block, 1)
                && Emphasis.isLarge(body, i);
    }

    private static boolean couldBe(Body body, Block block) {
        // Headings of parts are shorter.
        boolean wide = block.kind() == Block.Kind.HEADING && isWide(block) && block.length() >= 2 * A_WIDE_LINE;
        return couldBe(body, block, wide ? 1 : FEWEST_WORDS);
    }

    /// Whether it is long enough in letters that have no spaces between words.
    private static boolean isWide(Block block) {
        return block.length() >= A_WIDE_LINE && Text.holds(block.text(), Letters.WIDE);
    }

    private static boolean couldBe(Body body, Block block, int fewest) {
        int words = block.words();
        return words >= fewest
                && words <= MOST_WORDS
                && block.text().length() <= LONGEST
                && block.linked() < 0.3
                && block.mark() != Mark.CAPTION
                && !Byline.matches(block.text())
                && !areShortParts(block.text())
                && !block.text().endsWith(".")
                && !block.text().endsWith("۔")
                // A line that announces who says it stands above the headline.
                && !block.text().endsWith(":")
                && !SOURCE.matcher(block.text()).lookingAt()
                && body.page().date(block.text()).isEmpty();
    }

    /// "Baghdad - The Paper - A Name", and the path to the page, "Home > News > Local".
    private static boolean areShortParts(String text) {
        String[] parts = PARTS.split(text, -1);
        return parts.length > 2 && Stream.of(parts).allMatch(part -> Text.words(part) <= LONGEST_PART);
    }

    /// Whether the line stands in the innermost cell or box of layout that holds the text.
    private static boolean isInColumn(Body body, int text, int line) {
        for (int box = body.block(text).box();
                box >= 0;
                box = body.outline().boxes().get(box).parent()) {
            Box around = body.outline().boxes().get(box);
            if (around.tag().equals("td")) {
                return line >= around.first();
            }
        }
        return true;
    }

    /// Whether what the page tells is the first line of a letterhead, and the headline stands between that and the
    /// text: Word puts the first line of a document into its title.
    public static boolean isBelowLetterhead(Body body) {
        int at = body.headlineAt();
        if (at < 0
                || body.block(at).kind() == Block.Kind.HEADING
                || body.block(at).hasWords(FEWEST_WORDS)) {
            return false;
        }
        for (int box = body.block(at).box();
                box >= 0;
                box = body.outline().boxes().get(box).parent()) {
            Box around = body.outline().boxes().get(box);
            if (around.tag().equals("table")) {
                return around.end() <= firstText(body);
            }
        }
        return false;
    }

    /// The first paragraph of those that stand together and are most of the text: a notice in the column
    /// beside may come before them.
    private static int firstText(Body body) {
        Map<Integer, Integer> lengths = new HashMap<>();
        Map<Integer, Integer> firsts = new LinkedHashMap<>();
        for (int i : body.kept()) {
            if (body.block(i).running()) {
                int around = body.outline().boxes().get(body.block(i).box()).parent();
                lengths.merge(around, body.block(i).length(), Integer::sum);
                if (body.block(i).length() > A_PARAGRAPH) {
                    firsts.putIfAbsent(around, i);
                }
            }
        }
        int first = -1;
        int most = 0;
        for (Map.Entry<Integer, Integer> together : firsts.entrySet()) {
            int length = lengths.getOrDefault(together.getKey(), 0);
            boolean early = most == 0 || 2 * before(body, together.getValue()) < body.length();
            if (early && length > MUCH_MORE * most) {
                most = length;
                first = together.getValue();
            }
        }
        return first;
    }

    private static int before(Body body, int block) {
        return body.kept().stream()
                .filter(i -> i < block)
                .mapToInt(i -> body.block(i).length())
                .sum();
    }
}
