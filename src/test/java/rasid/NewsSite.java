package rasid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A news site on loopback that tests write: an RSS feed at `/rss` and pages, which can be edited, fail and
/// hang. Thread-safe.
public final class NewsSite implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();
    private final Map<String, String> guards = new ConcurrentHashMap<>();
    private final List<String> items = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean hanging;
    private volatile String channel = "";

    private NewsSite(HttpServer server) {
        this.server = server;
    }

    /// Starts a site at a free port of this loopback address (`127.0.0.1` …), each on Linux a host of its own.
    public static NewsSite start(String address) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        NewsSite site = new NewsSite(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    public URI uri(String path) {
        return URI.create("http://%s:%d%s"
                .formatted(
                        server.getAddress().getAddress().getHostAddress(),
                        server.getAddress().getPort(),
                        path));
    }

    /// Puts an article at `path` and into the feed, published at `publishedAt`, with `path` as its GUID.
    public synchronized NewsSite publish(String path, Instant publishedAt, String title, String... paragraphs) {
        page(path, publishedAt, title, paragraphs);
        items.add(item(path, publishedAt, title));
        return this;
    }

    /// Writes another version of the page and tells of it in the feed.
    public synchronized NewsSite edit(String path, Instant updatedAt, String title, String... paragraphs) {
        page(path, updatedAt, title, paragraphs);
        items.removeIf(item -> item.contains("<guid>" + path + "</guid>"));
        items.add(item(path, updatedAt, title));
        return this;
    }

    /// Takes every item out of the feed; the pages stay.
    public synchronized NewsSite forgetItems() {
        items.clear();
        return this;
    }

    /// Lets a path answer this status from now on; 200 heals it.
    public NewsSite answer(String path, int status) {
        statuses.put(path, status);
        return this;
    }

    /// Serves this text at `path` as it is: a sitemap, a broken page.
    public NewsSite raw(String path, String text) {
        pages.put(path, text);
        return this;
    }

    /// Lets a path answer with this header. An `ETag` is compared with `If-None-Match`, as servers do.
    public NewsSite header(String path, String name, String value) {
        headers.computeIfAbsent(path, _ -> new ConcurrentHashMap<>()).put(name, value);
        return this;
    }

    /// Answers 401 to every request that does not have this header, but for robots.txt.
    public NewsSite guard(String header, String value) {
        guards.put(header, value);
        return this;
    }

    /// Puts a line into the feed as it is.
    public synchronized NewsSite item(String xml) {
        items.add(xml);
        return this;
    }

    /// Puts this into the head of the feed as it is.
    public NewsSite channel(String xml) {
        channel = xml;
        return this;
    }

    /// Lets every request wait until the site is closed.
    public NewsSite hang() {
        hanging = true;
        return this;
    }

    /// How often a path was asked for.
    public int requests(String path) {
        return requests.getOrDefault(path, 0);
    }

    /// Puts an article at `path` of which the feed does not tell.
    void page(String path, Instant publishedAt, String title, String... paragraphs) {
        String body = String.join(
                "", List.of(paragraphs).stream().map(p -> "<p>" + p + "</p>\n").toList());
        pages.put(path, """
                <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>%s</title>
                <meta property="article:published_time" content="%s"></head>
                <body><nav><a href="/">الرئيسية</a></nav><main><article><h1>%s</h1>
                %s</article></main><footer>جميع الحقوق محفوظة</footer></body></html>
                """.formatted(title, publishedAt, title, body));
    }

    private String item(String path, Instant at, String title) {
        return """
                <item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate></item>
                """.formatted(
                title,
                uri(path),
                path,
                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(java.time.ZoneOffset.UTC)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String whole = exchange.getRequestURI().toString();
        String path =
                pages.containsKey(whole) ? whole : exchange.getRequestURI().getPath();
        requests.merge(path, 1, Integer::sum);
        try (exchange) {
            if (hanging) {
                closing.await();
                return;
            }
            boolean refused = !path.equals("/robots.txt")
                    && guards.entrySet().stream()
                            .anyMatch(guard -> !guard.getValue()
                                    .equals(exchange.getRequestHeaders().getFirst(guard.getKey())));
            if (refused) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            Map<String, String> own = headers.getOrDefault(path, Map.of());
            own.forEach(exchange.getResponseHeaders()::set);
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            if (known != null && known.equals(own.get("ETag"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            int status = statuses.getOrDefault(path, path.equals("/rss") || pages.containsKey(path) ? 200 : 404);
            String text = status != 200 ? "" : path.equals("/rss") ? feed() : pages.get(path);
            String type = path.equals("/rss") || text.startsWith("<?xml")
                    ? "application/rss+xml"
                    : "text/html; charset=utf-8";
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String feed() {
        return """
                <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>وكالة</title>%s
                %s</channel></rss>
                """.formatted(channel, String.join("", items));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
