package rasid.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `bin/bench load [--long] [--sources N]`: the daemon, as a user starts it, with a heap of 512 MB, polls thousands of
/// sources on loopback hosts every minute. When it has read what was there at the beginning, it is watched for 3
/// minutes (15 with `--long`). Fails when a poll came later than its interval, or when the heap has grown.
final class BenchLoad {
    private static final Duration EVERY = Duration.ofMinutes(1);
    /// A line of a class histogram: rank, instances, bytes, class.
    private static final Pattern OF_CLASS = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +\\[*L?(\\S+)");
    /// What the heap may grow: caches and code that is compiled late.
    private static final double MOST_GROWTH = 1.15;

    /// Of the classes that have grown.
    private static final int MOST_TOLD = 8;

    /// H2 keeps pages of its file in a cache that fills as the archive is read, up to 64 MB for each GB of heap by its
    /// own reckoning. It is measured apart, so that it hides no leak of ours and is not taken for one.
    private static final double MOST_OF_H2 = 64e6;

    /// Arrays of bytes are also what those pages hold, and the buffers of connections that are kept alive for half a
    /// minute between polls, some 20 MB for 200 hosts: they may grow by no more than the cache may hold.
    private static final double MOST_BYTES = 34e6;

    /// What was given up is kept for 45 s.
    private static final double MOST_FILE_GROWTH = 2;

    private static final double FILE_ROOM = 64e6;

    private BenchLoad() {}

    static void run(String[] args) throws Exception {
        List<String> options = List.of(args);
        int count =
                options.contains("--sources") ? Integer.parseInt(options.get(options.indexOf("--sources") + 1)) : 2_000;
        Duration watched = Duration.ofMinutes(options.contains("--long") ? 15 : 3);
        Path folder = Files.createTempDirectory("rasid-load");
        boolean passed;
        try (var sites = new LoadSites(count, Duration.ofMinutes(10))) {
            configure(folder, sites);
            Process daemon = daemon(folder);
            try {
                passed = measure(sites, daemon, folder.resolve("data/rasid.mv.db"), watched, count);
            } finally {
                daemon.destroy();
                if (!daemon.waitFor(30, TimeUnit.SECONDS)) {
                    daemon.destroyForcibly();
                }
            }
        } finally {
            delete(folder);
        }
        System.exit(passed ? 0 : 1);
    }

    private static boolean measure(LoadSites sites, Process daemon, Path database, Duration watched, int count)
            throws Exception {
        Instant start = Instant.now();
        while (sites.pages() < count * LoadSites.ARTICLES) {
            alive(daemon);
            Thread.sleep(200);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d sources, %,d articles read in %d s%n",
                count,
                count * LoadSites.ARTICLES,
                Duration.between(start, Instant.now()).toSeconds());
        // The polls that read so much end, and each source is polled once more.
        Thread.sleep(EVERY.plusSeconds(15).toMillis());
        Instant from = Instant.now();
        List<Heap> heap = new ArrayList<>();
        int before = sites.pages();
        long size = Files.size(database);
        while (Instant.now().isBefore(from.plus(watched))) {
            alive(daemon);
            heap.add(heap(daemon));
            Thread.sleep(Math.min(
                    30_000,
                    Math.max(
                            1,
                            Duration.between(Instant.now(), from.plus(watched)).toMillis())));
        }
        heap.add(heap(daemon));
        int articles = sites.pages() - before;
        boolean passed = told(gaps(sites, from, Instant.now()), articles, heap);
        return told(size, Files.size(database)) && passed;
    }

    /// The file takes up what the first minutes wrote, and room for what is given up: no more.
    private static boolean told(long first, long last) {
        System.out.printf(
                Locale.ROOT,
                "the file of the database: %.0f MB at the beginning, %.0f MB at the end%n",
                first / 1e6,
                last / 1e6);
        boolean grown = last > first * MOST_FILE_GROWTH + FILE_ROOM;
        if (grown) {
            System.out.println("FAILED: the file of the database grows");
        }
        return !grown;
    }

    /// From each poll to the next of the same source; one that has not come yet counts as late as it is.
    private static List<Duration> gaps(LoadSites sites, Instant from, Instant to) {
        List<Duration> gaps = new ArrayList<>();
        for (LoadSites.Site site : sites.sites()) {
            List<Instant> polls = new ArrayList<>(site.polls);
            for (int i = 1; i < polls.size(); i++) {
                if (polls.get(i).isAfter(from)) {
                    gaps.add(Duration.between(polls.get(i - 1), polls.get(i)));
                }
            }
            gaps.add(Duration.between(polls.getLast(), to));
        }
        return gaps.stream().sorted().toList();
    }

    private static boolean told(List<Duration> gaps, int articles, List<Heap> heap) {
        Duration latest = gaps.getLast().minus(EVERY);
        System.out.printf(
                Locale.ROOT,
                "%,d polls, %,d articles; from poll to poll: median %.1f s, 99 %% %.1f s, longest %.1f s%n",
                gaps.size(),
                articles,
                seconds(gaps.get(gaps.size() / 2)),
                seconds(gaps.get(gaps.size() * 99 / 100)),
                seconds(gaps.getLast()));
        int third = Math.max(1, heap.size() / 3);
        Heap first = Heap.least(heap.subList(0, third));
        Heap last = Heap.least(heap.subList(heap.size() - third, heap.size()));
        System.out.printf(
                Locale.ROOT,
                "heap after collection: %.0f MB at the beginning, %.0f MB at the end, arrays of bytes: %.0f, %.0f,"
                        + " H2 with its cache: %.0f, %.0f%n",
                first.ours / 1e6,
                last.ours / 1e6,
                first.bytes / 1e6,
                last.bytes / 1e6,
                first.h2 / 1e6,
                last.h2 / 1e6);
        boolean late = latest.compareTo(EVERY) > 0;
        boolean grown =
                last.ours > first.ours * MOST_GROWTH || last.bytes > first.bytes + MOST_BYTES || last.h2 > MOST_OF_H2;
        System.out.println(
                late ? "FAILED: a poll came later than its interval" : "no poll came later than its interval");
        System.out.println(grown ? "FAILED: the heap has grown" : "the heap has not grown");
        if (grown) {
            System.out.println("what has grown most, MB: " + last.grownSince(first));
        }
        return !late && !grown;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static void alive(Process daemon) {
        if (!daemon.isAlive()) {
            throw new IllegalStateException("the daemon has ended with " + daemon.exitValue());
        }
    }

    /// What lives in the daemon's heap after a full collection, in bytes.
    private record Heap(double ours, double bytes, double h2, Map<String, Long> classes) {
        /// The least of some: what a poll that is under way holds is no growth, and a leak raises the least too.
        static Heap least(List<Heap> heaps) {
            return heaps.stream().min(Comparator.comparingDouble(Heap::ours)).orElseThrow();
        }

        /// The classes whose objects take up most more than they did, and how much, in MB.
        String grownSince(Heap first) {
            return classes.entrySet().stream()
                    .map(e -> Map.entry(e.getKey(), e.getValue() - first.classes.getOrDefault(e.getKey(), 0L)))
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(MOST_TOLD)
                    .map(e -> "%s %.1f".formatted(e.getKey(), e.getValue() / 1e6))
                    .collect(Collectors.joining(", "));
        }
    }

    private static Heap heap(Process daemon) throws IOException, InterruptedException {
        double ours = 0;
        double arrays = 0;
        double h2 = 0;
        Map<String, Long> classes = new HashMap<>();
        Matcher line = OF_CLASS.matcher(jcmd(daemon, "GC.class_histogram"));
        while (line.find()) {
            long bytes = Long.parseLong(line.group(1));
            classes.merge(line.group(2), bytes, Long::sum);
            if (line.group(2).startsWith("org.h2.")) {
                h2 += bytes;
            } else if (line.group(2).equals("B")) {
                arrays += bytes;
            } else if (!line.group(2).startsWith("jdk.internal.vm.FillerElement")) {
                ours += bytes;
            }
        }
        return new Heap(ours, arrays, h2, classes);
    }

    private static String jcmd(Process daemon, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(daemon.pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static Process daemon(Path folder) throws IOException {
        Path log = folder.resolve("daemon.log");
        return new ProcessBuilder(
                        tool("java"),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "rasid.cli.Main",
                        "run",
                        "--config",
                        folder.resolve("config").toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void configure(Path folder, LoadSites sites) throws IOException {
        Files.createDirectories(folder.resolve("config/watchlists"));
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("config/rasid.yml"), """
                mail: {from: "Rasid <rasid@desk.example>"}
                fetch: {allow: [127.0.0.0/8], delay: 0s}
                log: {level: warn}
                """);
        Files.writeString(folder.resolve("config/watchlists/load.yml"), """
                name: Load
                recipients: [desk@desk.example]
                rules:
                  - {id: rockets, name: Rockets, match: 'صاروخ NEAR/5 السفارة'}
                  - {id: green-zone, name: Green Zone, match: '"المنطقة الخضراء"'}
                """);
        var seeds = new StringBuilder("defaults: {every: 1m, language: ar}\nsources:\n");
        for (int i = 0; i < sites.sites().size(); i++) {
            seeds.append("  - {id: s%d, feed: \"%s\"}%n"
                    .formatted(i, sites.feed(sites.sites().get(i))));
        }
        Files.writeString(folder.resolve("seeds/load.yml"), seeds);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
