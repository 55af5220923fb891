package rasid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.control.Backtest;
import rasid.control.BacktestRun;
import rasid.control.Candidate;
import rasid.control.Refusal;
import rasid.control.Wire;
import rasid.match.RuleIndex;
import rasid.model.Watchlist;

/// `rasid backtest RULE|FILE`: what a rule would have hit, had it been live, and how many alerts that had made. It
/// stores nothing and mails nothing.
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

    @Option(names = "--json", description = "as one JSON object")
    private boolean json;

    @Mixin
    private Times times = new Times();

    @Override
    int run(Access access, PrintWriter out) throws InterruptedException {
        Instant from = times.since(since);
        Path file = Path.of(rule);
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
        } else {
            new BacktestReport(out, times, Screen.coloured(environment())).print(answer);
        }
        return 0;
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
