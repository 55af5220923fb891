package rasid.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.alert.AlertReplay;
import rasid.alert.AlertReplay.Come;
import rasid.alert.AlertReplay.Left;
import rasid.config.Examples;
import rasid.control.Backtest.Alerts;
import rasid.control.Backtest.Count;
import rasid.control.Backtest.Day;
import rasid.control.Backtest.Result;
import rasid.control.Backtest.Sample;
import rasid.control.BacktestRun.Reading;
import rasid.match.Query;
import rasid.model.ArticleId;
import rasid.model.Recipient;
import rasid.model.RuleRef;
import rasid.model.Span;
import rasid.model.Watchlist;
import rasid.story.Figures;

/// Counts what one rule hits. Safe to call from any thread.
final class BacktestTally {
    private record Kept(int order, Reading reading, List<Span> spans) {}

    private final Candidate rule;
    private final Query query;
    private final int samples;
    private final List<Come> come = new ArrayList<>();
    private final Map<ArticleId, String> titles = new HashMap<>();
    /// The numbers of their texts, parted by spaces.
    private final Map<ArticleId, String> numbers = new HashMap<>();
    private final Map<LocalDate, Integer> days = new TreeMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> overlap = new HashMap<>();
    /// Those whose numbers scatter to the least: a sample of the whole time that is the same at each run.
    private final PriorityQueue<Kept> kept =
            new PriorityQueue<>(Comparator.comparingInt(Kept::order).reversed());

    private int hits;

    /// @param query the rule, compiled
    BacktestTally(Candidate rule, Query query, int samples) {
        this.rule = rule;
        this.query = query;
        this.samples = samples;
    }

    Candidate rule() {
        return rule;
    }

    /// Takes an article that the rule has hit.
    ///
    /// @param also the rules of the configuration that hit it
    synchronized void take(Reading reading, List<Span> spans, List<RuleRef> also) {
        hits++;
        sources.merge(reading.source().isEmpty() ? "(not told)" : reading.source(), 1, Integer::sum);
        also.stream()
                .filter(ref -> !ref.equals(rule.rule()))
                .forEach(ref -> overlap.merge(ref.toString(), 1, Integer::sum));
        Instant at = reading.at();
        if (at != null) {
            days.merge(LocalDate.ofInstant(at, rule.zone()), 1, Integer::sum);
            ArticleId article = reading.number() == null ? new ArticleId(-1L - come.size()) : reading.number();
            long story =
                    reading.story() == null ? article.value() : reading.story().value();
            come.add(new Come(at, article, story, reading.publishedAt(), false, false, rule.rule(), rule.level()));
            titles.put(article, reading.content().title());
            numbers.put(
                    article,
                    String.join(
                            " ", Figures.of(String.join("\n", reading.content().body()))));
        }
        kept.add(new Kept(scatter(reading.id()), reading, spans));
        if (kept.size() > samples) {
            kept.poll();
        }
    }

    private static int scatter(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    /// Shows the paragraph with the most of the words.
    private Sample sample(Reading reading, List<Span> spans) {
        List<Span> shown = spans.stream()
                .collect(Collectors.groupingBy(
                        span -> span.paragraph(reading.content()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElseThrow();
        return new Sample(
                reading.id(),
                reading.at(),
                reading.source(),
                reading.content().title(),
                shown.getFirst().paragraph(reading.content()),
                shown.stream().sorted(Comparator.comparingInt(Span::start)).toList(),
                Examples.of(
                                query,
                                reading.content(),
                                spans.stream()
                                        .map(span -> span.paragraph(reading.content()))
                                        .toList())
                        .orElse(""));
    }

    /// What it came to, within a time that all articles span; null where none has a time.
    ///
    /// @param past the articles that no alert tells of: those that a feed had when it was first read
    synchronized Result result(@Nullable Instant from, @Nullable Instant until, Predicate<ArticleId> past) {
        List<Day> all = new ArrayList<>();
        if (from != null && until != null) {
            LocalDate last = LocalDate.ofInstant(until, rule.zone());
            for (LocalDate day = LocalDate.ofInstant(from, rule.zone()); !day.isAfter(last); day = day.plusDays(1)) {
                all.add(new Day(day, days.getOrDefault(day, 0)));
            }
        }
        return new Result(
                rule.rule(),
                hits,
                all,
                counts(sources),
                counts(overlap),
                alerts(past, all.size()),
                kept.stream()
                        .map(one -> sample(one.reading(), one.spans()))
                        .sorted(Comparator.comparing(
                                Sample::at, Comparator.nullsLast(Comparator.<Instant>reverseOrder())))
                        .toList());
    }

    private static List<Count> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::hits).reversed().thenComparing(Count::name))
                .toList();
    }

    /// Whom the flow would have mailed how often: the flow's own logic, by the times of the hits.
    private List<Alerts> alerts(Predicate<ArticleId> past, int span) {
        Watchlist watchlist = rule.watchlist().orElse(null);
        if (watchlist == null || span == 0) {
            return List.of();
        }
        Map<Long, List<String>> told = new HashMap<>();
        List<Come> hits = come.stream()
                .sorted(Comparator.comparing(Come::at))
                .map(hit -> asNews(
                        hit, past.test(hit.article()), told.computeIfAbsent(hit.story(), _ -> new ArrayList<>())))
                .toList();
        Map<Recipient, List<Left>> left = AlertReplay.run(watchlist, hits);
        return watchlist.recipients().stream()
                .map(recipient -> alerts(recipient.mail(), left.getOrDefault(recipient, List.of()), watchlist, span))
                .toList();
    }

    /// @param told the headlines and numbers of the story's hits before; those of this one join them
    private Come asNews(Come hit, boolean past, List<String> told) {
        String title = titles.getOrDefault(hit.article(), "");
        boolean figures = Figures.areNew(title, () -> told);
        told.add(title + ' ' + numbers.getOrDefault(hit.article(), ""));
        return new Come(
                hit.at(), hit.article(), hit.story(), hit.publishedAt(), past, figures, hit.rule(), hit.level());
    }

    private static Alerts alerts(String recipient, List<Left> left, Watchlist watchlist, int span) {
        Map<LocalDate, Long> perDay = left.stream()
                .collect(Collectors.groupingBy(
                        mail -> LocalDate.ofInstant(mail.at(), watchlist.timezone()), Collectors.counting()));
        long most = perDay.values().stream().mapToLong(n -> n).max().orElse(0);
        return new Alerts(
                recipient,
                left.size(),
                left.stream().mapToInt(Left::hits).sum(),
                (int) left.stream().filter(Left::held).count(),
                (int) most,
                left.size() / (double) span,
                watchlist.alert().maxPerHour());
    }

    /// The articles that it hit and whose time is known.
    synchronized List<ArticleId> articles() {
        return come.stream().map(Come::article).toList();
    }
}
