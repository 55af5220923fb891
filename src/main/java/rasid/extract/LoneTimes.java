package rasid.extract;

/// Lines that are a clock time or a date and nothing else: over the entries of a live blog, under a subheading, beside
/// a name. Cells of a table stay.
final class LoneTimes implements Rule {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 6;

    @Override
    public void apply(Body body) {
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (block.kind() != Block.Kind.CELL && isTime(body, block)) {
                block.leaveOut(Mark.META);
            }
        }
    }

    private static boolean isTime(Body body, Block block) {
        String text = block.text();
        if (text.length() > LONGEST || block.words() > MOST_WORDS || !holdsDigit(text)) {
            return false;
        }
        return isClock(text) || (!Text.endsSentence(text) && body.page().date(text).isPresent());
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.is(text.charAt(i), Letters.DIGIT)) {
                return true;
            }
        }
        return false;
    }

    /// "21:12", "9.05", "[14:30]".
    private static boolean isClock(String text) {
        int digits = 0;
        boolean parted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.is(c, Letters.LETTER)) {
                return false;
            }
            digits += Letters.is(c, Letters.DIGIT) ? 1 : 0;
            parted |= c == ':' && digits > 0 && digits <= 2;
        }
        return parted && digits >= 3 && digits <= 6;
    }
}
