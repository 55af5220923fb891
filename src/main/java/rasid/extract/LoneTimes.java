package rasid.extract;

/// Lines that are a clock time or a date and nothing else: over the entries of a live blog, under a subheading, beside
/// a name. Cells of a table stay.
final class LoneTimes implements Rule {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_CLOCK = 12;

    @Override
    public void apply(Body body) {
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (block.kind() != Block.Kind.CELL && block.kind() != Block.Kind.HEADING && isTime(body, block)) {
                block.leaveOut(Mark.META);
            }
        }
    }

    private static boolean isTime(Body body, Block block) {
        String text = block.text();
        if (text.length() > LONGEST || block.hasWords(MOST_WORDS + 1) || !holdsDigit(text)) {
            return false;
        }
        return isClock(text)
                || (!Text.endsSentence(text) && body.page().date(text).isPresent());
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.is(text.charAt(i), Letters.DIGIT)) {
                return true;
            }
        }
        return false;
    }

    /// "21:12", "9.05", "[14:30]", and the minutes of a match: "'90+3".
    private static boolean isClock(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.is(text.charAt(i), Letters.LETTER)) {
                return false;
            }
        }
        return text.length() <= LONGEST_CLOCK;
    }
}
