package rasid.cli.sources;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes sources as a file of `seeds/` has them.
final class SourceYaml {
    private static final int LONGEST_ID = 40;

    private SourceYaml() {}

    /// A list with one address as a single value.
    static String addresses(String key, List<URI> addresses) {
        return addresses.size() == 1
                ? "%s: %s".formatted(key, quoted(addresses.getFirst().toString()))
                : "%s: [%s]"
                        .formatted(
                                key,
                                addresses.stream()
                                        .map(a -> quoted(a.toString()))
                                        .collect(Collectors.joining(", ")));
    }

    /// In double quotes, as YAML reads them; one line.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                default -> {
                    if (c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        quoted.append(' ');
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /// An id that none of `taken` is, made of a host or a title; `source` where nothing of it can stand in an id. It
    /// is added to `taken`.
    static String id(String from, Set<String> taken) {
        String plain = from.toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String start = plain.isEmpty() ? "source" : plain.substring(0, Math.min(LONGEST_ID, plain.length()));
        String id = start.replaceAll("-+$", "");
        for (int n = 2; !taken.add(id); n++) {
            id = start + "-" + n;
        }
        return id;
    }
}
