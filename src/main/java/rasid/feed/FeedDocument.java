package rasid.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates.Moment;

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
        @Nullable Moment published,
        @Nullable Moment updated,
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
            @Nullable Moment published,
            @Nullable Moment updated,
            @Nullable Moment dated,
            String author,
            String language,
            String summary,
            String content) {}
}
