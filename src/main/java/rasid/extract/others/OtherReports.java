package rasid.extract.others;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import rasid.extract.around.Brief;
import rasid.extract.looks.Aria;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;

/// Reports that follow the headline's own in boxes of its make, each with a heading and a time: earlier flashes under
/// the newest, the next articles of a page without an end, the answers on a board.
final class OtherReports {
    /// So much running text makes the shortest article.
    private static final int AN_ARTICLE = 80;
    /// This share of the boxes that look alike must be reports.
    private static final double MOST = 0.6;
    /// So many boxes around a headline may be its report's own.
    private static final int LEVELS = 6;
    /// So far below itself a headline stands once more.
    private static final int NEAR = 12;
    /// A heading is among the first lines of its report.
    private static final int FIRST = 3;
    private static final int SHORTEST_TITLE = 3;

    private final Outline outline;
    private final RunningText text;
    private final ReaderComments comments;
    private final int overText;

    OtherReports(Outline outline, int headlineAt, RunningText text, ReaderComments comments) {
        this.outline = outline;
        this.text = text;
        this.comments = comments;
        this.overText = overText(outline.blocks(), headlineAt);
    }

    /// Where the headline stands over the text: boards say the topic's title once more over the first post. -1 where
    /// the page shows no headline.
    int overText() {
        return overText;
    }

    private static int overText(List<Block> blocks, int headlineAt) {
        for (int i = headlineAt + 1; headlineAt >= 0 && i < Math.min(blocks.size(), headlineAt + NEAR); i++) {
            if (blocks.get(i).kind() == Block.Kind.HEADING
                    && blocks.get(i).bare().equals(blocks.get(headlineAt).bare())) {
                return i;
            }
        }
        return headlineAt;
    }

    /// Their boxes; none where the page has no such reports.
    List<Box> beside(Brief brief) {
        int own = overText < 0 ? -1 : outline.blocks().get(overText).box();
        for (int level = 0; own >= 0 && level < LEVELS; level++) {
            Box box = outline.boxes().get(own);
            boolean told = text.inside(box) >= AN_ARTICLE || (brief.exists() && brief.end() <= box.end());
            List<Box> others = told ? like(own) : List.of();
            if (!others.isEmpty()) {
                return others;
            }
            own = box.parent();
        }
        return List.of();
    }

    /// The boxes beside and behind `own` that are reports; none where most are something else.
    private List<Box> like(int own) {
        Box mine = outline.boxes().get(own);
        List<String> names = names(mine);
        int alike = 0;
        List<Box> others = new ArrayList<>();
        for (int i = own + 1; i < outline.boxes().size(); i++) {
            Box box = outline.boxes().get(i);
            if (box.parent() < mine.parent()) {
                // The box around both has ended.
                break;
            }
            if (box.parent() == mine.parent() && box.first() >= mine.end() && isOfTheMake(box, mine, names)) {
                alike++;
                if (hasHeading(box, isTelling(mine)) && comments.holdTime(box)) {
                    others.add(box);
                }
            }
        }
        return others.size() > MOST * alike ? others : List.of();
    }

    private static boolean isOfTheMake(Box box, Box mine, List<String> names) {
        boolean nameless = box.className().isEmpty() && mine.className().isEmpty();
        return box.tag().equals(mine.tag()) && (sharesName(box, mine, names) || (isTelling(mine) && nameless));
    }

    /// Whether its tag says that it is a whole of its own. Boxes of a layout share their classes as well.
    private static boolean isTelling(Box box) {
        return box.tag().equals("article") || box.tag().indexOf('-') > 0;
    }

    private int rank(Block block) {
        return Aria.rank(outline.boxes().get(block.box()).element());
    }

    /// @param names those of `mine`
    private static boolean sharesName(Box box, Box mine, List<String> names) {
        if (box.className().equals(mine.className())) {
            return !box.className().isBlank();
        }
        return !names.isEmpty() && !box.className().isEmpty() && !Collections.disjoint(names, names(box));
    }

    private static List<String> names(Box box) {
        List<String> names = new ArrayList<>();
        var parts = new StringTokenizer(box.className(), " \t\n\u000B\f\r");
        while (parts.hasMoreTokens()) {
            names.add(parts.nextToken());
        }
        return names;
    }

    /// @param any whether a heading will do that is no link and of a lower rank than the headline: parts of an article
    ///     have such
    private boolean hasHeading(Box box, boolean any) {
        for (int i = box.first(); i < Math.min(box.end(), box.first() + FIRST); i++) {
            Block block = outline.blocks().get(i);
            if (block.kind() == Block.Kind.HEADING
                    && block.hasWords(SHORTEST_TITLE)
                    && (any
                            || block.linked() > 0.5
                            || rank(block) <= rank(outline.blocks().get(overText)))) {
                return true;
            }
        }
        return false;
    }
}
