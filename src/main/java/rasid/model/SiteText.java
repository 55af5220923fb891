package rasid.model;

import java.util.Set;

/// A paragraph at the beginning or end of a source's articles, counted.
///
/// @param key a hash of its letters and digits
/// @param pages how many of the last articles have it there, about: old ones count half and half again
/// @param days on how many different days it was seen
/// @param lastDay the last of them, in days since 1970-01-01 UTC
/// @param stories some of the different stories whose articles have it, as many as matter
public record SiteText(long key, int pages, int days, long lastDay, Set<Long> stories) {
    public SiteText {
        stories = Set.copyOf(stories);
    }
}
