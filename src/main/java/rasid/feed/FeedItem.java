package rasid.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates.Moment;

/// One article that a feed, a sitemap or a front page tells of.
///
/// @param guid what the feed calls it, unique within the feed; null where it has no name but its address
/// @param address absolute, http or https
/// @param title as text, without markup; `""` where it is not told
/// @param publishedAt null where it is not told
/// @param updatedAt when it was last changed; null where it is not told
/// @param said what the feed itself says of it beside the title
/// @param ahead whether `publishedAt` lies further in the future than clocks go wrong: an event that is announced, a
///     wrong zone or a mistake, and no time of publication
public record FeedItem(
        @Nullable String guid,
        URI address,
        String title,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        boolean ahead,
        Said said) {

    /// An article of which nothing but its title is told.
    public FeedItem(
            @Nullable String guid,
            URI address,
            String title,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt,
            boolean ahead) {
        this(guid, address, title, publishedAt, updatedAt, ahead, Said.NOTHING);
    }

    /// Summary and content of an entry, as they stand, mostly HTML; `""` where there is none. [FeedText] reads them.
    public record Said(String summary, String content) {
        public static final Said NOTHING = new Said("", "");
    }

    FeedItem saying(Said words) {
        return new FeedItem(guid, address, title, publishedAt, updatedAt, ahead, words);
    }

    static FeedItem undated(URI address, String title) {
        return new FeedItem(null, address, title, null, null, false);
    }

    /// With the dates as they are told at `now`. A time of change that lies ahead says nothing and is left out; where
    /// it is the only date, it is kept as that of publication, so that a person sees it.
    static FeedItem of(
            @Nullable String guid,
            URI address,
            String title,
            @Nullable Moment published,
            @Nullable Moment updated,
            Instant now) {
        boolean late = updated != null && updated.ahead(now);
        Moment told = published == null && late ? updated : published;
        return new FeedItem(
                guid,
                address,
                title,
                told == null ? null : told.at(),
                updated == null || late ? null : updated.at(),
                told != null && told.ahead(now));
    }
}
