package rasid.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import rasid.extract.Extractor;
import rasid.fetch.Body;
import tools.jackson.databind.JsonNode;

/// `bin/bench extraction-speed GOLD.jsonl [PAGES] [BAR]`: milliseconds a page, from decoded text, for jsoup's parse
/// alone, for us (the parse included) and for Readability4J 1.0.8 in a process of its own, taking turns page by page.
/// Rounds over all pages warm all three up; then the least disturbed of some rounds counts for each page. Time is that
/// of the thread on the processor, so that a busy machine says about the same as a quiet one. Fails when we take more
/// than `BAR` times the parse, median over the pages.
final class BenchExtractionSpeed {
    private static final URI ADDRESS = URI.create("http://example.org/");
    private static final Path FOLDER = Path.of("target", "readability4j");
    /// Compilers need thousands of pages, and their turn on a busy machine.
    private static final long WARM_NANOS = 20_000_000_000L;

    private static final int WARM_PAGES = 1_500;
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /// What was read goes there, so that none of the work is left out.
    private static int sink;

    private BenchExtractionSpeed() {}

    static void run(String[] args) throws IOException, InterruptedException {
        Path gold = Path.of(args[0]);
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        double bar = args.length > 2 ? Double.parseDouble(args[2]) : Double.MAX_VALUE;
        List<String> pages = pages(gold, most);
        Process peer = peer();
        double ratio;
        try {
            long start = System.nanoTime();
            for (int n = 0; n < WARM_PAGES || System.nanoTime() - start < WARM_NANOS; n += pages.size()) {
                round(pages, peer, n % 2 == 0);
            }
            long[][] least = round(pages, peer, true);
            for (int n = 1; n < ROUNDS; n++) {
                long[][] times = round(pages, peer, n % 2 == 0);
                for (int i = 0; i < least.length; i++) {
                    for (int which = 0; which < least[i].length; which++) {
                        least[i][which] = Math.min(least[i][which], times[i][which]);
                    }
                }
            }
            ratio = report(pages.size(), least);
        } finally {
            if (peer != null) {
                peer.destroyForcibly();
            }
        }
        if (ratio > bar) {
            System.out.printf("FAIL: %.2f times the parse, the bar is %.2f%n", ratio, bar);
            System.exit(1);
        }
    }

    /// The pages, spread over the whole list.
    private static List<String> pages(Path gold, int most) throws IOException {
        List<JsonNode> rows = Rows.json(gold);
        List<String> pages = new ArrayList<>();
        int step = Math.max(1, rows.size() / most);
        for (int i = 0; i < rows.size() && pages.size() < most; i += step) {
            byte[] bytes = Rows.bytes(gold.toAbsolutePath()
                    .getParent()
                    .resolve(rows.get(i).path("html").asString()));
            pages.add(new Body(bytes, null).text());
        }
        return pages;
    }

    /// Nanoseconds for each page: parse, ours, the peer's.
    private static long[][] round(List<String> pages, @Nullable Process peer, boolean parseFirst) throws IOException {
        long[][] times = new long[pages.size()][];
        for (int i = 0; i < times.length; i++) {
            String page = pages.get(i);
            // Who comes second finds the page in the processor's caches.
            long parsed = parseFirst ? parse(page) : 0;
            long extracted = extract(page);
            parsed = parseFirst ? parsed : parse(page);
            times[i] = new long[] {parsed, extracted, peer == null ? 0 : ask(peer, page)};
        }
        if (sink == Integer.MIN_VALUE) {
            System.out.println(sink);
        }
        return times;
    }

    private static long parse(String page) {
        long start = THREADS.getCurrentThreadCpuTime();
        sink += Jsoup.parse(page).childNodeSize();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static long extract(String page) {
        long start = THREADS.getCurrentThreadCpuTime();
        sink += Extractor.extract(page, ADDRESS, null, ZoneOffset.UTC, Instant.EPOCH.plusSeconds(1_700_000_000))
                .content()
                .body()
                .size();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static long ask(Process peer, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        var out = new DataOutputStream(peer.getOutputStream());
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
        return new DataInputStream(peer.getInputStream()).readLong();
    }

    /// Answers how many times the parse we take, median to median.
    private static double report(int pages, long[][] times) {
        String[] names = {"jsoup's parse", "rasid", "Readability4J"};
        System.out.printf(
                "%d pages, ms of processor time a page%n%-16s %8s %8s %8s%n", pages, "", "median", "p95", "mean");
        double[] medians = new double[names.length];
        double[] p95 = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            int which = i;
            double[] sorted = Arrays.stream(times)
                    .mapToDouble(t -> t[which] / 1e6)
                    .sorted()
                    .toArray();
            medians[i] = sorted[sorted.length / 2];
            p95[i] = sorted[sorted.length * 95 / 100];
            System.out.printf(
                    "%-16s %8.2f %8.2f %8.2f%n",
                    names[i],
                    medians[i],
                    p95[i],
                    Arrays.stream(sorted).average().orElse(0));
        }
        System.out.printf(
                "rasid to jsoup's parse: median %.2f, p95 %.2f; Readability4J to rasid: median %.1f, p95 %.1f%n",
                medians[1] / medians[0], p95[1] / p95[0], medians[2] / medians[1], p95[2] / p95[1]);
        return medians[1] / medians[0];
    }

    /// Null, with a word why, where Maven cannot bring it.
    private static @Nullable Process peer() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><groupId>peer</groupId><artifactId>peer</artifactId>
                <version>1</version><packaging>pom</packaging><dependencies><dependency>
                <groupId>net.dankito.readability4j</groupId><artifactId>readability4j</artifactId>
                <version>1.0.8</version></dependency></dependencies></project>
                """);
        Path classpath = FOLDER.toAbsolutePath().resolve("classpath");
        if (!Files.exists(classpath)) {
            int failed = new ProcessBuilder(
                            "mvn",
                            "-q",
                            "-B",
                            "-f",
                            FOLDER.resolve("pom.xml").toString(),
                            "dependency:build-classpath",
                            "-Dmdep.outputFile=" + classpath)
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("mvn.log").toFile())
                    .start()
                    .waitFor();
            if (failed != 0) {
                System.out.println(
                        "Readability4J is not measured: Maven could not fetch it, see " + FOLDER + "/mvn.log");
                return null;
            }
        }
        Path source = FOLDER.resolve("Readability4jPeer.java");
        try (InputStream in = BenchExtractionSpeed.class.getResourceAsStream("Readability4jPeer.java")) {
            Files.write(source, in.readAllBytes());
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Files.readString(classpath).strip(),
                        source.toString())
                .redirectError(FOLDER.resolve("peer.log").toFile())
                .start();
    }
}
