package rasid.config;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rasid.config.yaml.Words;

/// Reads the names of time zones, and guesses which one a misspelt name means: people write the city alone.
public final class Zones {
    private Zones() {}

    /// The zone of the tz database of this name, or UTC. Fixed offsets and three-letter names are refused: they know no
    /// summer time.
    public static Optional<ZoneId> find(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /// What is said behind a name that [#find] does not know: what is wrong, and the way out.
    public static String unknown(String typed) {
        Map<String, String> spellings = spellings();
        String guess = Words.near(typed.strip().replace(' ', '_'), spellings.keySet())
                .map(near -> " Did you mean %s?".formatted(spellings.get(near)))
                .orElse("");
        return "is no time zone.%s Write a name such as Asia/Baghdad".formatted(guess);
    }

    /// The names by what people type for them, in small letters: whole, and the city alone.
    private static Map<String, String> spellings() {
        Map<String, String> spellings = new TreeMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted(Comparator.naturalOrder())
                .forEach(zone -> {
                    spellings.put(zone.toLowerCase(Locale.ROOT), zone);
                    spellings.putIfAbsent(
                            zone.substring(zone.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), zone);
                });
        return spellings;
    }
}
