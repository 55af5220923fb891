package rasid.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The demo's news sites: small web servers on loopback addresses, so that the daemon has something to watch that is
/// the same on every machine.
///
/// A folder holds one folder for each site, named after the address it is served at. What a file is served as stands in
/// its name, see [DemoPage]; what is filled into it, see [DemoText]. A feed that is polled for the second time
/// shows the second version of what it leads to.
public final class DemoSites implements AutoCloseable {
    private final Instant base;
    private final int earlierPasses;
    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> polls = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private int port;

    private DemoSites(int port, Instant base, int earlierPasses) {
        this.port = port;
        this.base = base;
        this.earlierPasses = earlierPasses;
    }

    /// Starts every site of `folder` at `port`; 0 takes a free one. The port is part of an article's address: keep it
    /// for runs on the same data.
    ///
    /// @param base the instant that the sites' times are told from; the same for all runs on the same data
    /// @param earlierPasses how often the sites have been read in earlier runs on the same data
    /// @throws IOException when an address cannot be listened on; its message tells the way out
    public static DemoSites start(Path folder, int port, Instant base, int earlierPasses) throws IOException {
        List<Path> sites;
        try (Stream<Path> entries = Files.list(folder)) {
            sites = entries.filter(Files::isDirectory).sorted().toList();
        }
        var demo = new DemoSites(port, base, earlierPasses);
        try {
            for (Path site : sites) {
                demo.serve(site);
            }
        } catch (IOException | RuntimeException e) {
            demo.close();
            throw e;
        }
        return demo;
    }

    /// The port that all sites listen on.
    public int port() {
        return port;
    }

    /// Stops all sites; a page that hangs ends at once.
    @Override
    public void close() {
        closing.countDown();
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private void serve(Path site) throws IOException {
        String host = String.valueOf(site.getFileName());
        List<DemoPage> pages = DemoPage.in(site);
        HttpServer server = listen(host);
        servers.add(server);
        port = server.getAddress().getPort();
        var text = new DemoText(site, port, base);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, host, pages, text);
            }
        });
        server.start();
    }

    private HttpServer listen(String host) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new IOException("""
                    cannot serve the demo's site at %s:%d: %s. Another process may listen there: then stop it. On macOS \
                    the loopback device needs the address first: sudo ifconfig lo0 alias %s up""".formatted(host, port, e.getMessage(), host), e);
        }
    }

    private void answer(HttpExchange exchange, String host, List<DemoPage> pages, DemoText text) throws IOException {
        String address = exchange.getRequestURI().getPath();
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        DemoPage page = page(host, address, pages);
        if (page == null) {
            send(exchange, 404, "text/plain; charset=utf-8", "404".getBytes(StandardCharsets.UTF_8));
        } else if (page.hangs()) {
            hang(exchange, page, text);
        } else {
            send(exchange, page.status(), page.contentType(), bytes(page, text));
        }
    }

    /// The page at an address in the version that is due, and null where there is none. A request for a feed or a front
    /// page counts as a poll.
    private @Nullable DemoPage page(String host, String address, List<DemoPage> pages) {
        List<DemoPage> versions =
                pages.stream().filter(p -> p.address().equals(address)).toList();
        if (versions.stream().anyMatch(DemoPage::leadsToArticles)) {
            polls.merge(host + address, 1, Integer::sum);
        }
        boolean second = passes(host, address) > 1;
        return versions.stream()
                .filter(p -> p.second() == second)
                .findFirst()
                .orElseGet(() -> versions.isEmpty() ? null : versions.getFirst());
    }

    /// How often the section of `address`, its first folder, has been polled, over all runs.
    private int passes(String host, String address) {
        String section = host + address.substring(0, Math.max(address.indexOf('/', 1), 0));
        return earlierPasses
                + polls.entrySet().stream()
                        .filter(poll -> poll.getKey().startsWith(section + "/"))
                        .mapToInt(Map.Entry::getValue)
                        .max()
                        .orElse(0);
    }

    private static byte[] bytes(DemoPage page, DemoText text) throws IOException {
        byte[] file = Files.readAllBytes(page.file());
        Charset charset = page.charset();
        return charset == null
                ? file
                : text.filled(new String(file, StandardCharsets.UTF_8)).getBytes(charset);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (status == 200) {
            String etag = etag(bytes);
            exchange.getResponseHeaders().set("ETag", etag);
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            if (known != null && known.contains(etag)) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /// Sends the page and then never ends it: a space a second, which is also how we notice that the client has gone.
    private void hang(HttpExchange exchange, DemoPage page, DemoText text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        body.write(bytes(page, text));
        try {
            do {
                body.write(' ');
                body.flush();
            } while (!closing.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
