package rasid;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import rasid.feed.FeedItem;
import rasid.feed.FeedReader;
import rasid.feed.FeedResult;
import rasid.feed.PageLinks;
import rasid.feed.SitemapSieve;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Feed;
import rasid.model.Source;

/// Reads an address of a source as a poll would and stores nothing: for people who want to see what is read. Safe to
/// call from any thread.
public final class Preview {
    /// What is read of a sitemap that is only looked at.
    static final long SHOWN_BYTES = 4 << 20;

    private final Fetcher fetcher;
    private final InstantSource clock;

    public Preview(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// What stands at an address.
    public sealed interface Look {
        /// A feed or sitemap.
        ///
        /// @param nested how many sitemaps an index has, of which the first was read; 0 for all else
        /// @param note what the operator should know, `""` for nothing
        record Items(List<FeedItem> items, int nested, String note) implements Look {
            public Items {
                items = List.copyOf(items);
            }
        }

        /// A front page with all of its links.
        record Page(List<PageLinks.Link> links) implements Look {
            public Page {
                links = List.copyOf(links);
            }
        }

        record Failed(String reason) implements Look {}
    }

    /// Reads one address of a source.
    ///
    /// @throws InterruptedException when the thread is interrupted while it waits
    public Look look(Source source, Feed feed) throws InterruptedException {
        FetchResult result = fetch(source, feed.kind() == Feed.Kind.SITEMAP, feed.address());
        if (!(result instanceof Fetched fetched)) {
            return new Look.Failed(Scout.reason(result));
        }
        String text = fetched.body().text();
        if (feed.kind() == Feed.Kind.PAGE) {
            List<PageLinks.Link> links = FeedReader.links(feed, fetched.address(), text);
            return links.isEmpty()
                    ? new Look.Failed("the page has no links; it may be built by scripts, or be no HTML")
                    : new Look.Page(links);
        }
        return switch (read(source, feed, fetched.address(), text)) {
            case FeedResult.Read(List<FeedItem> items, List<URI> nested)
            when !nested.isEmpty() && items.isEmpty() -> nested(source, feed, nested);
            case FeedResult.Read(List<FeedItem> items, List<URI> nested) -> new Look.Items(items, nested.size(), "");
            case FeedResult.Unreadable(String reason) -> elsewhere(source, feed, fetched, reason);
        };
    }

    private Look nested(Source source, Feed feed, List<URI> nested) throws InterruptedException {
        FetchResult result = fetch(source, true, nested.getFirst());
        return result instanceof Fetched inner
                        && read(source, feed, inner.address(), inner.body().text())
                                instanceof FeedResult.Read(List<FeedItem> items, List<URI> _)
                ? new Look.Items(items, nested.size(), "")
                : new Look.Failed("%s could not be read: %s".formatted(nested.getFirst(), Scout.reason(result)));
    }

    private Look elsewhere(Source source, Feed feed, Fetched page, String reason) throws InterruptedException {
        for (URI address : FeedReader.alternates(page.address(), page.body().text())) {
            if (fetcher.fetch(address, Validators.NONE, source.access()) instanceof Fetched other
                    && read(source, feed, other.address(), other.body().text())
                            instanceof FeedResult.Read(List<FeedItem> items, List<URI> _)) {
                return new Look.Items(items, 0, "a page stands there; this is %s, which it names".formatted(address));
            }
        }
        return new Look.Failed(reason);
    }

    /// Of a sitemap that is very long, the beginning: a poll leaves out what is old, which people want to see here.
    private FetchResult fetch(Source source, boolean sitemap, URI address) throws InterruptedException {
        Instant now = clock.instant();
        return sitemap
                ? fetcher.fetch(
                        address,
                        Validators.NONE,
                        source.access(),
                        body -> new SitemapSieve(body, source.timezone(), now, Instant.MIN, SHOWN_BYTES, SHOWN_BYTES))
                : fetcher.fetch(address, Validators.NONE, source.access());
    }

    private FeedResult read(Source source, Feed feed, URI address, String text) {
        Instant now = clock.instant();
        return FeedReader.read(feed, address, text, source.timezone(), now);
    }
}
