package rasid.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days in words, as Persian writes them before the name of a month: هجدهم تیر is the 18th, بیست و یکم تیر the 21st. In
/// the spelling of [DateText].
final class Ordinals {
    private static final List<String> UP_TO_TWENTY = List.of(
            "يكم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "يازدهم", "دوازدهم", "سيزدهم",
            "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نوزدهم", "بيستم");
    private static final int TEN = 10;

    private Ordinals() {}

    /// The number of the day whose words end before the token `at`, in digits; null where no such words stand there.
    static @Nullable String before(List<String> tokens, int at) {
        String last = token(tokens, at - 1);
        int unit = UP_TO_TWENTY.indexOf(last) + 1;
        int tens = token(tokens, at - 2).equals("و") ? tens(token(tokens, at - 3)) : 0;
        int day = tens > 0 && unit > 0 && unit < TEN ? tens + unit : unit;
        if (day == 0) {
            day = switch (last) {
                case "اول" -> 1;
                case "هيجدهم" -> 18;
                case "سيم", "سيام" -> 30;
                case "ام" -> token(tokens, at - 2).equals("سي") ? 30 : 0;
                default -> 0;
            };
        }
        return day == 0 ? null : String.valueOf(day);
    }

    private static int tens(String word) {
        return switch (word) {
            case "بيست" -> 20;
            case "سي" -> 30;
            default -> 0;
        };
    }

    private static String token(List<String> tokens, int at) {
        return at < 0 ? "" : tokens.get(at);
    }
}
