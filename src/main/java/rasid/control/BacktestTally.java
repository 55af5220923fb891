package rasid.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.control.Backtest.Alerts;
import rasid.control.Backtest.Count;
import rasid.control.Backtest.Day;
import rasid.control.Backtest.Result;
import rasid.control.Backtest.Sample;
import rasid.control.BacktestRun.Reading;
import rasid.model.AlertPolicy;
import rasid.model.RuleRef;
import rasid.model.Span;

/// Counts what one rule hits. Safe to call from any thread.
final class BacktestTally {
    private static final Duration HOUR = Duration.ofHours(1);

    private record Kept(int order, Sample sample) {}

    private final Candidate rule;
    private final int samples;
    private final List<Instant> alerted = new ArrayList<>();
    private final Map<LocalDate, Integer> days = new TreeMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> overlap = new HashMap<>();
    /// Those whose numbers scatter to the least: a sample of the whole time that is the same at each run.
    private final PriorityQueue<Kept> kept =
            new PriorityQueue<>(Comparator.comparingInt(Kept::order).reversed());

    private int hits;

    BacktestTally(Candidate rule, int samples) {
        this.rule = rule;
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
            AlertPolicy alert = rule.alert();
            if (alert != null && alert.tells(rule.level(), age(reading.publishedAt(), at))) {
                alerted.add(at);
            }
        }
        kept.add(new Kept(scatter(reading.id()), sample(reading, spans)));
        if (kept.size() > samples) {
            kept.poll();
        }
    }

    private static Duration age(@Nullable Instant published, Instant at) {
        return published == null || published.isAfter(at) ? Duration.ZERO : Duration.between(published, at);
    }

    private static int scatter(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    /// Shows the paragraph with the most of the words.
    private static Sample sample(Reading reading, List<Span> spans) {
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
                shown.stream().sorted(Comparator.comparingInt(Span::start)).toList());
    }

    /// What it came to, within a time that all articles span; null where none has a time.
    synchronized Result result(@Nullable Instant from, @Nullable Instant until) {
        List<Day> all = new ArrayList<>();
        if (from != null && until != null) {
            LocalDate last = LocalDate.ofInstant(until, rule.zone());
            for (LocalDate day = LocalDate.ofInstant(from, rule.zone()); !day.isAfter(last); day = day.plusDays(1)) {
                all.add(new Day(day, days.getOrDefault(day, 0)));
            }
        }
        AlertPolicy alert = rule.alert();
        return new Result(
                rule.rule(),
                hits,
                all,
                counts(sources),
                counts(overlap),
                alert == null || all.isEmpty() ? null : alerts(alert, all.size()),
                kept.stream()
                        .map(Kept::sample)
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

    /// Gathers and holds as the flow would; each story's further articles count as news, so it is an upper bound.
    private Alerts alerts(AlertPolicy alert, int span) {
        ZoneId zone = rule.zone();
        List<Instant> sent = new ArrayList<>();
        int held = 0;
        for (Instant at : alerted.stream().sorted().toList()) {
            if (!sent.isEmpty() && !at.isAfter(sent.getLast())) {
                continue;
            }
            Instant budget = sent.size() < alert.maxPerHour()
                    ? at
                    : sent.get(sent.size() - alert.maxPerHour()).plus(HOUR);
            held += budget.isAfter(at.plus(alert.gather())) ? 1 : 0;
            sent.add(alert.releaseAt(at, budget, rule.level(), zone));
        }
        Map<Instant, Long> perDay = sent.stream()
                .collect(Collectors.groupingBy(
                        at -> at.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant(), Collectors.counting()));
        long most = perDay.values().stream().mapToLong(n -> n).max().orElse(0);
        return new Alerts(sent.size(), held, (int) most, sent.size() / (double) span, alert.maxPerHour());
    }
}
