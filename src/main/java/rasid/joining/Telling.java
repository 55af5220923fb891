package rasid.joining;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rasid.feed.FeedItem;
import rasid.feed.FeedText;
import rasid.store.Items;

/// Names the items of a feed, so that each is told once: by GUID, or by address where there is none, or none that names
/// one item alone. Pure.
public final class Telling {
    private static final int MANY = 3;
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private Telling() {}

    /// What the feed tells, each item once: where two have one name, the first.
    ///
    /// @param most characters that are kept of what it says of an item beside its title
    public static List<Items.Told> of(List<FeedItem> items, int most) {
        Map<String, Set<URI>> addresses = new HashMap<>();
        for (FeedItem item : items) {
            if (item.guid() != null) {
                addresses.merge(item.guid(), Set.of(item.address()), Telling::union);
            }
        }
        boolean dated = areDated(items);
        Map<String, Items.Told> told = new LinkedHashMap<>();
        for (FeedItem item : items) {
            // Some systems give every item the GUID of the channel, or an empty one.
            boolean named = item.guid() != null
                    && addresses.getOrDefault(item.guid(), Set.of()).size() == 1;
            String key =
                    named && item.guid() != null ? item.guid() : item.address().toString();
            // RSS knows no time of change: sites that edit an article give it a new pubDate.
            // What lies ahead is no publication: the item counts from when it was first seen.
            Instant published = item.ahead() ? null : item.publishedAt();
            Instant changed = item.updatedAt() == null && dated ? published : item.updatedAt();
            told.putIfAbsent(
                    key,
                    new Items.Told(
                            key, item.address(), item.title(), published, changed, () -> FeedText.of(item, most)));
        }
        return new ArrayList<>(told.values());
    }

    /// Whether the dates of a feed are those of its items. Some systems date all of them at the moment they are asked,
    /// and every page would seem edited at every poll.
    private static boolean areDated(List<FeedItem> items) {
        List<Instant> dates = items.stream()
                .map(FeedItem::publishedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return dates.size() < MANY
                || Duration.between(dates.getFirst(), dates.getLast()).compareTo(AT_ONCE) > 0;
    }

    private static Set<URI> union(Set<URI> a, Set<URI> b) {
        if (a.containsAll(b)) {
            return a;
        }
        Set<URI> all = new java.util.HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
