package rasid.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the day that a cleaned text tells, in numbers or with the name of its month.
final class Days {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d.])(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern MONTH_ALONE = Pattern.compile("^((?:19|20)\\d{2})(?:-(\\d{2}))?$");
    private static final Pattern ORDINAL = Pattern.compile("^((?:19|20)\\d{2})-(\\d{3})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");

    private Days() {}

    /// The day that the text tells; empty when it tells none, or one that does not exist.
    static Optional<LocalDate> in(String text, ZoneId zone, Instant now) {
        try {
            Optional<LocalDate> numbers = numeric(text, now);
            return (numbers.isPresent() ? numbers : named(text, zone, now)).filter(Days::plausible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean plausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2100;
    }

    private static Optional<LocalDate> numeric(String text, Instant now) {
        Matcher found = YEAR_FIRST.matcher(text);
        if (found.find()) {
            return Optional.of(day(number(found, 1), number(found, 2), number(found, 3)));
        }
        found = YEAR_LAST.matcher(text);
        if (found.find()) {
            int first = number(found, 1);
            int second = number(found, 3);
            int year = year(found.group(4), now);
            // The day comes first nearly everywhere; where it cannot, the month did.
            return Optional.of(second > 12 ? day(year, first, second) : day(year, second, first));
        }
        found = COMPACT.matcher(text);
        if (found.find()) {
            return Optional.of(day(number(found, 1), number(found, 2), number(found, 3)));
        }
        found = ORDINAL.matcher(text);
        if (found.find()) {
            return Optional.of(LocalDate.ofYearDay(number(found, 1), number(found, 2)));
        }
        found = MONTH_ALONE.matcher(text);
        return found.find()
                ? Optional.of(day(number(found, 1), found.group(2) == null ? 1 : number(found, 2), 1))
                : Optional.empty();
    }

    /// A day with the name of its month: `23 Feb 2021`, `Feb. 23rd, 2021`, `٢٣ شباط/فبراير ٢٠٢١`.
    private static Optional<LocalDate> named(String text, ZoneId zone, Instant now) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        for (int i = 0; i < words.size(); i++) {
            int length = 2;
            Optional<Months.Month> month =
                    i + 1 < words.size() ? Months.of(words.get(i) + " " + words.get(i + 1)) : Optional.empty();
            if (month.isEmpty()) {
                length = 1;
                month = Months.of(words.get(i));
            }
            if (month.isPresent()) {
                Optional<LocalDate> day = around(words, i, i + length, month.get(), zone, now);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> around(
            List<String> words, int start, int end, Months.Month month, ZoneId zone, Instant now) {
        List<String> after =
                words.subList(end, words.size()).stream().filter(Days::isNumber).toList();
        // An ordinal's ending (23rd, ٢٣ی, 28ê) may stand between.
        String before = start > 0 && isNumber(words.get(start - 1))
                ? words.get(start - 1)
                : start > 1 && words.get(start - 1).length() <= 3 && isNumber(words.get(start - 2))
                        ? words.get(start - 2)
                        : "";
        String dayText = before.isEmpty() || before.length() > 2 ? (after.isEmpty() ? "" : after.getFirst()) : before;
        if (dayText.isEmpty() || dayText.length() > 2) {
            return Optional.empty();
        }
        int day = Integer.parseInt(dayText);
        String yearText = !before.isEmpty() && before.length() == 4
                ? before
                : dayText.equals(before)
                        ? (after.isEmpty() ? "" : after.getFirst())
                        : (after.size() < 2 ? "" : after.get(1));
        if (yearText.length() == 4 || yearText.length() == 2) {
            int year = year(yearText, now);
            return Optional.of(month.jalali() ? jalali(year, month.number(), day) : day(year, month.number(), day));
        }
        if (month.jalali()) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate thisYear = LocalDate.of(today.getYear(), month.number(), day);
        return Optional.of(thisYear.isAfter(today.plusDays(2)) ? thisYear.minusYears(1) : thisYear);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /// A year of two digits is the nearest one that is not in the future.
    private static int year(String text, Instant now) {
        int number = Integer.parseInt(text);
        if (text.length() > 2) {
            return number;
        }
        int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
        int year = thisYear / 100 * 100 + number;
        return year > thisYear + 1 ? year - 100 : year;
    }

    /// A year between 1300 and 1500 is one of the Solar Hijri calendar that Iran writes.
    private static LocalDate day(int year, int month, int day) {
        return year >= 1300 && year <= 1500 ? jalali(year, month, day) : LocalDate.of(year, month, day);
    }

    private static LocalDate jalali(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
        calendar.setLenient(false);
        calendar.clear();
        calendar.set(year, month - 1, day);
        try {
            return Instant.ofEpochMilli(calendar.getTimeInMillis())
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (IllegalArgumentException e) {
            throw new DateTimeException("no such day", e);
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
