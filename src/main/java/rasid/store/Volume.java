package rasid.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rasid.store.SourceHealth.Day;

/// How much a source brings on each day of the week, and so how much silence is too much. Pure.
///
/// @param perDay the mean number of new items, for each weekday; empty while too little is known
public record Volume(Map<DayOfWeek, Double> perDay) {
    public Volume {
        perDay = Map.copyOf(perDay);
    }

    /// How far back, in days, a source is looked at.
    public static final int DAYS = 56;
    /// After so many days a mean says something, after so many more each weekday has its own.
    private static final int FEWEST = 7;

    private static final int FEWEST_FOR_WEEKDAYS = 21;
    /// So many items that do not come are no accident: were they to come by chance, it would be one silence in 3,000.
    private static final double TOO_MANY = 8;

    private static final Duration SHORTEST_SILENCE = Duration.ofHours(24);

    /// By the days from the first that is known to the one before `until`; days that are not in the list brought
    /// nothing.
    public static Volume of(List<Day> days, LocalDate until) {
        Map<DayOfWeek, Double> perDay = new EnumMap<>(DayOfWeek.class);
        List<Day> past = days.stream().filter(day -> day.day().isBefore(until)).toList();
        if (past.isEmpty()) {
            return new Volume(perDay);
        }
        LocalDate first = past.getFirst().day();
        long known = ChronoUnit.DAYS.between(first, until);
        if (known < FEWEST) {
            return new Volume(perDay);
        }
        double all = past.stream().mapToInt(Day::told).sum() / (double) known;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            long such = Stream.iterate(first, day -> day.isBefore(until), day -> day.plusDays(1))
                    .filter(day -> day.getDayOfWeek() == weekday)
                    .count();
            int told = past.stream()
                    .filter(day -> day.day().getDayOfWeek() == weekday)
                    .mapToInt(Day::told)
                    .sum();
            perDay.put(weekday, known < FEWEST_FOR_WEEKDAYS ? all : told / (double) such);
        }
        return new Volume(perDay);
    }

    /// Whether a source that brought nothing from `since` to `now` is silent for much longer than usual.
    public boolean tooQuiet(Instant since, Instant now, ZoneId zone) {
        return Duration.between(since, now).compareTo(SHORTEST_SILENCE) >= 0 && expected(since, now, zone) >= TOO_MANY;
    }

    /// How many items a time usually brings; zero while that is not known.
    public double expected(Instant since, Instant now, ZoneId zone) {
        double sum = 0;
        LocalDate last = LocalDate.ofInstant(now, zone);
        for (LocalDate day = LocalDate.ofInstant(since, zone); !day.isAfter(last); day = day.plusDays(1)) {
            Instant begin = later(day.atStartOfDay(zone).toInstant(), since);
            Instant end = earlier(day.plusDays(1).atStartOfDay(zone).toInstant(), now);
            double share = Duration.between(begin, end).toMillis()
                    / (double) Duration.ofDays(1).toMillis();
            sum += share * perDay.getOrDefault(day.getDayOfWeek(), 0.0);
        }
        return sum;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
