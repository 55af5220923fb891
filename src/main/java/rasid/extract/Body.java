package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The article's part of an outline, from which the rules leave out what is not its text.
///
/// @param headlineAt the block that shows the headline, -1 where none does
/// @param first the first block of the article's box, `end` the one after its last
record Body(Page page, Outline outline, String headline, int headlineAt, int box, int first, int end) {

    static Body of(Page page, Outline outline, String headline) {
        int headlineAt = headlineAt(outline, headline);
        Marking.of(outline, headlineAt);
        int best = new Density(outline, headlineAt).best();
        Box box = best < 0 ? null : outline.boxes().get(best);
        return new Body(
                page, outline, headline, headlineAt, best, box == null ? 0 : box.first(), box == null ? 0 : box.end());
    }

    /// The place of the headline: a heading where there is one, else the first block that says the same.
    private static int headlineAt(Outline outline, String headline) {
        String bare = Text.bare(headline);
        int other = -1;
        for (int i = 0; !bare.isEmpty() && i < outline.blocks().size(); i++) {
            Block block = outline.blocks().get(i);
            if (block.linked() < 0.5 && Text.bare(block.text()).equals(bare)) {
                if (block.kind() == Block.Kind.HEADING) {
                    return i;
                }
                other = other < 0 ? i : other;
            }
        }
        return other;
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
        return kept().stream().mapToInt(i -> Text.length(block(i).text())).sum();
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
