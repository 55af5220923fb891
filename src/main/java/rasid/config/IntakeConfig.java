package rasid.config;

import java.time.Duration;
import java.util.List;

/// `intake` of `rasid.yml`: how much of what a feed tells is read.
///
/// @param history items that are older by the feed's own dates are left alone: a sitemap may list ten years
/// @param itemsPerPoll pages read in one poll of one feed; what is more is read in the next
/// @param sitemapsPerIndex sitemaps that are followed out of one sitemap index
/// @param undatedBytes of the entries without a date in one sitemap, half of them from each end: nothing tells the new
///     ones from the others
/// @param pagesBack older pages of a feed that are read when everything in it is new
/// @param pagesPerArticle pages of an article that is cut into several, the first among them; 1 reads no other
/// @param feedText characters that are kept of what a feed itself says of an article beside its title; 0 keeps none
/// @param faultAfter how long a source must be at fault before the operator is told
/// @param repeatedPages a paragraph that so many of a source's last hundred articles have is the site's own; 0 takes
///     none for that
/// @param recheck how long after its hit the page of an article is looked at again, in ascending order; empty for never
/// @param keep articles without a hit are forgotten after that
public record IntakeConfig(
        Duration history,
        int itemsPerPoll,
        int sitemapsPerIndex,
        long undatedBytes,
        int pagesBack,
        int pagesPerArticle,
        int feedText,
        Duration faultAfter,
        int repeatedPages,
        List<Duration> recheck,
        Duration keep) {
    public static final IntakeConfig DEFAULTS = new IntakeConfig(
            Duration.ofDays(7),
            500,
            20,
            4 << 20,
            10,
            10,
            20_000,
            Duration.ofHours(1),
            30,
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24)),
            Duration.ofDays(90));

    public IntakeConfig {
        recheck = recheck.stream().distinct().sorted().toList();
    }
}
