package rasid.extract.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rasid.extract.authors.Byline;
import rasid.extract.looks.Aria;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// Widens the article's box to the parts of the article that stand outside of it: first paragraphs that a builder
/// put beside the headline, and paragraphs of the same kind in other containers, with galleries and adverts between.
public final class Extent {
    private static final int FEWEST_WORDS = 3;
    private static final int A_SENTENCE = 8;
    /// First paragraphs stand close to the text.
    private static final int REACH = 40;
    /// So much of the text must be of one kind for that kind to count elsewhere.
    private static final double A_KIND = 0.3;
    /// How many boxes up the parts of one article meet.
    private static final int LEVELS = 5;

    private static final Wordings NOTES = Wordings.of("(?:^|[ _-])(?:footnotes?|endnotes?)(?:$|[ _-])");
    private static final Pattern WITHOUT_CLASS =
            Pattern.compile("\\b(p|div|section|article|td|tr|tbody|span|li|ul)\\.(?= |$)");

    private final Page page;
    private final Outline outline;
    private final int headlineAt;
    private final int number;
    private final Box box;
    private int first;
    private int end;

    private Extent(Page page, Outline outline, int headlineAt, int number) {
        this.page = page;
        this.outline = outline;
        this.headlineAt = headlineAt;
        this.number = number;
        this.box = outline.boxes().get(number);
        this.first = box.first();
        this.end = box.end();
    }

    /// The run of blocks from the article's first to the one after its last. What lies between its parts is left out.
    record Run(int first, int end) {}

    /// @param number that of the article's box
    static Run of(Page page, Outline outline, int headlineAt, int number, String lead) {
        var extent = new Extent(page, outline, headlineAt, number);
        boolean[] part = new boolean[outline.blocks().size()];
        for (int i = extent.first; i < extent.end; i++) {
            part[i] = true;
        }
        extent.aboveHeadline(part);
        extent.sameKind(part);
        extent.sentencesBeside(part);
        extent.opening(part, lead);
        extent.notes(part);
        for (int i = extent.first; i < extent.end; i++) {
            if (!part[i]) {
                outline.blocks().get(i).leaveOut(Mark.OUTSIDE);
            }
        }
        return new Run(extent.first, extent.end);
    }

    /// Running text above a headline that stands within the box is of something else, where most of the text is below.
    private void aboveHeadline(boolean[] part) {
        if (headlineAt < box.first()
                || headlineAt >= box.end()
                || outline.blocks().get(headlineAt).kind() != Block.Kind.HEADING
                || (Aria.rank(outline.boxes()
                                        .get(outline.blocks().get(headlineAt).box())
                                        .element())
                                > 1
                        && !isParted(box.first(), headlineAt))
                || running(box.first(), headlineAt) == 0
                || running(box.first(), headlineAt) > running(headlineAt, box.end())) {
            return;
        }
        for (int i = box.first(); i < headlineAt; i++) {
            part[i] = false;
        }
    }

    /// Whether something links to another page there, or is left out: then what runs there is no beginning of a text.
    private boolean isParted(int from, int to) {
        for (int i = from; i < to; i++) {
            Block block = outline.blocks().get(i);
            if (!block.kept() || block.linked() > 0.5) {
                return true;
            }
        }
        return false;
    }

    private int running(int from, int to) {
        int running = 0;
        for (int i = from; i < to; i++) {
            Block block = outline.blocks().get(i);
            running += block.kept() && block.running() ? block.length() : 0;
        }
        return running;
    }

    /// Text between the headline and the article's box.
    private void opening(boolean[] part, String lead) {
        String description = page.description();
        int from = headlineAt >= 0 && headlineAt < first ? headlineAt + 1 : first - REACH;
        for (int i = first - 1; i >= Math.max(0, Math.max(from, box.first() - REACH)); i--) {
            Block block = outline.blocks().get(i);
            boolean prose = block.kept() && block.running() && block.linked() < 0.3 && block.kind() != Block.Kind.CELL;
            boolean told = isDescription(block, description);
            if (prose
                    && !block.text().equals(lead)
                    && (told || (headlineAt >= 0 && headlineAt < box.first()))
                    && !Standfirst.isUnderAPicture(outline, i)) {
                part[i] = true;
                first = i;
            }
        }
    }

    /// Footnotes, which stand under the text in boxes of their own, side by side with its box or with the one around
    /// that.
    private void notes(boolean[] part) {
        int around = around();
        int end = around < 0 ? box.end() : outline.boxes().get(around).end();
        for (int i = box.end(); i < end; i++) {
            Block block = outline.blocks().get(i);
            if (block.kept() && block.linked() < 0.5 && isNote(outline, block)) {
                part[i] = true;
                this.end = Math.max(this.end, i + 1);
            }
        }
    }

    /// Whether it is a footnote, as the names of the boxes around it say.
    public static boolean isNote(Outline outline, Block block) {
        for (int at = block.box(), level = 0;
                at >= 0 && level < LEVELS;
                at = outline.boxes().get(at).parent(), level++) {
            if (NOTES.isIn(outline.boxes().get(at).className())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDescription(Block block, String description) {
        return description.length() > 30 && Text.bareStartsWith(block.text(), description.substring(0, 30));
    }

    /// Paragraphs of the kind that most of the text is of.
    private void sameKind(boolean[] part) {
        Set<Kind> kinds = kinds();
        int around = around();
        if (kinds.isEmpty() || around < 0) {
            return;
        }
        Box all = outline.boxes().get(around);
        int from = Math.max(all.first(), headlineAt + 1);
        for (int i = box.first() - 1; i >= from && !isBorder(i); i--) {
            if (isPart(i, kinds)) {
                part[i] = true;
                first = i;
            }
        }
        for (int i = box.end(); i < all.end() && !isBorder(i); i++) {
            if (isPart(i, kinds)) {
                part[i] = true;
                end = i + 1;
            }
        }
    }

    /// A report of one long paragraph and short ones beside it: each stands in the same box and is a sentence.
    private void sentencesBeside(boolean[] part) {
        List<Block> blocks = outline.blocks();
        if (box.end() - box.first() != 1 || box.parent() < 0) {
            return;
        }
        for (int i = box.first() - 1; i > headlineAt && i >= 0 && isBeside(blocks.get(i), true); i--) {
            part[i] = true;
            first = Math.min(first, i);
        }
        for (int i = box.end(); i < blocks.size() && isBeside(blocks.get(i), false); i++) {
            part[i] = true;
            end = Math.max(end, i + 1);
        }
    }

    private boolean isBeside(Block block, boolean above) {
        Box own = outline.boxes().get(block.box());
        return block.kept()
                && own.parent() == box.parent()
                && own.tag().equals(box.tag())
                && own.className().equals(box.className())
                && block.linked() < 0.3
                // Not everybody ends a paragraph with a full stop, but notices under a text have none as well.
                && block.hasWords(above && !Text.endsSentence(block.text()) ? A_SENTENCE : FEWEST_WORDS)
                && (above || Text.endsSentence(block.text()))
                && !Byline.matches(block.text());
    }

    /// Where another article begins.
    private boolean isBorder(int i) {
        Block block = outline.blocks().get(i);
        return block.kind() == Block.Kind.HEADING && block.linked() > 0.8 && block.kept();
    }

    private boolean isPart(int i, Set<Kind> kinds) {
        Block block = outline.blocks().get(i);
        return block.kept()
                && (block.running() || block.kind() == Block.Kind.HEADING || Text.endsSentence(block.text()))
                && kinds.contains(kind(block));
    }

    private Set<Kind> kinds() {
        Map<Kind, Integer> lengths = new HashMap<>();
        int all = 0;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            if (block.kept() && block.running()) {
                all += block.length();
                lengths.merge(kind(block), block.length(), Integer::sum);
            }
        }
        double enough = A_KIND * all;
        lengths.values().removeIf(length -> length < enough);
        lengths.keySet().removeIf(kind -> !kind.isTelling());
        return lengths.keySet();
    }

    private Kind kind(Block block) {
        Box own = outline.boxes().get(block.box());
        Box around = own.parent() < 0 ? null : outline.boxes().get(own.parent());
        return new Kind(
                own.tag(),
                own.className(),
                around == null ? "" : around.tag(),
                around == null ? "" : around.className());
    }

    /// The kind of the box that a block stands in, and of the one around that; `""` where none is.
    private record Kind(String tag, String className, String tagAround, String classAround) {
        boolean isTelling() {
            String all = tagAround.isEmpty()
                    ? tag + "." + className
                    : tag + "." + className + " " + tagAround + "." + classAround;
            return all.chars().anyMatch(Character::isLetter)
                    && (!all.endsWith(".")
                            || !WITHOUT_CLASS.matcher(all).replaceAll("").isBlank());
        }
    }

    private int around() {
        int around = number;
        for (int level = 0; level < LEVELS && around > 0; level++) {
            Box here = outline.boxes().get(around);
            // Blogs put several articles on a page, each in its element.
            if (here.parent() < 0 || here.element().normalName().equals("article")) {
                break;
            }
            around = here.parent();
        }
        return around;
    }
}
