package rasid.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.match.RuleIndex;
import rasid.model.Content;
import tools.jackson.databind.ObjectMapper;

/// `match-speed RULES.jsonl DOCS.jsonl SECONDS [PEER-CLASSPATH [LEAST]]`: how long one thread takes to find the rules
/// that a document meets, beside Lucene Monitor, which runs as a process of its own, in turn with us, on the same load.
/// Both are measured in time of processor of the whole process, collector and compiler included, which other work on
/// the machine disturbs less than it does the clock. It fails where we are not LEAST times as fast. A
/// document has `id` and `text`, one paragraph a line; rules are [LoadRules].
public final class BenchMatchSpeed {
    private static final URI ADDRESS = URI.create("https://bench.example.org/");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PEER_ROUND =
            Pattern.compile("round 1: ([0-9]+) docs, .* ([0-9.]+) ms/doc, ([0-9.]+) matches/doc");
    private static final int TURNS = 3;

    /// Milliseconds for a document.
    private record Cost(double clock, double processor) {}

    private BenchMatchSpeed() {}

    public static void run(String[] args) throws IOException {
        Path rules = Path.of(args[0]);
        Path docs = Path.of(args[1]);
        double seconds = Double.parseDouble(args[2]);
        List<Content> documents = documents(docs);
        var queries = LoadRules.read(rules);
        long before = usedMegabytes();
        long start = System.nanoTime();
        long cpu = cpu();
        RuleIndex index = RuleIndex.of(queries);
        System.out.printf(
                "%d rules loaded in %.2f s (%.2f s of processor), %d MB%n",
                queries.size(), (System.nanoTime() - start) / 1e9, (cpu() - cpu) / 1e9, usedMegabytes() - before);
        long hits = 0;
        for (Content document : documents) {
            hits += index.matches(ADDRESS, document).rules().size();
        }
        System.out.printf("%d docs, %.2f hits/doc%n", documents.size(), (double) hits / documents.size());
        double[] ratios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            Cost ours = ours(index, documents, seconds);
            if (args.length > 3) {
                Cost peer = peer(args[3], rules, docs, seconds);
                double byClock = peer.clock() / ours.clock();
                double byProcessor = peer.processor() / ours.processor();
                ratios[turn] = Math.min(byClock, byProcessor);
                System.out.printf("%.1f times as fast by the clock, %.1f by the processor%n", byClock, byProcessor);
            }
        }
        if (args.length > 3) {
            Arrays.sort(ratios);
            double median = ratios[TURNS / 2];
            System.out.printf("median: %.1f times as fast as the peer%n", median);
            if (args.length > 4 && median < Double.parseDouble(args[4])) {
                throw new IllegalStateException("it should be %s times as fast".formatted(args[4]));
            }
        }
    }

    private static Cost ours(RuleIndex index, List<Content> documents, double seconds) {
        long done = 0;
        Duration before = cpu(ProcessHandle.current());
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1e9) {
            index.matches(ADDRESS, documents.get((int) (done++ % documents.size())))
                    .rules();
        }
        double clock = (System.nanoTime() - begin) / 1e6 / done;
        double processor = cpu(ProcessHandle.current()).minus(before).toNanos() / 1e6 / done;
        System.out.printf("ours %.3f ms/doc of processor (%.3f by the clock)%n", processor, clock);
        return new Cost(clock, processor);
    }

    /// One whole run of the peer, which warms up by itself.
    private static Cost peer(String classpath, Path rules, Path docs, double seconds) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        classpath,
                        "MonitorPeer",
                        LoadRules.worded(rules).toString(),
                        plain(docs).toString(),
                        String.valueOf(seconds))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        StringBuilder output = new StringBuilder();
        Duration warm = Duration.ZERO;
        Duration end = Duration.ZERO;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            // It has threads that never end: it is done when it has said the last that counts.
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                output.append(line).append('\n');
                if (line.startsWith("round 0:")) {
                    warm = cpu(process.toHandle());
                } else if (line.startsWith("round 1:")) {
                    end = cpu(process.toHandle());
                    break;
                }
            }
        } finally {
            process.destroyForcibly();
        }
        Matcher round = PEER_ROUND.matcher(output);
        if (!round.find()) {
            throw new IOException("the peer said: " + output);
        }
        double processor = end.minus(warm).toNanos() / 1e6 / Long.parseLong(round.group(1));
        System.out.printf(
                "peer %.3f ms/doc of processor (%s by the clock), %s hits/doc%n",
                processor, round.group(2), round.group(3));
        return new Cost(Double.parseDouble(round.group(2)), processor);
    }

    /// The peer reads no gzip.
    static Path plain(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return file;
        }
        Path plain = Files.createTempFile("load", ".jsonl");
        plain.toFile().deleteOnExit();
        Files.write(plain, Input.lines(file), StandardCharsets.UTF_8);
        return plain;
    }

    static List<Content> documents(Path file) throws IOException {
        List<Content> documents = new ArrayList<>();
        for (String line : Input.lines(file)) {
            List<String> paragraphs =
                    JSON.readTree(line).get("text").asString().lines().toList();
            documents.add(
                    Content.of("", paragraphs.stream().filter(p -> !p.isBlank()).toList(), null));
        }
        return documents;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
