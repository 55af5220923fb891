package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import rasid.dates.Dates.Moment;
import rasid.model.Feed;

/// Reads what a feed's address serves into the articles it tells of.
///
/// Sites put feeds where sitemaps should be and the other way round, so what was served decides how it is read;
/// that the address is a front page is the one thing the configuration has to say. Safe to call from any
/// thread; never throws.
public final class FeedReader {
    private static final List<XmlFormat> FORMATS = List.of(new Cdf(), new Rss(), new Atom());

    private FeedReader() {}

    /// Reads `text`, which was served for `feed`.
    ///
    /// @param address where `text` was fetched from, after redirects
    /// @param zone the zone of dates that name none
    public static FeedResult read(Feed feed, URI address, String text, ZoneId zone, Instant now) {
        return read(feed, address, text, zone, now, Instant.MIN);
    }

    /// As above, without what a sitemap dates before `oldest`: one may list all that a site has ever published.
    public static FeedResult read(Feed feed, URI address, String text, ZoneId zone, Instant now, Instant oldest) {
        if (text.isBlank()) {
            return new FeedResult.Unreadable("the address serves an empty document");
        }
        var served = new Served(address, text, zone, now, oldest);
        if (feed.kind() == Feed.Kind.PAGE) {
            return PageLinks.read(served, Optional.ofNullable(feed.articles()));
        }
        // First, for a sitemap is too long to be tried for a feed.
        return Sitemap.read(served)
                .orElseGet(() -> document(served, document -> items(document, now), () -> unreadable(served)));
    }

    /// Reads a feed with all that it says of itself and of each entry. Empty when it is none.
    public static Optional<FeedDocument> document(URI address, String text, ZoneId zone, Instant now) {
        return document(new Served(address, text, zone, now, Instant.MIN), Optional::of, Optional::empty);
    }

    /// The feeds that a page of HTML names as its own (`<link rel=alternate>`), in its order; empty when it names none
    /// or is no page of HTML.
    public static List<URI> alternates(URI address, String text) {
        return new Served(address, text, ZoneOffset.UTC, Instant.EPOCH, Instant.MIN).alternates();
    }

    /// All links of a front page, each address once, with what is thought of them; empty when it has none.
    public static List<PageLinks.Link> links(Feed feed, URI address, String text) {
        var served = new Served(address, text, ZoneOffset.UTC, Instant.EPOCH, Instant.MIN);
        return PageLinks.judge(served, Optional.ofNullable(feed.articles()));
    }

    private static <T> T document(Served served, Function<FeedDocument, T> whenFeed, Supplier<T> otherwise) {
        Optional<FeedDocument> json = JsonFeed.read(served);
        Optional<FeedDocument> document = json.isPresent() ? json : xml(served);
        return document.map(whenFeed).orElseGet(otherwise);
    }

    private static Optional<FeedDocument> xml(Served served) {
        Optional<Element> root = served.root();
        return root.flatMap(r ->
                FORMATS.stream().filter(format -> format.reads(r)).findFirst().map(format -> format.read(r, served)));
    }

    private static FeedResult unreadable(Served served) {
        return new FeedResult.Unreadable(served.whatItIs());
    }

    private static FeedResult items(FeedDocument document, Instant now) {
        // Entries of one link and different GUIDs are different articles: some systems link all to the front
        // page. Without a GUID the link is all that tells them apart.
        Map<List<Object>, FeedItem> items = new LinkedHashMap<>();
        Set<URI> links = new HashSet<>();
        for (FeedDocument.Entry entry : document.entries()) {
            if (entry.link() != null) {
                Moment published = entry.published() == null ? entry.dated() : entry.published();
                String guid = entry.id().isEmpty() ? null : entry.id();
                var item = FeedItem.of(guid, entry.link(), entry.title(), published, entry.updated(), now)
                        .saying(new FeedItem.Said(entry.summary(), entry.content()));
                boolean fresh = links.add(entry.link());
                if (fresh || guid != null) {
                    items.putIfAbsent(List.of(entry.id(), entry.link()), item);
                }
            }
        }
        return new FeedResult.Read(new ArrayList<>(items.values()), List.of());
    }
}
