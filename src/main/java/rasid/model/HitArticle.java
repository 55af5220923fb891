package rasid.model;

import java.util.List;

/// An article together with the hits that a mail tells of, at least one.
public record HitArticle(Article article, List<Hit> hits) {
    public HitArticle {
        hits = List.copyOf(hits);
        if (hits.isEmpty()) {
            throw new IllegalArgumentException(
                    "article %d without a hit".formatted(article.id().value()));
        }
    }
}
