package rasid.cli.rules;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rasid.cli.terminal.Keypress;
import rasid.cli.terminal.Screen;
import rasid.control.Backtest.Result;
import rasid.control.Backtest.Sample;
import rasid.control.Refusal;

/// What a person says of a backtest's samples: good is what the rule is meant for. For one thread.
final class SampleMarks {
    private static final double Z = 1.96;

    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final Map<String, Boolean> good = new LinkedHashMap<>();

    SampleMarks(Result result) {
        result.samples().forEach(sample -> samples.put(sample.article(), sample));
    }

    /// Marks samples by the numbers of their articles.
    ///
    /// @throws Refusal when a number is of no sample, or said to be both
    void mark(List<String> articles, boolean as) {
        for (String article : articles) {
            if (!samples.containsKey(article)) {
                throw new Refusal("%s is the number of no sample here. Those are %s; --samples N takes more"
                        .formatted(Screen.clean(article), String.join(", ", samples.keySet())));
            }
            Boolean before = good.put(article, as);
            if (before != null && before != as) {
                throw new Refusal("%s is marked as good and as bad".formatted(Screen.clean(article)));
            }
        }
    }

    /// Shows one sample after the other and asks for a key each.
    void ask(Keypress keys, BacktestReport report, PrintWriter out) {
        int number = 0;
        for (Sample sample : samples.values()) {
            report.sample(sample);
            out.printf("  %d of %d: g good, b bad, s skip, q quit? ", ++number, samples.size());
            out.flush();
            Optional<Character> key = keys.next("gbsq");
            out.println(key.map(String::valueOf).orElse("q"));
            switch (key.orElse('q')) {
                case 'g' -> good.put(sample.article(), true);
                case 'b' -> good.put(sample.article(), false);
                case 'q' -> {
                    return;
                }
                default -> {}
            }
        }
    }

    boolean isEmpty() {
        return good.isEmpty();
    }

    /// Articles that are marked so and of which no example can be made.
    List<String> withoutExample(boolean as) {
        return marked(as)
                .filter(sample -> sample.example().isEmpty())
                .map(Sample::article)
                .toList();
    }

    /// What the samples that are marked so are as examples of the rule.
    List<String> examples(boolean as) {
        return new ArrayList<>(marked(as)
                .map(Sample::example)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList());
    }

    /// The articles that are marked so.
    List<String> articles(boolean as) {
        return marked(as).map(Sample::article).toList();
    }

    private Stream<Sample> marked(boolean as) {
        return samples.values().stream().filter(sample -> Boolean.valueOf(as).equals(good.get(sample.article())));
    }

    /// The precision that the marks speak for, with its interval of 95 % (Wilson's, which holds for few
    /// samples).
    String precision() {
        int n = good.size();
        long hits = good.values().stream().filter(as -> as).count();
        double p = hits / (double) n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        return String.format(
                Locale.ROOT,
                "Precision by %d marked: %.0f %% (%d good, %d bad; with 95 %% confidence between %.0f and %.0f %%)",
                n,
                100 * p,
                hits,
                n - hits,
                100 * Math.max(0, middle - half),
                100 * Math.min(1, middle + half));
    }
}
