package rasid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.config.Problem;
import rasid.control.Refusal;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.fetch.Body;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Source;

/// `rasid try URL|FILE`: fetches and reads one page as the daemon would, tries every rule on it, and says what was
/// read,
/// which rules hit and through which words, and what the others lack. It stores nothing and mails nothing. It ends with
/// 1
/// when the page could not be read.
@Command(
        name = "try",
        description = "Reads one page and tells which rules hit, through which words, and what the others lack.",
        mixinStandardHelpOptions = true)
public final class TryCommand implements Callable<Integer> {
    private static final URI NOWHERE = URI.create("https://example.org/");

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

    private final Map<String, String> environment = System.getenv();

    /// A page with where it came from.
    private record Got(URI address, String html) {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Config config = config();
            Got got = page.matches("(?i)https?://.*") ? fetched(config) : saved();
            Optional<Source> from = source(config, got.address());
            Extracted read = Extractor.extract(
                    got.html(),
                    got.address(),
                    from.map(Source::language).orElse(null),
                    from.map(Source::timezone).orElse((ZoneId) ZoneOffset.UTC),
                    Instant.now());
            var report = new TryReport(out, Screen.coloured(environment), full);
            report.page(got.address(), from, read);
            report.rules(config, rule, from, got.address(), read.content());
            return read.content().title().isBlank() && read.content().body().isEmpty() ? 1 : 0;
        } catch (Refusal e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private Config config() {
        return switch (ConfigReader.read(folders.config(), environment)) {
            case Loaded.Ok(Config read) -> read;
            case Loaded.Faulty(List<Problem> problems) ->
                throw new Refusal(String.join(
                        System.lineSeparator(),
                        problems.stream().map(Problem::toString).toList()));
        };
    }

    private Got fetched(Config config) throws InterruptedException {
        URI from;
        try {
            from = URI.create(page);
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s is no address. Encode what is not Latin: %%D8%%A7".formatted(page));
        }
        try (Fetcher fetcher = new Fetcher(config.fetch(), InstantSource.system())) {
            FetchResult result = fetcher.fetch(from, Validators.NONE);
            if (result instanceof Fetched answer) {
                return new Got(answer.address(), answer.body().text());
            }
            throw new Refusal("%s could not be fetched: %s".formatted(page, TryReport.reason(result)));
        }
    }

    private Got saved() {
        Path file = Path.of(page);
        try {
            String html = new Body(Files.readAllBytes(file), null).text();
            return new Got(address == null ? NOWHERE : address, html);
        } catch (IOException e) {
            throw new Refusal(
                    "%s cannot be read. Name a file with a page, or an address that begins with http".formatted(page));
        }
    }

    private Optional<Source> source(Config config, URI at) {
        if (source != null) {
            return Optional.of(config.sources().stream()
                    .filter(s -> s.id().equals(source))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("there is no source %s in seeds/".formatted(source))));
        }
        return config.sources().stream()
                .filter(s -> s.feeds().stream()
                        .anyMatch(feed -> feed.address().getHost() != null
                                && feed.address().getHost().equalsIgnoreCase(at.getHost())))
                .findFirst();
    }
}
