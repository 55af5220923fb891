package rasid.feed;

import java.net.URI;
import java.util.List;

/// What came of reading a feed.
public sealed interface FeedResult {
    /// The text was a feed.
    ///
    /// @param items in document order, each address once
    /// @param nested the sitemaps that a sitemap index leads to; empty for everything else
    record Read(List<FeedItem> items, List<URI> nested) implements FeedResult {
        public Read {
            items = List.copyOf(items);
            nested = List.copyOf(nested);
        }
    }

    /// The text was something else.
    ///
    /// @param reason what the text is instead, in words that an operator understands
    record Unreadable(String reason) implements FeedResult {}
}
