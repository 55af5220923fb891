package rasid.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A page as a reader reads it, in its newest version that is stored.
///
/// @param version counts from 1; a changed text is a new version
/// @param source the id of the source that published it
/// @param sourceName how people call that source
/// @param address where it is read: the canonical URL where that is trusted, else the URL that was fetched
/// @param publishedAt null where no date was found
/// @param seenAt when it was first stored
public record Article(
        ArticleId id,
        int version,
        String source,
        String sourceName,
        URI address,
        StoryId story,
        Content content,
        @Nullable Instant publishedAt,
        Instant seenAt) {}
