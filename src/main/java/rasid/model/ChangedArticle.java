package rasid.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article that its site has changed since a recipient was told of it.
///
/// @param article in its newest text
/// @param edit from the text that they were told of to the newest; [Edit#none] where only the page is gone
/// @param toldAt when they were told first; null where the same mail tells of it
/// @param changedAt when the newest text was read, or the page found gone
/// @param gone whether the site answers that the page is there no more
/// @param unmet whether the newest text meets none of the rules any more that they were told of
/// @param others the sources of further articles of its story in which the same numbers were changed
public record ChangedArticle(
        Article article,
        Edit edit,
        @Nullable Instant toldAt,
        Instant changedAt,
        boolean gone,
        boolean unmet,
        List<String> others) {
    public ChangedArticle {
        others = List.copyOf(others);
    }

    /// With one more article of its story.
    public ChangedArticle with(String otherSource) {
        List<String> all = new ArrayList<>(others);
        all.add(otherSource);
        return new ChangedArticle(article, edit, toldAt, changedAt, gone, unmet, all);
    }

    /// How many articles it stands for.
    public int articles() {
        return 1 + others.size();
    }
}
