package rasid.cli.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rasid.cli.terminal.Screen;
import rasid.control.Refusal;

/// A command that asks for data: through the daemon that runs, or without one. What is refused is told on standard
/// error and ends with 1.
public abstract class DataCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    private final Map<String, String> environment = System.getenv();

    @Override
    public final Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Access access = Access.open(folders, environment)) {
            return run(access, out);
        } catch (Refusal e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    /// Does what the command is for and answers its exit code. What it throws as a [Refusal] is told and ends with 1.
    protected abstract int run(Access access, PrintWriter out) throws InterruptedException;

    /// As the command line names them.
    protected final Folders folders() {
        return folders;
    }

    /// What `${NAME}` in the configuration stands for, and what the terminal tells of itself.
    protected final Map<String, String> environment() {
        return environment;
    }

    /// The columns of the terminal; 0 where nothing is to be cut.
    protected final int width() {
        return Screen.width(environment);
    }
}
