package rasid.extract.around;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.text.Text;

/// Cells of a page laid out in tables that stand around the cell of the article: the columns beside it, and tables
/// above and below it with a title of the headline's own make. Pages of the 2000s need this, whose columns
/// hold whole sentences. The article's cell is the innermost that holds the headline and a text below it.
public final class LayoutCells {
    private static final Evaluator STYLED = QueryParser.parse("font, b, strong, span, big, h1, h2, h3, h4");
    /// So much running text below the headline makes the shortest article.
    private static final int AN_ARTICLE = 160;
    private static final int FEWEST_WORDS = 3;

    private final Outline outline;
    private final int headlineAt;

    private LayoutCells(Outline outline, int headlineAt) {
        this.outline = outline;
        this.headlineAt = headlineAt;
    }

    /// Leaves out the cells that stand beside the one that holds the article.
    public static void mark(Outline outline, int headlineAt) {
        if (headlineAt >= 0) {
            new LayoutCells(outline, headlineAt).mark();
        }
    }

    private void mark() {
        int cell = outline.blocks().get(headlineAt).box();
        while (cell >= 0
                && !(box(cell).tag().equals("td")
                        && running(headlineAt + 1, box(cell).end()) >= AN_ARTICLE)) {
            cell = box(cell).parent();
        }
        String make = cell < 0 ? "" : make(headlineAt);
        for (int around = cell; around >= 0; around = box(around).parent()) {
            boolean column = box(around).tag().equals("td");
            boolean table = box(around).tag().equals("table") && !make.isEmpty();
            for (int i = 0; i < outline.boxes().size() && (column || table); i++) {
                Box other = box(i);
                boolean beside = i != around
                        && other.parent() == box(around).parent()
                        && other.tag().equals(box(around).tag())
                        && other.end() > other.first();
                if (beside && (column ? !isSecondColumn(other) : opensAlike(other, make))) {
                    outline.blocks()
                            .subList(other.first(), other.end())
                            .forEach(block -> block.leaveOut(column ? Mark.SIDEBAR : Mark.RELATED));
                }
            }
        }
    }

    private Box box(int i) {
        return outline.boxes().get(i);
    }

    /// Text that goes on in a second column: no title, no label and no link is there.
    private boolean isSecondColumn(Box other) {
        return outline.blocks().subList(other.first(), other.end()).stream()
                .allMatch(block -> block.running() && block.linked() == 0 && Text.endsSentence(block.text()));
    }

    /// Whether a title of this make stands over running text in it.
    private boolean opensAlike(Box other, String make) {
        for (int i = other.first(); i + 1 < Math.min(other.end(), other.first() + FEWEST_WORDS); i++) {
            if (!outline.blocks().get(i).running()
                    && outline.blocks().get(i).hasWords(FEWEST_WORDS)
                    && outline.blocks().get(i + 1).running()
                    && make(i).equals(make)) {
                return true;
            }
        }
        return false;
    }

    /// The element that has all of a line, with what it says of its looks; `""` where none has.
    private String make(int line) {
        Block block = outline.blocks().get(line);
        for (Element element : box(block.box()).element().select(STYLED)) {
            if (Text.clean(element.text()).equals(block.text())) {
                return String.join(
                        " ",
                        List.of(
                                element.normalName(),
                                element.attr("color"),
                                element.attr("size"),
                                element.className(),
                                element.attr("style")));
            }
        }
        return "";
    }

    private int running(int from, int to) {
        int running = 0;
        for (int i = from; i < to; i++) {
            Block block = outline.blocks().get(i);
            running += block.kept() && block.running() ? block.length() : 0;
        }
        return running;
    }
}
