package rasid.dates;

/// What a cleaned text has of the letters that dates and times are made of, found in one pass. Most texts that are
/// asked for a date have none, and the expressions are slow: each is tried only where this lets it.
///
/// @param digits how many
/// @param separators how many of the marks that part days, months and years
/// @param clock whether a digit stands before a mark of hours
/// @param half whether a digit stands before a letter that may begin a half of the day
/// @param east whether it has the word for year of Chinese, Japanese or Korean
/// @param hebrew whether it has a Hebrew letter, for Hebrew counts with them
record Signs(int digits, int separators, boolean clock, boolean half, boolean east, boolean hebrew) {
    private static final String CLOCK = ":h時时點点시.t";
    /// Of the Latin ones; other scripts are few.
    private static final String HALF = "apnmo";

    static Signs of(String text) {
        int digits = 0;
        int separators = 0;
        boolean clock = false;
        boolean half = false;
        boolean east = false;
        boolean hebrew = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                int next = i + 1 < text.length() && text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
                char behind = next < text.length() ? text.charAt(next) : ' ';
                clock |= CLOCK.indexOf(behind) >= 0;
                half |= behind >= 0x80 || HALF.indexOf(behind) >= 0;
            } else if (c == '-' || c == '/' || c == '.') {
                separators++;
            } else if (c >= 0x5D0) {
                hebrew |= c <= 0x5EA;
                east |= c == '年' || c == '년';
            }
        }
        return new Signs(digits, separators, clock, half, east, hebrew);
    }
}
