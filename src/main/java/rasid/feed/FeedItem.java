package rasid.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An article that a feed, a sitemap or a front page leads to.
///
/// @param guid what the feed knows it by; null where it tells nothing of the kind
/// @param address absolute, http or https, without a fragment
/// @param title as plain text, `""` where none is told
/// @param publishedAt null where it is not told or cannot be read
/// @param updatedAt when it was last changed; null where it is not told or cannot be read
public record FeedItem(
        @Nullable String guid,
        URI address,
        String title,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt) {}
