package rasid.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.match.Query;

/// The `examples` of a rule or a concept, each where it stands: `hit` and `miss`, and those whose language is told
/// under its code, `ar: {hit: […], miss: […]}`.
record ExampleTexts(List<Example> hit, List<Example> miss) {
    /// One of them.
    ///
    /// @param language in which it is read; null leaves that to its letters
    record Example(Value at, @Nullable String language) {
        String text() {
            return at.verbatim().orElse("");
        }
    }

    private static final Keys PLAIN = Keys.of("hit", "miss");
    private static final Keys KEYS = new Keys(
            Stream.concat(Stream.of("hit", "miss"), Query.knownLanguages().stream())
                    .toList(),
            Map.of());
    private static final ExampleTexts NONE = new ExampleTexts(List.of(), List.of());

    static ExampleTexts of(Section section) {
        return section.find("examples")
                .flatMap(value -> value.section(KEYS))
                .map(ExampleTexts::read)
                .orElse(NONE);
    }

    private static ExampleTexts read(Section examples) {
        List<Example> hit = new ArrayList<>(texts(examples, "hit", null));
        List<Example> miss = new ArrayList<>(texts(examples, "miss", null));
        for (String language : Query.knownLanguages()) {
            Optional<Section> own = examples.find(language).flatMap(value -> value.section(PLAIN));
            own.ifPresent(section -> {
                hit.addAll(texts(section, "hit", language));
                miss.addAll(texts(section, "miss", language));
            });
        }
        return new ExampleTexts(List.copyOf(hit), List.copyOf(miss));
    }

    List<String> hitTexts() {
        return hit.stream().map(Example::text).toList();
    }

    List<String> missTexts() {
        return miss.stream().map(Example::text).toList();
    }

    private static List<Example> texts(Section examples, String key, @Nullable String language) {
        return examples.readAll(key, value -> value.verbatim().map(text -> new Example(value, language)));
    }
}
