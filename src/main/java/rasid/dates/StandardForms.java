package rasid.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import rasid.dates.Dates.Moment;

/// The two forms that nearly all feeds and sitemaps use, to the letter: `2021-02-23T18:45:10Z` with an offset or a
/// fraction (RFC 3339), and `Tue, 23 Feb 2021 18:45:10 +0300` (RFC 1123). Read without a pattern, for a sitemap may
/// hold 50,000 of them. Everything else, impossible days among it, is left to the readers of what people write.
final class StandardForms {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final int NO_OFFSET = Integer.MIN_VALUE;

    private StandardForms() {}

    static Optional<Moment> read(String text) {
        int length = text.length();
        if (length < 17 || length > 40) {
            return Optional.empty();
        }
        try {
            return Character.isDigit(text.charAt(0)) ? rfc3339(text) : rfc1123(text);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The day alone of RFC 3339, `2021-02-23`.
    static Optional<LocalDate> day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        boolean known = year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1;
        return known && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static Optional<Moment> rfc3339(String text) {
        boolean shaped =
                text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 'T' && text.charAt(13) == ':';
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        if (!shaped || year < 1900 || year > 2200 || (month | day | hour | minute) < 0) {
            return Optional.empty();
        }
        int at = 16;
        int second = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            second = number(text, 17, 2);
            at = 19;
            if (at < text.length() && text.charAt(at) == '.') {
                do {
                    at++;
                } while (at < text.length() && isDigit(text.charAt(at)));
            }
        }
        return moment(year, month, day, hour, minute, second, offset(text, at));
    }

    private static Optional<Moment> rfc1123(String text) {
        int at = text.indexOf(", ") + 2;
        if (at != 5 || text.length() < 25) {
            return Optional.empty();
        }
        int digits = text.charAt(6) == ' ' ? 1 : 2;
        int day = number(text, at, digits);
        at += digits;
        boolean shaped = text.charAt(at) == ' ' && text.charAt(at + 4) == ' ';
        int month = MONTHS.indexOf(text.substring(at + 1, at + 4).toLowerCase(Locale.ROOT));
        int year = number(text, at + 5, 4);
        at += 9;
        if (!shaped || month < 0 || month % 3 != 0 || year < 1900 || year > 2200 || at + 9 > text.length()) {
            return Optional.empty();
        }
        int hour = number(text, at + 1, 2);
        int minute = number(text, at + 4, 2);
        int second = number(text, at + 7, 2);
        boolean clock = text.charAt(at) == ' ' && text.charAt(at + 3) == ':' && text.charAt(at + 6) == ':';
        if (!clock || at + 10 >= text.length() || text.charAt(at + 9) != ' ') {
            return Optional.empty();
        }
        return moment(year, month / 3 + 1, day, hour, minute, second, offset(text, at + 10));
    }

    private static Optional<Moment> moment(int year, int month, int day, int hour, int minute, int second, int offset) {
        if (offset == NO_OFFSET || (day | hour | minute | second) < 0 || hour > 23 || second > 59) {
            return Optional.empty();
        }
        Instant at = LocalDateTime.of(year, month, day, hour, minute, second)
                .toInstant(ZoneOffset.ofTotalSeconds(offset * 60));
        return Optional.of(new Moment(at, true, LocalDate.of(year, month, day)));
    }

    /// In minutes, of a text that ends with it.
    private static int offset(String text, int at) {
        int left = text.length() - at;
        if ((left == 1 && text.charAt(at) == 'Z') || (left == 3 && text.startsWith("GMT", at))) {
            return 0;
        }
        boolean colon = left == 6 && text.charAt(at + 3) == ':';
        if (left != 5 && !colon) {
            return NO_OFFSET;
        }
        char sign = text.charAt(at);
        int hours = number(text, at + 1, 2);
        int minutes = number(text, at + (colon ? 4 : 3), 2);
        if ((sign != '+' && sign != '-') || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return NO_OFFSET;
        }
        int offset = hours * 60 + minutes;
        return sign == '-' ? -offset : offset;
    }

    /// -1 when there is anything but digits.
    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!isDigit(c)) {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
