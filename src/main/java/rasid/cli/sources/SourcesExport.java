package rasid.cli.sources;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rasid.cli.command.Folders;
import rasid.feed.Opml;
import rasid.feed.Opml.Subscription;
import rasid.model.Feed;
import rasid.model.Source;

/// `rasid sources export`: writes the sources' feeds as OPML 2.0, for feed readers. Sitemaps and front pages are
/// nothing that OPML knows; they are named on standard error.
@Command(name = "export", description = "Writes the feeds of all sources as OPML 2.0.", mixinStandardHelpOptions = true)
public final class SourcesExport implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Reading reading = Reading.of(folders, System.getenv());
        if (!reading.problems().isEmpty()) {
            reading.problems().forEach(err::println);
            return 1;
        }
        List<Subscription> subscriptions = new ArrayList<>();
        for (Source source : reading.sources()) {
            for (Feed feed : source.feeds()) {
                if (feed.kind() == Feed.Kind.FEED) {
                    String language = source.language() == null ? "" : source.language();
                    subscriptions.add(new Subscription(
                            source.name(),
                            feed.address(),
                            null,
                            language,
                            source.tags().stream().sorted().toList()));
                } else {
                    err.println("left out, for it is no feed: %s %s".formatted(feed.id(), feed.address()));
                }
            }
        }
        out.print(Opml.write("Rasid", subscriptions));
        out.flush();
        err.flush();
        return 0;
    }
}
