package rasid.extract;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.extract.page.Dated;
import rasid.model.Content;

/// A page as a reader reads it.
///
/// @param credits agencies, desks and publishers that the page names as authors; persons are in `content`
/// @param published null where the page does not tell
/// @param modified null where the page does not tell
/// @param canonical the address that the page says it has, absolute; null where it says none. Not to be
///     trusted blindly.
/// @param next where the article goes on, absolute and at the same host; null where this is its last or only page
/// @param tags what the page is filed under
/// @param walled true where the page keeps its text, or the rest of it, for subscribers
/// @param error true for an error page that was served as a good one
/// @param repeated paragraphs that were left out because the source is known to repeat them
/// @param unmet which of the source's own selectors (`body`, `title`, `date`) found nothing here
public record Extracted(
        Content content,
        List<String> credits,
        @Nullable Dated published,
        @Nullable Dated modified,
        @Nullable URI canonical,
        @Nullable URI next,
        List<String> tags,
        boolean walled,
        boolean error,
        List<String> repeated,
        List<String> unmet) {
    public Extracted {
        tags = List.copyOf(tags);
        credits = List.copyOf(credits);
        repeated = List.copyOf(repeated);
        unmet = List.copyOf(unmet);
    }
}
