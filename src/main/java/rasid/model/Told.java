package rasid.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// That one recipient knows a story already.
///
/// @param at when the first mail that told of it was sent
/// @param articles those of its articles that any mail has told of
public record Told(Instant at, Set<ArticleId> articles) {
    public Told {
        articles = Set.copyOf(articles);
    }

    /// Both as one: the earlier time, all articles.
    public Told and(Told other) {
        Set<ArticleId> all = new HashSet<>(articles);
        all.addAll(other.articles);
        return new Told(at.isBefore(other.at) ? at : other.at, all);
    }
}
