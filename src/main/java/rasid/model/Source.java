package rasid.model;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A publisher that is read: a site, or one section or language of it.
///
/// @param id short and stable, `[a-z0-9-]+`; the database knows the source by it
/// @param feeds the addresses it is polled at, at least one
/// @param soonest the shortest pause between two polls of one feed
/// @param every the longest pause between two polls of one feed that can be read
/// @param language BCP 47 code of what it mostly writes; null where it is not told
/// @param timezone the zone of times that it publishes without one
/// @param access by which way its pages are reached
/// @param selectors where the parts of its articles stand, for sites that are not read well without
public record Source(
        String id,
        String name,
        List<Feed> feeds,
        Duration soonest,
        Duration every,
        @Nullable String language,
        ZoneId timezone,
        Set<String> tags,
        FirstPoll firstPoll,
        Access access,
        PageSelectors selectors) {
    public Source {
        feeds = List.copyOf(feeds);
        tags = Set.copyOf(tags);
        if (feeds.isEmpty()) {
            throw new IllegalArgumentException("source %s has no feed".formatted(id));
        }
        if (soonest.compareTo(every) > 0) {
            throw new IllegalArgumentException("source %s is polled no later than it may be".formatted(id));
        }
    }

    /// The one of `sources` that `address` belongs to: whose feed it is, else one with a feed of the same origin, else
    /// one with a feed at the same host. Empty when none is there.
    public static Optional<Source> at(List<Source> sources, URI address) {
        return sources.stream()
                .filter(source -> source.nearness(address) > 0)
                .max(Comparator.comparingInt(source -> source.nearness(address)));
    }

    private int nearness(URI address) {
        String host = address.getHost();
        int nearest = 0;
        for (Feed feed : feeds) {
            if (feed.address().equals(address)) {
                return 3;
            }
            if (host != null && host.equalsIgnoreCase(feed.address().getHost())) {
                boolean origin = Access.origin(feed.address()).equals(Access.origin(address));
                nearest = Math.max(nearest, origin ? 2 : 1);
            }
        }
        return nearest;
    }
}
