package rasid;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import rasid.feed.FeedDocument;
import rasid.feed.FeedItem;
import rasid.feed.FeedReader;
import rasid.feed.FeedResult;
import rasid.feed.SitemapSieve;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Access;
import rasid.model.Addresses;
import rasid.model.Feed;
import rasid.model.Source;

/// Finds where a site tells of its articles: the feeds that its page names, the sitemaps that its robots.txt names,
/// the usual places of both, and the front page itself. Asks politely, one address after the other. Not for use by
/// two threads at once.
public final class Discovery {
    private static final List<String> USUAL_FEEDS =
            List.of("/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/feed.json", "/index.xml");
    private static final List<String> USUAL_SITEMAPS =
            List.of("/sitemap.xml", "/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_index.xml", "/wp-sitemap.xml");
    /// A site may name a feed for each of a hundred sections.
    private static final int MOST_FEEDS = 12;

    private static final int MOST_NESTED = 3;
    /// A page with fewer is no front page.
    private static final int FEWEST_ARTICLES = 5;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final List<Source> known;
    private Access access = Access.OPEN;

    /// @param known the sources that are configured: what is at the site of one is asked for by its way
    public Discovery(Fetcher fetcher, InstantSource clock, List<Source> known) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.known = List.copyOf(known);
    }

    /// One address that tells of articles.
    ///
    /// @param title of the feed or page, `""` where it has none
    /// @param language BCP 47 code, `""` where it is not told
    /// @param items how many it tells of; of an index, how many the sitemaps tell of that were looked into
    /// @param nested how many sitemaps an index has, 0 for all else
    /// @param newest null where no item is dated
    public record Found(
            Feed.Kind kind,
            URI address,
            String title,
            String language,
            int items,
            int nested,
            @Nullable Instant newest) {}

    /// What a site has.
    ///
    /// @param name the title of its page, or its host
    /// @param found the best first: feeds, sitemaps, pages, the newest of each kind first
    /// @param failures what could not be read, and why, one line each
    public record Site(URI address, String name, String language, List<Found> found, List<String> failures) {
        public Site {
            found = List.copyOf(found);
            failures = List.copyOf(failures);
        }
    }

    /// Looks around at the site of `address`, which is its front page or one of its sections.
    ///
    /// @throws InterruptedException when the thread is interrupted while it waits
    public Site discover(URI address) throws InterruptedException {
        access = Source.at(known, address).map(Source::access).orElse(Access.OPEN);
        List<String> failures = new ArrayList<>();
        Map<URI, Found> found = new LinkedHashMap<>();
        Set<List<Object>> contents = new HashSet<>();
        String name = "";
        String language = "";
        List<URI> feeds = new ArrayList<>();
        FetchResult front = fetch(address);
        if (front instanceof Fetched page) {
            String text = page.body().text();
            Optional<Found> itself = read(page, contents);
            itself.ifPresent(one -> found.put(one.address(), one));
            if (itself.isEmpty()) {
                Document html = Jsoup.parse(text, page.address().toString());
                name = html.title();
                language = html.select("html[lang]").attr("lang");
                feeds.addAll(FeedReader.alternates(page.address(), text));
                feeds.addAll(linked(html, page.address()));
                front(page, name, language, failures).ifPresent(one -> found.put(one.address(), one));
            }
        } else {
            failures.add(address + ": " + Scout.reason(front));
        }
        look(feeds.stream().distinct().limit(MOST_FEEDS).toList(), found, contents, failures);
        if (found.values().stream().noneMatch(one -> one.kind() == Feed.Kind.FEED)) {
            look(places(address, USUAL_FEEDS), found, contents, null);
        }
        List<URI> sitemaps = robots(address);
        look(sitemaps, found, contents, failures);
        if (found.values().stream().noneMatch(one -> one.kind() == Feed.Kind.SITEMAP)) {
            look(places(address, USUAL_SITEMAPS), found, contents, null);
        }
        List<Found> best = found.values().stream()
                .sorted(Comparator.comparing(Found::kind)
                        .thenComparing(Found::newest, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        String title = name.isBlank()
                ? best.stream()
                        .map(Found::title)
                        .filter(t -> !t.isBlank())
                        .findFirst()
                        .orElse("")
                : name;
        return new Site(address, title.isBlank() ? host(address) : title.strip(), language, best, failures);
    }

    /// By the way of the source that the address belongs to, or else of the one whose site is looked at, whose secrets
    /// go to its own addresses alone.
    private FetchResult fetch(URI address) throws InterruptedException {
        Access own = Source.at(known, address).map(Source::access).orElse(access);
        Instant now = clock.instant();
        return fetcher.fetch(
                address,
                Validators.NONE,
                own,
                body -> new SitemapSieve(
                        body, ZoneOffset.UTC, now, Instant.MIN, Preview.SHOWN_BYTES, Preview.SHOWN_BYTES));
    }

    private static List<URI> places(URI site, List<String> paths) {
        return paths.stream().map(site::resolve).toList();
    }

    /// Links to feeds in the text of a page, where it names none in its head.
    private static List<URI> linked(Document html, URI address) {
        return html.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.toLowerCase(Locale.ROOT)
                        .matches(".*(?:/rss|/feed|/atom|\\.rss|rss\\.xml|feed\\.xml|rss\\.aspx|rss\\.php)(?:[/?].*)?"))
                .map(href -> Addresses.resolve(address, href))
                .flatMap(Optional::stream)
                .toList();
    }

    /// @param failures null for places that nobody named: it is no fault that nothing is there
    private void look(
            List<URI> addresses, Map<URI, Found> found, Set<List<Object>> contents, @Nullable List<String> failures)
            throws InterruptedException {
        for (URI address : addresses) {
            if (found.containsKey(address)) {
                continue;
            }
            FetchResult result = fetch(address);
            if (result instanceof Fetched fetched) {
                Optional<Found> one = read(fetched, contents);
                one.ifPresent(f -> found.putIfAbsent(f.address(), f));
            } else if (failures != null) {
                failures.add(address + ": " + Scout.reason(result));
            }
        }
    }

    private List<URI> robots(URI address) throws InterruptedException {
        URI file = address.resolve("/robots.txt");
        if (!(fetch(file) instanceof Fetched robots)) {
            return List.of();
        }
        return robots.body()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sitemap:"))
                .map(line -> Addresses.resolve(file, line.substring("sitemap:".length())))
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_FEEDS)
                .toList();
    }

    /// A feed or a sitemap that was fetched; empty when it is neither, has nothing, or tells what another has told.
    private Optional<Found> read(Fetched fetched, Set<List<Object>> contents) throws InterruptedException {
        URI address = fetched.address();
        String text = fetched.body().text();
        Instant now = clock.instant();
        Optional<FeedDocument> document = FeedReader.document(address, text, ZoneOffset.UTC, now);
        var feed = new Feed("found", "found", Feed.Kind.FEED, address, null);
        if (!(FeedReader.read(feed, address, text, ZoneOffset.UTC, now) instanceof FeedResult.Read read)) {
            return Optional.empty();
        }
        List<FeedItem> items = new ArrayList<>(read.items());
        for (URI nested : ends(read.nested())) {
            if (fetch(nested) instanceof Fetched inner
                    && FeedReader.read(feed, inner.address(), inner.body().text(), ZoneOffset.UTC, now)
                            instanceof FeedResult.Read more) {
                items.addAll(more.items());
            }
        }
        Feed.Kind kind = document.isPresent() ? Feed.Kind.FEED : Feed.Kind.SITEMAP;
        List<URI> told = items.stream().map(FeedItem::address).toList();
        if (items.isEmpty() || !contents.add(List.of(kind, told))) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                kind,
                address,
                document.map(FeedDocument::title).orElse(""),
                document.map(FeedDocument::language).orElse(""),
                items.size(),
                read.nested().size(),
                newest(items)));
    }

    private Optional<Found> front(Fetched page, String title, String language, List<String> failures) {
        var feed = new Feed("found", "found", Feed.Kind.PAGE, page.address(), null);
        FeedResult result = FeedReader.read(feed, page.address(), page.body().text(), ZoneOffset.UTC, clock.instant());
        int articles = result instanceof FeedResult.Read read ? read.items().size() : 0;
        if (articles >= FEWEST_ARTICLES) {
            return Optional.of(new Found(Feed.Kind.PAGE, page.address(), title, language, articles, 0, null));
        }
        if (articles > 0) {
            failures.add(
                    "%s as a front page: only %d of its links look like articles, and %d are wanted. A source with page: reads them"
                            .formatted(page.address(), articles, FEWEST_ARTICLES));
        }
        return Optional.empty();
    }

    private static List<URI> ends(List<URI> nested) {
        return nested.size() <= MOST_NESTED
                ? nested
                : Stream.of(nested.getFirst(), nested.getLast()).toList();
    }

    private static @Nullable Instant newest(List<FeedItem> items) {
        return items.stream()
                .filter(item -> !item.ahead())
                .flatMap(item ->
                        Stream.of(Optional.ofNullable(item.publishedAt()), Optional.ofNullable(item.updatedAt())))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String host(URI address) {
        String host = address.getHost() == null ? address.toString() : address.getHost();
        return host.replaceFirst("^www\\.", "");
    }
}
