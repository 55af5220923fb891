package rasid.dates;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of months. `months.tsv` beside this class holds those of the languages we look after, with what
/// people write besides the dictionary form; the languages of Europe and India are taken from the JDK's
/// locale data.
final class Months {
    private static final List<String> FROM_JDK = List.of(
            "en", "fr", "es", "de", "it", "pt", "nl", "sv", "da", "no", "fi", "is", "pl", "cs", "sk", "sl", "hr", "sr",
            "bs", "ro", "hu", "bg", "ru", "uk", "el", "sq", "et", "lv", "lt", "az", "id", "ms", "hi", "bn", "ca", "gl");
    private static final List<String> PREFIXES = List.of("ב", "ל", "ה", "ل", "ب", "d'", "l'");
    private static final List<String> SUFFIXES = List.of("ي", "e", "a", "an", "n", "'", "da", "de", "an", "'da", "'de");
    private static final int LONGEST_NAME = 3;

    private record Name(Calendars calendar, int number) {}

    private static final Map<String, Name> NAMES = names();

    private Months() {}

    /// @param number from 1
    /// @param words how many tokens the name has
    record Found(Calendars calendar, int number, int words) {}

    /// The month whose name begins at token `at`, or null.
    static @Nullable Found at(List<String> tokens, int at) {
        if (!Character.isLetter(tokens.get(at).charAt(0))) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        Found found = null;
        for (int words = 1; words <= LONGEST_NAME && at + words <= tokens.size(); words++) {
            String word = tokens.get(at + words - 1);
            if (!Character.isLetter(word.charAt(0))) {
                break;
            }
            joined.append(words == 1 ? "" : " ").append(word);
            Name name = lookUp(joined.toString());
            found = name == null ? found : new Found(name.calendar(), name.number(), words);
        }
        return found;
    }

    private static @Nullable Name lookUp(String word) {
        Name name = NAMES.get(word);
        if (name != null || word.length() < 3) {
            return name;
        }
        for (String prefix : PREFIXES) {
            // Arabic has words of three letters that would be a month behind a preposition.
            if (word.startsWith(prefix) && (word.length() > 3 || prefix.equals("ב"))) {
                String bare = withoutApostrophe(word.substring(prefix.length()));
                if (NAMES.containsKey(bare)) {
                    return NAMES.get(bare);
                }
            }
        }
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= 4) {
                name = NAMES.get(word.substring(0, word.length() - suffix.length()));
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    private static String withoutApostrophe(String word) {
        return word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
    }

    private static Map<String, Name> names() {
        Map<String, Name> names = new HashMap<>();
        for (Table.Row row : Table.rows("months.tsv")) {
            Name name = new Name(
                    Calendars.valueOf(row.columns().get(0)),
                    Integer.parseInt(row.columns().get(1)));
            for (String spelling : row.names()) {
                names.putIfAbsent(DateText.clean(spelling), name);
            }
        }
        for (String language : FROM_JDK) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String spelling =
                            DateText.clean(month.getDisplayName(style, locale).replace(".", ""));
                    if (spelling.length() >= 3 && spelling.chars().noneMatch(Character::isDigit)) {
                        names.putIfAbsent(spelling, new Name(Calendars.GREGORIAN, month.getValue()));
                    }
                }
            }
        }
        return Map.copyOf(names);
    }
}
