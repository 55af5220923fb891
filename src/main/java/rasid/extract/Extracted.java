package rasid.extract;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rasid.model.Content;

/// A page as a reader reads it.
///
/// @param publishedAt null where the page does not tell
/// @param modifiedAt null where the page does not tell
/// @param canonical the address that the page says it has, absolute; null where it says none. Not to be
///     trusted blindly.
public record Extracted(
        Content content,
        @Nullable Instant publishedAt,
        @Nullable Instant modifiedAt,
        @Nullable URI canonical) {}
