package rasid.extract;

/// Captions without a name: a box with a picture and a line or two and nothing else. Old pages put them into a
/// table.
final class PictureTexts implements Rule {
    private static final int MOST_BLOCKS = 2;
    private static final int LONGEST = 220;

    @Override
    public void apply(Body body) {
        for (Box box : body.outline().boxes()) {
            boolean inside = box.first() >= body.first() && box.end() <= body.end();
            boolean few = box.end() > box.first() && box.end() - box.first() <= MOST_BLOCKS;
            if (inside && few && body.end() - body.first() > MOST_BLOCKS && isCaption(body, box)) {
                body.leaveOut(box.first(), box.end(), Mark.CAPTION);
            }
        }
    }

    private static boolean isCaption(Body body, Box box) {
        String tag = box.element().normalName();
        if (tag.equals("p") || tag.equals("li") || tag.equals("blockquote") || tag.startsWith("h")) {
            return false;
        }
        int length = 0;
        for (int i = box.first(); i < box.end(); i++) {
            length += Text.length(body.block(i).text());
            if (body.block(i).kind() == Block.Kind.HEADING) {
                return false;
            }
        }
        return length <= LONGEST && box.element().selectFirst("img, picture, video, amp-img, iframe") != null;
    }
}
