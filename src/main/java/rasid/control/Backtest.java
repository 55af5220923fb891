package rasid.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.model.Article;
import rasid.model.ArticleId;
import rasid.model.FirstPoll;
import rasid.model.RuleRef;
import rasid.model.Source;
import rasid.model.Span;
import rasid.store.ArticleScan;
import rasid.store.Origins;

/// Runs rules over the stored articles as if they had been live.
///
/// @param rule of the configuration: its id, or `watchlist/rule`; `""` takes `candidates`
/// @param since articles that were first seen then or later
/// @param samples how many hits of each rule are shown
public record Backtest(String rule, List<Candidate> candidates, Instant since, int samples)
        implements Request<Backtest.Answer> {
    private static final int PAGE = 500;

    public Backtest {
        candidates = List.copyOf(candidates);
    }

    /// What came of it.
    ///
    /// @param articles that were looked at
    /// @param from the first and last of them; null where none has a time
    public record Answer(
            int articles, @Nullable Instant from, @Nullable Instant until, List<Result> results) {
        public Answer {
            results = List.copyOf(results);
        }
    }

    /// What one rule would have done.
    ///
    /// @param days every day of the time, also those without a hit
    /// @param sources the most hits first
    /// @param overlap other rules that hit the same articles, the most first
    /// @param alerts of each recipient; empty where it is not known whom to alert, or when
    public record Result(
            RuleRef rule,
            int hits,
            List<Day> days,
            List<Count> sources,
            List<Count> overlap,
            List<Alerts> alerts,
            List<Sample> samples) {
        public Result {
            days = List.copyOf(days);
            sources = List.copyOf(sources);
            overlap = List.copyOf(overlap);
            alerts = List.copyOf(alerts);
            samples = List.copyOf(samples);
        }
    }

    public record Day(LocalDate day, int hits) {}

    public record Count(String name, int hits) {}

    /// The alerts that a recipient would have got for this rule alone, had nothing else used up the
    /// hour's budget.
    ///
    /// @param hits how many they would have told of: further articles of a story are for the digest
    /// @param held how many of them `maxPerHour` would have held back
    /// @param most on the day of most
    public record Alerts(String recipient, int sent, int hits, int held, int most, double perDay, int maxPerHour) {}

    /// One hit.
    ///
    /// @param text the paragraph with the first of the words
    /// @param spans the words in it
    /// @param example the shortest part of it that the rule hits, as an example of the rule; `""` where
    /// none is
    public record Sample(
            String article,
            @Nullable Instant at,
            String source,
            String title,
            String text,
            List<Span> spans,
            String example) {
        public Sample {
            spans = List.copyOf(spans);
        }
    }

    @Override
    public Answer answer(Premises premises) {
        List<Candidate> rules = candidates;
        if (!rule.isEmpty()) {
            rules = List.of(Candidate.find(premises.config(), rule));
        }
        var run = new BacktestRun(premises.config(), premises.rules(), rules, samples);
        long before = Long.MAX_VALUE;
        while (before > 0) {
            long next = before;
            // A transaction for each page: the flow is not kept waiting.
            List<Article> page = premises.db().inTransaction(tx -> ArticleScan.page(tx, since, next, PAGE));
            run.over(page, Backtest::reading);
            before = page.size() < PAGE ? 0 : page.getLast().id().value();
        }
        Set<String> digested = premises.config().sources().stream()
                .filter(source -> source.firstPoll() == FirstPoll.DIGEST)
                .map(Source::id)
                .collect(Collectors.toSet());
        Set<ArticleId> past = premises.db().inTransaction(tx -> Origins.firstPolled(tx, run.hit(), digested));
        return run.answer(past::contains);
    }

    private static BacktestRun.Reading reading(Article article) {
        return new BacktestRun.Reading(
                Long.toString(article.id().value()),
                article.id(),
                article.story(),
                article.source(),
                article.address(),
                article.seenAt(),
                article.publishedAt(),
                article.content());
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
