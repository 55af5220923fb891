package rasid.model;

import java.util.Set;

/// Which sources a watchlist reads: all when both sets are empty, else those with one of the ids or one of the
/// tags.
public record SourceFilter(Set<String> ids, Set<String> tags) {
    public static final SourceFilter ALL = new SourceFilter(Set.of(), Set.of());

    public SourceFilter {
        ids = Set.copyOf(ids);
        tags = Set.copyOf(tags);
    }

    public boolean reads(Source source) {
        boolean all = ids.isEmpty() && tags.isEmpty();
        return all || ids.contains(source.id()) || source.tags().stream().anyMatch(tags::contains);
    }
}
