package rasid.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rasid.cli.command.Logs;
import rasid.cli.demo.DemoCommand;
import rasid.cli.found.ChangesCommand;
import rasid.cli.found.HitsCommand;
import rasid.cli.found.OutboxCommand;
import rasid.cli.found.StoriesCommand;
import rasid.cli.page.TryCommand;
import rasid.cli.rules.BacktestCommand;
import rasid.cli.rules.FormatCommand;
import rasid.cli.rules.RulesCommand;
import rasid.cli.rules.WhyCommand;
import rasid.cli.rules.WordsCommand;
import rasid.cli.sources.SourcesCommand;
import rasid.control.Refusal;

/// The command `rasid` and its subcommands.
///
/// Exit codes: 0 done, 1 faults or a failure that was told, 2 a command line that was not understood.
@Command(
        name = "rasid",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Watches news sites and mails what your rules describe.",
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            RunCommand.class,
            CheckCommand.class,
            FormatCommand.class,
            WordsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            TryCommand.class,
            WhyCommand.class,
            ChangesCommand.class,
            RulesCommand.class,
            BacktestCommand.class,
            SourcesCommand.class,
            StatusCommand.class,
            HitsCommand.class,
            StoriesCommand.class,
            OutboxCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the fields
    public Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] args) {
        Logs.toTerminal();
        System.exit(commandLine().execute(args));
    }

    /// The whole command line, ready to be given arguments.
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::refused);
    }

    private static int refused(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof Refusal refusal) {
            command.getErr().println(refusal.getMessage());
            return 1;
        }
        throw e;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
