package rasid;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.Journal.Counts;
import rasid.joining.Habits;
import rasid.model.Texts;
import rasid.story.Fingerprint;

/// How one page came out, as far as the health of its source asks.
sealed interface PageOutcome {
    Counts counts();

    /// It was read before: nothing was asked of the site.
    record Known(Counts counts) implements PageOutcome {}

    /// It became an article, or was found to be one.
    ///
    /// @param again whether it has been read before under the same item
    /// @param dating what the page says of when it was published
    /// @param seen what stands at the ends of a new article; null where the article was known
    /// @param unmet which of the source's own selectors found nothing
    /// @param text how its text came out
    record Read(
            Counts counts,
            URI address,
            Fingerprint fingerprint,
            boolean again,
            Dating dating,
            Habits.@Nullable Sighting seen,
            List<String> unmet,
            Texts.Came text)
            implements PageOutcome {}

    /// What is told of a time of publication.
    enum Dating {
        NONE,
        PAST,
        /// Further in the future than clocks go wrong.
        AHEAD
    }

    /// It could not be had.
    ///
    /// @param attempts at it before this one
    record Failed(Counts counts, URI address, String reason, int attempts) implements PageOutcome {}

    /// A check of visitors or a consent wall stood in its place.
    ///
    /// @param attempts at it before this one
    record Blocked(Counts counts, URI address, String reason, int attempts) implements PageOutcome {}

    /// It has neither a title nor a text.
    ///
    /// @param attempts at it before this one
    record Empty(Counts counts, URI address, int attempts) implements PageOutcome {}
}
