package rasid.dates;

import static java.lang.Character.UnicodeScript.HANGUL;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a point in time out of a text: what feeds, sitemaps and metadata carry (ISO 8601, RFC 822 and their
/// misspellings, epoch numbers) and what stands on pages, in any of the languages whose month names are
/// known.
///
/// A text may hold more than the date ("Updated: 1 March 2019 - 11:20"). A date that does not exist, such as 30
/// February or 25:14, is refused and not rolled over. Safe to call from any thread; never throws.
public final class Dates {
    /// No date that matters here is longer; what is longer is a text.
    private static final int LONGEST = 200;

    private static final char FIRST_HANGUL = 0x1100;
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private Dates() {}

    /// Reads a text of unknown language. Empty when it holds no date that exists, or is longer than a date with
    /// some words around it.
    ///
    /// @param zone the zone of a text that names none; a date without a time is the beginning of that day
    /// @param now what "3 hours ago" counts from, and what a two-digit year lies near to
    public static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        return read(text, zone, now, null);
    }

    /// As above, for a text whose language is known.
    ///
    /// @param language BCP 47 code; it decides whether 04/03/2021 is in March or in April, and which
    ///     calendar 1399 is a
    ///     year of. Null leaves both to `zone`.
    public static Optional<Instant> read(String text, ZoneId zone, Instant now, @Nullable String language) {
        return readMoment(text, zone, now, language).map(Moment::at);
    }

    /// As [#read], and tells whether the text had a time of day.
    public static Optional<Moment> readMoment(String text, ZoneId zone, Instant now, @Nullable String language) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Moment> standard = StandardForms.read(text);
        if (standard.isPresent()) {
            return standard;
        }
        Optional<LocalDate> day = StandardForms.day(text);
        if (day.isPresent()) {
            return day.map(date -> new Moment(date.atStartOfDay(zone).toInstant(), false, date));
        }
        try {
            String clean = DateText.clean(text);
            return clean.isEmpty() || isProse(clean)
                    ? Optional.empty()
                    : read(clean, new Habits(home(clean, zone), now, language));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Without a digit only Hebrew dates can be told at length, and the distance from now in few words.
    private static boolean isProse(String clean) {
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 0x5D0 && c <= 0x5EA)) {
                return false;
            }
        }
        return !Relative.mayRead(clean);
    }

    /// Korean is written in one zone. Where UTC is only what a source has that names none, that one is meant.
    private static ZoneId home(String clean, ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) && isKorean(clean) ? KOREA : zone;
    }

    private static boolean isKorean(String clean) {
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c >= FIRST_HANGUL && Character.UnicodeScript.of(c) == HANGUL) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Moment> read(String clean, Habits habits) {
        Optional<Moment> machine = NumberForms.mayRead(clean) ? NumberForms.read(clean, habits) : Optional.empty();
        if (machine.isPresent()) {
            return machine;
        }
        Signs signs = Signs.of(clean);
        // Two digits and fewer are no day, and may say how long ago: "3 comments" do not.
        if (signs.digits() < NamedDays.FEWEST_DIGITS && !signs.hebrew() && !Relative.mayRead(clean)) {
            return Optional.empty();
        }
        TimeOfDay time = TimeOfDay.find(clean, signs);
        if (time.impossible()) {
            return Optional.empty();
        }
        String rest = time.rest();
        Optional<LocalDate> day =
                DayForms.read(rest, signs, habits.at(time.zone())).or(() -> NamedDays.read(rest, signs, habits));
        if (day.isEmpty()) {
            return Relative.read(rest, time, habits);
        }
        return Optional.of(moment(day.get(), time, habits));
    }

    static Moment moment(LocalDate day, TimeOfDay time, Habits habits) {
        ZoneId zone = time.zone() == null ? habits.zone() : time.zone();
        if (time.time() == null) {
            return new Moment(day.atStartOfDay(zone).toInstant(), false, day);
        }
        LocalDate date = time.nextDay() ? day.plusDays(1) : day;
        LocalTime clock = time.time();
        return new Moment(date.atTime(clock).atZone(zone).toInstant(), true, date);
    }

    /// A point in time that was read.
    ///
    /// @param timed false when the text told the day only, and `at` is its beginning
    /// @param day the day as it was written, in whatever zone that was meant
    public record Moment(Instant at, boolean timed, LocalDate day) {
        /// Whether it lies further ahead of `now` than clocks and zones go wrong: an event that is announced, or a
        /// mistake, but not when something was published.
        public boolean ahead(Instant now) {
            return at.isAfter(now.plus(timed ? CLOCK_SKEW : ONE_DAY));
        }
    }

    /// Clocks of news servers are off by minutes; an hour is a wrong daylight saving time.
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(70);
    /// A day begins up to 14 hours earlier east of here.
    private static final Duration ONE_DAY = Duration.ofHours(24);

    /// How a text without further notice is to be read.
    record Habits(ZoneId zone, Instant now, @Nullable String language) {
        /// Whether 04/03 is the third of April.
        boolean monthFirst() {
            if (language != null && language.length() > 3) {
                String region = Locale.forLanguageTag(language).getCountry();
                if (!region.isEmpty()) {
                    return region.equals("US") || region.equals("PH");
                }
            }
            boolean english = language == null || language.startsWith("en");
            return english && DayForms.MONTH_FIRST_ZONES.contains(zone.getId());
        }

        /// Those of a text that names `zone`, null where it names none: who writes "CST" writes the month first.
        Habits at(@Nullable ZoneId zone) {
            boolean american = zone != null
                    && DayForms.AMERICAN_OFFSETS.contains(zone.getRules().getOffset(now));
            return american ? new Habits(DayForms.EASTERN, now, language) : this;
        }

        boolean persian() {
            return language == null
                    ? zone.getId().equals("Asia/Tehran") || zone.getId().equals("Asia/Kabul")
                    : language.startsWith("fa") || language.startsWith("prs");
        }

        int thisYear() {
            return now.atZone(zone).getYear();
        }

        /// The year that a number stands for; two digits mean the year next to now, at most ten years ahead.
        int year(int number, int digits) {
            if (digits > 2) {
                return number;
            }
            int century = thisYear() / 100 * 100;
            int year = century + number;
            return year > thisYear() + 10 ? year - 100 : year;
        }
    }
}
