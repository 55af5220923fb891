package rasid.extract.inside;

import org.jsoup.nodes.Element;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.text.Text;

/// Titles of other articles that are no links themselves, known by a link elsewhere on the page that says the same,
/// with the line under each. Old pages need this, whose lists of news have neither names nor links.
final class OtherTitles implements Rule {
    private static final int SHORTEST = 4;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINE = 300;

    @Override
    public void apply(Body body) {
        String headline = Text.bare(body.headline());
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (block.kept()
                    && i != body.headlineAt()
                    && block.text().length() <= 2 * LONGEST_TITLE
                    && !Text.isBare(block.text(), headline)
                    && isTitle(body, block)) {
                block.leaveOut(Mark.RELATED);
                boolean line = i + 1 < body.end()
                        && body.block(i + 1).box() != block.box()
                        && body.block(i + 1).length() <= LONGEST_LINE;
                if (line && body.block(i + 1).running()) {
                    body.block(i + 1).leaveOut(Mark.RELATED);
                }
            }
        }
    }

    private static boolean isTitle(Body body, Block block) {
        for (Element link : body.page().hints().linksThatMaySay(block.text())) {
            String href = link.attr("href").strip();
            // Links within the page lead to the article's own parts.
            if (href.isEmpty() || href.startsWith("#") || href.startsWith("javascript:")) {
                continue;
            }
            String text = link.text();
            if (text.length() < LONGEST_TITLE && Text.words(text) >= SHORTEST && Text.isBare(text, block.bare())) {
                return true;
            }
        }
        return false;
    }
}
