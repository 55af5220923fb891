package rasid.cli.page;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.cli.command.Access;
import rasid.cli.command.Folders;
import rasid.cli.command.Times;
import rasid.cli.terminal.Screen;
import rasid.config.Config;
import rasid.control.Refusal;
import rasid.control.ShowRepeated;
import rasid.extract.Extracted;
import rasid.extract.page.Familiar;
import rasid.model.Source;

/// `rasid try URL|FILE`: fetches and reads one page as the daemon would, tries every rule on it, and says what was
/// read, which rules hit and through which words, and what the others lack. It stores nothing and mails
/// nothing. It ends with 1 when the page could not be read.
@Command(
        name = "try",
        description = "Reads one page and tells which rules hit, through which words, and what the others lack.",
        mixinStandardHelpOptions = true)
public final class TryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Parameters(paramLabel = "URL|FILE", description = "an address, or a page that was saved")
    private String page = "";

    @Option(names = "--address", paramLabel = "URL", description = "where a saved page comes from, for site: and url:")
    private @Nullable URI address;

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "read it with this source's language and zone (default: the source at the same host)")
    private @Nullable String source;

    @Option(names = "--rule", paramLabel = "ID", description = "try this rule alone: its id, or WATCHLIST/ID")
    private @Nullable String rule;

    @Option(names = "--full", description = "print the whole text, not only what hit")
    private boolean full;

    @Option(
            names = "--outline",
            description = "print the page from top to bottom: what was kept, what was left out and why")
    private boolean outline;

    private final Map<String, String> environment = System.getenv();

    /// What the daemon has learnt of the source, or what stands in its data; nothing where there are none yet.
    private Familiar learnt(Config config, Source from) throws InterruptedException {
        boolean data = config.database() != null || Files.exists(folders.data().resolve("rasid.mv.db"));
        if (!data) {
            return Familiar.NONE;
        }
        try (Access access = Access.open(folders, environment)) {
            return new Familiar(access.ask(new ShowRepeated(from.id())).pages());
        } catch (Refusal e) {
            spec.commandLine()
                    .getErr()
                    .println("What %s repeats on its pages is not known here: %s".formatted(from.id(), e.getMessage()));
            return Familiar.NONE;
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Config config = folders.read(environment);
            PageReading got = PageReading.of(config, page, address, source, from -> learnt(config, from));
            var report = new TryReport(out, Screen.coloured(environment), full);
            report.page(got.address(), got.source(), got.whole(), Times.of(folders));
            if (outline) {
                new OutlineReport(out, Screen.width(environment), full).print(got.view());
                return 0;
            }
            report.rules(config, rule, got.source(), got.address(), got.read().content());
            Extracted read = got.read();
            return read.content().title().isBlank() && read.content().body().isEmpty() ? 1 : 0;
        } catch (Refusal e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }
}
