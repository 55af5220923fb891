package rasid.config;

import java.time.Duration;

/// `intake` of `rasid.yml`: how much of what a feed tells is read.
///
/// @param history items that are older by the feed's own dates are left alone: a sitemap may list ten years
/// @param itemsPerPoll pages read in one poll of one feed; what is more is read in the next
/// @param sitemapsPerIndex sitemaps that are followed out of one sitemap index
/// @param keep articles without a hit are forgotten after that
public record IntakeConfig(Duration history, int itemsPerPoll, int sitemapsPerIndex, Duration keep) {
    public static final IntakeConfig DEFAULTS = new IntakeConfig(Duration.ofDays(7), 500, 20, Duration.ofDays(90));
}
