package rasid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.store.Database;
import rasid.store.Feeds;

/// A sitemap of all that a site has ever published, 400,000 pages in more than 50 MB, of which ten are new. It is read
/// in a heap of 256 MB, which would not hold it.
@Tag("tight")
class LongSitemapTest {
    private static final int PAGES = 400_000;
    private static final int NEW = 10;

    @TempDir
    Path folder;

    @Test
    void isReadForWhatIsNewInIt() throws Exception {
        byte[] map = map();
        Set<String> asked = ConcurrentHashMap.newKeySet();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.7"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                byte[] body = path.equals("/sitemap.xml.gz")
                        ? map
                        : "<html><body><article><h1>%s</h1><p>خبر قصير لا يصيب شيئاً.</p></article></body></html>"
                                .formatted(path)
                                .getBytes(UTF_8);
                boolean there = !path.equals("/robots.txt");
                asked.add(path);
                exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
                if (there) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        server.start();
        try (Desk desk = new Desk(folder, Database.embedded(folder), "1m")) {
            desk.write(
                    "seeds/a.yml",
                    "sources: [{id: a, name: A, sitemap: \"http://127.0.0.7:%d/sitemap.xml.gz\"}]%n"
                            .formatted(server.getAddress().getPort()));
            desk.reload();
            desk.pollAfter(Duration.ofMinutes(1));

            assertThat(desk.db.inTransaction(Feeds::health))
                    .filteredOn(feed -> feed.id().equals("a/sitemap"))
                    .singleElement()
                    .extracting(Feeds.Health::outcome)
                    .isEqualTo("%d new, %d stored, 0 hits, 0 pages failed".formatted(NEW, NEW));
            assertThat(asked.stream().filter(path -> path.startsWith("/story/")))
                    .hasSize(NEW);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isReadFromBothEndsWhereItTellsNoDates() throws Exception {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        var map = new StringBuilder("<urlset>");
        for (int i = 0; i < PAGES; i++) {
            map.append("<url><loc>/story/%06d</loc></url>".formatted(i));
        }
        // Longer than a page may be.
        byte[] whole = map.append("</urlset>").toString().getBytes(UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.7"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean isMap = exchange.getRequestURI().getPath().equals("/sitemap.xml");
                asked.add(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(isMap ? 200 : 404, isMap ? whole.length : -1);
                if (isMap) {
                    exchange.getResponseBody().write(whole);
                }
            }
        });
        server.start();
        try (Desk desk = new Desk(folder, Database.embedded(folder), "1m")) {
            desk.settings("intake: {undated_bytes: 1KB}");
            desk.write(
                    "seeds/a.yml",
                    "sources: [{id: a, name: A, sitemap: \"http://127.0.0.7:%d/sitemap.xml\"}]%n"
                            .formatted(server.getAddress().getPort()));
            desk.reload();
            desk.pollAfter(Duration.ofMinutes(1));

            assertThat(asked).contains("/story/000000", "/story/399999").doesNotContain("/story/200000");
        } finally {
            server.stop(0);
        }
    }

    /// As generators write it, the oldest first.
    private static byte[] map() throws IOException {
        var bytes = new ByteArrayOutputStream();
        long plain = 0;
        try (OutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
            out.write("<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                    .getBytes(UTF_8));
            for (int i = 0; i < PAGES; i++) {
                boolean fresh = i >= PAGES - NEW;
                byte[] entry = ("  <url>\n    <loc>/story/" + i + "-" + Integer.toHexString(i * 0x9E3779B9)
                                + "</loc>\n    <lastmod>"
                                + (fresh ? NOON : NOON.minus(Duration.ofMinutes(10L * (PAGES - i) + 20_000)))
                                + "</lastmod>\n    <changefreq>daily</changefreq>\n    <priority>0.5</priority>\n  </url>\n")
                        .getBytes(UTF_8);
                plain += entry.length;
                out.write(entry);
            }
            out.write("</urlset>".getBytes(UTF_8));
        }
        assertThat(plain).isGreaterThan(50L << 20);
        return bytes.toByteArray();
    }
}
