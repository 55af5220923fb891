package rasid.cli.sources;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.command.Times;
import rasid.cli.terminal.Table;
import rasid.control.ListSources;
import rasid.control.Wire;

/// The list of the sources.
abstract class SourcesList extends DataCommand {
    @Option(names = "--faulty", description = "those alone that are at fault")
    private boolean faulty;

    @Option(names = "--json", description = "as JSON, one source a line")
    private boolean json;

    @Mixin
    private Times times = new Times();

    @Override
    protected final int run(Access access, PrintWriter out) throws InterruptedException {
        ListSources.Answer answer = access.ask(new ListSources());
        Stream<ListSources.Line> some = answer.sources().stream()
                .filter(source -> !faulty || !source.faults().isEmpty());
        if (json) {
            some.forEach(source -> out.println(Wire.json(source)));
            return 0;
        }
        Table table = new Table("SOURCE", "READ", "NEW", "ARTICLE", "NEXT", "A WEEK", "DELAY", "HEALTH");
        some.forEach(source -> table.row(
                source.id(),
                Times.from(source.lastReadAt(), answer.at()),
                Times.from(source.lastNewAt(), answer.at()),
                Times.from(source.lastArticleAt(), answer.at()),
                Times.from(source.nextPollAt(), answer.at()),
                source.perWeek() == 0 ? "-" : String.format(Locale.ROOT, "%.0f", source.perWeek()),
                source.delay().isZero() ? "-" : Times.length(source.delay()),
                HealthLine.of(source, answer.at(), times)));
        if (!table.isEmpty()) {
            table.print(out, width());
        }
        long ill = answer.sources().stream()
                .filter(source -> !source.faults().isEmpty())
                .count();
        out.printf("%d sources, %d at fault%n", answer.sources().size(), ill);
        return 0;
    }
}
