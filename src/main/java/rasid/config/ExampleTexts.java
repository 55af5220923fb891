package rasid.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.match.Query;

/// The `examples` of a rule or a concept, each where it stands: `hit`, `miss` and `false_hit`, and those whose language
/// is told under its code, `ar: {hit: […], miss: […]}`.
record ExampleTexts(List<Example> hit, List<Example> miss, List<Example> falseHit) {
    /// One of them.
    ///
    /// @param language in which it is read; null leaves that to its letters
    record Example(Value at, @Nullable String language) {
        String text() {
            return at.verbatim().orElse("");
        }
    }

    private static final List<String> KINDS = List.of("hit", "miss", "false_hit");
    private static final Keys PLAIN = new Keys(KINDS, Map.of());
    private static final Keys KEYS = new Keys(
            Stream.concat(KINDS.stream(), Query.knownLanguages().stream()).toList(), Map.of());
    private static final ExampleTexts NONE = new ExampleTexts(List.of(), List.of(), List.of());

    static ExampleTexts of(Section section) {
        return section.find("examples")
                .flatMap(value -> value.section(KEYS))
                .map(ExampleTexts::read)
                .orElse(NONE);
    }

    private static ExampleTexts read(Section examples) {
        Map<String, Section> byLanguage = new LinkedHashMap<>();
        for (String language : Query.knownLanguages()) {
            examples.find(language)
                    .flatMap(value -> value.section(PLAIN))
                    .ifPresent(section -> byLanguage.put(language, section));
        }
        return new ExampleTexts(
                all(examples, byLanguage, "hit"),
                all(examples, byLanguage, "miss"),
                all(examples, byLanguage, "false_hit"));
    }

    private static List<Example> all(Section examples, Map<String, Section> byLanguage, String kind) {
        List<Example> all = new ArrayList<>(texts(examples, kind, null));
        byLanguage.forEach((language, section) -> all.addAll(texts(section, kind, language)));
        return List.copyOf(all);
    }

    List<String> hitTexts() {
        return hit.stream().map(Example::text).toList();
    }

    List<String> missTexts() {
        return miss.stream().map(Example::text).toList();
    }

    List<String> falseHitTexts() {
        return falseHit.stream().map(Example::text).toList();
    }

    private static List<Example> texts(Section examples, String key, @Nullable String language) {
        return examples.readAll(key, value -> value.verbatim().map(text -> new Example(value, language)));
    }
}
