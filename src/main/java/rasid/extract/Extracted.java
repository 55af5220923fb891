package rasid.extract;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rasid.model.Content;

/// What a page tells of itself.
///
/// @param publishedAt null where no date was found
/// @param modifiedAt null where none was found
/// @param canonical the address that the page names as its own, absolute; null where it names none
public record Extracted(
        Content content,
        @Nullable Instant publishedAt,
        @Nullable Instant modifiedAt,
        @Nullable URI canonical) {}
