package rasid.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Thousands of small news sites on loopback hosts, each with a feed of twenty articles and, in a while, a new one.
/// It notes when each feed is asked for.
final class LoadSites implements AutoCloseable {
    static final int ARTICLES = 20;
    private static final List<String> WORDS = List.of(
            "أعلنت",
            "الحكومة",
            "العراقية",
            "اليوم",
            "عن",
            "خطة",
            "جديدة",
            "في",
            "بغداد",
            "والبصرة",
            "مصدر",
            "أمني",
            "قال",
            "إن",
            "القوات",
            "المشتركة",
            "نفذت",
            "عملية",
            "واسعة",
            "شمال",
            "المحافظة",
            "وزارة",
            "النفط",
            "صادرات",
            "الشهر",
            "الماضي",
            "بلغت",
            "مليون",
            "برميل",
            "رئيس",
            "الوزراء",
            "استقبل",
            "وفداً",
            "من",
            "البرلمان",
            "لبحث",
            "الموازنة",
            "العامة",
            "مشاريع",
            "الكهرباء",
            "والماء",
            "المواطنون",
            "طالبوا",
            "بتحسين",
            "الخدمات",
            "صاروخ",
            "سقط",
            "قرب",
            "السفارة",
            "دون",
            "إصابات",
            "المنطقة",
            "الخضراء",
            "تحقيق",
            "فتح",
            "لجنة",
            "زيارة",
            "إقليم");

    private final HttpServer server;
    private final Instant startedAt = Instant.now();
    private final Duration newEvery;
    private final List<Site> sites = new ArrayList<>();
    private final AtomicInteger pages = new AtomicInteger();

    /// One site.
    static final class Site {
        final String host;
        final ConcurrentLinkedQueue<Instant> polls = new ConcurrentLinkedQueue<>();

        Site(String host) {
            this.host = host;
        }
    }

    /// @param newEvery how often a site publishes
    LoadSites(int count, Duration newEvery) throws IOException {
        this.newEvery = newEvery;
        for (int i = 0; i < count; i++) {
            sites.add(new Site("127.%d.%d.%d".formatted(10 + i / 40_000, i / 200 % 200, 1 + i % 200)));
        }
        server = HttpServer.create(new InetSocketAddress(0), 4_096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    List<Site> sites() {
        return sites;
    }

    /// How many article pages were asked for.
    int pages() {
        return pages.get();
    }

    URI feed(Site site) {
        return URI.create(
                "http://%s:%d/rss".formatted(site.host, server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String[] numbers =
                    exchange.getLocalAddress().getAddress().getHostAddress().split("\\.", -1);
            int index = (Integer.parseInt(numbers[1]) - 10) * 40_000
                    + Integer.parseInt(numbers[2]) * 200
                    + Integer.parseInt(numbers[3])
                    - 1;
            if (path.equals("/rss")) {
                sites.get(index).polls.add(Instant.now());
                send(exchange, 200, "application/rss+xml", rss(index));
            } else if (path.startsWith("/a/")) {
                pages.incrementAndGet();
                send(exchange, 200, "text/html; charset=utf-8", page(index, Integer.parseInt(path.substring(3))));
            } else {
                send(exchange, 404, "text/plain", "");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /// The number of the newest article; sites publish one after the other, not all at once.
    private int newest(int index) {
        long running = Duration.between(startedAt, Instant.now()).toMillis();
        long shift = newEvery.toMillis() * index / sites.size();
        return (int) (ARTICLES - 1 + (running + shift) / newEvery.toMillis());
    }

    private Instant publishedAt(int index, int article) {
        long shift = newEvery.toMillis() * index / sites.size();
        return startedAt.plusMillis((article - ARTICLES + 1L) * newEvery.toMillis() - shift);
    }

    private String rss(int index) {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>وكالة</title>");
        int newest = newest(index);
        for (int article = newest; article > newest - ARTICLES; article--) {
            xml.append(
                    "<item><title>%s</title><link>http://%s:%d/a/%d</link><guid>%d</guid><pubDate>%s</pubDate></item>"
                            .formatted(
                                    title(index, article),
                                    sites.get(index).host,
                                    server.getAddress().getPort(),
                                    article,
                                    article,
                                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                            publishedAt(index, article).atOffset(ZoneOffset.UTC))));
        }
        return xml.append("</channel></rss>").toString();
    }

    private static String title(int index, int article) {
        return words(new Random(index * 31L + article), 8);
    }

    private String page(int index, int article) {
        var random = new Random(index * 7_919L + article);
        var html = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>")
                .append(title(index, article))
                .append("</title><meta property=\"article:published_time\" content=\"")
                .append(publishedAt(index, article))
                .append("\"></head><body><nav>");
        for (int i = 0; i < 30; i++) {
            html.append("<a href=\"/section/%d\">%s</a> ".formatted(i, words(random, 2)));
        }
        html.append("</nav><main><article><h1>").append(title(index, article)).append("</h1>");
        for (int i = 0; i < 6; i++) {
            html.append("<p>").append(words(random, 40)).append(".</p>");
        }
        return html.append("</article></main><footer>جميع الحقوق محفوظة</footer></body></html>")
                .toString();
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
