package rasid.dates;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time of day in a cleaned text, with its zone, and the text without both.
///
/// @param time null when the text has none
/// @param nextDay true for 24:00
/// @param zone null when the text names none
/// @param impossible true when there is something that would be a time but cannot be one, such as 25:14
/// @param rest the text without time and zone
record TimeOfDay(
        @Nullable LocalTime time, boolean nextDay, @Nullable ZoneId zone, boolean impossible, String rest) {
    private static final String HALF = "(?<half>[ap]\\.? ?m\\b\\.?|صباحا?|مساء|ظهرا?|عصرا|ليلا|فجرا"
            + "|ق\\.? ?ظ\\.?|ب\\.? ?ظ\\.?|پ\\.? ?ن\\.?|د\\.? ?ن\\.?|[صم](?![\\p{L}])|o[os]\\b|[πμ]\\.μ\\.)";
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])(?<before>下午|上午|午後|午前|오후|오전)? ?(?<h>\\d{1,3}) ?(?::|h|時|时|點|点|시|\\.(?=\\d\\d ?uhr)) ?"
                    + "(?<m>\\d{1,3}) ?(?:(?::|分|분)(?<s> ?\\d{1,3})?(?:[.,]\\d+)?)?(?<more>:\\d+)?(?: ?uhr\\b)? ?"
                    + HALF + "?");
    private static final Pattern HOUR_ONLY = Pattern.compile("(?<![\\d:/.-])(?<h>\\d{1,2}) ?" + HALF);

    static TimeOfDay find(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.find()) {
            return of(text, clock, number(clock.group("m")), number(clock.group("s")), clock.group("more") != null);
        }
        Matcher hour = HOUR_ONLY.matcher(text);
        if (hour.find() && hour.group("half").length() > 1) {
            return of(text, hour, 0, 0, false);
        }
        Zones.Found zone = Zones.named(text);
        return new TimeOfDay(null, false, zone.zone(), false, zone.rest());
    }

    private static TimeOfDay of(String text, Matcher found, int minute, int second, boolean more) {
        String before = found.pattern() == CLOCK ? found.group("before") : null;
        int hour = hour(number(found.group("h")), found.group("half"), before);
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        if (hour < 0 || (hour > 23 && !midnight) || minute > 59 || second > 60 || more) {
            return new TimeOfDay(null, false, null, true, text);
        }
        LocalTime time = LocalTime.of(midnight ? 0 : hour, minute, Math.min(second, 59));
        Zones.Found zone = Zones.after(text, found.end());
        String rest = text.substring(0, found.start()) + " " + zone.rest();
        return new TimeOfDay(time, midnight, zone.zone(), false, rest.strip());
    }

    private static int hour(int hour, @Nullable String half, @Nullable String before) {
        if (half == null && before == null) {
            return hour;
        }
        if (hour > 12) {
            return hour < 24 ? hour : -1;
        }
        return isAfternoon(half == null ? "" : half, before == null ? "" : before, hour) ? hour % 12 + 12 : hour % 12;
    }

    private static boolean isAfternoon(String half, String before, int hour) {
        if (before.equals("下午") || before.equals("午後") || before.equals("오후")) {
            return true;
        }
        // "12 ليلا" is midnight, "1 ليلا" an hour later, "9 ليلا" the evening.
        if (half.equals("ليلا")) {
            return hour >= 6 && hour != 12;
        }
        // "11 ظهرا" is before noon.
        if (half.startsWith("ظهر")) {
            return hour == 12 || hour < 6;
        }
        return half.startsWith("p")
                || half.startsWith("م")
                || half.startsWith("عصر")
                || half.startsWith("ب")
                || half.startsWith("د")
                || half.equals("os")
                || half.startsWith("μ");
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits.strip());
    }
}
