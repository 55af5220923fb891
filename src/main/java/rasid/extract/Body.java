package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The article's part of an outline, from which the rules leave out what is not its text.
///
/// @param headlineAt the block that shows the headline, -1 where none does
/// @param first the first block of the article's box, `end` the one after its last
record Body(Page page, Outline outline, String headline, int headlineAt, int box, int first, int end, String lead) {

    static Body of(Page page, Outline outline, String headline) {
        int headlineAt = headlineAt(outline, headline);
        Accordions.open(outline);
        Marking.of(outline, headlineAt);
        LabelledBoxes.mark(outline, headlineAt);
        Repeats.mark(page, outline, headlineAt);
        Classifieds.mark(outline, headlineAt);
        Appeals.markNotices(outline);
        int best = new Density(outline, headlineAt).best();
        if (best < 0) {
            return new Body(page, outline, headline, headlineAt, best, 0, 0, "");
        }
        Box box = outline.boxes().get(best);
        String lead = Standfirst.of(page, outline, headlineAt, box.first());
        Extent.Run run = Extent.of(page, outline, headlineAt, box, lead);
        return new Body(page, outline, headline, headlineAt, best, run.first(), run.end(), lead);
    }

    /// The place of the headline: a heading where there is one, else the first block that says the same.
    private static int headlineAt(Outline outline, String headline) {
        String bare = Text.bare(headline);
        int other = -1;
        int like = -1;
        int opening = -1;
        for (int i = 0; !bare.isEmpty() && i < outline.blocks().size(); i++) {
            Block block = outline.blocks().get(i);
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
        return other >= 0 ? other : like >= 0 ? like : opening;
    }

    /// "Kicker: headline" is the headline with something before it, and a page may show more than it tells.
    private static boolean isLike(String shown, String told) {
        String longer = shown.length() > told.length() ? shown : told;
        String shorter = shown.length() > told.length() ? told : shown;
        return shorter.length() * 2 > longer.length() && shorter.length() > 12 && longer.contains(shorter);
    }

    Block block(int i) {
        return outline.blocks().get(i);
    }

    /// The numbers of the blocks that are still kept.
    List<Integer> kept() {
        List<Integer> kept = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (block(i).kept()) {
                kept.add(i);
            }
        }
        return kept;
    }

    List<String> paragraphs() {
        return kept().stream().map(i -> block(i).text()).toList();
    }

    int length() {
        int length = 0;
        for (int i = first; i < end; i++) {
            length += block(i).kept() ? block(i).length() : 0;
        }
        return length;
    }

    @Nullable
    Box boxOf(int block) {
        int box = block(block).box();
        return box < 0 ? null : outline.boxes().get(box);
    }

    void leaveOut(int from, int to, Mark why) {
        for (int i = Math.max(first, from); i < Math.min(end, to); i++) {
            block(i).leaveOut(why);
        }
    }
}
