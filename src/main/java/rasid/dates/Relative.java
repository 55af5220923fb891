package rasid.dates;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.dates.Dates.Habits;
import rasid.dates.Dates.Moment;

/// Times told by their distance from now: "قبل 3 ساعات", "3 hours ago", "أمس 08:15". `relative.tsv` beside this
/// class
/// holds the words. Only short texts are read so; in a sentence such words mean something else.
final class Relative {
    private static final int LONGEST = 48;
    private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}[\\p{L}']*");

    /// What a word says: that what follows lies in the past, a unit (of which a dual is two), or a day.
    private enum Sense {
        AGO,
        ONE,
        SECONDS,
        MINUTES,
        HOURS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS,
        NOW,
        TODAY,
        YESTERDAY
    }

    private record Word(Sense sense, int times) {}

    private static final Map<String, Word> WORDS = words();

    private Relative() {}

    static Optional<Moment> read(String text, TimeOfDay time, Habits habits) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean ago = false;
        int number = 1;
        Word unit = null;
        for (String token : tokens(text)) {
            Word word = WORDS.get(token);
            if (Character.isDigit(token.charAt(0))) {
                number = token.length() <= 4 ? Integer.parseInt(token) : number;
            } else if (word != null) {
                switch (word.sense()) {
                    case AGO -> ago = true;
                    case ONE -> number = 1;
                    case NOW, TODAY, YESTERDAY -> {
                        return named(word.sense(), time, habits);
                    }
                    case SECONDS, MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS -> unit = unit == null ? word : unit;
                }
            }
        }
        return ago && unit != null ? Optional.of(before(unit, number, habits)) : Optional.empty();
    }

    private static Optional<Moment> named(Sense sense, TimeOfDay time, Habits habits) {
        LocalDate today = habits.now().atZone(habits.zone()).toLocalDate();
        return switch (sense) {
            case NOW -> Optional.of(new Moment(habits.now(), true, today));
            case TODAY -> Optional.of(Dates.moment(today, time, habits));
            case YESTERDAY -> Optional.of(Dates.moment(today.minusDays(1), time, habits));
            default -> Optional.empty();
        };
    }

    private static Moment before(Word unit, int number, Habits habits) {
        ZonedDateTime now = habits.now().atZone(habits.zone());
        long count = (long) number * unit.times();
        ZonedDateTime at = now.minus(
                count,
                switch (unit.sense()) {
                    case SECONDS -> ChronoUnit.SECONDS;
                    case MINUTES -> ChronoUnit.MINUTES;
                    case HOURS -> ChronoUnit.HOURS;
                    case WEEKS -> ChronoUnit.WEEKS;
                    case MONTHS -> ChronoUnit.MONTHS;
                    case YEARS -> ChronoUnit.YEARS;
                    default -> ChronoUnit.DAYS;
                });
        boolean timed = unit.sense().compareTo(Sense.DAYS) < 0;
        return new Moment(at.toInstant(), timed, at.toLocalDate());
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        for (Table.Row row : Table.rows("relative.tsv")) {
            Word word = new Word(
                    Sense.valueOf(row.columns().get(0)),
                    Integer.parseInt(row.columns().get(1)));
            for (String spelling : row.names()) {
                words.putIfAbsent(DateText.clean(spelling), word);
            }
        }
        return Map.copyOf(words);
    }
}
