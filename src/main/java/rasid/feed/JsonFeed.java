package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.model.Addresses;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed 1.1.
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFeed() {}

    /// Empty when the text is no JSON object with a list of items.
    static Optional<FeedDocument> read(Served served) {
        String text = served.text();
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (!text.startsWith("{", start)) {
            return Optional.empty();
        }
        try {
            JsonNode feed = JSON.readTree(text);
            return feed.path("items").isArray() ? Optional.of(read(feed, served)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static FeedDocument read(JsonNode feed, Served served) {
        List<FeedDocument.Entry> entries = new ArrayList<>();
        feed.path("items").forEach(item -> entries.add(entry(item, served)));
        return new FeedDocument(
                Markup.text(text(feed, "title")),
                link(feed, served, "home_page_url"),
                text(feed, "feed_url"),
                author(feed),
                text(feed, "language"),
                null,
                null,
                entries);
    }

    private static FeedDocument.Entry entry(JsonNode item, Served served) {
        URI own = link(item, served, "url");
        String id = text(item, "id");
        return new FeedDocument.Entry(
                id,
                own == null && id.startsWith("http")
                        ? Addresses.resolve(served.address(), id).orElse(null)
                        : own,
                Markup.text(text(item, "title")),
                served.date(text(item, "date_published")),
                served.date(text(item, "date_modified")),
                null,
                author(item),
                text(item, "language"),
                text(item, "summary"),
                text(item, "content_html").isEmpty() ? text(item, "content_text") : text(item, "content_html"));
    }

    private static String author(JsonNode of) {
        JsonNode one = of.path("authors").isArray() ? of.path("authors").path(0) : of.path("author");
        return text(one, "name");
    }

    private static @Nullable URI link(JsonNode of, Served served, String field) {
        return Addresses.resolve(served.address(), text(of, field)).orElse(null);
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asString("").strip();
    }
}
