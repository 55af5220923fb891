package rasid.extract.others;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.extract.around.Brief;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// Rows of boxes of one kind, side by side: teasers of other articles, comments of readers. Pages need this whose
/// builders gave those parts no telling names; a short report may have far more of them beside it than text.
public final class Repeats {
    /// So many alike, at least, make a row.
    private static final int A_ROW = 3;
    /// This share of the row must look the part.
    private static final double MOST = 0.6;
    private static final int LONGEST_TEASER = 700;
    private static final int LONGEST_CARD = 480;
    private static final int SHORTEST_TITLE = 3;
    /// So much running text must stand outside of the row, or the row is all that the page has.
    private static final int AN_ARTICLE = 80;
    /// With so much before it, a row is not the article.
    private static final int ENOUGH = 250;

    private final Outline outline;
    private final int headlineAt;
    private final Brief brief;
    private final boolean live;
    private final RunningText text;
    private final ReaderComments comments;
    private final OtherReports others;

    private Repeats(Page page, Outline outline, int headlineAt, Brief brief) {
        this.outline = outline;
        this.headlineAt = headlineAt;
        this.brief = brief;
        this.live = LiveCoverage.is(page, outline, headlineAt);
        this.text = new RunningText(outline);
        this.comments = new ReaderComments(page, outline, text, live);
        this.others = new OtherReports(outline, headlineAt, text, comments);
    }

    /// Leaves such rows out, and reports of other articles and comments that follow one by one.
    public static void mark(Page page, Outline outline, int headlineAt, Brief brief) {
        new Repeats(page, outline, headlineAt, brief).mark();
    }

    private void mark() {
        teasersWithoutBoxes();
        if (!live) {
            for (Box other : others.beside(brief)) {
                text.leaveOut(other, Mark.RELATED);
            }
        }
        for (List<Box> row : Rows.of(outline.boxes())) {
            if (mayBeRow(row)) {
                Mark mark = what(row);
                if (mark != null && (outside(row) >= AN_ARTICLE || isBelow(row))) {
                    row.forEach(box -> text.leaveOut(box, mark));
                }
            }
        }
    }

    /// Teasers that stand in no boxes of their own: with line breaks between, as terms of a list and what they mean, in
    /// cells of a table.
    private void teasersWithoutBoxes() {
        int size = outline.blocks().size();
        for (int i = 0; i < size; ) {
            int end = i;
            int teasers = 0;
            for (int next = afterTeaser(i, i); next > end; next = afterTeaser(i, end)) {
                end = next;
                teasers++;
            }
            for (int k = i; teasers >= A_ROW && k < end; k++) {
                outline.blocks().get(k).leaveOut(Mark.RELATED);
            }
            i = Math.max(end, i + 1);
        }
    }

    /// Where the teaser at `at` ends, which opens with a title that is a link; `at` where none is there, or another
    /// kind than that at `first`.
    private int afterTeaser(int first, int at) {
        List<Block> blocks = outline.blocks();
        if (at >= blocks.size() || !isAlike(at, first)) {
            return at;
        }
        if (blocks.get(at).teaser()) {
            return blocks.get(at).box() == blocks.get(first).box() ? at + 1 : at;
        }
        boolean line = blocks.get(at).linked() > 0.8
                && at + 1 < blocks.size()
                && blocks.get(at + 1).linked() < 0.8
                && blocks.get(at + 1).length() <= LONGEST_CARD
                && isAlike(at + 1, first + 1);
        return line && blocks.get(at).hasWords(SHORTEST_TITLE) ? at + 2 : at;
    }

    private boolean isAlike(int one, int other) {
        int mine = outline.blocks().get(one).box();
        int theirs = outline.blocks().get(other).box();
        if (mine == theirs) {
            return true;
        }
        Box box = outline.boxes().get(mine);
        Box first = outline.boxes().get(theirs);
        return box.tag().equals(first.tag())
                && box.className().equals(first.className())
                && !box.tag().equals("p");
    }

    /// Whether one of them has more than a line, or is a teaser, and none holds the headline. Rows of which nothing is
    /// kept need no look.
    private boolean mayBeRow(List<Box> row) {
        boolean may = false;
        boolean kept = false;
        for (Box box : row) {
            if (holdsHeadline(box)) {
                return false;
            }
            may |= box.end() - box.first() > 1
                    || outline.blocks().get(box.first()).teaser();
            for (int i = box.first(); i < box.end() && !kept; i++) {
                kept = outline.blocks().get(i).kept();
            }
        }
        return may && kept;
    }

    private @Nullable Mark what(List<Box> row) {
        int teasers = 0;
        for (Box box : row) {
            teasers += isTeaser(box, false) ? 1 : 0;
        }
        // Dates, by which comments are known, take longest to read.
        if (teasers >= A_ROW && teasers > MOST * row.size()) {
            return Mark.RELATED;
        }
        if (before(row.getFirst()) >= AN_ARTICLE && comments.are(row)) {
            return Mark.COMMENTS;
        }
        if (areOlder(row)) {
            return Mark.RELATED;
        }
        int cards = 0;
        int running = 0;
        for (Box box : row) {
            cards += isTeaser(box, true) ? 1 : 0;
            running += text.inside(box);
        }
        // Headings that are no links stand over parts of the article as well, but not over a line each at its end.
        boolean end = before(row.getFirst()) > 2 * running
                && text.between(row.getLast().end(), outline.blocks().size()) < AN_ARTICLE;
        return cards >= A_ROW && cards == row.size() && (end || areCards(row, running)) ? Mark.RELATED : null;
    }

    /// Posts of the same make as the one above them, under a label: "Older posts".
    private boolean areOlder(List<Box> row) {
        int label = row.getFirst().first() - 1;
        if (live || label < 0 || outline.blocks().get(label).label() != Mark.RELATED) {
            return false;
        }
        for (int i = label - 1; i > headlineAt; i--) {
            Block block = outline.blocks().get(i);
            if (block.kept() && block.running()) {
                Box own = outline.boxes().get(block.box());
                return !own.className().isEmpty() && row.stream().allMatch(box -> holds(box, own));
            }
        }
        return false;
    }

    private boolean holds(Box box, Box kind) {
        for (int i = box.first(); i < box.end(); i++) {
            if (outline.boxes().get(outline.blocks().get(i).box()).isAlike(kind)) {
                return true;
            }
        }
        return false;
    }

    /// Titles that are no links, each with a line, away from the article's text. The parts of a list or of questions
    /// and answers look alike, but they are numbered, or ask.
    private boolean areCards(List<Box> row, int running) {
        if (row.getLast().end() <= headlineAt) {
            return true;
        }
        int before = before(row.getFirst());
        Box around = outline.boxes().get(Math.max(0, row.getFirst().parent()));
        if (live || before < AN_ARTICLE || text.between(around.first(), around.end()) > running) {
            return false;
        }
        int parts = 0;
        int dated = 0;
        Set<String> titles = new HashSet<>();
        for (Box box : row) {
            String title = outline.blocks().get(box.first()).text();
            boolean asks = title.endsWith("?") || title.endsWith("؟");
            parts += asks || Letters.is(title.charAt(0), Letters.DIGIT) ? 1 : 0;
            dated += comments.holdTime(box) ? 1 : 0;
            titles.add(title);
        }
        // Names of sections come again and again, titles of an article's parts do not.
        boolean sections = row.size() > A_ROW && 3 * titles.size() <= 2 * row.size();
        return 2 * parts < row.size()
                && (before >= ENOUGH
                        || 2 * dated > row.size()
                        || sections
                        || Subject.isNotOf(outline, headlineAt, row));
    }

    /// A title that is a link, with a line or two under it or behind it.
    ///
    /// @param card whether a heading that is no link will do
    private boolean isTeaser(Box box, boolean card) {
        boolean title = false;
        int running = 0;
        int length = 0;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            boolean linked = block.linked() > 0.8 && block.hasWords(SHORTEST_TITLE);
            title |= linked
                    || (block.teaser() && !isParagraph(box))
                    || (card && i == box.first() && (block.kind() == Block.Kind.HEADING || isBoldTitle(box)));
            running += block.running() ? 1 : 0;
            length += block.length();
        }
        return title && running <= (card ? 1 : 2) && length <= (card ? LONGEST_CARD : LONGEST_TEASER);
    }

    /// A short line over a text, each in a box of its own: where a builder has no headings, titles are bold by style.
    private boolean isBoldTitle(Box box) {
        Block title = outline.blocks().get(box.first());
        return box.end() - box.first() >= 2
                && !title.running()
                && title.hasWords(SHORTEST_TITLE)
                && title.box() != outline.blocks().get(box.first() + 1).box()
                && !Text.endsSentence(title.text())
                && outline.blocks().get(box.end() - 1).running();
    }

    /// Lists of short news are often paragraphs that open with a link.
    private static boolean isParagraph(Box box) {
        return box.element().normalName().equals("p");
    }

    private boolean holdsHeadline(Box box) {
        return (box.first() <= headlineAt && headlineAt < box.end())
                || (box.first() <= others.overText() && others.overText() < box.end());
    }

    private int outside(List<Box> row) {
        return before(row.getFirst())
                + text.between(row.getLast().end(), outline.blocks().size());
    }

    private boolean isBelow(List<Box> row) {
        return brief.exists() && row.getFirst().first() >= brief.end();
    }

    private int before(Box box) {
        return text.between(Math.max(0, headlineAt), box.first());
    }
}
