package rasid.extract.inside;

import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Text;

/// Lists of links without a name: boxes whose text is mostly links and holds no running text, and single lines
/// that are one link. Nearly every page needs this.
final class LinkLists implements Rule {
    private static final int MOST_OF_A_TEASER = 3;
    private static final int LONGEST_TEASER = 400;

    @Override
    public void apply(Body body) {
        for (Box box : body.outline().boxes()) {
            if (box.first() >= body.first() && box.end() <= body.end() && box.end() - box.first() > 1) {
                box(body, box);
            }
        }
        for (int i : body.kept()) {
            Block block = body.block(i);
            boolean heading = block.kind() == Block.Kind.HEADING && block.linked() > 0.9;
            boolean prose = block.linked() < 0.9 && block.length() > 100 && Text.endsSentence(block.text());
            if (heading || (block.linked() > 0.6 && block.length() < 250 && !prose)) {
                block.leaveOut(Mark.RELATED);
            }
        }
    }

    /// A title that is a link, and what is under it is not.
    private static boolean opensWithLink(Body body, Box box) {
        Block title = body.block(box.first());
        return title.linked() > 0.6
                && title.hasWords(3)
                && !title.running()
                && body.block(box.end() - 1).running()
                && box.first() > body.first();
    }

    private static void box(Body body, Box box) {
        double linked = 0;
        double all = 0;
        int running = 0;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = body.block(i);
            if (block.kept()) {
                int length = block.length();
                all += length;
                linked += length * block.linked();
                running += block.running() ? 1 : 0;
            }
        }
        boolean teaser = running == 1
                && box.end() - box.first() <= MOST_OF_A_TEASER
                && opensWithLink(body, box)
                && all <= LONGEST_TEASER;
        if (all > 0 && (teaser || (linked / all > 0.5 && running < 2))) {
            body.leaveOut(box.first(), box.end(), Mark.RELATED);
        }
    }
}
