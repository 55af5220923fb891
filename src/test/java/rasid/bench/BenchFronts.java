package rasid.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import rasid.feed.FeedItem;
import rasid.feed.FeedReader;
import rasid.feed.FeedResult;
import rasid.fetch.Body;
import rasid.model.Feed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `bin/bench fronts PAGES.jsonl OUT.jsonl`: finds the articles of front pages. A row is `{"id","url","html"}` with the
/// file beside the list, gzipped or not; an answer is `{"id","articles":[absolute URLs]}`. In place of a list a folder
/// will do, of `NAME.json` each with its `NAME.html`.
final class BenchFronts {
    private BenchFronts() {}

    static void run(String[] args) throws IOException {
        Path pages = Path.of(args[0]).toAbsolutePath();
        Path folder = Files.isDirectory(pages) ? pages : pages.getParent();
        Rows.write(Path.of(args[1]), rows(pages), row -> answer(row, folder));
    }

    private static List<JsonNode> rows(Path pages) throws IOException {
        if (!Files.isDirectory(pages)) {
            return Rows.json(pages);
        }
        try (Stream<Path> files = Files.list(pages)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> JsonMapper.shared().readTree(file))
                    .toList();
        }
    }

    private static Map<String, ?> answer(JsonNode row, Path folder) {
        String id = row.path("id").asString();
        Path html = folder.resolve(row.path("html").asString(id + ".html"));
        URI address = URI.create(row.path("url").asString());
        var feed = new Feed("bench/page", "bench", Feed.Kind.PAGE, address, null);
        String text = new Body(unpacked(Rows.unchecked(html)), "text/html").text();
        FeedResult result = FeedReader.read(feed, address, text, ZoneOffset.UTC, Instant.now());
        List<String> articles = result instanceof FeedResult.Read read
                ? read.items().stream()
                        .map(FeedItem::address)
                        .map(URI::toString)
                        .toList()
                : List.of();
        return Map.of("id", id, "articles", articles);
    }

    private static byte[] unpacked(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 0x1F || bytes[1] != (byte) 0x8B) {
            return bytes;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
