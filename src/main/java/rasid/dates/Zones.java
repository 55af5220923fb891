package rasid.dates;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Time zones as texts name them: offsets, abbreviations, ids, "بتوقيت غرينتش". `zones.tsv` beside this class
/// holds the names.
final class Zones {
    private static final Map<String, ZoneId> NAMES = names();
    private static final Map<String, ZoneId> IDS = ids();
    private static final Pattern OFFSET =
            Pattern.compile("[ (]*(?:utc|gmt|z)?[ ]?(?<sign>[+-]) ?(?<h>\\d{2}):?(?<m>\\d{2})(?!\\d)\\)?");
    private static final Pattern SHORT_OFFSET =
            Pattern.compile("[ (]*(?:utc|gmt) ?(?<sign>[+-]) ?(?<h>\\d{1,2})(?![\\d:])\\)?");
    /// PostgreSQL's, and ISO 8601's short one: at the end only, where "18:00 - 05 March" cannot be meant.
    private static final Pattern HOUR_OFFSET = Pattern.compile(" ?(?<sign>[+-])(?<h>\\d{2})$");
    /// "ت.غ", Greenwich for short.
    private static final Pattern GREENWICH = Pattern.compile("[ (]*ت ?\\. ?غ\\.?[)]?");
    private static final Pattern NAME = Pattern.compile("[ (]*(?<name>[a-z]{1,5}(?:/[a-z_/]+)?)(?![\\p{L}\\d])[)]?");
    private static final Pattern PHRASE =
            Pattern.compile("(?:ب?توقيت|ب?التوقيت|به وقت|saati|time)?[ :]*\\(?(?<name>\\p{L}+(?: \\p{L}+)?)\\)?");

    private Zones() {}

    /// @param zone null when none is named
    /// @param rest the text without it
    record Found(@Nullable ZoneId zone, String rest) {}

    /// Looks for a zone right behind a time that ends at `from`; `rest` is what follows.
    static Found after(String text, int from) {
        String tail = text.substring(from);
        Matcher offset = OFFSET.matcher(tail);
        if (offset.lookingAt()) {
            return new Found(offset(offset, Integer.parseInt(offset.group("m"))), tail.substring(offset.end()));
        }
        Matcher whole = SHORT_OFFSET.matcher(tail);
        if (whole.lookingAt()) {
            return new Found(offset(whole, 0), tail.substring(whole.end()));
        }
        Matcher hours = HOUR_OFFSET.matcher(tail);
        if (hours.lookingAt()) {
            return new Found(offset(hours, 0), "");
        }
        Matcher greenwich = GREENWICH.matcher(tail);
        if (greenwich.lookingAt()) {
            return new Found(ZoneOffset.UTC, tail.substring(greenwich.end()));
        }
        Matcher name = NAME.matcher(tail);
        if (name.lookingAt() && !(name.group("name").equals("at") && name.end() < tail.length())) {
            ZoneId zone = byName(name.group("name"));
            if (zone != null) {
                return new Found(zone, tail.substring(name.end()));
            }
        }
        return named(tail);
    }

    /// Looks for a zone that is named in words anywhere in the text.
    static Found named(String text) {
        int at = text.indexOf("توقيت");
        if (at < 0) {
            return new Found(null, text);
        }
        Matcher phrase = PHRASE.matcher(text).region(Math.max(0, at - 1), text.length());
        while (phrase.find()) {
            String name = phrase.group("name");
            ZoneId zone = NAMES.get(name);
            if (zone == null) {
                zone = NAMES.get(name.substring(0, Math.max(0, name.indexOf(' '))));
            }
            if (zone != null) {
                return new Found(zone, text.substring(0, at) + " " + text.substring(phrase.end()));
            }
        }
        return new Found(null, text);
    }

    private static @Nullable ZoneId byName(String name) {
        ZoneId known = NAMES.get(name);
        return known != null ? known : name.indexOf('/') > 0 ? IDS.get(name) : null;
    }

    private static ZoneOffset offset(Matcher offset, int minutes) {
        int seconds = Integer.parseInt(offset.group("h")) * 3600 + minutes * 60;
        if (minutes > 59) {
            throw new DateTimeException("no offset has %d minutes".formatted(minutes));
        }
        return ZoneOffset.ofTotalSeconds(offset.group("sign").equals("-") ? -seconds : seconds);
    }

    private static Map<String, ZoneId> names() {
        Map<String, ZoneId> names = new HashMap<>();
        for (Table.Row row : Table.rows("zones.tsv")) {
            for (String name : row.names()) {
                names.put(DateText.clean(name), ZoneId.of(row.columns().getFirst()));
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, ZoneId> ids() {
        Map<String, ZoneId> ids = new HashMap<>();
        ZoneId.getAvailableZoneIds().forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id)));
        return Map.copyOf(ids);
    }
}
