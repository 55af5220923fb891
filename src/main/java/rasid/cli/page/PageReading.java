package rasid.cli.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.FurtherPages;
import rasid.config.Config;
import rasid.control.Refusal;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.extract.PageView;
import rasid.extract.page.Familiar;
import rasid.extract.page.Options;
import rasid.extract.page.Selectors;
import rasid.fetch.Body;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.Access;
import rasid.model.Source;

/// A page that a person named, fetched or taken from a file, and read as the daemon would read it.
///
/// @param source at whose host it stands, or whom the person named
/// @param view how its first page is read
/// @param whole its pages as one, where the article goes over several
public record PageReading(URI address, Optional<Source> source, PageView view, FurtherPages.Whole whole) {
    private static final URI NOWHERE = URI.create("https://example.org/");

    /// What was read of all its pages.
    public Extracted read() {
        return whole.read();
    }

    /// What is known of a source by its earlier pages.
    public interface Learnt {
        /// Asks the data, and may wait for it.
        Familiar of(Source source) throws InterruptedException;
    }

    private record Got(URI address, String html) {}

    /// Reads it now.
    ///
    /// @param page an address, or a file
    /// @param address where a file comes from; null where that is not told
    /// @param source the id of the source that it is of; null takes the one at its host
    /// @param learnt tells what its source repeats
    /// @throws Refusal when it cannot be had
    public static PageReading of(
            Config config, String page, @Nullable URI address, @Nullable String source, Learnt learnt)
            throws InterruptedException {
        if (!isAddress(page)) {
            Got got = saved(page, address);
            Optional<Source> from = source(config, got.address(), source);
            PageView view = Extractor.view(got.html(), got.address(), options(from, learnt));
            return new PageReading(got.address(), from, view, new FurtherPages.Whole(view.read(), 1, null));
        }
        URI asked = address(page);
        rasid.model.Access access =
                source(config, asked, source).map(Source::access).orElse(rasid.model.Access.OPEN);
        try (Fetcher fetcher = new Fetcher(config.fetch(), InstantSource.system())) {
            Got got = fetched(fetcher, asked, access);
            Optional<Source> from = source(config, got.address(), source);
            Options options = options(from, learnt);
            PageView view = Extractor.view(got.html(), got.address(), options);
            int most = config.intake().pagesPerArticle();
            var whole = new FurtherPages(fetcher).read(got.address(), view.read(), options, access, most);
            return new PageReading(got.address(), from, view, whole);
        }
    }

    private static Options options(Optional<Source> from, Learnt learnt) throws InterruptedException {
        return new Options(
                from.map(Source::language).orElse(null),
                from.map(Source::timezone).orElse((ZoneId) ZoneOffset.UTC),
                Instant.now(),
                from.map(s -> Selectors.of(s.selectors())).orElse(Selectors.NONE),
                from.isPresent() ? learnt.of(from.get()) : Familiar.NONE);
    }

    /// Whether `page` is an address, and no file.
    public static boolean isAddress(String page) {
        return page.matches("(?i)https?://.*");
    }

    /// The address that `page` is.
    ///
    /// @throws Refusal when it is none
    public static URI address(String page) {
        try {
            return URI.create(page);
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s is no address. Encode what is not Latin: %%D8%%A7".formatted(page));
        }
    }

    private static Got fetched(Fetcher fetcher, URI page, Access access) throws InterruptedException {
        FetchResult result = fetcher.fetch(page, Validators.NONE, access);
        if (result instanceof Fetched answer) {
            return new Got(answer.address(), answer.body().text());
        }
        throw new Refusal("%s could not be fetched: %s".formatted(page, TryReport.reason(result)));
    }

    private static Got saved(String page, @Nullable URI address) {
        Path file = Path.of(page);
        try {
            String html = new Body(Files.readAllBytes(file), null).text();
            return new Got(address == null ? NOWHERE : address, html);
        } catch (IOException e) {
            throw new Refusal(
                    "%s cannot be read. Name a file with a page, or an address that begins with http".formatted(page));
        }
    }

    private static Optional<Source> source(Config config, URI at, @Nullable String source) {
        if (source != null) {
            return Optional.of(config.sources().stream()
                    .filter(s -> s.id().equals(source))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("there is no source %s in seeds/".formatted(source))));
        }
        return Source.at(config.sources(), at);
    }
}
