package rasid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import rasid.extract.Extractor;
import rasid.fetch.Body;

/// `bin/bench hostile FOLDER [SECONDS]`: reads every page of a folder cut off at a random place and with flipped bytes,
/// for as long as it is given, and ends with a fault when one throws or does not end. A small heap
/// (`BENCH_JAVA_OPTS=-Xmx256m`) bounds the memory too.
final class BenchHostile {
    /// No page takes so long on any machine, unless it never ends.
    private static final long HANGS_AFTER_MINUTES = 3;

    private static final URI ADDRESS = URI.create("https://www.nakhla.example/ar/news/1");
    private static final Instant NOW = Instant.parse("2024-03-13T06:00:00Z");
    /// One byte of so many is another.
    private static final int FLIPPED = 100;

    private BenchHostile() {}

    static void run(String[] args) throws Exception {
        long seconds = args.length > 1 ? Long.parseLong(args[1]) : Long.MAX_VALUE / 1_000_000_000;
        long end = System.nanoTime() + Math.min(seconds, 1_000_000) * 1_000_000_000;
        List<Path> pages;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            pages = files.filter(Files::isRegularFile).sorted().toList();
        }
        int read = 0;
        long longest = 0;
        // Spread over the folder, so that a short run meets pages of every kind.
        int step = 97 % Math.max(1, pages.size()) == 0 ? 1 : 97;
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < pages.size() && System.nanoTime() < end; i++) {
                Path page = pages.get((int) ((long) i * step % pages.size()));
                long begin = System.nanoTime();
                read(worker, page, i);
                longest = Math.max(longest, System.nanoTime() - begin);
                read++;
            }
        }
        System.out.printf(
                "hostile: %d of %d pages read, each cut off and with flipped bytes; none threw, the longest two readings took %d ms%n",
                read, pages.size(), longest / 1_000_000);
    }

    private static void read(ExecutorService worker, Path page, int seed) throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(page);
        var random = new Random(seed);
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        byte[] flipped = bytes.clone();
        for (int i = 0; i < bytes.length / FLIPPED; i++) {
            flipped[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Future<?> reading = worker.submit(() -> {
            for (byte[] broken : List.of(cut, flipped)) {
                Extractor.extract(new Body(broken, null).text(), ADDRESS, null, ZoneOffset.UTC, NOW);
            }
            return page;
        });
        try {
            reading.get(HANGS_AFTER_MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            System.err.println(page + " does not end (seed " + seed + ")");
            System.exit(1);
        } catch (ExecutionException e) {
            throw new IllegalStateException(page + " (seed " + seed + ")", e.getCause());
        }
    }
}
