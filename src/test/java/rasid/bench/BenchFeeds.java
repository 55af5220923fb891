package rasid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rasid.feed.FeedDocument;
import rasid.feed.FeedReader;
import tools.jackson.databind.JsonNode;

/// `bin/bench feeds FILES.jsonl OUT.jsonl`: reads feed files. A row is `{"file","headers","url"}` with the file
/// in
/// `xml/`
/// beside the list; an answer has the feed's fields and its entries'.
final class BenchFeeds {
    private static final Pattern DECLARED =
            Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']|charset=[\"']?([\\w.:-]+)");

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
        URI base =
                location.isEmpty() ? address : address.resolve(location.strip().replace(" ", "%20"));
        byte[] bytes = Rows.unchecked(files.resolve(file));
        Optional<FeedDocument> read =
                FeedReader.document(base, text(bytes, header(headers, "content-type")), ZoneOffset.UTC, Instant.now());
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
        return value == null ? null : value.toString();
    }

    private static String header(JsonNode headers, String name) {
        return headers.propertyStream()
                .filter(h -> h.getKey().equalsIgnoreCase(name))
                .map(h -> h.getValue().asString(""))
                .findFirst()
                .orElse("");
    }

    /// Enough for the files of the set; the program decodes in `fetch`.
    private static String text(byte[] bytes, String contentType) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String head = contentType + " "
                + new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (bytes.length > 3 && bytes[0] == 0 && bytes[1] == '<') {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (bytes.length > 3 && bytes[0] == '<' && bytes[1] == 0) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        Matcher declared = DECLARED.matcher(head);
        Charset charset = StandardCharsets.UTF_8;
        if (declared.find()) {
            String name = declared.group(1) == null ? declared.group(2) : declared.group(1);
            try {
                charset = Charset.forName(name);
            } catch (IllegalArgumentException _) {
                charset = StandardCharsets.UTF_8;
            }
        }
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public static void main(String[] args) throws IOException {
        run(args);
    }
}
