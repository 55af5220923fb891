package rasid.extract;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.model.Content;

/// A page as a reader reads it.
///
/// @param credits agencies, desks and publishers that the page names as authors; persons are in `content`
/// @param published null where the page does not tell
/// @param modified null where the page does not tell
/// @param canonical the address that the page says it has, absolute; null where it says none. Not to be
///     trusted blindly.
public record Extracted(
        Content content,
        List<String> credits,
        @Nullable Dated published,
        @Nullable Dated modified,
        @Nullable URI canonical) {
    public Extracted {
        credits = List.copyOf(credits);
    }
}
