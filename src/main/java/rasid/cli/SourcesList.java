package rasid.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import rasid.control.ListSources;
import rasid.control.Wire;
import rasid.model.Fault;
import rasid.store.Feeds;

/// The list of the sources.
abstract class SourcesList extends DataCommand {
    @Option(names = "--faulty", description = "those alone that are at fault")
    private boolean faulty;

    @Option(names = "--json", description = "as JSON, one source a line")
    private boolean json;

    @Override
    final int run(Access access, PrintWriter out) throws InterruptedException {
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
                health(source, answer.at())));
        if (!table.isEmpty()) {
            table.print(out, width());
        }
        long ill = answer.sources().stream()
                .filter(source -> !source.faults().isEmpty())
                .count();
        out.printf("%d sources, %d at fault%n", answer.sources().size(), ill);
        return 0;
    }

    private static String health(ListSources.Line source, Instant now) {
        String faults = source.faults().stream()
                .map(fault -> "%s for %s: %s"
                        .formatted(
                                fault.kind() == Fault.STATUS
                                        ? "an error"
                                        : fault.kind().word(),
                                Times.from(fault.sinceAt(), now).replace(" ago", ""),
                                fault.reason()))
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            return faults;
        }
        String remarks = source.feeds().stream().flatMap(SourcesList::remarks).collect(Collectors.joining("; "));
        if (source.lastReadAt() == null) {
            return "not read yet";
        }
        return remarks.isEmpty() ? "good" : remarks;
    }

    private static Stream<String> remarks(Feeds.Health feed) {
        return Stream.of(
                        feed.movedTo() == null ? "" : "good, but it has moved: write %s".formatted(feed.movedTo()),
                        feed.missedAt() == null
                                ? ""
                                : "good, but items may have been missed at %s".formatted(feed.missedAt()))
                .filter(remark -> !remark.isEmpty());
    }
}
