package rasid.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// `fetch` of `rasid.yml`: the limits and manners of fetching.
///
/// @param contact an address or URL that the User-Agent names, so that a webmaster can reach the desk; `""`
///     names the
/// product alone
/// @param deadline for one whole exchange, from the name look-up to the last byte, redirects not counted in
/// @param connect for connecting and the TLS handshake
/// @param maxBytes of one body, decoded; a longer one is a failure
/// @param maxSitemapBytes of one sitemap, decoded; what is new in it is a body as others are
/// @param maxRedirects hops that are followed
/// @param atOnce requests under way in all
/// @param perHost requests under way at one host
/// @param delay between the end of one request at a host and the start of the next
/// @param hosts other manners for single hosts, by name or address
/// @param allow private addresses that may be fetched all the same, as single addresses or CIDR blocks
public record FetchConfig(
        String contact,
        Duration deadline,
        Duration connect,
        long maxBytes,
        long maxSitemapBytes,
        int maxRedirects,
        int atOnce,
        int perHost,
        Duration delay,
        Map<String, HostConfig> hosts,
        List<String> allow) {

    public static final FetchConfig DEFAULTS = new FetchConfig(
            "",
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            10L << 20,
            100L << 20,
            5,
            1_000,
            1,
            Duration.ofSeconds(1),
            Map.of(),
            List.of());

    public FetchConfig {
        hosts = Map.copyOf(hosts);
        allow = List.copyOf(allow);
    }

    /// The manners at one host, in the place of the general ones.
    public record HostConfig(Duration delay, int perHost) {}
}
