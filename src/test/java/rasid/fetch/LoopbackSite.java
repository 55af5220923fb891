package rasid.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocketFactory;

/// Web sites on loopback for tests, on raw sockets, so that a page can behave in any way: see [Behaviour] and
/// [Misbehaving].
///
/// One port, every loopback address: on Linux each of `127.0.0.1` to `127.255.255.254` is a host of its own,
/// with the same pages. What has no page answers 404, `/robots.txt` too. Thread-safe.
///
/// ```java
/// try (LoopbackSite site = LoopbackSite.start()) {
///     site.on("/news", Behaviour.page("<p>خبر</p>")).on("/slow", Misbehaving.DRIPPING);
///     fetcher.fetch(site.address("/news"), Validators.NONE);
///     assertThat(site.requests("/news")).hasSize(1);
/// }
/// ```
public final class LoopbackSite implements AutoCloseable {
    private final ServerSocket server;
    private final String scheme;
    private final Map<String, Behaviour> pages = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Behaviour otherwise = Behaviour.status(404);
    private volatile boolean silent;

    private LoopbackSite(ServerSocket server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        Thread.ofVirtual().name("loopback site").start(this::accept);
    }

    /// Starts a site at a free port.
    public static LoopbackSite start() {
        try {
            ServerSocket server = new ServerSocket();
            server.bind(new InetSocketAddress(0), 4_096);
            return new LoopbackSite(server, "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts a site that speaks TLS with the certificate that `sockets` holds.
    public static LoopbackSite secure(SSLServerSocketFactory sockets) {
        try {
            return new LoopbackSite(sockets.createServerSocket(0), "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One request as it came in.
    ///
    /// @param host the loopback address that it came in at
    /// @param target path and query
    /// @param headers by lower-case name
    /// @param connection the number of the connection that brought it, from 1
    public record Request(String host, String target, Map<String, String> headers, Instant at, int connection) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /// Lets a path behave so from now on, with any query or with the one that is named.
    public LoopbackSite on(String target, Behaviour behaviour) {
        pages.put(target, behaviour);
        return this;
    }

    /// Lets every path behave so that has no behaviour of its own.
    public LoopbackSite otherwise(Behaviour behaviour) {
        otherwise = behaviour;
        return this;
    }

    /// Takes connections and says nothing, not even to a TLS handshake.
    public LoopbackSite silent() {
        silent = true;
        return this;
    }

    public URI address(String target) {
        return address("127.0.0.1", target);
    }

    /// The address of a path at another loopback host, or at a name that the test resolves to one.
    public URI address(String host, String target) {
        return URI.create("%s://%s:%d%s".formatted(scheme, host, port(), target));
    }

    public int port() {
        return server.getLocalPort();
    }

    /// All requests so far, in the order they came.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requests(String target) {
        return requests.stream().filter(r -> r.target().equals(target)).toList();
    }

    /// How many connections were made so far.
    public int connections() {
        return connections.get();
    }

    /// How many connections are open now.
    public int open() {
        return open.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                if (!socket.getInetAddress().isLoopbackAddress()) {
                    socket.close();
                    continue;
                }
                open.add(socket);
                int number = connections.incrementAndGet();
                Thread.ofVirtual().name("loopback connection").start(() -> serve(socket, number));
            }
        } catch (IOException e) {
            // The site is closed.
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            var in = new BufferedInputStream(silent ? InputStream.nullInputStream() : socket.getInputStream());
            var wire = new Wire(socket);
            if (silent) {
                wire.hang();
            }
            for (Request request = read(in, socket, number); request != null; request = read(in, socket, number)) {
                requests.add(request);
                behaviour(request.target()).answer(request, wire);
            }
        } catch (IOException e) {
            // The client has gone, or the behaviour hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private Behaviour behaviour(String target) {
        Behaviour exact = pages.get(target);
        int query = target.indexOf('?');
        return exact != null || query < 0
                ? Objects.requireNonNullElse(exact, otherwise)
                : pages.getOrDefault(target.substring(0, query), otherwise);
    }

    /// Null when the client has hung up.
    private static Request read(InputStream in, Socket socket, int number) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        InetAddress host = socket.getLocalAddress();
        return new Request(host.getHostAddress(), start.split(" ", -1)[1], Map.copyOf(headers), Instant.now(), number);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return new String(line.toString().strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
