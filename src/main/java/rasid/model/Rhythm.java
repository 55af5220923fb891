package rasid.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a feed publishes, as far as was seen, and how long its news takes to reach us. Immutable.
///
/// @param lastNewAt when it told something new last; null where it never did since its first poll
/// @param gap the usual time between two new items; zero where unknown
/// @param delay the usual time from publication to first sight; zero where unknown
public record Rhythm(@Nullable Instant lastNewAt, Duration gap, Duration delay) {
    public static final Rhythm UNKNOWN = new Rhythm(null, Duration.ZERO, Duration.ZERO);

    /// How much the newest gap or delay weighs. The mean is geometric: one night without news does not make a busy
    /// feed a slow one.
    private static final double NEWEST = 0.3;

    private static final Duration LONGEST = Duration.ofDays(7);

    /// A feed looked at for the first time, by the dates of its items: the mean of their gaps.
    ///
    /// @param published as the feed gives them, in any order
    public static Rhythm first(List<Instant> published) {
        if (published.size() < 3) {
            return UNKNOWN;
        }
        List<Instant> sorted = published.stream().sorted().toList();
        Duration whole = Duration.between(sorted.getFirst(), sorted.getLast());
        return new Rhythm(null, shortest(whole.dividedBy(sorted.size() - 1L), LONGEST), Duration.ZERO);
    }

    /// After a poll that saw `count` new items, at least one.
    ///
    /// @param published when they were published, as far as they say so
    public Rhythm after(Instant now, int count, List<Instant> published) {
        Duration fresh = gap;
        if (lastNewAt != null && now.isAfter(lastNewAt)) {
            fresh = mean(gap, shortest(Duration.between(lastNewAt, now).dividedBy(count), LONGEST));
        }
        // What is a day old was not late but dug out.
        List<Duration> delays = published.stream()
                .map(at -> Duration.between(at, now))
                .filter(d -> !d.isNegative() && d.compareTo(Duration.ofDays(1)) < 0)
                .sorted()
                .toList();
        Duration late = delays.isEmpty() ? delay : mean(delay, delays.get(delays.size() / 2));
        return new Rhythm(now, fresh, late);
    }

    /// How long to wait before the feed is looked at again: half its usual gap, or half of how long it has been
    /// silent, never sooner than it says itself that something changes, within the bounds that the user gave.
    ///
    /// @param unchanged how long the feed, or its server, says that nothing changes; zero for no word
    public Duration pause(Instant now, Duration unchanged, Duration soonest, Duration latest) {
        if (gap.isZero()) {
            return latest;
        }
        Duration silence = lastNewAt == null ? Duration.ZERO : Duration.between(lastNewAt, now);
        Duration half = longest(gap, silence).dividedBy(2);
        return longest(soonest, shortest(longest(half, unchanged), latest));
    }

    private static Duration mean(Duration old, Duration newest) {
        if (old.isZero()) {
            return newest;
        }
        double log = (1 - NEWEST) * Math.log((double) Math.max(1, old.toMillis()))
                + NEWEST * Math.log((double) Math.max(1, newest.toMillis()));
        return Duration.ofMillis(Math.round(Math.exp(log)));
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shortest(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
