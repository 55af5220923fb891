package rasid.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses as servers and editors write them, brought into the form that is asked for: host in ASCII and
/// lower case, path and query percent-encoded, no user, no fragment. Follows what browsers take (WHATWG URL)
/// where RFC 3986 would refuse.
final class Addresses {
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("[/\\\\]*([^/\\\\?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern HOST_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::(\\d*))?");
    private static final Pattern PATH_QUERY = Pattern.compile("([^?]*)(\\?.*)?", Pattern.DOTALL);
    private static final String PATH_KEPT = "-._~!$&'()*+,;=:@/";
    private static final String QUERY_KEPT = PATH_KEPT + "?[]";
    /// Below 1024, what serves the web; above it, what surely does not: databases and other inner services.
    private static final Set<Integer> WEB = Set.of(80, 81, 82, 83, 84, 85, 88, 443, 444, 591);

    private static final Set<Integer> NOT_WEB = Set.of(
            1433, 1521, 1719, 1720, 1723, 2049, 2375, 2379, 3306, 3389, 3659, 4045, 5060, 5061, 5432, 5984, 6000, 6379,
            6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9042, 9200, 9300, 10080, 11211, 27017);

    private Addresses() {}

    /// Reads an absolute address. Empty when it has no host or cannot be read; one of another scheme is
    /// answered as it is.
    static Optional<URI> read(String text) {
        String clean = text.strip().replaceAll("[\\t\\r\\n]", "");
        Matcher scheme = SCHEME.matcher(clean);
        if (!scheme.matches()) {
            return Optional.empty();
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https")) {
            return uri(name + ":" + escaped(scheme.group(2).replaceAll("#.*", ""), QUERY_KEPT));
        }
        Matcher rest = AUTHORITY.matcher(scheme.group(2));
        if (!rest.matches()) {
            return Optional.empty();
        }
        String authority = rest.group(1).substring(rest.group(1).lastIndexOf('@') + 1);
        return hostAndPort(name, authority).flatMap(host -> uri(name + "://" + host + target(rest.group(2))));
    }

    /// Reads a `Location` (RFC 9110 §10.2.2), absolute or relative to `base`, which is an address that
    /// [#read] answered.
    static Optional<URI> resolve(URI base, String location) {
        String text = location.strip().replaceAll("[\\t\\r\\n]", "");
        if (SCHEME.matcher(text).matches() && !text.startsWith("/")) {
            return read(text);
        }
        String start = base.getScheme() + ":";
        if (text.startsWith("//") || text.startsWith("\\\\")) {
            return read(start + text);
        }
        String site = start + "//" + base.getRawAuthority();
        if (text.startsWith("/") || text.startsWith("\\")) {
            return read(site + text);
        }
        if (text.isEmpty() || text.startsWith("?") || text.startsWith("#")) {
            String query = text.startsWith("?") || base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
            return read(site + base.getRawPath() + query + text);
        }
        String folder = base.getRawPath().substring(0, base.getRawPath().lastIndexOf('/') + 1);
        return read(site + folder + text);
    }

    /// Why an address is not asked: the reason for a person. Empty when it may be.
    static Optional<String> refusal(URI address) {
        String scheme = address.getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            return Optional.of("only http and https are fetched, not %s:".formatted(scheme));
        }
        int port = address.getPort();
        boolean web = port < 0 || (port < 1024 ? WEB.contains(port) : port < 65_536 && !NOT_WEB.contains(port));
        return web ? Optional.empty() : Optional.of("nothing is fetched from port %d".formatted(port));
    }

    /// The host of an address that [#read] answered, without the brackets of IPv6.
    static String host(URI address) {
        Matcher matcher = HOST_PORT.matcher(address.getRawAuthority());
        String host = matcher.matches() ? matcher.group(1) : address.getRawAuthority();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<String> hostAndPort(String scheme, String authority) {
        Matcher matcher = HOST_PORT.matcher(authority);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String usual = scheme.equals("http") ? "80" : "443";
        String port = matcher.group(2) == null || matcher.group(2).isEmpty() ? usual : matcher.group(2);
        try {
            String host = IDN.toASCII(matcher.group(1), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(host + (port.equals(usual) ? "" : ":" + port));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Path and query, of what follows the authority.
    private static String target(String text) {
        String whole = text.replaceAll("(?s)#.*", "");
        Matcher parts = PATH_QUERY.matcher(whole);
        if (!parts.matches()) {
            return "/";
        }
        String path = withoutDots(parts.group(1).replace('\\', '/'));
        String query = parts.group(2) == null ? "" : parts.group(2);
        return escaped(path, PATH_KEPT) + escaped(query, QUERY_KEPT);
    }

    /// RFC 3986 §5.2.4.
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            } else if (!segments[i].equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String escaped(String text, String kept) {
        var out = new StringBuilder();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean escape = c == '%'
                    && i + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2]);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
            out.append(escape || plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return out.toString();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
