package rasid.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.model.Access;
import rasid.model.Access.Login;
import rasid.model.Access.Proxy;

/// Reads by which way a source is reached: its proxy, its login, the headers it wants, its place in an intranet.
final class AccessReader {
    /// The keys of a source, or of what several share, that are read here.
    static final List<String> KEYS = List.of("proxy", "auth", "headers", "allow");

    private static final Pattern SOCKS =
            Pattern.compile("(?i)socks5?h?://([a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}\\])(?::(\\d{1,5}))?/?");
    private static final int SOCKS_PORT = 1080;

    private static final Keys PROXY = Keys.of("url", "user", "password");
    private static final Keys AUTH = Keys.of("user", "password");
    /// What the exchange itself needs, or what [#AUTH] is for.
    private static final Set<String> OURS = new TreeSet<>(Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "expect",
            "host",
            "if-modified-since",
            "if-none-match",
            "keep-alive",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade"));

    private AccessReader() {}

    /// What `section` says, over what is usual.
    static Access read(Section section, Access usual) {
        List<String> allow = new ArrayList<>(usual.allow());
        allow.addAll(section.readAll("allow", Kinds::addressBlock));
        @Nullable
        Proxy proxy = section.find("proxy").flatMap(AccessReader::proxy).orElse(usual.proxy());
        @Nullable
        Login login = section.find("auth")
                .flatMap(auth -> auth.section(AUTH).flatMap(AccessReader::login))
                .orElse(usual.login());
        Map<String, String> headers = new LinkedHashMap<>(usual.headers());
        headers.putAll(section.read("headers", AccessReader::headers, Map.of()));
        return new Access(proxy, login, headers, usual.origins(), allow);
    }

    private static Optional<Proxy> proxy(Value value) {
        if (!value.isMapping()) {
            return address(value, null);
        }
        return value.section(PROXY).flatMap(proxy -> {
            boolean named =
                    proxy.find("user").isPresent() || proxy.find("password").isPresent();
            @Nullable Login login = named ? login(proxy).orElse(null) : null;
            return proxy.need("url", "\"http://proxy.example:3128\"").flatMap(url -> address(url, login));
        });
    }

    private static Optional<Proxy> address(Value value, @Nullable Login login) {
        Matcher socks = SOCKS.matcher(value.text().orElse(""));
        if (!socks.matches()) {
            return Kinds.url(value).flatMap(url -> proxy(value, url, login));
        }
        if (login != null) {
            return value.fault("is a SOCKS proxy, which cannot be given a password. Leave user and password out,"
                    + " or use an HTTP proxy");
        }
        int port = socks.group(2) == null ? SOCKS_PORT : Integer.parseInt(socks.group(2));
        return port <= 0xFFFF
                ? Optional.of(new Proxy(Proxy.Kind.SOCKS, socks.group(1), port, null))
                : value.wrong("has a port that does not exist. Write one up to 65535");
    }

    private static Optional<Proxy> proxy(Value value, URI url, @Nullable Login login) {
        boolean plain = url.getPath().length() <= 1 && url.getQuery() == null;
        if (!"http".equalsIgnoreCase(url.getScheme()) || !plain) {
            return value.wrong(
                    "is no proxy that can be used. Write http://proxy.example:3128 or socks5://proxy.example:1080");
        }
        return Optional.of(new Proxy(url.getHost(), url.getPort() < 0 ? 80 : url.getPort(), login));
    }

    private static Optional<Login> login(Section section) {
        Optional<String> user = section.need("user", "rasid").flatMap(Kinds::name);
        Optional<Secret> password = section.need("password", "${PASSWORD}").flatMap(Secrets::secret);
        if (user.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        return user.get().contains(":")
                ? section.at().fault("has a : in its user, which HTTP does not allow. Check the name")
                : Optional.of(new Login(user.get(), password.get().reveal()));
    }

    /// Their values are secrets: no message shows one.
    private static Optional<Map<String, String>> headers(Value value) {
        return value.entries("headers are expected. Write, for example, X-Api-Key: ${API_KEY}")
                .map(entries -> {
                    Map<String, String> headers = new LinkedHashMap<>();
                    entries.forEach((name, entry) -> Secrets.secret(entry)
                            .flatMap(secret -> header(entry, name, secret.reveal()))
                            .ifPresent(text -> headers.put(name, text)));
                    return headers;
                });
    }

    private static Optional<String> header(Value entry, String name, String text) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")) {
            return entry.fault("is no name of a header. Write letters, digits and hyphens: X-Api-Key");
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            return entry.fault("is a header that Rasid sets by itself%s. Leave it out"
                    .formatted(name.equalsIgnoreCase("authorization") ? " (see auth)" : ""));
        }
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F)
                ? Optional.of(text)
                : entry.fault(
                        "has a value with a line break or a letter that headers cannot hold. Write ASCII in one line");
    }
}
