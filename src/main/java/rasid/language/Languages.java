package rasid.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rasid.language.arabic.Arabic;
import rasid.language.european.European;
import rasid.language.hebrew.Hebrew;
import rasid.language.iranian.Kurmanji;
import rasid.language.iranian.Persian;
import rasid.language.iranian.Sorani;
import rasid.language.turkish.Turkish;
import rasid.language.word.Language;

/// The languages whose inflection is known.
public final class Languages {
    private static final List<Language> ALL = List.of(
            new Arabic(),
            new Sorani(),
            new Persian(),
            European.english(),
            European.french(),
            European.german(),
            European.spanish(),
            European.russian(),
            new Hebrew(),
            new Turkish(),
            new Kurmanji());
    private static final Map<String, Language> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Language::code, Function.identity()));

    private Languages() {}

    public static List<Language> all() {
        return ALL;
    }

    /// The language of a code as pages and people write them: `ar`, `ar-IQ`, `AR_iq`, `ku-Arab`. Empty for one we do
    /// not know.
    public static Optional<Language> of(String code) {
        String lower = code.trim().toLowerCase(Locale.ROOT).replace('_', '-');
        int dash = lower.indexOf('-');
        String primary = dash < 0 ? lower : lower.substring(0, dash);
        boolean latin = lower.contains("-latn") || lower.contains("-tr");
        String known = switch (primary) {
            case "ku", "kur" -> latin ? "kmr" : "ckb";
            case "sdh" -> "ckb";
            case "arb", "ara", "acm" -> "ar";
            case "fas", "per", "prs" -> "fa";
            case "iw" -> "he";
            case "eng" -> "en";
            case "tur" -> "tr";
            default -> primary;
        };
        return Optional.ofNullable(BY_CODE.get(known));
    }
}
