package rasid.feed;

import java.net.URI;
import java.util.List;

/// How reading a feed ended.
public sealed interface FeedResult {
    /// It was read, as far as it goes.
    ///
    /// @param items each address once, in the order of the document
    /// @param nested the sitemaps of a sitemap index, which are to be fetched and read in turn
    record Read(List<FeedItem> items, List<URI> nested) implements FeedResult {
        public Read {
            items = List.copyOf(items);
            nested = List.copyOf(nested);
        }
    }

    /// It is nothing that can be read.
    ///
    /// @param reason what it is instead, in words for the operator
    record Unreadable(String reason) implements FeedResult {}
}
