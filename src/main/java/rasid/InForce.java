package rasid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rasid.config.Config;
import rasid.extract.page.Selectors;
import rasid.match.RuleIndex;
import rasid.model.Feed;
import rasid.model.RuleRef;
import rasid.model.Source;
import rasid.model.Watchlist;

/// The configuration that is in force, with its rules compiled and its names looked up: what one poll or one
/// mail sees from beginning to end, whatever is saved meanwhile. Immutable.
final class InForce {
    private final Config config;
    private final RuleIndex rules;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Feed> feeds = new HashMap<>();
    private final Map<String, Watchlist> watchlists = new HashMap<>();
    private final Map<String, Selectors> selectors = new HashMap<>();

    InForce(Config config) {
        this.config = config;
        this.rules = RuleIndex.of(config.queries());
        for (Source source : config.sources()) {
            sources.put(source.id(), source);
            selectors.put(source.id(), Selectors.of(source.selectors()));
            source.feeds().forEach(feed -> feeds.put(feed.id(), feed));
        }
        config.watchlists().forEach(watchlist -> watchlists.put(watchlist.id(), watchlist));
    }

    Config config() {
        return config;
    }

    RuleIndex rules() {
        return rules;
    }

    Optional<Feed> feed(String id) {
        return Optional.ofNullable(feeds.get(id));
    }

    Optional<Watchlist> watchlist(String id) {
        return Optional.ofNullable(watchlists.get(id));
    }

    /// What the watchlists are called, by id.
    Map<String, String> watchlistNames() {
        return config.watchlists().stream().collect(Collectors.toMap(Watchlist::id, Watchlist::name));
    }

    /// The source of one of [#feed]'s feeds.
    Source source(Feed feed) {
        return Optional.ofNullable(sources.get(feed.source())).orElseThrow();
    }

    /// The compiled selectors of a source, [Selectors#NONE] where it gives none.
    Selectors selectors(Source source) {
        return selectors.getOrDefault(source.id(), Selectors.NONE);
    }

    /// Whether the watchlist of this rule reads the source at all.
    boolean reads(RuleRef rule, Source source) {
        return watchlist(rule.watchlist()).map(w -> w.sources().reads(source)).orElse(false);
    }

    /// The sources that a watchlist reads.
    List<Source> sources(Watchlist watchlist) {
        return config.sources().stream()
                .filter(source -> watchlist.sources().reads(source))
                .toList();
    }
}
