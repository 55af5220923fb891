package rasid.extract.edges;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rasid.extract.authors.Authors;
import rasid.extract.body.Body;
import rasid.extract.body.Extent;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.PrintedLines;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// What stands under the last paragraph: lone headings, names of sections and tags, scraps. Nearly every page
/// needs this.
final class TailMatter implements Rule {
    private static final int SCRAP_WORDS = 6;
    private static final int LONGEST_SCRAP = 60;

    /// What follows a share bar or the tags is little, where those stand under the text.
    private static final double UNDER = 0.85;
    private static final int LONGEST_BIO = 60;
    /// So much text comes before its end.
    private static final int ENOUGH = 250;
    /// How many blocks below the headline a byline may stand.
    private static final int TOP = 8;
    private static final int SHORTEST_NAME = 6;
    /// How many above it.
    private static final int ABOVE = 3;
    private static final int A_PAIR = 2;
    private static final int LONGEST_BYLINE = 80;

    @Override
    public void apply(Body body) {
        var kindsOfBoxes = new Kinds(body);
        underTheText(body, kindsOfBoxes);
        beyond(body, kindsOfBoxes);
        List<String> authors = names(body);
        List<Integer> kept = body.kept();
        for (int at = kept.size() - 1; at >= 0; at--) {
            Block block = body.block(kept.get(at));
            boolean few = block.length() < LONGEST_SCRAP && !block.hasWords(SCRAP_WORDS + 1);
            boolean prose = block.linked() < 0.9 && block.length() > 100 && Text.endsSentence(block.text());
            if ((isAboutAuthor(block, authors) && !isSaid(body, block)) || Lives.isOne(body, kept.get(at))) {
                block.leaveOut(Mark.AUTHOR_BOX);
                continue;
            }
            boolean scrap = block.kind() == Block.Kind.HEADING
                    || (block.linked() > 0.4 && !prose)
                    || (few
                            && !Text.endsSentence(block.text())
                            && block.kind() == Block.Kind.TEXT
                            && !isItem(body, kept, at))
                    || isPlaceAndDate(body, block);
            if (!scrap) {
                return;
            }
            block.leaveOut(Mark.META);
        }
    }

    /// "- 40 tents", below another or below what announces them.
    private static boolean isItem(Body body, List<Integer> kept, int at) {
        String above = at == 0 ? "" : body.block(kept.get(at - 1)).text();
        return PrintedLines.isItem(body.block(kept.get(at)).text())
                && (above.endsWith(":") || PrintedLines.isItem(above));
    }

    /// "Rabat, 22 Shaban 1430, 14 August 2009", under a statement. In brackets stands what a ruling is cited by.
    private static boolean isPlaceAndDate(Body body, Block block) {
        return block.kind() == Block.Kind.TEXT
                && block.length() < 2 * LONGEST_SCRAP
                && block.words() <= 2 * SCRAP_WORDS
                && !Text.endsSentence(block.text())
                && !block.text().startsWith("(")
                && !block.text().startsWith("[")
                && body.page().date(block.text()).isPresent();
    }

    /// What comes after share bars, tags or related articles, outside of the box that holds the text before those and
    /// in boxes of other kinds: newsletters, biographies, comments, other articles, none with a telling name.
    private static void beyond(Body body, Kinds kindsOfBoxes) {
        int breakAt = -1;
        int before = 0;
        int box = -1;
        List<String> authors = names(body);
        Set<String> kinds = new HashSet<>();
        int from = Math.max(body.first(), body.headlineAt());
        for (int i = from; i < body.end(); i++) {
            Block block = body.block(i);
            if (block.kept() && block.running()) {
                boolean apart = breakAt >= 0
                        && !isInside(body, block.box(), box)
                        && !kinds.contains(kindsOfBoxes.of(block))
                        && !Extent.isNote(body.outline(), block)
                        && !goesOn(body, block);
                if (apart) {
                    continue;
                }
                if (before >= ENOUGH && !kinds.contains(kindsOfBoxes.of(block)) && isAboutAuthor(block, authors)) {
                    block.leaveOut(Mark.AUTHOR_BOX);
                    breakAt = breakAt < 0 ? i : breakAt;
                    continue;
                }
                int around = body.outline().boxes().get(block.box()).parent();
                box = box < 0 ? Math.max(around, 0) : common(body, box, block.box());
                kinds.add(kindsOfBoxes.of(block));
                before += block.length();
                breakAt = -1;
            } else if (!block.kept() && before >= ENOUGH && breakAt < 0 && isBreak(block)) {
                breakAt = i;
            }
        }
        if (breakAt < 0) {
            return;
        }
        int beyond = 0;
        for (int i = breakAt; i < body.end(); i++) {
            beyond += body.block(i).kept() && body.block(i).running()
                    ? body.block(i).length()
                    : 0;
        }
        if (beyond < before) {
            body.leaveOut(breakAt, body.end(), Mark.OUTSIDE);
        }
    }

    /// Whether it stands in a box of text alone, in the element that says it is the headline's article.
    private static boolean goesOn(Body body, Block block) {
        Box own = body.outline().boxes().get(block.box());
        if (own.parent() < 0 || !body.outline().isText(body.outline().boxes().get(own.parent()))) {
            return false;
        }
        for (int box = own.parent();
                box >= 0;
                box = body.outline().boxes().get(box).parent()) {
            Box around = body.outline().boxes().get(box);
            if (around.tag().equals("article")) {
                return around.first() <= body.headlineAt() && body.headlineAt() < around.end();
            }
        }
        return false;
    }

    /// Whether it is what one of several says, "Name: …", as another paragraph is of the same.
    private static boolean isSaid(Body body, Block block) {
        int colon = block.text().indexOf(':');
        String speaker = colon < 0 || colon > LONGEST_BYLINE ? "" : block.text().substring(0, colon + 1);
        return !speaker.isEmpty()
                && body.kept().stream()
                                .filter(i -> body.block(i).text().startsWith(speaker))
                                .count()
                        > 1;
    }

    /// @param names the authors, or lines at the top that name them
    private static boolean isAboutAuthor(Block block, List<String> names) {
        if (block.hasWords(LONGEST_BIO + 1)) {
            return false;
        }
        String text = block.text();
        int first = text.indexOf(' ');
        int second = first < 0 ? -1 : text.indexOf(' ', first + 1);
        String name = second < SHORTEST_NAME ? text : text.substring(0, second);
        return names.stream().anyMatch(line -> text.startsWith(line) || line.contains(name));
    }

    /// The authors that the page's metadata name, and the lines between headline and text.
    private static List<String> names(Body body) {
        List<String> names = new ArrayList<>(Authors.of(body.page()));
        int from = Math.max(0, body.headlineAt());
        for (int i = Math.max(0, from - ABOVE); i < body.headlineAt(); i++) {
            String line = body.block(i).text();
            // A byline above a headline has a date beside the name.
            if (line.length() <= LONGEST_BYLINE && Text.holds(line, Letters.DIGIT)) {
                names.add(line);
            }
        }
        for (int i = from + 1;
                body.headlineAt() >= 0
                        && i < Math.min(from + TOP, body.outline().blocks().size());
                i++) {
            Block block = body.block(i);
            if (block.mark() == Mark.META || block.mark() == Mark.AUTHOR_BOX) {
                names.add(block.text());
            }
        }
        return names;
    }

    private static boolean isBreak(Block block) {
        return block.mark() != Mark.CAPTION && block.mark() != Mark.HEADLINE && block.mark() != Mark.HIDDEN;
    }

    private static boolean isInside(Body body, int box, int around) {
        for (int i = box; i >= around; i = body.outline().boxes().get(i).parent()) {
            if (i == around) {
                return true;
            }
        }
        return false;
    }

    /// The innermost box around both.
    private static int common(Body body, int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            // Boxes come before those inside them.
            if (a > b) {
                a = body.outline().boxes().get(a).parent();
            } else {
                b = body.outline().boxes().get(b).parent();
            }
        }
        return a;
    }

    private static void underTheText(Body body, Kinds kindsOfBoxes) {
        int all = 0;
        for (int i : body.kept()) {
            all += body.block(i).running() ? body.block(i).length() : 0;
        }
        int before = 0;
        Map<String, Integer> entries = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        for (int i = body.first(); i < body.end(); i++) {
            Block block = body.block(i);
            Mark mark = block.mark();
            boolean bar = mark == Mark.SHARE || mark == Mark.TAGS || mark == Mark.COMMENTS;
            // Each entry of a live blog has one, and the last entries stand below the bars of others.
            boolean entry = bar
                    && before > 0
                    && entries.merge(kindsOfBoxes.of(block), 1, Integer::sum) > A_PAIR
                    && kinds.contains(nextKind(body, kindsOfBoxes, i));
            if (mark != null && bar && !entry && before > UNDER * all) {
                body.leaveOut(i, body.end(), mark);
                return;
            }
            if (block.kept() && block.running()) {
                before += block.length();
                kinds.add(kindsOfBoxes.of(block));
            }
        }
    }

    /// The kind of the next running text, `""` where none follows.
    private static String nextKind(Body body, Kinds kindsOfBoxes, int from) {
        for (int i = from; i < body.end(); i++) {
            if (body.block(i).kept() && body.block(i).running()) {
                return kindsOfBoxes.of(body.block(i));
            }
        }
        return "";
    }
}
