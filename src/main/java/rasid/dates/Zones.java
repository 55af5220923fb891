package rasid.dates;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how a text names its time zone: an offset, or one of the names that RFC 822 §5.1 and habit give.
final class Zones {
    private static final Pattern OFFSET = Pattern.compile("([+-]) ?(\\d{1,2}?):?(\\d{2})?$");

    /// Hours from UTC, in minutes. Names that mean several zones (IST, AST) are left to the source's own zone.
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("wet", 0),
            Map.entry("bst", 60),
            Map.entry("cet", 60),
            Map.entry("cest", 120),
            Map.entry("eet", 120),
            Map.entry("eest", 180),
            Map.entry("msk", 180),
            Map.entry("trt", 180),
            Map.entry("pkt", 300),
            Map.entry("irst", 210),
            Map.entry("jst", 540),
            Map.entry("kst", 540),
            Map.entry("aest", 600),
            Map.entry("aedt", 660),
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("et", -300),
            Map.entry("cst", -360),
            Map.entry("cdt", -300),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("pst", -480),
            Map.entry("pdt", -420));

    private Zones() {}

    /// Whether the text, which stands behind a time of day, is a zone.
    static boolean names(String text) {
        return OFFSET.matcher(text).find()
                || text.contains("رينتش")
                || text.contains("رينيتش")
                || NAMES.containsKey(name(text));
    }

    /// The zone that `text` names. Empty where the offset is impossible.
    static Optional<ZoneId> of(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (!offset.find()) {
            return Optional.of(ZoneOffset.ofTotalSeconds(60 * NAMES.getOrDefault(name(text), 0)));
        }
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int sign = offset.group(1).equals("-") ? -1 : 1;
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String name(String text) {
        return text.replaceAll("[\\s,()]", "");
    }
}
