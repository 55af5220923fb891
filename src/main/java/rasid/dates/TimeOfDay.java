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
    /// Around noon and midnight, in Arabic, Persian, Urdu and Sorani: the longer names, which hold shorter ones.
    private static final String AROUND_NOON =
            "(?:(?:بعد|قبل|پيش|پاش|دواي?) ?(?:از ?)?)?(?:(?:ال)?ظهرا?|دوپ[هہ]ر|نيوهرو)(?!\\p{L})"
                    + "|(?:بعد |قبل )?منتصف (?:ال)?ليل|نيم[هہ] ?شب(?!\\p{L})|نيوه ?شهو(?!\\p{L})|س[هہ] ?پ[هہ]ر(?!\\p{L})";
    private static final String HALF = "(?<half>[ap]\\.? ?m\\b\\.?|noon\\b|midnight\\b|" + AROUND_NOON
            + "|(?:ال)?صباحا?|مساء|المساء|(?:ال)?عصرا?|ليلا|(?:ال)?فجرا?(?!\\p{L})|بامداد|غروب|شب(?!\\p{L})|صبح|شام|رات"
            + "|ب[هە] ?ياني|بهره ?بهيان|ييواره|ايواره|عهسر(?!\\p{L})|شهو(?!\\p{L})"
            + "|ق\\.? ?ظ\\.?|ب\\.? ?ظ\\.?|پ\\.? ?ن\\.?(?!\\p{L})|د[. ] ?ن\\.?(?!\\p{L})|[صم](?!\\p{L})|o[os]\\b|[πμ]\\.μ\\.)";
    /// What Urdu and Sorani write between a time and the half of its day: "o'clock", and the ending of a number.
    private static final String JOINT = " ?(?:(?:بجي|ي) )?(?:س[هە]ر ?ل[هە] )?";
    private static final String BEFORE =
            "(?<before>下午|上午|午後|午前|오후|오전|شام|رات|صبح|(?:(?:بعد|قبل) (?:از )?)?دوپ[هہ]ر|س[هہ] ?پ[هہ]ر|[ap]m(?= \\d))";
    /// The first letters of these, but for the Latin ones.
    private static final String FIRST_BEFORE = "下上午오شرصبقدس";
    private static final Pattern CLOCK = Pattern.compile("(?<![\\d:])" + BEFORE
            + "? ?(?<h>\\d{1,3}) ?(?::|h|時|时|點|点|시|\\.(?=\\d\\d ?uhr)) ?"
            + "(?<m>\\d{1,3}) ?(?:(?::|分|분)(?<s> ?\\d{1,3})?(?:[.,]\\d+)?)?(?<more>:\\d+)?(?: ?uhr\\b)?(?:" + JOINT
            + HALF + "| )?");
    private static final Pattern HOUR_ONLY = Pattern.compile("(?<![\\d:/.-])(?<h>\\d{1,2})" + JOINT + HALF);
    /// "رات 9 بجے", and "رات 8 بج کر 35 منٹ".
    private static final Pattern HOUR_BEHIND = Pattern.compile(
            "(?<!\\p{L})" + BEFORE + " (?<h>\\d{1,2}) ?بج(?:ي(?!\\p{L})| ?[كک]ر ?(?<m>\\d{1,2})(?: ?من\\p{L})?)");
    /// "18h", and the hour alone of ISO 8601: only these may stand without minutes and half of the day.
    private static final Pattern BARE_HOUR =
            Pattern.compile("(?<=\\dt)(?<h>\\d{2})(?=z|[+-]\\d)|(?<=\\s)(?<h2>\\d{1,2}) ?h(?![\\p{L}\\d])");
    /// "2024, 09.15" and "2024 1405 GMT": behind a year only, for they look like days and years themselves.
    private static final Pattern BEHIND_YEAR =
            Pattern.compile("(?<=\\d{4}[,.]? {0,2}[-|]? {0,2}(?:saat |kl\\.? |ore |alle |um |klo )?)(?<![\\d.])"
                    + "(?:(?<h>\\d{1,2})\\.(?<m>\\d{2})(?![\\d.])|(?<h2>\\d{2})(?<m2>\\d{2})(?= ?(?:gmt|utc|hrs)))");

    private static final Pattern AROUND = Pattern.compile(AROUND_NOON);

    private static final int YEAR_AND_TIME = 7;

    /// @param signs of `text`
    static TimeOfDay find(String text, Signs signs) {
        if (signs.clock()) {
            Matcher clock = CLOCK.matcher(text);
            if (Signs.findWhere(clock, text, TimeOfDay::mayBegin)) {
                return of(text, clock);
            }
        }
        if (signs.half()) {
            Matcher hour = HOUR_ONLY.matcher(text);
            if (Signs.findAtDigit(hour, text) && hour.group("half").length() > 1) {
                return of(text, hour, number(hour.group("h")), 0, 0, hour.group("half"), null);
            }
            Matcher oClock = HOUR_BEHIND.matcher(text);
            if (text.contains("بج") && oClock.find()) {
                int minute = number(oClock.group("m"));
                return of(text, oClock, number(oClock.group("h")), minute, 0, null, oClock.group("before"));
            }
        }
        if (signs.hour()) {
            Matcher bare = BARE_HOUR.matcher(text);
            if (Signs.findAtDigit(bare, text)) {
                String digits = bare.group("h") == null ? bare.group("h2") : bare.group("h");
                return of(text, bare, number(digits), 0, 0, null, null);
            }
        }
        if (signs.digits() >= YEAR_AND_TIME) {
            Matcher behind = BEHIND_YEAR.matcher(text);
            if (Signs.findAtDigit(behind, text)) {
                boolean dotted = behind.group("h") != null;
                int minute = number(behind.group(dotted ? "m" : "m2"));
                return of(text, behind, number(behind.group(dotted ? "h" : "h2")), minute, 0, null, null);
            }
        }
        Zones.Found zone = Zones.named(text);
        return new TimeOfDay(null, false, zone.zone(), false, zone.rest());
    }

    /// Whether a clock may begin at `i`: with a digit, a space before one, or a half of the day.
    private static boolean mayBegin(String text, int i) {
        char c = text.charAt(i);
        return (c >= '0' && c <= '9')
                || (c == ' ' && i + 1 < text.length() && Signs.isDigit(text.charAt(i + 1)))
                || ((c == 'a' || c == 'p') && i + 1 < text.length() && text.charAt(i + 1) == 'm')
                || FIRST_BEFORE.indexOf(c) >= 0;
    }

    private static TimeOfDay of(String text, Matcher clock) {
        if (clock.group("more") != null) {
            return new TimeOfDay(null, false, null, true, text);
        }
        return of(
                text,
                clock,
                number(clock.group("h")),
                number(clock.group("m")),
                number(clock.group("s")),
                clock.group("half"),
                clock.group("before"));
    }

    private static TimeOfDay of(
            String text,
            Matcher found,
            int written,
            int minute,
            int second,
            @Nullable String half,
            @Nullable String before) {
        int hour = hour(written, half, before);
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        if (hour < 0 || (hour > 23 && !midnight) || minute > 59 || second > 60) {
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
        switch (before) {
            case "下午", "午後", "오후", "شام", "pm" -> {
                return true;
            }
            case "رات" -> {
                return hour >= 6 && hour != 12;
            }
            default -> {}
        }
        String said = half.isEmpty() ? before : half;
        if (AROUND.matcher(said).matches()) {
            return isAfternoonAroundNoon(said, hour);
        }
        if (half.equals("شب") || half.equals("رات") || half.equals("شهو")) {
            return hour >= 6 && hour != 12;
        }
        if (half.equals("noon")
                || half.equals("شام")
                || half.equals("غروب")
                || half.equals("عهسر")
                || half.contains("واره")
                || half.startsWith("العصر")
                || half.equals("المساء")) {
            return true;
        }
        // "12 ليلا" is midnight, "1 ليلا" an hour later, "9 ليلا" the evening.
        if (half.equals("ليلا")) {
            return hour >= 6 && hour != 12;
        }
        return half.startsWith("p")
                || half.startsWith("م")
                || half.startsWith("عصر")
                || half.matches("ب\\.? ?ظ.*")
                || half.startsWith("د")
                || half.equals("os")
                || half.startsWith("μ");
    }

    /// "12:10 ظهراً" is behind noon and "11:50 ظهراً" before it; with "after" it is the afternoon at any hour.
    private static boolean isAfternoonAroundNoon(String said, int hour) {
        boolean night = said.contains("ليل") || said.endsWith("شب") || said.endsWith("شهو");
        boolean after =
                said.startsWith("بعد") || said.startsWith("دوا") || said.startsWith("پاش") || said.startsWith("س");
        boolean before = said.startsWith("قبل") || said.startsWith("پيش");
        if (night) {
            return before || (!after && hour >= 6 && hour != 12);
        }
        return after || hour == 12 || (!before && hour < 6);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits.strip());
    }
}
