package rasid.dates;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import rasid.dates.Dates.Habits;
import rasid.dates.Dates.Moment;

/// Times told by their distance from now: "قبل 3 ساعات", "3 hours ago", "أمس 08:15". `relative.tsv` beside this
/// class holds the words. Only short texts are read so; in a sentence such words mean something else.
final class Relative {
    private static final int LONGEST = 48;

    /// What a word says: that what follows lies in the past, a unit (of which a dual is two), or a day.
    private enum Sense {
        AGO,
        HALF,
        NUMBER,
        SECONDS,
        MINUTES,
        HOURS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS,
        NOW,
        TODAY,
        YESTERDAY,
        BEFORE_YESTERDAY
    }

    private record Word(Sense sense, int times) {}

    /// "day before yesterday".
    private static final int LONGEST_PHRASE = 3;
    /// "آخر تحديث في" may stand beside; more words than that are a sentence.
    private static final int MOST_OTHER_WORDS = 3;

    private static final Map<String, Word> WORDS = words();
    /// Without one of these a text tells no time.
    private static final Set<Sense> SUFFICE =
            EnumSet.of(Sense.AGO, Sense.NOW, Sense.TODAY, Sense.YESTERDAY, Sense.BEFORE_YESTERDAY);
    private static final Set<String> FIRST_WORDS = WORDS.entrySet().stream()
            .filter(word -> SUFFICE.contains(word.getValue().sense()))
            .map(word -> firstWord(word.getKey()))
            .collect(Collectors.toUnmodifiableSet());

    private Relative() {}

    /// Whether a text without a day can be a time at all: it is short and opens some word of a known phrase.
    static boolean mayRead(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length()
                    && (end == i ? Character.isLetter(text.charAt(end)) : isInWord(text.charAt(end)))) {
                end++;
            }
            if (end > i && FIRST_WORDS.contains(text.substring(i, end))) {
                return true;
            }
            i = Math.max(end, i + 1);
        }
        return false;
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || c == '\'';
    }

    static Optional<Moment> read(String text, TimeOfDay time, Habits habits) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> tokens = Tokens.of(text, false);
        Optional<Sense> named = Optional.empty();
        ZonedDateTime at = habits.now().atZone(habits.zone());
        Count count = new Count(OptionalInt.empty(), false);
        boolean ago = false;
        boolean counted = false;
        boolean timed = false;
        int others = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (Character.isDigit(token.charAt(0))) {
                count = token.length() <= 4 ? new Count(OptionalInt.of(Integer.parseInt(token)), false) : count;
                continue;
            }
            int words = longest(tokens, i);
            if (words == 0) {
                others++;
                continue;
            }
            Word word = phrase(tokens, i, words);
            i += words - 1;
            switch (word.sense()) {
                case AGO -> ago = true;
                case HALF -> count = new Count(count.number(), true);
                case NUMBER -> count = new Count(OptionalInt.of(word.times()), count.half());
                case NOW, TODAY, YESTERDAY, BEFORE_YESTERDAY -> named = named.or(() -> Optional.of(word.sense()));
                case SECONDS, MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS -> {
                    at = before(at, word, count);
                    counted = true;
                    timed |= word.sense().compareTo(Sense.DAYS) < 0;
                    count = new Count(OptionalInt.empty(), false);
                }
            }
        }
        if (others > MOST_OTHER_WORDS) {
            return Optional.empty();
        }
        if (ago && counted) {
            return Optional.of(new Moment(at.toInstant(), timed, at.toLocalDate()));
        }
        return named.flatMap(sense -> named(sense, time, habits));
    }

    /// How many of a unit; half of one with `half`.
    private record Count(OptionalInt number, boolean half) {}

    /// How many tokens from `at` on are one known phrase, 0 when none is.
    private static int longest(List<String> tokens, int at) {
        for (int words = Math.min(LONGEST_PHRASE, tokens.size() - at); words > 0; words--) {
            if (WORDS.containsKey(String.join(" ", tokens.subList(at, at + words)))) {
                return words;
            }
        }
        return 0;
    }

    private static Word phrase(List<String> tokens, int at, int words) {
        return Objects.requireNonNull(WORDS.get(String.join(" ", tokens.subList(at, at + words))));
    }

    private static Optional<Moment> named(Sense sense, TimeOfDay time, Habits habits) {
        LocalDate today = habits.now().atZone(habits.zone()).toLocalDate();
        return switch (sense) {
            case NOW -> Optional.of(new Moment(habits.now(), true, today));
            case TODAY -> Optional.of(Dates.moment(today, time, habits));
            case YESTERDAY -> Optional.of(Dates.moment(today.minusDays(1), time, habits));
            case BEFORE_YESTERDAY -> Optional.of(Dates.moment(today.minusDays(2), time, habits));
            default -> Optional.empty();
        };
    }

    private static ZonedDateTime before(ZonedDateTime now, Word unit, Count count) {
        long number = (long) count.number().orElse(1) * unit.times();
        return switch (unit.sense()) {
            case SECONDS -> now.minusSeconds(number);
            case MINUTES -> now.minusSeconds(count.half() ? 30 : number * 60);
            case HOURS -> now.minusMinutes(count.half() ? 30 : number * 60);
            case WEEKS -> now.minusWeeks(number);
            case MONTHS -> now.minusMonths(number);
            case YEARS -> now.minusYears(number);
            default -> count.half() ? now.minusHours(12) : now.minusDays(number);
        };
    }

    private static String firstWord(String phrase) {
        int end = phrase.indexOf(' ');
        return end < 0 ? phrase : phrase.substring(0, end);
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
