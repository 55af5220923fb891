package rasid.dates;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of weekdays, which tell whether 10/07 is in July or in October.
final class Weekdays {
    private static final List<String> LANGUAGES =
            List.of("en", "fr", "es", "de", "it", "pt", "nl", "tr", "ru", "ar", "fa", "he", "ur");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Map<String, DayOfWeek> NAMES = names();

    private Weekdays() {}

    /// The first weekday that the cleaned text names, null where it names none.
    static @Nullable DayOfWeek in(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            DayOfWeek day = NAMES.get(word.group());
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static Map<String, DayOfWeek> names() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (String language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = DateText.clean(day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language)));
                names.putIfAbsent(name, day);
                // Arabic writes them with and without the article.
                names.putIfAbsent(name.startsWith("ال") ? name.substring(2) : name, day);
            }
        }
        // Drupal's usual "Fri, 06/12/2009 - 12:02".
        for (DayOfWeek day : DayOfWeek.values()) {
            names.putIfAbsent(DateText.clean(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), day);
        }
        return Map.copyOf(names);
    }
}
