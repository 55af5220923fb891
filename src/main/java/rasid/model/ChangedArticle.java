package rasid.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An article that its site has changed since a recipient was told of it.
///
/// @param article in its newest text
/// @param edit from the text that they were told of to the newest; [Edit#none] where only the page is gone
/// @param toldAt when they were told first; null where the same mail tells of it
/// @param changedAt when the newest text was read, or the page found gone
/// @param gone whether the site answers that the page is there no more
/// @param unmet whether the newest text meets none of the rules any more that they were told of
public record ChangedArticle(
        Article article, Edit edit, @Nullable Instant toldAt, Instant changedAt, boolean gone, boolean unmet) {}
