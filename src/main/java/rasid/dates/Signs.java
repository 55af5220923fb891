package rasid.dates;

import java.util.regex.Matcher;

/// What a cleaned text has of the letters that dates and times are made of, found in one pass. Most texts that are
/// asked for a date have none, and the expressions are slow: each is tried only where this lets it.
///
/// @param digits how many
/// @param separators how many of the marks that part days, months and years
/// @param clock whether a mark of hours stands between digits
/// @param hour whether a mark of hours stands behind a digit that has no minutes behind it: "18h"
/// @param half whether a digit stands before a letter that may begin a half of the day
/// @param east whether it has the word for year of Chinese, Japanese or Korean
/// @param hebrew whether it has a Hebrew letter, for Hebrew counts with them
record Signs(int digits, int separators, boolean clock, boolean hour, boolean half, boolean east, boolean hebrew) {
    private static final String CLOCK = ":h時时點点시.";
    /// Of the Latin ones; other scripts are few.
    private static final String HALF = "apnmo";

    static Signs of(String text) {
        int digits = 0;
        int separators = 0;
        boolean clock = false;
        boolean hour = false;
        boolean half = false;
        boolean east = false;
        boolean hebrew = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
                int next = afterSpace(text, i + 1);
                char behind = charAt(text, next);
                clock |= CLOCK.indexOf(behind) >= 0 && isDigit(charAt(text, afterSpace(text, next + 1)));
                hour |= behind == 'h' || behind == 't';
                half |= behind >= 0x80 || HALF.indexOf(behind) >= 0;
            } else if (c == '-' || c == '/' || c == '.') {
                separators++;
            } else if (c >= 0x5D0) {
                hebrew |= c <= 0x5EA;
                east |= c == '年' || c == '년';
            }
        }
        return new Signs(digits, separators, clock, hour, half, east, hebrew);
    }

    /// Finds as [Matcher#find] does, for an expression that begins with a digit: what is no digit is passed quickly.
    static boolean findAtDigit(Matcher matcher, String text) {
        return findWhere(matcher, text, (all, i) -> isDigit(all.charAt(i)));
    }

    /// Finds as [Matcher#find] does, for an expression that begins only at places that `mayBegin` lets.
    static boolean findWhere(Matcher matcher, String text, Place mayBegin) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i < text.length(); i++) {
            if (mayBegin.is(text, i) && matcher.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /// Tells something of the place `i` in a text.
    interface Place {
        boolean is(String text, int i);
    }

    private static int afterSpace(String text, int i) {
        return charAt(text, i) == ' ' ? i + 1 : i;
    }

    /// A space behind the end.
    private static char charAt(String text, int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
