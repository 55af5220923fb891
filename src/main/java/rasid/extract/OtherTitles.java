package rasid.extract;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Titles of other articles that are no links themselves, known by a link elsewhere on the page that says the same,
/// with the line under each. Old pages need this, whose lists of news have neither names nor links.
final class OtherTitles implements Rule {
    private static final int SHORTEST = 4;
    private static final int LONGEST_LINE = 300;

    @Override
    public void apply(Body body) {
        Set<String> titles = titles(body);
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (block.kept() && i != body.headlineAt() && titles.contains(Text.bare(block.text()))) {
                block.leaveOut(Mark.RELATED);
                boolean line = i + 1 < body.end()
                        && body.block(i + 1).box() != block.box()
                        && Text.length(body.block(i + 1).text()) <= LONGEST_LINE;
                if (line && body.block(i + 1).running()) {
                    body.block(i + 1).leaveOut(Mark.RELATED);
                }
            }
        }
    }

    private static Set<String> titles(Body body) {
        Set<String> titles = new HashSet<>();
        for (Element link : body.page().hints().links()) {
            String href = link.attr("href").strip();
            // Links within the page lead to the article's own parts.
            if (href.isEmpty() || href.startsWith("#") || href.startsWith("javascript:")) {
                continue;
            }
            String text = link.text();
            if (text.length() < 200 && Text.words(text) >= SHORTEST) {
                titles.add(Text.bare(text));
            }
        }
        titles.remove(Text.bare(body.headline()));
        return titles;
    }
}
