package rasid.config;

import java.util.List;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;

/// The `examples` of a rule or a concept, each where it stands.
record ExampleTexts(List<Value> hit, List<Value> miss) {
    private static final Keys KEYS = Keys.of("hit", "miss");
    private static final ExampleTexts NONE = new ExampleTexts(List.of(), List.of());

    static ExampleTexts of(Section section) {
        return section.find("examples")
                .flatMap(value -> value.section(KEYS))
                .map(examples -> new ExampleTexts(texts(examples, "hit"), texts(examples, "miss")))
                .orElse(NONE);
    }

    List<String> hitTexts() {
        return hit.stream().flatMap(value -> value.verbatim().stream()).toList();
    }

    List<String> missTexts() {
        return miss.stream().flatMap(value -> value.verbatim().stream()).toList();
    }

    private static List<Value> texts(Section examples, String key) {
        return examples.readAll(key, value -> value.verbatim().map(text -> value));
    }
}
