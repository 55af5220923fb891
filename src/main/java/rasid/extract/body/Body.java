package rasid.extract.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.extract.around.Brief;
import rasid.extract.around.Classifieds;
import rasid.extract.around.Flashes;
import rasid.extract.around.LabelledBoxes;
import rasid.extract.around.LayoutCells;
import rasid.extract.around.MailParts;
import rasid.extract.around.Notices;
import rasid.extract.looks.Aria;
import rasid.extract.looks.Mark;
import rasid.extract.others.CommentLines;
import rasid.extract.others.Repeats;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.text.Text;

/// The article's part of an outline, from which the rules leave out what is not its text.
///
/// @param headlineAt the block that shows the headline, -1 where none does
/// @param first the first block of the article's box, `end` the one after its last
public record Body(
        Page page, Outline outline, String headline, int headlineAt, int box, int first, int end, String lead) {
    /// Boards link the titles of their posts, in headings of the third rank.
    private static final int LOWEST_HEADLINE = 3;

    /// A page of so few blocks may have its text in the one that opens with the headline.
    private static final int FEW_BLOCKS = 4;

    private static final int LONGEST_CELL = 60;
    private static final int A_SENTENCE = 5;

    /// Finds the article's part of a page that shows `headline`. Marks the outline: what names, labels and repeated
    /// boxes tell to be something else is left out of it.
    public static Body of(Page page, Outline outline, String headline) {
        int headlineAt = headlineAt(outline, headline);
        HiddenParts.answers(outline);
        HiddenParts.continued(outline);
        Brief brief = Brief.of(page, outline, headlineAt);
        Marking.of(outline, headlineAt, brief);
        Flashes.mark(outline);
        LabelledBoxes.mark(outline, headlineAt, brief);
        Repeats.mark(page, outline, headlineAt, brief);
        CommentLines.mark(page, outline, headlineAt);
        Classifieds.mark(outline, headlineAt);
        LayoutCells.mark(outline, headlineAt);
        Notices.mark(outline);
        MailParts.mark(outline);
        int best = new Density(outline, headlineAt).best();
        if (brief.isInsteadOf(best, outline, headlineAt)) {
            int own = outline.blocks().get(brief.first()).box();
            return new Body(page, outline, headline, headlineAt, own, brief.first(), brief.end(), "");
        }
        if (best < 0) {
            return new Body(page, outline, headline, headlineAt, best, 0, 0, "");
        }
        Box box = outline.boxes().get(best);
        String lead = headlineAt < 0
                ? Standfirst.underOther(page, outline, box.first())
                : Standfirst.of(page, outline, headlineAt, box.first());
        Extent.Run run = Extent.of(page, outline, headlineAt, best, lead);
        return new Body(page, outline, headline, headlineAt, best, run.first(), run.end(), lead);
    }

    /// The place of the headline: a heading where there is one, else the first block that says the same.
    private static int headlineAt(Outline outline, String headline) {
        String bare = Text.bare(headline);
        int other = -1;
        int like = -1;
        int opening = -1;
        int linked = -1;
        for (int i = 0; !bare.isEmpty() && i < outline.blocks().size(); i++) {
            Block block = outline.blocks().get(i);
            if (block.linked() >= 0.5
                    && rank(outline, block) < rank(outline, linked)
                    && Text.isBare(block.text(), bare)
                    && isPlain(outline, block)) {
                linked = i;
            }
            if (block.linked() < 0.5) {
                boolean heading = block.kind() == Block.Kind.HEADING;
                boolean same = Text.isBare(block.text(), bare);
                if (heading && same) {
                    return i;
                }
                boolean opens = bare.length() > 15
                        && Text.bareStartsWith(block.text(), bare)
                        && block.bare().length() < bare.length() + 120;
                other = other < 0 && same ? i : other;
                opening = opening < 0 && opens ? i : opening;
                like = like < 0 && heading && isLike(block.bare(), bare) ? i : like;
            }
        }
        // Some systems link a headline to its own page.
        boolean above = linked >= 0 && isAboveMost(outline, linked);
        return above ? linked : other >= 0 ? other : like >= 0 ? like : overText(outline, opening);
    }

    /// The block that goes on with the headline; -1 where that is the last text of the page, in which a site speaks of
    /// itself.
    private static int overText(Outline outline, int opening) {
        for (int i = opening + 1; opening >= 0 && i < outline.blocks().size(); i++) {
            if (outline.blocks().get(i).running()) {
                return opening;
            }
        }
        return outline.blocks().size() > FEW_BLOCKS ? -1 : opening;
    }

    private static boolean isAboveMost(Outline outline, int at) {
        int before = 0;
        int all = 0;
        for (int i = 0; i < outline.blocks().size(); i++) {
            Block block = outline.blocks().get(i);
            int length = block.running() ? block.length() : 0;
            all += length;
            before += i < at ? length : 0;
        }
        return 2 * before <= all;
    }

    /// 1 for headings of the first rank, a high number for what is none.
    private static int rank(Outline outline, Block block) {
        return block.kind() == Block.Kind.HEADING
                ? Aria.rank(outline.boxes().get(block.box()).element())
                : Integer.MAX_VALUE;
    }

    private static int rank(Outline outline, int block) {
        return block < 0 ? LOWEST_HEADLINE + 1 : rank(outline, outline.blocks().get(block));
    }

    /// Whether nothing says that the box it stands in, or one around that, is not the article's.
    private static boolean isPlain(Outline outline, Block block) {
        for (int box = block.box(); box >= 0; box = outline.boxes().get(box).parent()) {
            if (outline.boxes().get(box).mark() != null) {
                return false;
            }
        }
        return true;
    }

    /// "Kicker: headline" is the headline with something before it, and a page may show more than it tells.
    private static boolean isLike(String shown, String told) {
        String longer = shown.length() > told.length() ? shown : told;
        String shorter = shown.length() > told.length() ? told : shown;
        return shorter.length() * 2 > longer.length() && shorter.length() > 12 && longer.contains(shorter);
    }

    /// The block of this number, which counts from the outline's first.
    public Block block(int i) {
        return outline.blocks().get(i);
    }

    /// The numbers of the blocks that are still kept.
    public List<Integer> kept() {
        List<Integer> kept = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (block(i).kept()) {
                kept.add(i);
            }
        }
        return kept;
    }

    /// The texts that are kept, the cells of a row in one.
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        int before = -1;
        for (int i : kept()) {
            if (before >= 0 && isInRow(before, i)) {
                paragraphs.add(paragraphs.removeLast() + " " + block(i).text());
            } else {
                paragraphs.add(block(i).text());
            }
            before = i;
        }
        return paragraphs;
    }

    /// Whether both are cells of one row, as of a table of figures; cells with whole texts lay out a page.
    private boolean isInRow(int one, int other) {
        return isShortCell(block(one))
                && isShortCell(block(other))
                && block(one).box() != block(other).box()
                && rowOf(one) == rowOf(other);
    }

    private static boolean isShortCell(Block block) {
        return block.kind() == Block.Kind.CELL
                && block.length() <= LONGEST_CELL
                && !block.running()
                && !(Text.endsSentence(block.text()) && block.hasWords(A_SENTENCE));
    }

    private int rowOf(int block) {
        return outline.boxes().get(block(block).box()).parent();
    }

    /// How much the kept blocks say, see [Text#length].
    public int length() {
        int length = 0;
        for (int i = first; i < end; i++) {
            length += block(i).kept() ? block(i).length() : 0;
        }
        return length;
    }

    /// The innermost box around a block; null where it stands in none.
    @Nullable
    public Box boxOf(int block) {
        int box = block(block).box();
        return box < 0 ? null : outline.boxes().get(box);
    }

    /// Leaves out the blocks from `from` to before `to` that are in this part.
    public void leaveOut(int from, int to, Mark why) {
        for (int i = Math.max(first, from); i < Math.min(end, to); i++) {
            block(i).leaveOut(why);
        }
    }
}
