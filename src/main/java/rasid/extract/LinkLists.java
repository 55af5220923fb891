package rasid.extract;

/// Lists of links without a name: boxes whose text is mostly links and holds no running text, and single lines
/// that are
/// one link. Nearly every page needs this.
final class LinkLists implements Rule {
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
            boolean prose = block.linked() < 0.9 && Text.length(block.text()) > 100 && Text.endsSentence(block.text());
            if (heading || (block.linked() > 0.6 && Text.length(block.text()) < 250 && !prose)) {
                block.leaveOut(Mark.RELATED);
            }
        }
    }

    private static void box(Body body, Box box) {
        double linked = 0;
        double all = 0;
        int running = 0;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = body.block(i);
            if (block.kept()) {
                int length = Text.length(block.text());
                all += length;
                linked += length * block.linked();
                running += block.running() ? 1 : 0;
            }
        }
        if (all > 0 && linked / all > 0.5 && running < 2) {
            body.leaveOut(box.first(), box.end(), Mark.RELATED);
        }
    }
}
