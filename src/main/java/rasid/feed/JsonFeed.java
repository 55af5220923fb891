package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed 1.0 and 1.1.
final class JsonFeed {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFeed() {}

    static FeedResult read(String text, Setting setting) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            return new FeedResult.Unreadable("broken JSON: " + e.getOriginalMessage());
        }
        JsonNode told = root.path("items");
        if (!told.isArray()) {
            return new FeedResult.Unreadable("JSON without `items`, so no JSON Feed");
        }
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : told) {
            item(item, setting).ifPresent(items::add);
        }
        return new FeedResult.Read(items, List.of());
    }

    private static Optional<FeedItem> item(JsonNode item, Setting setting) {
        String id = string(item, "id");
        Optional<URI> address =
                List.of(string(item, "url"), string(item, "external_url"), id.startsWith("http") ? id : "").stream()
                        .flatMap(link -> Links.resolve(setting.address(), link).stream())
                        .findFirst();
        return address.map(found -> new FeedItem(
                id.isEmpty() ? null : id,
                found,
                PlainText.of(string(item, "title")),
                setting.instant(string(item, "date_published")),
                setting.instant(string(item, "date_modified"))));
    }

    /// Ids are numbers in some feeds; `""` where the field is missing or holds no value of its own.
    private static String string(JsonNode item, String field) {
        return item.path(field).asStringOpt().orElse("").strip();
    }
}
