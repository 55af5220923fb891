package rasid.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rasid.control.Refusal;

/// A command that asks for data: through the daemon that runs, or without one. What is refused is told on standard error
/// and ends with 1.
abstract class DataCommand implements Callable<Integer> {
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

    /// Does what the command is for and answers its exit code.
    abstract int run(Access access, PrintWriter out) throws InterruptedException;

    final Folders folders() {
        return folders;
    }

    final Map<String, String> environment() {
        return environment;
    }

    /// The columns of the terminal; 0 where nothing is to be cut.
    final int width() {
        return Screen.width(environment);
    }
}
