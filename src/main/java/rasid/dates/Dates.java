package rasid.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads points in time as feeds, sitemaps and pages write them: RFC 822 and ISO 8601 with the misspellings that occur,
/// epoch numbers, and what people write, with the names of months in the languages of the sources.
public final class Dates {
    /// Longer texts are no dates.
    private static final int LONGEST = 200;

    /// `20210223184510` and `202102231845`.
    private static final Pattern RUN =
            Pattern.compile("((?:19|20)\\d{2}[01]\\d[0-3]\\d)([0-2]\\d[0-5]\\d(?:[0-5]\\d)?)(?=\\D|$)");

    private Dates() {}

    /// Reads a date with or without a time of day; without one, it is the start of the day. Empty when the text is no
    /// date, or one that does not exist, such as 30 February or 25:00; never throws.
    ///
    /// @param zone of texts that name none
    /// @param now what dates without a year, or with two digits of it, are told from
    public static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String clean = RUN.matcher(DateText.clean(text)).replaceFirst("$1t$2");
        Optional<Instant> epoch = Epoch.read(clean);
        return epoch.isPresent() ? epoch : calendar(clean, zone, now);
    }

    private static Optional<Instant> calendar(String text, ZoneId zone, Instant now) {
        Optional<Clock> clock = Clock.in(text);
        if (clock.isEmpty()) {
            return Days.in(text, zone, now).map(day -> day.atStartOfDay(zone).toInstant());
        }
        LocalTime time = clock.get().time();
        Optional<ZoneId> told = clock.get().zone().isEmpty()
                ? Optional.of(zone)
                : Zones.of(clock.get().zone());
        if (time == null || told.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Days.in(clock.get().rest(), told.get(), now);
        return day.map(d -> LocalDateTime.of(d, time).atZone(told.get()).toInstant());
    }
}
