package rasid.cli.rules;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import rasid.cli.command.Times;
import rasid.cli.page.TryReport;
import rasid.cli.terminal.Screen;
import rasid.control.Backtest;
import rasid.control.Backtest.Alerts;
import rasid.control.Backtest.Count;
import rasid.control.Backtest.Day;
import rasid.control.Backtest.Result;
import rasid.control.Backtest.Sample;

/// Prints what a backtest came to.
final class BacktestReport {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    /// Days in one row of the chart.
    private static final int ROW = 30;

    private static final int NAMED = 8;

    private final PrintWriter out;
    private final Times times;
    private final TryReport paragraphs;

    BacktestReport(PrintWriter out, Times times, boolean coloured) {
        this.out = out;
        this.times = times;
        this.paragraphs = new TryReport(out, coloured, false);
    }

    /// @param samples whether to show them too
    void print(Backtest.Answer answer, boolean samples) {
        out.printf(
                "%d %s%s%n",
                answer.articles(),
                answer.articles() == 1 ? "article" : "articles",
                answer.from() == null ? "" : ", %s to %s".formatted(times.at(answer.from()), times.at(answer.until())));
        answer.results().forEach(result -> print(answer, result, samples));
    }

    private void print(Backtest.Answer answer, Result result, boolean samples) {
        out.println();
        double share = answer.articles() == 0 ? 0 : 100.0 * result.hits() / answer.articles();
        out.printf(
                Locale.ROOT,
                "%s: %s, %.2f %% of the articles%s%n",
                result.rule(),
                hits(result.hits()),
                share,
                result.days().isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %.1f a day",
                                result.hits() / (double) result.days().size()));
        if (result.hits() == 0) {
            return;
        }
        chart(result.days());
        counts("By source", result.sources(), result.hits());
        overlap(result);
        alerts(result.alerts());
        if (samples) {
            result.samples().forEach(this::sample);
        }
    }

    private static String hits(int number) {
        return number == 1 ? "1 hit" : number + " hits";
    }

    private void chart(List<Day> days) {
        int most = days.stream().mapToInt(Day::hits).max().orElse(0);
        for (int i = 0; i < days.size(); i += ROW) {
            List<Day> row = days.subList(i, Math.min(days.size(), i + ROW));
            String bars = row.stream().map(day -> bar(day.hits(), most)).collect(Collectors.joining());
            out.printf(
                    "  %s  %s  %s%n",
                    row.getFirst().day(),
                    bars + " ".repeat(Math.min(ROW, days.size()) - row.size()),
                    hits(row.stream().mapToInt(Day::hits).sum()));
        }
        if (most > 0) {
            out.printf("  (a sign a day, %s is %d)%n", BARS.charAt(BARS.length() - 1), most);
        }
    }

    private static String bar(int hits, int most) {
        return hits == 0 ? "·" : String.valueOf(BARS.charAt((hits * BARS.length() - 1) / most));
    }

    private void counts(String name, List<Count> counts, int all) {
        String some = counts.stream()
                .limit(NAMED)
                .map(count -> "%s %d (%d %%)"
                        .formatted(Screen.apart(Screen.clean(count.name())), count.hits(), 100 * count.hits() / all))
                .collect(Collectors.joining(", "));
        out.println(Screen.line("  %s: %s%s"
                .formatted(name, some, counts.size() > NAMED ? ", and %d more".formatted(counts.size() - NAMED) : "")));
    }

    private void overlap(Result result) {
        if (result.overlap().isEmpty()) {
            out.println("  No other rule hits any of them.");
            return;
        }
        for (Count other : result.overlap().stream().limit(3).toList()) {
            out.printf(
                    "  %d %% already hit by %s (%d)%n", 100 * other.hits() / result.hits(), other.name(), other.hits());
        }
    }

    /// Recipients who would have got the same are told of together.
    private void alerts(List<Alerts> alerts) {
        Map<String, List<Alerts>> same = alerts.stream()
                .collect(Collectors.groupingBy(BacktestReport::said, LinkedHashMap::new, Collectors.toList()));
        same.forEach((said, some) -> {
            String names = some.stream()
                    .limit(3)
                    .map(one -> Screen.apart(Screen.clean(one.recipient())))
                    .collect(Collectors.joining(", "));
            String more = some.size() > 3 ? " and %d more".formatted(some.size() - 3) : "";
            out.println(Screen.line("  Alerts to %s%s: %s".formatted(names, more, said)));
        });
        if (alerts.stream().anyMatch(one -> one.sent() > 0)) {
            out.println(
                    "  (of this rule alone, a story once: what other rules of the watchlist tell of as well, and how"
                            + " much of the hour's budget they take, is not counted)");
        }
    }

    private static String said(Alerts a) {
        if (a.sent() == 0) {
            return "none (too low a level, too old, or all of the first reading of their feeds)";
        }
        return String.format(
                Locale.ROOT,
                "%s with %s, %.1f a day, %d on the fullest day; max_per_hour: %d %s",
                a.sent() == 1 ? "1 mail" : a.sent() + " mails",
                hits(a.hits()),
                a.perDay(),
                a.most(),
                a.maxPerHour(),
                a.held() == 0 ? "would have held none back" : "would have held %d back".formatted(a.held()));
    }

    /// One hit, with its words marked.
    void sample(Sample sample) {
        out.println();
        out.println(Screen.line("  %s  %s  %s"
                .formatted(sample.article(), times.at(sample.at()), Screen.apart(Screen.clean(sample.source())))));
        if (!sample.title().equals(sample.text())) {
            out.println("  " + Screen.line(Screen.apart(Screen.clean(sample.title()))));
        }
        paragraphs.paragraph(sample.text(), sample.spans(), "  ");
    }
}
