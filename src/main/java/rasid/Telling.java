package rasid;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rasid.feed.FeedItem;
import rasid.store.Items;

/// Names the items of a feed for [Intake]: by GUID, or by address where there is none, or none that names one item
/// alone. Pure.
final class Telling {
    private Telling() {}

    /// What the feed tells, each item once: where two have one name, the first.
    static List<Items.Told> of(List<FeedItem> items) {
        Map<String, Set<URI>> addresses = new HashMap<>();
        for (FeedItem item : items) {
            if (item.guid() != null) {
                addresses.merge(item.guid(), Set.of(item.address()), Telling::union);
            }
        }
        Map<String, Items.Told> told = new LinkedHashMap<>();
        for (FeedItem item : items) {
            // Some systems give every item the GUID of the channel, or an empty one.
            boolean named = item.guid() != null
                    && addresses.getOrDefault(item.guid(), Set.of()).size() == 1;
            String key =
                    named && item.guid() != null ? item.guid() : item.address().toString();
            told.putIfAbsent(
                    key, new Items.Told(key, item.address(), item.title(), item.publishedAt(), item.updatedAt()));
        }
        return new ArrayList<>(told.values());
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
