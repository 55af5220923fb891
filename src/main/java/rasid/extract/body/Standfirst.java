package rasid.extract.body;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.authors.Byline;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.times.TimeLabels;

/// The standfirst: a short text between headline and body, in a box of its own.
public final class Standfirst {
    private static final Evaluator PICTURE = QueryParser.parse("img, picture, video");
    private static final Evaluator HEADINGS = QueryParser.parse("h1, h2");
    private static final Set<String> NAMES = Set.of(
            "lead",
            "lede",
            "standfirst",
            "subtitle",
            "subheadline",
            "subhead",
            "deck",
            "dek",
            "excerpt",
            "summary",
            "intro",
            "abstract",
            "chapo",
            "sapo",
            "description",
            "perex",
            "subheading",
            "entradilla",
            "bajada",
            "preamble",
            "ingress",
            "vorspann",
            "snippet",
            "introtext",
            "copete",
            "sumario",
            "sommario",
            "catenaccio",
            "chapeau",
            "zajawka",
            "sottotitolo",
            "subtitulo",
            "untertitel",
            "podtitul");
    /// "content-media__description" is a caption.
    private static final Pattern OF_PICTURE = Pattern.compile(
            "(?i)(?:media|image|photo|picture|video|gallery|figure)[a-z]*[_-]+(?:description|summary|intro|excerpt)");
    /// "12:05 | Camaná, mar. 8."
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.h]\\d{2}(?!\\d).*");
    private static final int LONGEST_FORM = 200;
    private static final int MOST_OF_DATE = 8;
    private static final int SHORTEST = 25;
    private static final int LONGEST_PART = 8;
    private static final int WORDS_OF_DATE = 4;
    private static final int FEWEST_WORDS = 8;
    private static final int MOST_OF_BYLINE = 12;
    /// A standfirst stands close to its headline.
    private static final int REACH = 12;

    private Standfirst() {}

    /// `""` where there is none that stands apart.
    ///
    /// @param first where the article's box begins
    static String of(Page page, Outline outline, int headlineAt, int first) {
        if (headlineAt < 0 || headlineAt >= first) {
            return "";
        }
        String description = page.description();
        for (int i = headlineAt + 1; i < Math.min(first, headlineAt + REACH); i++) {
            Block block = outline.blocks().get(i);
            boolean text = block.kept() && block.linked() < 0.3 && block.length() >= SHORTEST;
            boolean prose = block.running()
                    || (block.kind() == Block.Kind.HEADING && block.length() > 60)
                    || (i == headlineAt + 1 && isSecondLine(page, outline, i, first));
            if (text
                    && (prose || isNamed(outline, block) || isDescription(block, description))
                    && !Byline.matches(block.text())
                    && !isDateAndMore(page, block.text())
                    && !isForm(page, block.text())
                    && !isUnderAPicture(outline, i)) {
                return block.text();
            }
        }
        return "";
    }

    /// The standfirst under the page's only heading of the first rank, where that is not what the page tells as its
    /// headline; `""` where none is called so, or told as the page's description.
    static String underOther(Page page, Outline outline, int first) {
        int heading = -1;
        for (int i = 0; i < first; i++) {
            Block block = outline.blocks().get(i);
            if (block.kind() == Block.Kind.HEADING
                    && outline.boxes().get(block.box()).tag().equals("h1")) {
                if (heading >= 0) {
                    return "";
                }
                heading = i;
            }
        }
        String lead = of(page, outline, heading, first);
        return !lead.isEmpty()
                        && outline.blocks().subList(heading, first).stream()
                                .anyMatch(block -> block.text().equals(lead) && isOne(page, outline, block))
                ? lead
                : "";
    }

    /// A line right below the headline, in the box of both, that goes on like one without a full stop, and the date or
    /// the byline below it: a site's motto and a board's rules stand elsewhere.
    private static boolean isSecondLine(Page page, Outline outline, int at, int first) {
        Block block = outline.blocks().get(at);
        boolean line = block.hasWords(FEWEST_WORDS)
                && block.linked() == 0
                && !Text.holds(block.text(), Letters.DIGIT)
                && block.text().indexOf(':') < 0
                && block.text().indexOf('|') < 0;
        if (!line || around(outline, at) != around(outline, at - 1)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(first, at + 3); i++) {
            String below = outline.blocks().get(i).text();
            if (!Text.hasWords(below, MOST_OF_BYLINE)
                    && (Byline.names(below)
                            || page.date(below).isPresent()
                            || CLOCK.matcher(below).matches())) {
                return true;
            }
        }
        return false;
    }

    private static int around(Outline outline, int block) {
        return outline.boxes().get(outline.blocks().get(block).box()).parent();
    }

    /// Whether the block is called a standfirst, or is what the page tells as its description.
    public static boolean isOne(Page page, Outline outline, Block block) {
        String description = page.description();
        return block.length() >= SHORTEST * 2 && (isNamed(outline, block) || isDescription(block, description));
    }

    /// "31 March 2024 · 31 minutes · Presented by: A Name": short parts of which one is a date.
    public static boolean isDateAndMore(Page page, String text) {
        List<String> parts = Text.holds(text, Letters.DIGIT) ? Byline.parts(text) : List.of();
        return parts.size() > 1
                && parts.stream().noneMatch(part -> Text.hasWords(part, LONGEST_PART + 1))
                // "12 May 1934 - 3 April 2006" is a life.
                && (parts.stream().filter(part -> isDate(page, part)).count() == 1 || TimeLabels.areIn(text))
                && parts.stream().anyMatch(part -> isDate(page, part));
    }

    /// "Published: 12 June 2022 Source: the press office Visits: 2,204": several values with their labels, one a date,
    /// or in parts.
    public static boolean isForm(Page page, String text) {
        // When and where something will be is told so as well, and is news.
        if (text.length() > LONGEST_FORM || Text.endsSentence(text)) {
            return false;
        }
        if (!TimeLabels.areIn(text)) {
            return isDateAndMore(page, text);
        }
        int labels = 0;
        boolean dated = false;
        int value = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == ':' && !Letters.is(text.charAt(i - 1), Letters.DIGIT)) {
                dated |= labels > 0 && isDated(page, text.substring(value, i));
                labels++;
                value = i + 1;
            }
        }
        return labels >= 2 && (dated || isDated(page, text.substring(value)));
    }

    /// Whether it begins with a date; the label of the next value may stand behind it.
    private static boolean isDated(Page page, String value) {
        String[] words = value.strip().split("\\s+", -1);
        for (int most = Math.min(words.length, MOST_OF_DATE); most > 0; most--) {
            if (page.date(String.join(" ", List.of(words).subList(0, most))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is a date and little else.
    private static boolean isDate(Page page, String part) {
        return (TimeLabels.areIn(part) || !Text.hasWords(part, WORDS_OF_DATE + 1))
                && page.date(part).isPresent();
    }

    /// What is called a standfirst is no caption.
    static boolean isUnderAPicture(Outline outline, int block) {
        if (isNamed(outline, outline.blocks().get(block))) {
            return false;
        }
        Element own = outline.boxes().get(outline.blocks().get(block).box()).element();
        Element around = own.normalName().equals("td") ? own : own.parent();
        return around != null && around.selectFirst(HEADINGS) == null && around.selectFirst(PICTURE) != null;
    }

    private static boolean isDescription(Block block, String description) {
        return description.length() > 30 && Text.bareStartsWith(block.text(), description.substring(0, 30));
    }

    private static boolean isNamed(Outline outline, Block block) {
        Box box = outline.boxes().get(block.box());
        String itemprop = box.element().attr("itemprop");
        String names = itemprop.isEmpty() ? box.className() : box.className() + " " + itemprop;
        if (OF_PICTURE.matcher(names).find()) {
            return false;
        }
        for (int from = 0; from < names.length(); ) {
            int to = from;
            while (to < names.length() && Letters.is(names.charAt(to), Letters.LETTER)) {
                to++;
            }
            if (to > from && NAMES.contains(names.substring(from, to).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }
}
