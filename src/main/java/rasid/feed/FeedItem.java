package rasid.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One article that a feed, a sitemap or a front page tells of.
///
/// @param guid what the feed calls it, unique within the feed; null where it has no name but its address
/// @param address absolute, http or https
/// @param title as text, without markup; `""` where it is not told
/// @param publishedAt null where it is not told
/// @param updatedAt when it was last changed; null where it is not told
public record FeedItem(
        @Nullable String guid,
        URI address,
        String title,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt) {}
