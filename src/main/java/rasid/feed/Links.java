package rasid.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes links as they are written into addresses that can be fetched and compared.
final class Links {
    /// Scheme, authority, and the rest (RFC 3986, appendix B).
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?):/{0,3}([^/?#\\\\]+)(.*)");

    private static final Pattern OTHER_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d+(?:/|$)).*");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Links() {}

    /// The address that `link` means on a page at `base`: absolute, http or https, without a fragment, its signs beyond
    /// ASCII percent-encoded. Empty when it is nothing of the kind; never throws.
    static Optional<URI> resolve(URI base, String link) {
        String written = LINE_BREAKS.matcher(link.strip()).replaceAll("");
        int fragment = written.indexOf('#');
        String bare = fragment < 0 ? written : written.substring(0, fragment);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (bare.startsWith("//")) {
                bare = base.getScheme() + ":" + bare;
            }
            Matcher absolute = ABSOLUTE.matcher(bare);
            if (absolute.matches()) {
                return Optional.of(absolute(absolute));
            }
            if (OTHER_SCHEME.matcher(bare).matches() || base.getHost() == null) {
                return Optional.empty();
            }
            return relative(base, encoded(bare.replace('\\', '/'))).filter(found -> found.getHost() != null);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI absolute(Matcher absolute) throws URISyntaxException {
        String authority = absolute.group(2).toLowerCase(Locale.ROOT);
        int user = authority.lastIndexOf('@');
        int port = authority.indexOf(':', user + 1);
        String host = IDN.toASCII(authority.substring(user + 1, port < 0 ? authority.length() : port));
        String rest = absolute.group(3);
        String path = encoded(rest.replace('\\', '/'));
        var found = new URI("%s://%s%s%s"
                .formatted(
                        absolute.group(1).toLowerCase(Locale.ROOT),
                        host,
                        port < 0 ? "" : authority.substring(port),
                        path.isEmpty() ? "/" : path.startsWith("?") ? "/" + path : path));
        if (found.getHost() == null) {
            throw new URISyntaxException(absolute.group(), "no host");
        }
        return found.normalize();
    }

    private static Optional<URI> relative(URI base, String link) throws URISyntaxException {
        if (link.startsWith("?")) {
            // URI#resolve follows RFC 2396 here and would drop the last segment of the path.
            String path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
            return Optional.of(new URI("%s://%s%s%s".formatted(base.getScheme(), base.getRawAuthority(), path, link)));
        }
        URI root = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
        // A colon in the first segment would be read as a scheme.
        return Optional.of(
                root.resolve(new URI(link.startsWith("/") ? link : "./" + link)).normalize());
    }

    /// Percent-encodes what may not stand in an address as it is; what is encoded already stays.
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte unit : STRAY_PERCENT.matcher(text).replaceAll("%25").getBytes(StandardCharsets.UTF_8)) {
            if (unit <= ' ' || unit == 0x7f || "\"<>\\^`{}|[]".indexOf(unit) >= 0) {
                out.append('%').append(HEX.toHexDigits(unit));
            } else {
                out.append((char) unit);
            }
        }
        return out.toString();
    }
}
