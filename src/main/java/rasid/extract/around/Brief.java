package rasid.extract.around;

import java.util.List;
import org.jsoup.nodes.Element;
import rasid.extract.authors.Byline;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.text.Text;

/// A report of a sentence or two that are too short to be told from labels: "A rocket fell near the embassy.", right
/// under the headline. Flashes of agencies and channels need this. Where a page has one, what stands around it need not
/// leave a text of its own to be known for teasers or a footer; where the page has no other text, it is the article.
///
/// @param first the first of its blocks
/// @param end the one after its last; the same as `first` where there is none
public record Brief(int first, int end) {
    private static final Brief NONE = new Brief(0, 0);
    private static final int FEWEST_WORDS = 4;
    /// A line of so many words is a sentence, though no mark ends it.
    private static final int A_SENTENCE = 6;
    /// So close to its headline it stands, and so few boxes further out.
    private static final int REACH = 8;
    private static final int LEVELS = 3;
    private static final int MUCH_MORE = 2;

    /// The report right under the headline; one without blocks where there is none.
    ///
    /// @param headlineAt the block that shows the headline, -1 where none does
    public static Brief of(Page page, Outline outline, int headlineAt) {
        if (headlineAt < 0) {
            return NONE;
        }
        List<Block> blocks = outline.blocks();
        int until = Math.min(around(outline, headlineAt).end(), headlineAt + REACH);
        for (int i = headlineAt + 1; i < until; i++) {
            if (isSentence(page, blocks.get(i))) {
                return new Brief(i, end(page, outline, i, until));
            }
            if (blocks.get(i).linked() >= 0.5 || blocks.get(i).kind() != Block.Kind.TEXT) {
                return NONE;
            }
        }
        return NONE;
    }

    private static int end(Page page, Outline outline, int first, int until) {
        List<Block> blocks = outline.blocks();
        int end = first + 1;
        while (end < until
                && isSentence(page, blocks.get(end))
                && parent(outline, blocks.get(end)) == parent(outline, blocks.get(first))) {
            end++;
        }
        return end;
    }

    private static int parent(Outline outline, Block block) {
        return outline.boxes().get(block.box()).parent();
    }

    private static Box around(Outline outline, int headlineAt) {
        int box = outline.blocks().get(headlineAt).box();
        for (int level = 0; level < LEVELS && outline.boxes().get(box).parent() >= 0; level++) {
            box = outline.boxes().get(box).parent();
        }
        return outline.boxes().get(box);
    }

    private static boolean isSentence(Page page, Block block) {
        String text = block.text();
        return block.kept()
                && block.kind() == Block.Kind.TEXT
                && block.linked() < 0.3
                && block.hasWords(Text.endsSentence(text) ? FEWEST_WORDS : A_SENTENCE)
                && !Byline.matches(text)
                && page.date(text).isEmpty();
    }

    /// Whether there is one.
    public boolean exists() {
        return end > first;
    }

    /// Whether the text that was found is none of the headline's, `best` being the number of its box: there is none, or
    /// it stands outside of the element that says it is the headline's article.
    public boolean isInsteadOf(int best, Outline outline, int headlineAt) {
        return exists()
                && (best < 0 || (isOutside(outline.boxes().get(best), outline, headlineAt) && !isText(outline, best)));
    }

    /// Whether it is text alone, and more than the sentence: then the element that is called the article holds its
    /// head.
    private boolean isText(Outline outline, int best) {
        Box found = outline.boxes().get(best);
        int length = 0;
        for (int i = found.first(); i < found.end(); i++) {
            Block block = outline.blocks().get(i);
            if (block.kept() && (block.kind() == Block.Kind.HEADING || block.linked() > 0.5)) {
                return false;
            }
            length += block.kept() && block.running() ? block.length() : 0;
        }
        int own = 0;
        for (int i = first; i < end; i++) {
            own += outline.blocks().get(i).length();
        }
        return length > MUCH_MORE * own;
    }

    private static boolean isOutside(Box found, Outline outline, int headlineAt) {
        for (Element element = found.element(); element != null; element = element.parent()) {
            if (element.normalName().equals("article")) {
                // Parts of an article may be called one each.
                return false;
            }
        }
        for (int box = outline.blocks().get(headlineAt).box();
                box >= 0;
                box = outline.boxes().get(box).parent()) {
            Box around = outline.boxes().get(box);
            if (around.tag().equals("article") || around.tag().equals("main")) {
                return found.first() >= around.end() || found.end() <= around.first();
            }
        }
        return false;
    }
}
