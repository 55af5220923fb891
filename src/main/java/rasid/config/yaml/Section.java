package rasid.config.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A mapping of a YAML file, all of whose keys are looked at: an unknown one is a fault, and so is one written twice.
public final class Section {
    private final Value at;
    private final Keys keys;
    private final Map<String, Value> values;

    private Section(Value at, Keys keys, Map<String, Value> values) {
        this.at = at;
        this.keys = keys;
        this.values = values;
    }

    static Section of(Value at, Map<String, Value> values, Keys keys) {
        Section section = new Section(at, keys, values);
        values.forEach(section::check);
        return section;
    }

    /// The mapping itself, for faults of the whole.
    public Value at() {
        return at;
    }

    public Optional<Value> find(String key) {
        if (!keys.known().contains(key)) {
            throw new IllegalArgumentException("nobody declared the key " + key);
        }
        return Optional.ofNullable(values.get(key));
    }

    /// The value of a key that must be there.
    public Optional<Value> need(String key, String example) {
        Optional<Value> value = find(key);
        if (value.isEmpty() && !misspelt(key)) {
            at.faultAt(at.line(), "%s is missing. Write %s: %s".formatted(key, key, example));
        }
        return value;
    }

    /// The value of `key` as `kind` reads it, `otherwise` where the key is left out or, after telling it, wrong.
    public <T> T read(String key, Function<Value, Optional<T>> kind, T otherwise) {
        return find(key).flatMap(kind).orElse(otherwise);
    }

    /// Every item of a list, or of a single value, as `kind` reads it; none where the key is left out.
    public <T> List<T> readAll(String key, Function<Value, Optional<T>> kind) {
        return find(key).map(Value::items).orElse(List.of()).stream()
                .flatMap(item -> kind.apply(item).stream())
                .toList();
    }

    /// Whether an unknown key was most likely meant to be this one, which is told already.
    private boolean misspelt(String key) {
        return values.keySet().stream()
                .filter(typed -> !keys.known().contains(typed))
                .anyMatch(typed -> Words.near(typed, keys.known()).equals(Optional.of(key)));
    }

    private void check(String key, Value value) {
        if (keys.known().contains(key)) {
            return;
        }
        String later = keys.later().get(key);
        if (later != null) {
            value.faultAt(value.line(), "%s has no effect yet. %s".formatted(key, later));
            return;
        }
        if (!key.isEmpty() && Character.isSpaceChar(key.charAt(0))) {
            value.faultAt(
                    value.line(),
                    "%s is indented with %s. Indent with plain spaces"
                            .formatted(Words.quoted(plain(key)), Slips.named(key.charAt(0))));
            return;
        }
        String guess = Words.didYouMean(key, keys.known());
        String wayOut = guess.isEmpty() ? " Known here: " + String.join(", ", keys.known()) : guess;
        value.faultAt(value.line(), "unknown key %s.%s".formatted(Words.quoted(key), wayOut));
    }

    private static String plain(String key) {
        return key.replaceFirst("^\\p{Zs}+", "");
    }
}
