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
/// alone, for us (the parse included) and for Readability4J 1.0.8 in a process of its own.
///
/// The daemon runs for weeks, so what counts is the speed that is reached at last, of all three: they go over the pages
/// in blocks of [#BLOCK_NANOS], until in two blocks none was faster by more than [#STEADY] than before, or until
/// [#LONGEST_NANOS] are over, for compilers have to share a busy machine. They take turns page by page, and
/// each round another begins, since who comes later finds the page in the processor's caches. For each page the least
/// disturbed round of the last two blocks counts. Time is that of the thread on the processor, so that a busy
/// machine says about the same as a quiet one. Fails when we take more than `BAR` times the parse, median over the
/// pages.
final class BenchExtractionSpeed {
    private static final URI ADDRESS = URI.create("https://example.org/news/4711/headline-of-the-day.html");
    private static final Path FOLDER = Path.of("target", "readability4j");
    private static final String[] NAMES = {"jsoup's parse", "rasid", "Readability4J"};
    private static final long BLOCK_NANOS = 10_000_000_000L;
    private static final long LONGEST_NANOS = 80_000_000_000L;
    private static final int FEWEST_ROUNDS = 3;
    private static final double STEADY = 0.02;
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
            ratio = report(pages.size(), steady(pages, peer));
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

    /// The least nanoseconds for each page, of each of [#NAMES], once all of them are compiled.
    private static long[][] steady(List<String> pages, @Nullable Process peer) throws IOException {
        long start = System.nanoTime();
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        long[][] before = block(pages, peer);
        for (int quiet = 0; ; ) {
            long[][] times = block(pages, peer);
            long[][] both = least(before, times);
            quiet = fell(best, times) ? 0 : quiet + 1;
            if (quiet == 2 || System.nanoTime() - start > LONGEST_NANOS) {
                System.out.printf(
                        "%s after %d s%n",
                        quiet == 2 ? "steady" : "not steady yet", (System.nanoTime() - start) / 1_000_000_000L);
                return both;
            }
            before = times;
        }
    }

    /// Whether one of them was faster in all than in any block before, whose least nanoseconds are `best`.
    private static boolean fell(long[] best, long[][] times) {
        boolean fell = false;
        for (int which = 0; which < best.length; which++) {
            long all = 0;
            for (long[] page : times) {
                all += page[which];
            }
            fell |= all < (1 - STEADY) * best[which];
            best[which] = Math.min(best[which], all);
        }
        return fell;
    }

    private static long[][] block(List<String> pages, @Nullable Process peer) throws IOException {
        long start = System.nanoTime();
        long[][] least = round(pages, peer, 0);
        for (int n = 1; n < FEWEST_ROUNDS || System.nanoTime() - start < BLOCK_NANOS; n++) {
            least = least(least, round(pages, peer, n));
        }
        return least;
    }

    private static long[][] least(long[][] some, long[][] others) {
        long[][] least = new long[some.length][NAMES.length];
        for (int i = 0; i < least.length; i++) {
            for (int which = 0; which < least[i].length; which++) {
                least[i][which] = Math.min(some[i][which], others[i][which]);
            }
        }
        return least;
    }

    /// Nanoseconds for each page, of each of [#NAMES], which begin in turn.
    private static long[][] round(List<String> pages, @Nullable Process peer, int turn) throws IOException {
        long[][] times = new long[pages.size()][NAMES.length];
        for (int i = 0; i < times.length; i++) {
            String page = pages.get(i);
            for (int k = 0; k < NAMES.length; k++) {
                int which = (turn + k) % NAMES.length;
                times[i][which] =
                        which == 0 ? parse(page) : which == 1 ? extract(page) : peer == null ? 0 : ask(peer, page);
            }
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
        System.out.printf(
                "%d pages, ms of processor time a page%n%-16s %8s %8s %8s%n", pages, "", "median", "p95", "mean");
        double[] medians = new double[NAMES.length];
        double[] p95 = new double[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            int which = i;
            double[] sorted = Arrays.stream(times)
                    .mapToDouble(t -> t[which] / 1e6)
                    .sorted()
                    .toArray();
            medians[i] = sorted[sorted.length / 2];
            p95[i] = sorted[sorted.length * 95 / 100];
            System.out.printf(
                    "%-16s %8.2f %8.2f %8.2f%n",
                    NAMES[i],
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
