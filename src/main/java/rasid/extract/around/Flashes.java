package rasid.extract.around;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Outline;
import rasid.extract.text.Text;

/// The line over a page that runs through the latest flashes: "عاجل" and several sentences behind it, one element each.
/// It is longer than a report from the wire, and agencies give it no telling name.
public final class Flashes {
    private static final Set<String> LABELS = Set.of(
            "عاجل",
            "خبرعاجل",
            "أخبارعاجلة",
            "اخبارعاجلة",
            "عواجل",
            "شريطالأخبار",
            "شريطالاخبار",
            "آخرالأخبار",
            "فوری",
            "خبرفوری",
            "فوريترينخبرها",
            "بریکنگ",
            "بریکنگنیوز",
            "تازہترین",
            "اہمخبریں",
            "بەپەلە",
            "هەواڵیبەپەلە",
            "دواهەواڵ",
            "מבזק",
            "מבזקים",
            "חדשותמתפרצות",
            "breaking",
            "breakingnews",
            "justin",
            "eilmeldung",
            "alerteinfo",
            "últimahora",
            "ultimora",
            "sondakika",
            "срочно",
            "молния");
    private static final int LONGEST_LABEL = 24;
    private static final int FEWEST = 3;
    private static final int FEWEST_WORDS = 4;
    private static final int LINES = 30;

    private Flashes() {}

    /// Leaves them out before the article is looked for.
    public static void mark(Outline outline) {
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < Math.min(LINES, blocks.size()); i++) {
            Block block = blocks.get(i);
            if (block.kept()
                    && block.running()
                    && beginsWithLabel(block.text())
                    && areFlashes(outline.boxes().get(block.box()).element())) {
                block.leaveOut(Mark.NAVIGATION);
            }
        }
    }

    private static boolean beginsWithLabel(String text) {
        String head = Text.bare(text.substring(0, Math.min(text.length(), LONGEST_LABEL)));
        for (String label : LABELS) {
            if (head.startsWith(label)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areFlashes(Element line) {
        @Nullable Element label = line.firstElementChild();
        if (label == null || !line.ownText().isBlank() || !isLabel(label.text())) {
            return false;
        }
        int flashes = 0;
        for (Element flash = label.nextElementSibling(); flash != null; flash = flash.nextElementSibling()) {
            if (!Text.hasWords(flash.text(), FEWEST_WORDS)) {
                return false;
            }
            flashes++;
        }
        return flashes >= FEWEST;
    }

    private static boolean isLabel(String text) {
        return text.length() <= LONGEST_LABEL && LABELS.contains(Text.bare(text));
    }
}
