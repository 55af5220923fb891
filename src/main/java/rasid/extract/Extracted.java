package rasid.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.model.Content;

/// A page as a reader reads it.
///
/// @param credits agencies, desks and publishers that the page names as authors; persons are in `content`
/// @param publishedAt null where the page does not tell
/// @param modifiedAt null where the page does not tell
/// @param canonical the address that the page says it has, absolute; null where it says none. Not to be
///     trusted blindly.
public record Extracted(
        Content content,
        List<String> credits,
        @Nullable Instant publishedAt,
        @Nullable Instant modifiedAt,
        @Nullable URI canonical) {
    public Extracted {
        credits = List.copyOf(credits);
    }
}
