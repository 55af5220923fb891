package rasid.extract;

import java.util.HashSet;
import java.util.Set;

/// Takes back hidden text that belongs to the article: what a script uncovers on scrolling, or a paywall
/// covers. It is
/// running text in the article's own box that is not shown there already.
final class HiddenParts implements Rule {
    private static final int FEWEST = 2;

    @Override
    public void apply(Body body) {
        Set<String> shown = new HashSet<>();
        body.kept().forEach(i -> shown.add(Text.bare(body.block(i).text())));
        int running = 0;
        for (int i = body.first(); i < body.end(); i++) {
            running += isMore(body.block(i), shown) ? 1 : 0;
        }
        for (int i = body.first(); running >= FEWEST && i < body.end(); i++) {
            if (isMore(body.block(i), shown)) {
                body.block(i).take();
            }
        }
    }

    private static boolean isMore(Block block, Set<String> shown) {
        return block.mark() == Mark.HIDDEN
                && block.running()
                && block.linked() < 0.2
                && !shown.contains(Text.bare(block.text()));
    }
}
