package rasid.cli.sources;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.Preview;
import rasid.cli.command.Access;
import rasid.cli.command.Folders;
import rasid.cli.command.Times;
import rasid.cli.page.SelectorReport;
import rasid.cli.page.TryReport;
import rasid.control.ListSources;
import rasid.control.Refusal;
import rasid.extract.Extractor;
import rasid.extract.page.Familiar;
import rasid.extract.page.Options;
import rasid.extract.page.SelectorUse;
import rasid.extract.page.Selectors;
import rasid.feed.FeedItem;
import rasid.feed.PageLinks.Link;
import rasid.fetch.FetchResult;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Feed;
import rasid.model.Source;

/// `rasid sources show ID`: reads each address of a source as a poll would, stores nothing, and shows what is there;
/// of a front page, which links it takes for articles, which it leaves, and why; of a source with selectors, what each
/// finds on the newest page. Ends with 1 when an address could not be read or a selector is of no use.
@Command(
        name = "show",
        description = "Reads a source now, storing nothing, and shows what is taken and what is left, and why.",
        mixinStandardHelpOptions = true)
public final class SourcesShow implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private Times times = new Times();

    @Parameters(paramLabel = "ID", description = "the source's id in seeds/")
    private String id = "";

    @Option(names = "--limit", paramLabel = "N", description = "lines of each list (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    @Option(names = "--all", description = "the whole lists")
    private boolean all;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Reading reading = Reading.of(folders, System.getenv());
        if (!reading.problems().isEmpty()) {
            reading.problems().forEach(err::println);
            return 1;
        }
        Optional<Source> source =
                reading.sources().stream().filter(s -> s.id().equals(id)).findFirst();
        if (source.isEmpty()) {
            err.println("there is no source %s. `rasid check` counts them; their ids are in seeds/".formatted(id));
            return 1;
        }
        boolean whole = true;
        try (Fetcher fetcher = new Fetcher(reading.fetch(), InstantSource.system())) {
            var preview = new Preview(fetcher, InstantSource.system());
            @Nullable URI page = null;
            for (Feed feed : source.get().feeds()) {
                Preview.Look look = preview.look(source.get(), feed);
                whole &= show(source.get(), feed, look, out);
                page = page == null ? newest(look) : page;
            }
            if (!source.get().selectors().none()) {
                whole &= selectors(source.get(), page, fetcher, out);
            }
        }
        health(out);
        out.flush();
        return whole ? 0 : 1;
    }

    /// How the source has fared until now, where there is a database that knows it.
    private void health(PrintWriter out) throws InterruptedException {
        try (Access access = Access.open(folders, System.getenv())) {
            ListSources.Answer answer = access.ask(new ListSources());
            answer.sources().stream()
                    .filter(line -> line.id().equals(id))
                    .forEach(line -> out.println("until now: " + HealthLine.of(line, answer.at(), times)));
        } catch (Refusal e) {
            // Nothing was polled yet, and what is there now has been shown.
        }
    }

    /// The page that was told of last; null where there is none.
    private static @Nullable URI newest(Preview.Look look) {
        return switch (look) {
            case Preview.Look.Failed _ -> null;
            case Preview.Look.Items(List<FeedItem> items, int _, String _) ->
                items.stream()
                        .max(Comparator.comparing(SourcesShow::at))
                        .map(FeedItem::address)
                        .orElse(null);
            case Preview.Look.Page(List<Link> links) ->
                links.stream()
                        .filter(Link::taken)
                        .map(Link::address)
                        .findFirst()
                        .orElse(null);
        };
    }

    private static Instant at(FeedItem item) {
        Instant at = item.publishedAt() == null ? item.updatedAt() : item.publishedAt();
        return at == null ? Instant.MIN : at;
    }

    /// What the source's own selectors do on its newest page. False where one of them is of no use.
    private static boolean selectors(Source source, @Nullable URI page, Fetcher fetcher, PrintWriter out)
            throws InterruptedException {
        if (page == null) {
            out.println("extract: there is no page to try the selectors on");
            return false;
        }
        FetchResult result = fetcher.fetch(page, Validators.NONE, source.access());
        out.println("extract, on " + page);
        if (!(result instanceof FetchResult.Fetched fetched)) {
            out.println("  not read: " + TryReport.reason(result));
            return false;
        }
        var options = new Options(
                source.language(), source.timezone(), Instant.now(), Selectors.of(source.selectors()), Familiar.NONE);
        List<SelectorUse> uses = Extractor.view(fetched.body().text(), fetched.address(), options)
                .selectors();
        SelectorReport.print(uses, out);
        // A box that is to be removed need not stand on every page.
        return uses.stream().noneMatch(use -> use.inVain() && !use.name().equals("remove"));
    }

    private boolean show(Source source, Feed feed, Preview.Look look, PrintWriter out) {
        out.println("%s  %s".formatted(feed.id(), feed.address()));
        switch (look) {
            case Preview.Look.Failed(String reason) -> out.println("  not read: " + reason);
            case Preview.Look.Items(List<FeedItem> items, int nested, String note) -> {
                out.println("  %d items%s%s"
                        .formatted(
                                items.size(),
                                nested > 0 ? " in the first of %d sitemaps".formatted(nested) : "",
                                note.isEmpty() ? "" : "; " + note));
                long ahead = items.stream().filter(FeedItem::ahead).count();
                if (ahead > 0) {
                    out.println(
                            "  %d are dated in the future (!) and count from when they are first seen; is timezone %s right?"
                                    .formatted(ahead, source.timezone()));
                }
                some(items)
                        .forEach(item -> out.println("  %-17s %s%n                    %s"
                                .formatted(time(item, source.timezone()), item.title(), item.address())));
                more(items, out);
            }
            case Preview.Look.Page(List<Link> links) -> {
                List<Link> taken = links.stream().filter(Link::taken).toList();
                List<Link> left = links.stream().filter(link -> !link.taken()).toList();
                out.println("  taken for articles: %d of %d addresses".formatted(taken.size(), links.size()));
                some(taken).forEach(link -> out.println(line("+", link)));
                more(taken, out);
                out.println("  left: %d".formatted(left.size()));
                some(left).forEach(link -> out.println(line("-", link)));
                more(left, out);
                if (feed.articles() == null) {
                    out.println("  Where this is wrong, give the source a pattern: articles: \"/news/\\\\d+\"");
                }
            }
        }
        return !(look instanceof Preview.Look.Failed);
    }

    private static String line(String sign, Link link) {
        String title = link.title().isEmpty() ? "(no text)" : link.title();
        return "  %s %s%n      %s%n      %s".formatted(sign, title, link.address(), link.why());
    }

    private <T> List<T> some(List<T> list) {
        return all ? list : list.subList(0, Math.min(limit, list.size()));
    }

    private void more(List<?> list, PrintWriter out) {
        if (!all && list.size() > limit) {
            out.println("  … and %d more (--all)".formatted(list.size() - limit));
        }
    }

    private static String time(FeedItem item, ZoneId zone) {
        @Nullable Instant at = item.publishedAt() == null ? item.updatedAt() : item.publishedAt();
        return at == null ? "undated" : TIME.format(at.atZone(zone)) + (item.ahead() ? "!" : "");
    }
}
