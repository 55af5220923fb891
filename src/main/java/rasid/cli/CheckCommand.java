package rasid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rasid.cli.command.Access;
import rasid.cli.command.Folders;
import rasid.cli.command.Times;
import rasid.cli.terminal.Screen;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.config.Problem;
import rasid.control.LintRules;
import rasid.control.Refusal;

/// `rasid check`: tells every fault of the configuration at once and runs the rules' examples. It ends with 0 when
/// there is none, with 1 otherwise.
@Command(
        name = "check",
        description = "Reads the whole configuration, tells every fault of it, and runs the rules' examples.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", description = "also shows the rules that the formatter would write otherwise")
    private boolean format;

    @Option(
            names = "--archive",
            paramLabel = "TIME",
            arity = "0..1",
            fallbackValue = "90d",
            description = "also tells what the articles since then (90d where it is left out) show of the rules")
    private @Nullable String archive;

    @Mixin
    private Times times = new Times();

    @Mixin
    private Folders folders = new Folders();

    public CheckCommand() {
        this(System.getenv());
    }

    CheckCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ConfigReader.Checked checked = ConfigReader.check(folders.config(), environment);
        checked.warnings().forEach(warning -> out.println(warned(warning)));
        if (format) {
            checked.rewritten().forEach(rule -> out.println(rewritten(rule)));
        }
        int exitCode = switch (checked.loaded()) {
            case Loaded.Ok(Config config) -> {
                LintRules.alone(config).forEach(warning -> out.println(linted(warning)));
                out.println(summary(folders.config(), config));
                yield archive == null ? 0 : archive(archive, out);
            }
            case Loaded.Faulty(List<Problem> problems) -> {
                problems.forEach(out::println);
                long files = problems.stream().map(Problem::file).distinct().count();
                out.println("%s in %s".formatted(count(problems.size(), "fault"), count(files, "file")));
                yield 1;
            }
        };
        out.flush();
        return exitCode;
    }

    private int archive(String since, PrintWriter out) throws InterruptedException {
        Instant from = times.since("--archive", since);
        try (Access access = Access.open(folders, environment)) {
            LintRules.Answer answer = access.ask(new LintRules(from));
            answer.warnings().forEach(warning -> out.println(linted(warning)));
            out.printf("%s looked at%n", count(answer.articles(), "article"));
        } catch (Refusal e) {
            // The configuration is sound all the same.
            out.println("Not looked at: words that no article had, rules that hit nothing or too much, NOT and unless"
                    + " that never bite.");
            spec.commandLine().getErr().println(e.getMessage());
        }
        return 0;
    }

    private static String linted(String warning) {
        return Screen.line("warning: " + Screen.clean(warning));
    }

    private static String warned(Problem warning) {
        return new Problem(warning.file(), warning.line(), "warning: " + warning.message()).toString();
    }

    private static String rewritten(Problem rule) {
        String lines = rule.message().lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
        return "%s:%d: formatted:%n%s".formatted(rule.file(), rule.line(), lines);
    }

    private static String summary(Path folder, Config config) {
        int rules = config.watchlists().stream()
                .mapToInt(watchlist -> watchlist.rules().size())
                .sum();
        return "%s: %s, %s, %s, no faults"
                .formatted(
                        folder,
                        count(config.watchlists().size(), "watchlist"),
                        count(rules, "rule"),
                        count(config.sources().size(), "source"));
    }

    private static String count(long number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
