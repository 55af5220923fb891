package rasid.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the pages of one source are reached, where that is not by asking the open web for them. Prints no secret.
///
/// @param proxy the proxy that its requests go through; null for none
/// @param login name and password for HTTP's basic authentication (RFC 7617); null for none
/// @param headers sent along; their values are secrets
/// @param origins the only sites that login and headers are sent to, each as [#origin] writes it
/// @param allow private addresses that its pages may be at, as single addresses or CIDR blocks
public record Access(
        @Nullable Proxy proxy,
        @Nullable Login login,
        Map<String, String> headers,
        Set<String> origins,
        List<String> allow) {
    public static final Access OPEN = new Access(null, null, Map.of(), Set.of(), List.of());

    public Access {
        headers = Map.copyOf(headers);
        origins = Set.copyOf(origins);
        allow = List.copyOf(allow);
    }

    /// A proxy.
    ///
    /// @param login null where it asks for none; one for SOCKS has none
    public record Proxy(
            Kind kind, String host, int port, @Nullable Login login) {
        /// What it is asked for: pages by name, or connections (SOCKS 5, RFC 1928) to addresses that were looked up
        /// here.
        public enum Kind {
            HTTP,
            SOCKS
        }

        /// An HTTP proxy.
        public Proxy(String host, int port, @Nullable Login login) {
            this(Kind.HTTP, host, port, login);
        }
    }

    /// The proxy that is asked for pages; null where there is none, or one of another kind.
    public @Nullable Proxy httpProxy() {
        return proxy != null && proxy.kind() == Proxy.Kind.HTTP ? proxy : null;
    }

    /// The proxy that is asked for connections; null where there is none, or one of another kind.
    public @Nullable Proxy socksProxy() {
        return proxy != null && proxy.kind() == Proxy.Kind.SOCKS ? proxy : null;
    }

    /// A name and its password.
    public record Login(String user, String password) {
        /// The value of `Authorization` or `Proxy-Authorization`.
        public String basic() {
            return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        }

        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    /// Whether login and headers may be sent along to `address`.
    public boolean covers(URI address) {
        return origins.contains(origin(address));
    }

    /// The same way, without login and headers.
    public Access withoutSecrets() {
        return new Access(proxy, null, Map.of(), Set.of(), allow);
    }

    /// The same login and headers, for the sites of these addresses.
    public Access at(Stream<URI> addresses) {
        return new Access(proxy, login, headers, addresses.map(Access::origin).collect(Collectors.toSet()), allow);
    }

    /// Scheme, host and port, `https://news.example:443`.
    public static String origin(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return "%s://%s:%d".formatted(scheme, host, port);
    }

    @Override
    public String toString() {
        return "Access[proxy=%s, login=%s, headers=%s, origins=%s, allow=%s]"
                .formatted(proxy, login, headers.keySet(), origins, allow);
    }
}
