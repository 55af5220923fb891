package rasid.extract;

import java.util.List;

/// A sentence of the article that is shown once more in large letters. Magazines need this, and pages that repeat
/// their first paragraph as a teaser before a paywall.
final class PullQuotes implements Rule {
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST = 300;

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        for (int i : kept) {
            Block block = body.block(i);
            boolean quote = block.kind() != Block.Kind.HEADING
                    && block.kind() != Block.Kind.ITEM
                    && block.length() <= LONGEST
                    && block.words() >= FEWEST_WORDS
                    && (!block.running() || isSetApart(body, i));
            if (quote && isSaid(body, kept, i)) {
                block.leaveOut(Mark.RELATED);
            }
        }
    }

    private static boolean isSetApart(Body body, int i) {
        Box box = body.boxOf(i);
        return box != null
                && (box.tag().equals("blockquote")
                        || box.tag().equals("aside")
                        || box.tag().equals("td"));
    }

    /// Whether a longer paragraph says the same.
    private static boolean isSaid(Body body, List<Integer> kept, int i) {
        String bare = body.block(i).bare();
        for (int k : kept) {
            Block other = body.block(k);
            if (k != i && other.running() && other.length() > body.block(i).length()) {
                if (other.bare().contains(bare)) {
                    return true;
                }
            }
        }
        return false;
    }
}
