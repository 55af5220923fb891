package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed of any format under one set of names.
///
/// @param title as text, `""` where there is none; so are `id`, `author` and `language`
/// @param link the page that the feed belongs to
public record FeedDocument(
        String title,
        @Nullable URI link,
        String id,
        String author,
        String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<Entry> entries) {
    public FeedDocument {
        entries = List.copyOf(entries);
    }

    /// One entry.
    ///
    /// @param id the GUID, `""` where there is none
    /// @param link null where the entry has no address on the web
    /// @param dated a date of which the feed does not say what it means (Dublin Core's `date`)
    /// @param summary as it stands, mostly HTML; `""` where there is none; so is `content`
    public record Entry(
            String id,
            @Nullable URI link,
            String title,
            @Nullable Instant published,
            @Nullable Instant updated,
            @Nullable Instant dated,
            String author,
            String language,
            String summary,
            String content) {}
}
