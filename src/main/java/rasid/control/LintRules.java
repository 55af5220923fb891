package rasid.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rasid.config.Config;
import rasid.match.Lint;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.model.Article;
import rasid.model.RuleRef;
import rasid.model.Source;
import rasid.model.Watchlist;
import rasid.store.ArticleScan;

/// What the archive shows of the rules that is perhaps not meant: words that no article had, rules that hit nothing or
/// too much, a NOT that never bites. What shows by a rule alone, [#alone] tells.
///
/// @param since articles that were first seen then or later
public record LintRules(Instant since) implements Request<LintRules.Answer> {
    private static final int PAGE = 500;
    /// A rule that hits more than one in so many articles tells no news apart.
    private static final int TOO_MUCH = 20;
    /// Of fewer articles a share says nothing.
    private static final int ENOUGH = 200;

    private static final int NAMED = 12;

    /// In sentences, each beginning with the rule's name.
    public record Answer(List<String> warnings, int articles) {
        public Answer {
            warnings = List.copyOf(warnings);
        }
    }

    /// A question with its place in the index; `probe` is null for the rule itself.
    private record Asked(Query query, Lint.@org.jspecify.annotations.Nullable Probe probe) {}

    /// What shows without an article, by the rules alone.
    public static List<String> alone(Config config) {
        return config.queries().stream()
                .flatMap(query -> Lint.warnings(query).stream().map(warning -> query.rule() + ": " + warning))
                .toList();
    }

    @Override
    public Answer answer(Premises premises) {
        List<Asked> asked = new ArrayList<>();
        for (Query query : premises.config().queries()) {
            asked.add(new Asked(query, null));
            Lint.probes(query).forEach(probe -> asked.add(new Asked(query, probe)));
        }
        AtomicIntegerArray met = new AtomicIntegerArray(asked.size());
        int articles = count(premises, asked, met);
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < asked.size(); ) {
            int first = i;
            Query query = asked.get(i).query();
            while (i < asked.size() && asked.get(i).query().equals(query)) {
                i++;
            }
            tell(asked.subList(first, i), first, met, articles)
                    .forEach(warning -> warnings.add(query.rule() + ": " + warning));
        }
        return new Answer(warnings, articles);
    }

    private int count(Premises premises, List<Asked> asked, AtomicIntegerArray met) {
        RuleIndex index = RuleIndex.of(IntStream.range(0, asked.size())
                .mapToObj(i -> numbered(asked.get(i), i))
                .toList());
        Map<String, Watchlist> watchlists =
                premises.config().watchlists().stream().collect(Collectors.toMap(Watchlist::id, Function.identity()));
        Map<String, Source> sources =
                premises.config().sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        int articles = 0;
        long before = Long.MAX_VALUE;
        while (before > 0) {
            long next = before;
            List<Article> page = premises.db().inTransaction(tx -> ArticleScan.page(tx, since, next, PAGE));
            page.parallelStream().forEach(article -> {
                Source source = sources.get(article.source());
                for (RuleRef ref :
                        index.matches(article.address(), article.content()).rules()) {
                    int number = Integer.parseInt(ref.rule());
                    Asked one = asked.get(number);
                    Watchlist watchlist = watchlists.get(one.query().rule().watchlist());
                    boolean read = source == null
                            || watchlist == null
                            || watchlist.sources().reads(source);
                    if (one.probe() != null || read) {
                        met.incrementAndGet(number);
                    }
                }
            });
            articles += page.size();
            before = page.size() < PAGE ? 0 : page.getLast().id().value();
        }
        return articles;
    }

    private static Query numbered(Asked asked, int number) {
        Query query = asked.query();
        RuleRef ref = new RuleRef("lint", Integer.toString(number));
        Lint.Probe probe = asked.probe();
        return probe == null
                ? new Query(ref, query.match(), query.unless(), query.languages())
                : new Query(ref, probe.meets(), null, query.languages());
    }

    private static List<String> tell(List<Asked> asked, int first, AtomicIntegerArray met, int articles) {
        List<String> warnings = new ArrayList<>();
        if (articles == 0) {
            return warnings;
        }
        int hits = met.get(first);
        if (hits == 0) {
            warnings.add("hits none of %d articles".formatted(articles));
        } else if (articles >= ENOUGH && hits > articles / TOO_MUCH) {
            warnings.add("hits %d of %d articles, more than one in %d".formatted(hits, articles, TOO_MUCH));
        }
        List<String> absent = new ArrayList<>();
        for (int i = 1; i < asked.size(); i++) {
            Lint.Probe probe = asked.get(i).probe();
            if (probe != null && met.get(first + i) == 0) {
                switch (probe.kind()) {
                    case TERM -> absent.add(probe.shown());
                    case NOT ->
                        warnings.add("%s never bites: no article had it beside the rest of the rule"
                                .formatted(probe.shown()));
                    case UNLESS -> warnings.add("unless spoils no hit: %s".formatted(probe.shown()));
                }
            }
        }
        if (!absent.isEmpty()) {
            warnings.add("no article had %s%s"
                    .formatted(
                            absent.stream().limit(NAMED).collect(Collectors.joining(", ")),
                            absent.size() > NAMED ? " and %d more".formatted(absent.size() - NAMED) : ""));
        }
        return warnings;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
