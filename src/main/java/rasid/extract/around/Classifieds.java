package rasid.extract.around;

import java.util.List;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Outline;
import rasid.extract.text.Letters;

/// Columns of small advertisements, each a line that ends with a telephone number. Newspapers put them beside a report
/// that may be shorter than they are; numbers to call at the end of an article stay.
public final class Classifieds {
    private static final int A_COLUMN = 6;
    private static final int LONGEST = 150;
    private static final int DIGITS = 6;
    /// So much running text makes the shortest article.
    private static final int AN_ARTICLE = 80;

    private Classifieds() {}

    /// Leaves out such columns above the headline, or where less than an article stands before them.
    public static void mark(Outline outline, int headlineAt) {
        List<Block> blocks = outline.blocks();
        int before = 0;
        for (int i = 0; i < blocks.size(); ) {
            int end = i;
            while (end < blocks.size() && isOne(blocks.get(end))) {
                end++;
            }
            if (end - i >= A_COLUMN && (before < AN_ARTICLE || i < headlineAt)) {
                blocks.subList(i, end).forEach(block -> block.leaveOut(Mark.ADVERT));
            }
            if (end == i) {
                before += blocks.get(i).kept() && blocks.get(i).running()
                        ? blocks.get(i).length()
                        : 0;
            }
            i = Math.max(end, i + 1);
        }
    }

    /// Whether it is a line that ends with a telephone number.
    public static boolean isOne(Block block) {
        String text = block.text();
        if (text.length() > LONGEST || block.kind() == Block.Kind.HEADING) {
            return false;
        }
        int digits = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (Letters.is(c, Letters.DIGIT)) {
                digits++;
            } else if (Letters.is(c, Letters.LETTER) || (c != ' ' && c != '-' && c != '.' && c != '/' && c != ')')) {
                break;
            }
        }
        return digits >= DIGITS && digits <= 2 * DIGITS + 2 && !text.endsWith("/") && block.hasWords(3);
    }
}
