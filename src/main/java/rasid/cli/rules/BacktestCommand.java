package rasid.cli.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.command.Times;
import rasid.cli.terminal.Keypress;
import rasid.cli.terminal.Screen;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.ExampleWriter;
import rasid.config.ExampleWriter.Kind;
import rasid.config.ExampleWriter.Written;
import rasid.config.Loaded;
import rasid.control.Backtest;
import rasid.control.BacktestRun;
import rasid.control.Candidate;
import rasid.control.MarkSamples;
import rasid.control.Refusal;
import rasid.control.Wire;
import rasid.match.RuleIndex;
import rasid.model.RuleRef;
import rasid.model.Watchlist;

/// `rasid backtest RULE|FILE`: what a rule would have hit, had it been live, and how many alerts that
/// had made. It mails nothing, and stores nothing but the marks of hits that are stored.
@Command(
        name = "backtest",
        description = "Runs a rule over the archive, or a file of articles, as if it had been live.",
        mixinStandardHelpOptions = true)
public final class BacktestCommand extends DataCommand {
    @Parameters(
            paramLabel = "RULE|FILE",
            description = "a rule's id, or WATCHLIST/ID; or a file: a watchlist (.yml), or one expression")
    private String rule = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "articles from then on: 90d (ago), 2026-03-01",
            defaultValue = "90d")
    private String since = "90d";

    @Option(
            names = "--over",
            paramLabel = "FILE",
            description = "these articles instead: a JSON object a line with id, title, body, source?, published?")
    private @Nullable Path over;

    @Option(names = "--samples", paramLabel = "N", description = "hits to show of each rule", defaultValue = "5")
    private int samples = 5;

    @Option(names = "--mark", description = "show one sample after the other, and take a key for each: good or bad")
    private boolean mark;

    @Option(
            names = "--good",
            paramLabel = "N",
            split = ",",
            description = "the samples of these articles are what the rule is meant for")
    private List<String> good = List.of();

    @Option(names = "--bad", paramLabel = "N", split = ",", description = "the samples of these articles are not")
    private List<String> bad = List.of();

    @Option(names = "--save", description = "write them into the watchlist's file, as examples of the rule")
    private boolean save;

    @Option(names = "--json", description = "as one JSON object")
    private boolean json;

    @Mixin
    private Times times = new Times();

    @Override
    protected int run(Access access, PrintWriter out) throws InterruptedException {
        boolean marks = mark || !good.isEmpty() || !bad.isEmpty();
        if (save && !marks) {
            throw new Refusal("--save writes samples that are marked: by --mark, or --good N,N --bad N,N");
        }
        if (json && marks) {
            throw new Refusal("--json goes without marks");
        }
        Instant from = times.since("--since", since);
        Path file = Path.of(rule);
        if (rule.matches(".*\\.(yml|yaml|txt)") && !Files.isRegularFile(file)) {
            throw new Refusal("there is no file %s".formatted(rule));
        }
        List<Candidate> candidates = Files.isRegularFile(file) ? candidates(file) : List.of();
        Backtest.Answer answer;
        if (over == null) {
            answer = access.ask(new Backtest(candidates.isEmpty() ? rule : "", candidates, from, samples));
        } else {
            Config config = folders().read(environment());
            List<Candidate> rules = candidates.isEmpty() ? List.of(Candidate.find(config, rule)) : candidates;
            var run = new BacktestRun(config, RuleIndex.of(config.queries()), rules, samples);
            // A file's articles are all meant, unless a time is asked for.
            new ArticlesFile(over, since.equals("90d") ? Instant.MIN : from).into(run);
            answer = run.answer();
        }
        if (json) {
            out.println(Wire.json(answer));
            return 0;
        }
        var report = new BacktestReport(out, times, Screen.coloured(environment()));
        if (marks && answer.results().size() != 1) {
            throw new Refusal("%s has several rules. Samples are marked of one: name it".formatted(rule));
        }
        report.print(answer, !mark);
        if (marks) {
            marks(answer.results().getFirst(), report, access, out);
        }
        return 0;
    }

    private void marks(Backtest.Result result, BacktestReport report, Access access, PrintWriter out)
            throws InterruptedException {
        var marks = new SampleMarks(result);
        marks.mark(good, true);
        marks.mark(bad, false);
        if (mark) {
            try (var keys = new Keypress(System.in, Screen.onTerminal())) {
                marks.ask(keys, report, out);
            }
        }
        out.println();
        if (marks.isEmpty()) {
            out.println("No sample is marked.");
            return;
        }
        out.println(marks.precision());
        if (over == null) {
            keep(result.rule(), marks, access, out);
        }
        Stream.of(true, false)
                .flatMap(as -> marks.withoutExample(as).stream())
                .forEach(article -> out.println(
                        "%s makes no example: the rule asks for what an example does not have, or the language is told"
                                .formatted(article)));
        List<String> hit = unsaved(result, Kind.HIT, marks.examples(true), out);
        List<String> falseHit = unsaved(result, Kind.FALSE_HIT, marks.examples(false), out);
        String yaml = ExampleWriter.yaml(hit, falseHit);
        if (!yaml.isEmpty()) {
            out.println("To paste under the rule %s:".formatted(result.rule().rule()));
            // As they are: a mark of direction would be pasted along with them.
            yaml.lines().forEach(out::println);
        }
    }

    /// Marks the hits by which the rule was live when those articles came.
    private static void keep(RuleRef rule, SampleMarks marks, Access access, PrintWriter out)
            throws InterruptedException {
        int hits = access.ask(new MarkSamples(rule, numbers(marks, true), numbers(marks, false)))
                .hits();
        if (hits > 0) {
            out.printf(
                    "%d of them %s, marked so now: bin/rasid rules counts them.%n",
                    hits, hits == 1 ? "is a stored hit" : "are stored hits");
        }
    }

    private static List<Long> numbers(SampleMarks marks, boolean as) {
        return marks.articles(as).stream().map(Long::valueOf).toList();
    }

    /// Those that are not in the file now.
    private List<String> unsaved(Backtest.Result result, Kind kind, List<String> texts, PrintWriter out) {
        return save && !texts.isEmpty() && saved(result, kind, texts, out) ? List.of() : texts;
    }

    /// Whether the examples stand in the file now.
    private boolean saved(Backtest.Result result, Kind kind, List<String> texts, PrintWriter out) {
        Path file = Path.of(rule);
        boolean own = Files.isRegularFile(file);
        if (own && !rule.endsWith(".yml")) {
            out.println("Not saved: %s is an expression alone, and has no examples.".formatted(rule));
            return false;
        }
        Path watchlist = own
                ? file
                : folders().config().resolve("watchlists").resolve(result.rule().watchlist() + ".yml");
        return switch (new ExampleWriter(folders().config(), environment())
                .save(watchlist, result.rule().rule(), kind, texts)) {
            case Written.Saved(int added) -> {
                out.println("%s written into %s, %d there already.%s"
                        .formatted(
                                said(kind, added),
                                watchlist,
                                texts.size() - added,
                                kind == Kind.FALSE_HIT ? " Until the rule is mended, rasid check tells of them." : ""));
                yield true;
            }
            case Written.Refused(String reason) -> {
                out.println(Screen.line("Not saved: " + Screen.clean(reason)));
                yield false;
            }
        };
    }

    private static String said(Kind kind, int added) {
        String noun = kind == Kind.HIT ? "example" : "false hit";
        return "%d %s%s".formatted(added, noun, added == 1 ? "" : "s");
    }

    private List<Candidate> candidates(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".yml")) {
            return switch (ConfigReader.readWith(file, folders().config(), environment())) {
                case Loaded.Ok(Config config) -> ofWatchlist(config, name.replaceFirst("\\.yml$", ""));
                case Loaded.Faulty(var problems) ->
                    throw new Refusal(String.join(
                            System.lineSeparator(),
                            problems.stream().map(Object::toString).toList()));
            };
        }
        try {
            String expression = Files.readString(file).strip();
            if (expression.isEmpty()) {
                throw new Refusal("%s is empty. Write an expression, for example صاروخ OR rocket".formatted(file));
            }
            return List.of(Candidate.of(name.replaceFirst("\\.\\w+$", ""), expression, times.zone()));
        } catch (IOException e) {
            throw new Refusal("%s cannot be read as UTF-8 (%s)".formatted(file, e));
        }
    }

    private static List<Candidate> ofWatchlist(Config config, String id) {
        Watchlist watchlist = config.watchlists().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return watchlist.rules().stream()
                .map(one -> Candidate.of(watchlist, one))
                .toList();
    }
}
