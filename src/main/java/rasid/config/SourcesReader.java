package rasid.config;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.config.yaml.Words;
import rasid.model.Access;
import rasid.model.Feed;
import rasid.model.FirstPoll;
import rasid.model.PageSelectors;
import rasid.model.Source;

/// Reads the files of `seeds/`: the sources, with what several of them share under `defaults`.
final class SourcesReader {
    private static final Keys FILE = Keys.of("defaults", "sources");
    private static final Keys DEFAULTS = keys("every", "language", "timezone", "tags", "first_poll");
    private static final Keys RANGE = Keys.of("from", "to");
    private static final Keys SOURCE = keys(
            "id",
            "name",
            "feed",
            "sitemap",
            "page",
            "articles",
            "every",
            "language",
            "timezone",
            "tags",
            "first_poll",
            "extract");
    private static final Keys EXTRACT = Keys.of("body", "title", "date", "remove");

    /// How often a source may be asked that publishes as often, where its file says nothing.
    private static final Duration SOONEST = Duration.ofMinutes(1);

    private static final Shared USUAL =
            new Shared(SOONEST, Duration.ofMinutes(5), null, ZoneOffset.UTC, Set.of(), FirstPoll.DIGEST, Access.OPEN);

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Value> ids = new LinkedHashMap<>();
    private final Map<String, Reader> readers = new HashMap<>();

    /// The source that reads an address, and where it says so.
    private record Reader(String id, Value place) {}

    /// What a source takes where it says nothing.
    private record Shared(
            Duration soonest,
            Duration every,
            @Nullable String language,
            ZoneId timezone,
            Set<String> tags,
            FirstPoll firstPoll,
            Access access) {}

    /// The pauses between two polls: one time is the longest, `{from: 1m, to: 15m}` sets both bounds.
    private record Pauses(Duration soonest, Duration every) {}

    private static Keys keys(String... own) {
        return Keys.of(Stream.concat(Stream.of(own), AccessReader.KEYS.stream()).toArray(String[]::new));
    }

    List<Source> sources() {
        return sources;
    }

    void read(Value root) {
        root.section(FILE).ifPresent(file -> {
            Shared shared = file.find("defaults")
                    .flatMap(value -> value.section(DEFAULTS))
                    .map(defaults -> shared(defaults, USUAL))
                    .orElse(USUAL);
            file.need("sources", "[{id: agency, feed: \"https://example.org/rss\"}]");
            file.readAll("sources", item -> item.section(SOURCE)).forEach(source -> read(source, shared));
        });
    }

    private void read(Section source, Shared usual) {
        Shared own = shared(source, usual);
        Optional<String> id = source.need("id", "agency").flatMap(Kinds::id);
        id.ifPresent(text -> checkUnique(text, source.at()));
        List<Feed> feeds = feeds(source, id.orElse("faulty"));
        String name = source.read("name", Kinds::name, id.orElse("faulty"));
        if (id.isPresent() && !feeds.isEmpty()) {
            sources.add(new Source(
                    id.get(),
                    name,
                    feeds,
                    own.soonest,
                    own.every,
                    own.language,
                    own.timezone,
                    own.tags,
                    own.firstPoll,
                    own.access.at(feeds.stream().map(Feed::address)),
                    source.read("extract", SourcesReader::selectors, PageSelectors.NONE)));
        }
    }

    private static Optional<PageSelectors> selectors(Value value) {
        return value.section(EXTRACT)
                .map(extract -> new PageSelectors(
                        extract.read("body", Kinds::selector, ""),
                        extract.read("title", Kinds::selector, ""),
                        extract.read("date", Kinds::selector, ""),
                        extract.readAll("remove", Kinds::selector)));
    }

    private void checkUnique(String id, Value source) {
        Value first = ids.putIfAbsent(id, source);
        if (first != null) {
            source.faultAt(
                    source.line(),
                    "the source %s is defined twice, before in %s:%d. Give one another id"
                            .formatted(id, first.file().path(), first.line()));
        }
    }

    private static Shared shared(Section section, Shared usual) {
        Pauses pauses =
                section.find("every").flatMap(SourcesReader::pauses).orElse(new Pauses(usual.soonest, usual.every));
        @Nullable
        String language = section.find("language").isPresent()
                ? section.find("language").flatMap(Kinds::language).orElse(null)
                : usual.language;
        // A source's own tags come on top: one that replaced the file's would drop out of watchlists unseen.
        Set<String> tags = new HashSet<>(usual.tags);
        tags.addAll(section.readAll("tags", Kinds::name));
        return new Shared(
                pauses.soonest,
                pauses.every,
                language,
                section.read("timezone", Kinds::zone, usual.timezone),
                tags,
                section.read("first_poll", Kinds.oneOf(FirstPoll.class), usual.firstPoll),
                AccessReader.read(section, usual.access));
    }

    private static Optional<Pauses> pauses(Value value) {
        Function<Value, Optional<Duration>> time = Kinds.duration(Duration.ofSeconds(1), Duration.ofDays(31));
        if (!value.isMapping()) {
            return time.apply(value).map(every -> new Pauses(every.compareTo(SOONEST) < 0 ? every : SOONEST, every));
        }
        return value.section(RANGE).flatMap(range -> {
            Optional<Duration> from = range.need("from", "1m").flatMap(time);
            Optional<Duration> to = range.need("to", "15m").flatMap(time);
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            return from.get().compareTo(to.get()) > 0
                    ? value.fault("ends before it begins. Write the shorter time as from, the longer as to")
                    : Optional.of(new Pauses(from.get(), to.get()));
        });
    }

    /// The addresses of a source, in the order feed, sitemap, page. The second of a kind is `id/feed-2`.
    private List<Feed> feeds(Section source, String id) {
        @Nullable
        Pattern articles = source.find("articles").flatMap(Kinds::pattern).orElse(null);
        if (source.find("articles").isPresent() && source.find("page").isEmpty()) {
            source.find("articles").get().fault("is for the links of a page alone. Add page, or leave articles out");
        }
        List<Feed> feeds = new ArrayList<>();
        for (Feed.Kind kind : Feed.Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            List<URI> addresses = source.readAll(key, distinct(feeds, uri -> key(kind, uri, articles), id));
            for (int i = 0; i < addresses.size(); i++) {
                String name = id + "/" + key + (i == 0 ? "" : "-" + (i + 1));
                feeds.add(new Feed(name, id, kind, addresses.get(i), kind == Feed.Kind.PAGE ? articles : null));
            }
        }
        if (source.find("feed")
                .or(() -> source.find("sitemap"))
                .or(() -> source.find("page"))
                .isEmpty()) {
            source.at()
                    .faultAt(
                            source.at().line(),
                            "the source has no address. Write feed, sitemap or page: feed: \"https://…/rss\"");
        }
        return feeds;
    }

    /// Reads an address that this source does not have already, and warns of one that another source has.
    private Function<Value, Optional<URI>> distinct(List<Feed> others, Function<URI, String> key, String id) {
        Set<URI> seen = new HashSet<>();
        others.forEach(feed -> seen.add(feed.address()));
        return value -> Kinds.url(value).flatMap(uri -> {
            if (!seen.add(uri)) {
                return value.wrong("is named twice. Delete one of the two");
            }
            Reader first = readers.putIfAbsent(key.apply(uri), new Reader(id, value));
            if (first != null && !first.id.equals(id)) {
                value.warnAt(
                        value.line(),
                        "%s: %s is read by two sources, %s and %s (%s:%d): each of its articles counts as told by both. Delete one of them; watchlists share a source by its id or tags"
                                .formatted(
                                        value.name(),
                                        Words.quoted(value.typed()),
                                        id,
                                        first.id,
                                        first.place.file().path(),
                                        first.place.line()));
            }
            return Optional.of(uri);
        });
    }

    /// What two spellings of one address have in common. Of one page, two sources may take different articles.
    private static String key(Feed.Kind kind, URI address, @Nullable Pattern articles) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String port = address.getPort() < 0 || address.getPort() == 80 || address.getPort() == 443
                ? ""
                : ":" + address.getPort();
        String path = String.valueOf(address.getRawPath()).replaceFirst("/$", "");
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return host + port + path + query + (kind == Feed.Kind.PAGE ? " " + articles : "");
    }
}
