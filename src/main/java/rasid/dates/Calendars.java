package rasid.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The calendars that dates are written in, each with months counted from 1.
enum Calendars {
    GREGORIAN,
    /// The Iranian solar calendar; months from Farvardin.
    PERSIAN,
    /// The Islamic calendar as Saudi Arabia reckons it (Umm al-Qura).
    HIJRI,
    /// Months from Tishri; 6 is Adar I and 7 Adar, which is the only Adar of a common year.
    HEBREW;

    /// Empty when the calendar has no such day, or the year is not one of our time.
    Optional<LocalDate> day(int year, int month, int day) {
        try {
            return switch (this) {
                case GREGORIAN -> Optional.of(LocalDate.of(year, month, day));
                case PERSIAN -> foreign(Calendar.getInstance(new ULocale("en@calendar=persian")), year, month, day);
                case HIJRI -> {
                    IslamicCalendar islamic = new IslamicCalendar();
                    islamic.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
                    yield foreign(islamic, year, month, day);
                }
                case HEBREW -> foreign(new HebrewCalendar(), year, month, day);
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> foreign(Calendar calendar, int year, int month, int day) {
        calendar.clear();
        calendar.setTimeZone(TimeZone.GMT_ZONE);
        calendar.setLenient(false);
        calendar.set(year, month - 1, day);
        try {
            LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
            return date.getYear() >= 1900 && date.getYear() <= 2200 ? Optional.of(date) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
