package rasid.dates;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day within a text, and what the text says about its zone.
///
/// @param time null where the text tells an impossible one
/// @param zone what stands behind the time, `""` where nothing does that could be a zone
/// @param rest the text without the two
record Clock(@Nullable LocalTime time, String zone, String rest) {
    private static final String AM = "a\\.?m\\b\\.?|صباحا?|ص(?!\\p{L})|ق\\.?ظ";
    private static final String PM = "p\\.?m\\b\\.?|مساءا?|مسا|ظهرا|م(?!\\p{L})|ب\\.?ظ";
    private static final Pattern TIME =
            Pattern.compile("(?<![\\d:])(?:(?<h>\\d{1,2})(?: ?: ?|h)(?<m>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,]\\d{1,9})?)?"
                    + "|(?<=\\dt)(?<h2>\\d{2})(?<m2>\\d{2})(?<s2>\\d{2})?)(?![\\d:])"
                    + "\\s*(?:(?<am>" + AM + ")|(?<pm>" + PM + "))?");
    private static final Pattern ZONE = Pattern.compile("^[\\s,]*\\(?(?:"
            + "(?:gmt|utc?|بتوقيت (?:غرينتش|جرينتش|غرينيتش|جرينيتش)|غرينتش|جرينتش)?\\s?[+-] ?(?:\\d{2}:?\\d{2}|\\d{1,2})(?![\\d/.\\-])"
            + "|z(?!\\p{L})|\\p{Alpha}{2,5}(?![\\p{L}/])|بتوقيت (?:غرينتش|جرينتش|غرينيتش|جرينيتش)|غرينتش|جرينتش)");

    /// Finds the first time of day in a cleaned text.
    static Optional<Clock> in(String text) {
        Matcher found = TIME.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, found.start());
        String after = text.substring(found.end());
        Matcher zone = ZONE.matcher(after);
        boolean told = zone.find() && Zones.names(zone.group());
        String rest = before + " " + (told ? after.substring(zone.end()) : after);
        return Optional.of(new Clock(time(found), told ? zone.group() : "", rest));
    }

    private static @Nullable LocalTime time(Matcher found) {
        String hourText = found.group("h") == null ? found.group("h2") : found.group("h");
        String minute = found.group("h") == null ? found.group("m2") : found.group("m");
        String second = found.group("h") == null ? found.group("s2") : found.group("s");
        int hour = Integer.parseInt(hourText);
        if (found.group("pm") != null && hour < 12) {
            hour += 12;
        } else if (found.group("am") != null && hour == 12) {
            hour = 0;
        }
        try {
            // A leap second is told as the second before it.
            int seconds = second == null ? 0 : Integer.parseInt(second);
            return LocalTime.of(hour, Integer.parseInt(minute), seconds == 60 ? 59 : seconds);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
