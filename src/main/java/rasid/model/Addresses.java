package rasid.model;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes addresses of what people and programs write in their place: relative, with spaces and letters of any
/// script in them, with `//host` and backslashes. Never throws.
public final class Addresses {
    /// RFC 3986 §2.2 and §2.3, and `%`.
    private static final String ALLOWED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&'()*+,;=%";
    private static final BitSet IS_ALLOWED = new BitSet(128);
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F]");
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int LONGEST = 4096;

    static {
        ALLOWED.chars().forEach(IS_ALLOWED::set);
    }

    private Addresses() {}

    /// The absolute http or https address that `reference` means on a page or in a file at `base`, without its
    /// fragment.
    /// Letters outside ASCII come out percent-encoded. Empty for anything else, such as `javascript:` and
    /// `mailto:`.
    public static Optional<URI> resolve(URI base, String reference) {
        String clean = strip(reference);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String encoded = encode(asciiHost(clean));
            // URI.resolve drops the last part of the path for a reference that is a query alone (RFC 2396).
            URI absolute = encoded.startsWith("?")
                    ? new URI(withoutQuery(base) + encoded)
                    : base.resolve(new URI(encoded)).normalize();
            return isWeb(absolute) ? Optional.of(withoutDots(absolute)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String strip(String reference) {
        String stripped = reference.strip();
        // Browsers leave out tabs and line breaks, and what stands behind `#` is no part of the address.
        int fragment = stripped.indexOf('#');
        String whole = fragment < 0 ? stripped : stripped.substring(0, fragment);
        String clean = hasControls(whole) ? CONTROLS.matcher(whole).replaceAll("") : whole;
        int query = clean.indexOf('?');
        String path = query < 0 ? clean : clean.substring(0, query);
        return path.replace('\\', '/') + (query < 0 ? "" : clean.substring(query));
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return true;
            }
        }
        return false;
    }

    private static String encode(String reference) {
        if (isPlain(reference)) {
            return reference;
        }
        StringBuilder encoded = new StringBuilder(reference.length() + 16);
        for (byte b : reference.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && IS_ALLOWED.get(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return BARE_PERCENT.matcher(encoded).replaceAll("%25");
    }

    /// As nearly all addresses are: there is nothing to encode.
    private static boolean isPlain(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (!IS_ALLOWED.get(c) || (c == '%' && !(isHexAt(reference, i + 1) && isHexAt(reference, i + 2)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexAt(String text, int i) {
        return i < text.length() && HexFormat.isHexDigit(text.charAt(i));
    }

    private static String asciiHost(String reference) {
        int authority = reference.indexOf("//");
        if (authority < 0 || authority > "https:".length()) {
            return reference;
        }
        int from = authority + 2;
        int end = from;
        while (end < reference.length() && "/?#".indexOf(reference.charAt(end)) < 0) {
            end++;
        }
        String host = reference.substring(from, end);
        boolean ascii = host.chars().allMatch(c -> c < 128);
        return ascii ? reference : reference.substring(0, from) + IDN.toASCII(host) + reference.substring(end);
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    }

    /// `normalize` leaves `/../x` at the top, where browsers take it for `/x`.
    private static URI withoutDots(URI address) {
        String path = address.getRawPath();
        if (path == null || !path.startsWith("/..")) {
            return address;
        }
        String rest = path.replaceFirst("^(?:/\\.\\.)+(?=/|$)", "");
        return URI.create(address.toString()
                .replaceFirst(Pattern.quote(path), Matcher.quoteReplacement(rest.isEmpty() ? "/" : rest)));
    }

    private static String withoutQuery(URI base) {
        String whole = base.toString();
        int end = whole.indexOf('?') >= 0 ? whole.indexOf('?') : whole.indexOf('#');
        return end < 0 ? whole : whole.substring(0, end);
    }
}
