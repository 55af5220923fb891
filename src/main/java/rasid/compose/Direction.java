package rasid.compose;

/// Which way a paragraph runs.
public enum Direction {
    LTR("ltr", "left"),
    RTL("rtl", "right");

    private final String code;
    private final String side;

    Direction(String code, String side) {
        this.code = code;
        this.side = side;
    }

    /// The value of HTML's `dir`.
    public String code() {
        return code;
    }

    /// The side on which its lines begin, for mail programs that do not derive it from `dir`.
    public String side() {
        return side;
    }

    /// The direction of most letters of `text`; of the first one where they are equally many. An Arabic paragraph
    /// that opens with a Latin name stays Arabic, which the first letter alone would get wrong. `otherwise`
    /// where no letter tells.
    static Direction of(String text, Direction otherwise) {
        int lead = 0;
        Direction first = otherwise;
        boolean any = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isRtl(c) || isLtr(c)) {
                lead += isRtl(c) ? 1 : -1;
                if (!any) {
                    any = true;
                    first = isRtl(c) ? RTL : LTR;
                }
            }
        }
        return lead == 0 ? first : lead > 0 ? RTL : LTR;
    }

    /// The direction that a mail program gives to `text` by its first strong letter (UAX #9, P2 and P3);
    /// left to right where there is none.
    static Direction guessedFor(String text) {
        return text.codePoints()
                .filter(c -> isRtl(c) || isLtr(c))
                .mapToObj(c -> isRtl(c) ? RTL : LTR)
                .findFirst()
                .orElse(LTR);
    }

    /// Whether `c` is a letter that runs this way.
    boolean owns(int c) {
        return this == RTL ? isRtl(c) : isLtr(c);
    }

    Direction opposite() {
        return this == RTL ? LTR : RTL;
    }

    private static boolean isRtl(int c) {
        if (c < 0x590) {
            return false;
        }
        byte d = Character.getDirectionality(c);
        return d == Character.DIRECTIONALITY_RIGHT_TO_LEFT || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLtr(int c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
