package rasid.cli.sources;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.Discovery;
import rasid.Discovery.Found;
import rasid.Discovery.Site;
import rasid.cli.command.Folders;
import rasid.cli.command.Times;
import rasid.fetch.Fetcher;
import rasid.model.Addresses;
import rasid.model.Feed;
import rasid.model.Source;

/// `rasid sources discover URL`: finds the feeds, sitemaps and front page of a site and writes the source to paste
/// into a file of `seeds/`. Remarks begin with `#`, so that the whole of it is YAML. Ends with 1 when there is nothing.
@Command(
        name = "discover",
        description = "Finds a site's feeds, sitemaps and front page, and writes the YAML to paste into seeds/.",
        mixinStandardHelpOptions = true)
public final class SourcesDiscover implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_FEEDS = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Parameters(paramLabel = "URL", description = "the site's front page, or one of its sections")
    private String url = "";

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String whole = url.contains("://") ? url : "https://" + url;
        Optional<URI> address = Addresses.resolve(URI.create("https://unknown.invalid/"), whole);
        if (address.isEmpty()) {
            err.println("%s is no address. Write one such as https://example.org/".formatted(url));
            return 1;
        }
        Reading reading = Reading.of(folders, System.getenv());
        try (Fetcher fetcher = new Fetcher(reading.fetch(), InstantSource.system())) {
            var discovery = new Discovery(fetcher, InstantSource.system(), reading.sources());
            Site site = discovery.discover(address.get());
            if (site.found().isEmpty() && !url.contains("://")) {
                site = plain(discovery).orElse(site);
            }
            write(site, reading.sources(), Times.of(folders), out);
            out.flush();
            return site.found().isEmpty() ? 1 : 0;
        }
    }

    /// The site without TLS, as some ministries have it; empty where nothing is found there either.
    private Optional<Site> plain(Discovery discovery) throws InterruptedException {
        Optional<URI> address = Addresses.resolve(URI.create("http://unknown.invalid/"), "http://" + url);
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(discovery.discover(address.get()))
                        .filter(site -> !site.found().isEmpty());
    }

    /// @param zone of its times
    static void write(Site site, List<Source> known, ZoneId zone, PrintWriter out) {
        out.println("# %s: %s".formatted(site.address(), summary(site)));
        site.found().forEach(found -> out.println(line(found, zone)));
        site.failures().forEach(failure -> out.println("#   not read: " + oneLine(failure)));
        if (site.found().isEmpty()) {
            out.println("# Nothing here tells of articles. Try the address of a section, or of a feed.");
            return;
        }
        Set<URI> polled = known.stream()
                .flatMap(source -> source.feeds().stream())
                .map(Feed::address)
                .collect(Collectors.toSet());
        site.found().stream()
                .filter(found -> polled.contains(found.address()))
                .forEach(found -> out.println("# %s is polled already".formatted(found.address())));
        Set<String> ids = known.stream().map(Source::id).collect(Collectors.toCollection(HashSet::new));
        Feed.Kind best = best(site);
        List<URI> addresses = site.found().stream()
                .filter(found -> found.kind() == best)
                .limit(best == Feed.Kind.FEED ? MOST_FEEDS : 1)
                .map(Found::address)
                .toList();
        out.println("sources:");
        out.println("  - id: " + SourceYaml.id(site.address().getHost(), ids));
        out.println("    name: " + SourceYaml.quoted(oneLine(site.name())));
        out.println("    " + SourceYaml.addresses(best.name().toLowerCase(Locale.ROOT), addresses));
        site.found().stream()
                .filter(found -> !addresses.contains(found.address()))
                .forEach(found -> out.println("    # %s: %s"
                        .formatted(
                                found.kind().name().toLowerCase(Locale.ROOT),
                                SourceYaml.quoted(found.address().toString()))));
        language(site).ifPresent(code -> out.println("    language: " + code));
    }

    /// Feeds tell most; a sitemap that goes on is next; a page is what is left.
    private static Feed.Kind best(Site site) {
        return site.found().getFirst().kind();
    }

    private static Optional<String> language(Site site) {
        return Stream.concat(Stream.of(site.language()), site.found().stream().map(Found::language))
                .map(code -> code.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""))
                .filter(code -> code.matches("[a-z]{2,3}"))
                .findFirst();
    }

    private static String summary(Site site) {
        return "%s, %s, %s"
                .formatted(
                        many(count(site, Feed.Kind.FEED), "feed"),
                        many(count(site, Feed.Kind.SITEMAP), "sitemap"),
                        count(site, Feed.Kind.PAGE) == 0 ? "no usable front page" : "a usable front page");
    }

    private static String many(long count, String noun) {
        return count == 1 ? "1 " + noun : "%d %ss".formatted(count, noun);
    }

    private static long count(Site site, Feed.Kind kind) {
        return site.found().stream().filter(found -> found.kind() == kind).count();
    }

    private static String line(Found found, ZoneId zone) {
        String what = found.kind() == Feed.Kind.PAGE ? "articles" : found.nested() > 0 ? "addresses" : "items";
        String nested = found.nested() > 0 ? " in %d sitemaps or some of them".formatted(found.nested()) : "";
        String title = found.title().isBlank() ? "" : ", " + oneLine(found.title());
        return "#   %-8s %s   %d %s%s%s%s"
                .formatted(
                        found.kind().name().toLowerCase(Locale.ROOT),
                        found.address(),
                        found.items(),
                        what,
                        nested,
                        newest(found.newest(), zone),
                        title);
    }

    private static String newest(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : ", newest " + TIME.format(at.atZone(zone));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
