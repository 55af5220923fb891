package rasid.control;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.config.Config;
import rasid.match.Met;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.RuleRef;
import rasid.model.Source;
import rasid.model.SourceFilter;
import rasid.model.StoryId;
import rasid.model.Watchlist;

/// Tries rules on many articles, on all cores, by the index that the flow uses. Give it article after
/// article by [#over], then take the [#answer]. Used by one thread, which hands work to others.
public final class BacktestRun {

    /// An article of the archive or of a file.
    ///
    /// @param source an id; `""` where it is not told, and then every rule reads it
    /// @param number of a stored article, likewise its story; null for one of a file, which then is a
    /// story of its own
    /// @param at when it came, or would have come; null where that is not known
    public record Reading(
            String id,
            @Nullable ArticleId number,
            @Nullable StoryId story,
            String source,
            URI address,
            @Nullable Instant at,
            @Nullable Instant publishedAt,
            Content content) {}

    private final RuleIndex index;
    private final RuleIndex others;
    private final Map<String, Source> sources;
    private final Map<String, SourceFilter> filters;
    private final Map<RuleRef, BacktestTally> tallies = new HashMap<>();
    private final List<Candidate> rules;
    private final AtomicInteger articles = new AtomicInteger();
    private final Period period = new Period();

    /// @param others the rules of the configuration, to tell what they hit already
    /// @param samples of each rule
    /// @throws Refusal when an expression has a fault
    public BacktestRun(Config config, RuleIndex others, List<Candidate> rules, int samples) {
        this.rules = rules;
        this.others = others;
        List<Query> queries = rules.stream().map(rule -> rule.query(config)).toList();
        index = RuleIndex.of(queries);
        sources = config.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        filters = config.watchlists().stream().collect(Collectors.toMap(Watchlist::id, Watchlist::sources));
        for (int i = 0; i < rules.size(); i++) {
            tallies.put(rules.get(i).rule(), new BacktestTally(rules.get(i), queries.get(i), samples));
        }
    }

    /// Tries all rules on each of `some`, several at once.
    ///
    /// @param read makes an article of it; null passes it over. Called by any thread
    public <T> void over(List<T> some, Function<T, @Nullable Reading> read) {
        some.parallelStream().forEach(one -> {
            Reading reading = read.apply(one);
            if (reading != null) {
                take(reading);
            }
        });
    }

    private void take(Reading reading) {
        articles.incrementAndGet();
        period.with(reading.at());
        List<Met> met = index.match(reading.address(), reading.content()).stream()
                .filter(one -> reads(tallies.get(one.rule()), reading))
                .toList();
        if (met.isEmpty()) {
            return;
        }
        List<RuleRef> also = others.matches(reading.address(), reading.content()).rules().stream()
                .filter(ref -> reads(filters.getOrDefault(ref.watchlist(), SourceFilter.ALL), reading))
                .toList();
        for (Met one : met) {
            BacktestTally tally = tallies.get(one.rule());
            if (tally != null) {
                tally.take(reading, one.spans(), also);
            }
        }
    }

    private boolean reads(@Nullable BacktestTally tally, Reading reading) {
        return tally != null && reads(tally.rule().sources(), reading);
    }

    /// A source that is not configured any more is read by those that read all.
    private boolean reads(SourceFilter filter, Reading reading) {
        Source source = sources.get(reading.source());
        if (source == null) {
            return reading.source().isEmpty()
                    || filter.equals(SourceFilter.ALL)
                    || filter.ids().contains(reading.source());
        }
        return filter.reads(source);
    }

    /// What came of it so far.
    public Backtest.Answer answer() {
        return answer(_ -> false);
    }

    /// The articles that were hit and whose time is known, each once.
    Set<ArticleId> hit() {
        return tallies.values().stream()
                .flatMap(tally -> tally.articles().stream())
                .collect(Collectors.toSet());
    }

    /// @param past the articles that no alert tells of
    Backtest.Answer answer(Predicate<ArticleId> past) {
        Instant from = period.from();
        Instant until = period.until();
        return new Backtest.Answer(
                articles.get(),
                from,
                until,
                rules.stream()
                        .flatMap(rule -> Stream.ofNullable(tallies.get(rule.rule())))
                        .map(tally -> tally.result(from, until, past))
                        .toList());
    }

    /// The first and the last of some times.
    private static final class Period {
        private @Nullable Instant from;
        private @Nullable Instant until;

        synchronized void with(@Nullable Instant at) {
            if (at != null) {
                from = from == null || at.isBefore(from) ? at : from;
                until = until == null || at.isAfter(until) ? at : until;
            }
        }

        synchronized @Nullable Instant from() {
            return from;
        }

        synchronized @Nullable Instant until() {
            return until;
        }
    }
}
