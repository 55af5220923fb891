package rasid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates.Moment;
import rasid.feed.FeedDocument;
import rasid.feed.FeedReader;
import rasid.fetch.Body;
import rasid.model.Addresses;
import tools.jackson.databind.JsonNode;

/// `bin/bench feeds FILES.jsonl OUT.jsonl`: reads feed files. A row is `{"file","headers","url"}` with the file
/// in `xml/` beside the list; an answer has the feed's fields and its entries'.
final class BenchFeeds {
    private BenchFeeds() {}

    static void run(String[] args) throws IOException {
        Path list = Path.of(args[0]);
        Path files = list.toAbsolutePath().getParent().resolve("xml");
        Rows.write(Path.of(args[1]), Rows.json(list), row -> answer(row, files));
    }

    private static Map<String, ?> answer(JsonNode row, Path files) {
        String file = row.path("file").asString();
        String url = row.path("url").asString("");
        JsonNode headers = row.path("headers");
        String location = header(headers, "content-location");
        URI address = URI.create(url.isEmpty() ? "http://127.0.0.1:8097/" + file : url);
        URI base = Addresses.resolve(address, location).orElse(address);
        byte[] bytes = Rows.unchecked(files.resolve(file));
        Optional<FeedDocument> read = FeedReader.document(
                base, new Body(bytes, header(headers, "content-type")).text(), ZoneOffset.UTC, Instant.now());
        Map<String, Object> answer = new HashMap<>();
        answer.put("file", file);
        if (read.isEmpty()) {
            answer.put("error", "no feed");
            return answer;
        }
        FeedDocument feed = read.get();
        answer.put("feed", feed(feed, header(headers, "content-language")));
        answer.put("entries", feed.entries().stream().map(BenchFeeds::entry).toList());
        return answer;
    }

    private static Map<String, Object> feed(FeedDocument feed, String language) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", feed.title());
        fields.put("link", string(feed.link()));
        fields.put("language", feed.language().isEmpty() ? language : feed.language());
        fields.put("author", feed.author());
        fields.put("id", feed.id());
        fields.put("published", string(feed.published()));
        fields.put("updated", string(feed.updated()));
        return fields;
    }

    private static Map<String, Object> entry(FeedDocument.Entry entry) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", entry.id());
        fields.put("title", entry.title());
        fields.put("link", string(entry.link()));
        fields.put("published", string(entry.published()));
        fields.put("updated", string(entry.updated() == null ? entry.dated() : entry.updated()));
        fields.put("author", entry.author());
        fields.put("language", entry.language());
        fields.put("summary", entry.summary());
        fields.put("content", entry.content());
        return fields;
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null
                ? null
                : value instanceof Moment moment ? moment.at().toString() : value.toString();
    }

    private static String header(JsonNode headers, String name) {
        return headers.propertyStream()
                .filter(h -> h.getKey().equalsIgnoreCase(name))
                .map(h -> h.getValue().asString(""))
                .findFirst()
                .orElse("");
    }
}
