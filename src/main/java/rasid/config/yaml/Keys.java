package rasid.config.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The keys that a mapping may have.
///
/// @param known those that are read
/// @param later those that are planned and have no effect yet, with what to do instead; writing one is a fault, because
/// who wrote it relies on it
public record Keys(List<String> known, Map<String, String> later) {
    public Keys {
        known = List.copyOf(known);
        later = Map.copyOf(later);
    }

    public static Keys of(String... known) {
        return new Keys(List.of(known), Map.of());
    }

    public Keys later(String key, String wayOut) {
        Map<String, String> more = new HashMap<>(later);
        more.put(key, wayOut);
        return new Keys(known, more);
    }
}
