package rasid.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a redirect leads (RFC 9110 §10.2.2), read as leniently as browsers do.
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /// The address that `answer` redirects to, without a fragment; null when it is no redirect or says nowhere.
    static @Nullable URI target(URI from, Exchange.Answer answer) {
        String location = answer.location();
        if (!STATUSES.contains(answer.status()) || location == null || location.isBlank()) {
            return null;
        }
        try {
            URI target = from.resolve(escaped(location.strip()));
            String text = target.toString();
            int fragment = text.indexOf('#');
            return fragment < 0 ? target : URI.create(text.substring(0, fragment));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /// Servers send raw Arabic, spaces and brackets; headers arrive as Latin 1 that is often UTF-8 beneath.
    private static URI escaped(String location) throws URISyntaxException {
        byte[] bytes = location.getBytes(
                location.chars().allMatch(c -> c < 0x100) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        var escaped = new StringBuilder();
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c <= 0x20 || c >= 0x7F || "\"<>\\^`{|}[]".indexOf(c) >= 0) {
                escaped.append("%%%02X".formatted(c));
            } else {
                escaped.append((char) c);
            }
        }
        return new URI(escaped.toString());
    }
}
