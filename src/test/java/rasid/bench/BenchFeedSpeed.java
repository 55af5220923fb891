package rasid.bench;

import java.io.BufferedReader;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rasid.feed.FeedReader;
import rasid.fetch.Body;

/// `bin/bench feed-speed FILES.jsonl [SECONDS]`: reads the same feeds with ours and with ROME, one after the other,
/// each in a process of its own and by one thread, and prints documents a second of that thread's processor time.
/// ROME comes from Maven Central into `target/peers`; it is no dependency. The feeds: three of 50 articles made here,
/// and those well-formed files of the set that ROME can read. Ends with 1 when ours is slower at one of the two.
final class BenchFeedSpeed {
    private static final List<String> PEER = List.of(
            "com.rometools:rome:2.1.0",
            "com.rometools:rome-utils:2.1.0",
            "org.jdom:jdom2:2.0.6.1",
            "org.slf4j:slf4j-api:2.0.17");
    private static final Path PEERS = Path.of("target/peers");

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private BenchFeedSpeed() {}

    static void run(String[] args) throws IOException, InterruptedException {
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        for (String artifact : PEER) {
            if (!Files.exists(PEERS.resolve(artifact.replaceFirst("^[^:]+:([^:]+):(.*)$", "$1-$2.jar")))) {
                exec(List.of(
                        "mvn", "-q", "-B", "dependency:copy", "-Dartifact=" + artifact, "-DoutputDirectory=" + PEERS));
            }
        }
        Path source = PEERS.resolve("RomePeer.java");
        try (InputStream text = BenchFeedSpeed.class.getResourceAsStream("RomePeer.java.txt")) {
            Files.write(source, java.util.Objects.requireNonNull(text).readAllBytes());
        }
        boolean slower = compare("news feeds of 50 articles", made(), source, seconds);
        slower |= compare("small well-formed files", wellFormed(Path.of(args[0])), source, seconds);
        if (slower) {
            System.exit(1);
        }
    }

    private static boolean compare(String what, Path folder, Path source, int seconds)
            throws IOException, InterruptedException {
        List<String> said = exec(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-cp",
                PEERS + "/*",
                source.toString(),
                folder.toString(),
                String.valueOf(seconds)));
        Set<String> names = Set.of(said.getFirst().substring("files ".length()).split(" ", -1));
        double peer = Double.parseDouble(said.get(1).substring("rate ".length()));
        List<byte[]> files = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            files.add(Files.readAllBytes(folder.resolve(name)));
        }
        measure(files, seconds);
        double own = measure(files, seconds);
        System.out.printf(
                "%s (%d): ours %.0f a second, ROME %.0f, ratio %.2f%n", what, files.size(), own, peer, own / peer);
        return own < peer;
    }

    private static double measure(List<byte[]> files, int seconds) {
        URI address = URI.create("https://news.example/rss");
        Instant now = Instant.now();
        long cpu = CPU.getCurrentThreadCpuTime();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long count = 0;
        while (System.nanoTime() < end) {
            for (byte[] file : files) {
                String text = new Body(file, "application/xml").text();
                count += FeedReader.document(address, text, ZoneOffset.UTC, now).isPresent() ? 1 : 0;
            }
        }
        return count / ((CPU.getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    private static Path wellFormed(Path list) throws IOException {
        Path folder = Files.createTempDirectory(PEERS, "small");
        Path files = list.toAbsolutePath().getParent().resolve("xml");
        for (var row : Rows.json(list)) {
            String name = row.path("file").asString();
            if (name.startsWith("wellformed/")) {
                Files.write(folder.resolve(name.replace('/', '_')), Rows.unchecked(files.resolve(name)));
            }
        }
        return folder;
    }

    private static Path made() throws IOException {
        Path folder = Files.createTempDirectory(PEERS, "news");
        StringBuilder rss = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<channel><title>وكالة</title><link>https://news.example/</link><description>أخبار</description>");
        StringBuilder atom = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Agency</title><id>urn:a</id><updated>2026-03-01T09:00:00Z</updated>");
        StringBuilder bare =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
                        + "<title>Agency</title><link>https://news.example/</link><description>News</description>");
        for (int i = 0; i < 50; i++) {
            String at = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.parse("2026-03-01T09:00:00Z").minusSeconds(i * 600L).atOffset(ZoneOffset.ofHours(3)));
            String body = "<p>سقطت ثلاثة صواريخ مساء اليوم قرب السفارة وسط العاصمة، بحسب مصدر أمني تحدث للوكالة.</p>"
                    .repeat(12);
            rss.append("<item><title>سقوط صاروخ قرب السفارة ")
                    .append(i)
                    .append(" &amp; إغلاق الطرق</title><link>https://news.example/story/")
                    .append(i)
                    .append("</link><guid isPermaLink=\"false\">n")
                    .append(i)
                    .append("</guid><pubDate>")
                    .append(at)
                    .append(
                            "</pubDate><dc:creator>مراسل</dc:creator><description><![CDATA[<p>وصف قصير</p>]]></description><content:encoded><![CDATA[")
                    .append(body)
                    .append("]]></content:encoded></item>");
            atom.append("<entry><title type=\"html\">Rocket hits &amp;lt;b&amp;gt;embassy&amp;lt;/b&amp;gt; ")
                    .append(i)
                    .append("</title><link rel=\"alternate\" href=\"https://news.example/story/")
                    .append(i)
                    .append("\"/><id>urn:n")
                    .append(i)
                    .append("</id><published>2026-03-01T08:00:00+03:00</published>")
                    .append(
                            "<updated>2026-03-01T09:00:00Z</updated><summary>Three rockets</summary><content type=\"html\">")
                    .append(body.replace("<", "&lt;").replace(">", "&gt;"))
                    .append("</content></entry>");
            bare.append("<item><title>Story number ")
                    .append(i)
                    .append("</title><link>https://news.example/story/")
                    .append(i)
                    .append("</link><pubDate>")
                    .append(at)
                    .append("</pubDate><description>Three rockets fell near the embassy</description></item>");
        }
        Files.writeString(folder.resolve("rss.xml"), rss.append("</channel></rss>"));
        Files.writeString(folder.resolve("atom.xml"), atom.append("</feed>"));
        Files.writeString(folder.resolve("bare.xml"), bare.append("</channel></rss>"));
        return folder;
    }

    private static List<String> exec(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IOException("%s ended with %d".formatted(command.getFirst(), process.exitValue()));
        }
        return lines;
    }
}
