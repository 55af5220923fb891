package rasid;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.extract.page.Options;
import rasid.fetch.FetchResult;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Gone;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.FetchResult.Throttled;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.joining.PagesJoined;
import rasid.model.Access;
import rasid.model.Content;
import rasid.model.Fault;

/// Reads on where an article is cut into several pages, one after the other and as politely as the first, and joins
/// them to one text. Safe to call from any thread.
public final class FurtherPages {
    private final Fetcher fetcher;

    public FurtherPages(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// Why the rest of an article could not be had for now.
    ///
    /// @param notBefore when its server wants to be asked again; null where it does not say
    public record Lack(URI address, String reason, @Nullable Instant notBefore) {}

    /// An article that was read as far as it could be.
    ///
    /// @param read its pages as one; its `next` is the page that was not read, where there is one
    /// @param pages how many were read
    /// @param lack null where nothing is lacking but what is beyond the limit
    public record Whole(Extracted read, int pages, @Nullable Lack lack) {
        /// Whether the first page says all: only then does its not having changed tell that nothing has.
        public boolean isOnePage() {
            return pages == 1 && read.next() == null;
        }

        /// Why it could not be read on, for people; `""` where nothing kept us from it.
        public String why() {
            return lack == null ? "" : ", which could not be read: " + lack.reason();
        }
    }

    /// What a caller does, and knows, while an article is read.
    interface Meanwhile {
        /// Called after each further page.
        void pageRead();

        /// What an earlier reading found; asked for where the rest cannot be had for now, which then is as it was.
        Optional<Content> earlier();
    }

    private static final Meanwhile NOTHING = new Meanwhile() {
        @Override
        public void pageRead() {}

        @Override
        public Optional<Content> earlier() {
            return Optional.empty();
        }
    };

    /// Reads on from a first page.
    ///
    /// @param address where the first page was served
    /// @param options as it was read by
    /// @param most pages in all
    public Whole read(URI address, Extracted first, Options options, Access access, int most)
            throws InterruptedException {
        return read(address, first, options, access, most, NOTHING);
    }

    /// Reads on from a first page as [#read(URI, Extracted, Options, Access, int)] does.
    Whole read(URI address, Extracted first, Options options, Access access, int most, Meanwhile meanwhile)
            throws InterruptedException {
        URI next = first.next();
        if (next == null || most <= 1) {
            return new Whole(first, 1, null);
        }
        var joined = new PagesJoined(first);
        Set<URI> read = new HashSet<>(Set.of(address));
        int pages = 1;
        while (next != null && pages < most && read.add(next)) {
            FetchResult result = fetcher.fetch(next, Validators.NONE, access);
            Lack lack = lack(next, result);
            if (lack != null) {
                meanwhile.earlier().ifPresent(joined::restAsIn);
                return new Whole(joined.whole(next), pages, lack);
            }
            Optional<Extracted> page = page(next, result, options.ofPage(pages + 1));
            if (page.isEmpty() || !joined.add(page.get())) {
                return new Whole(joined.whole(null), pages, null);
            }
            meanwhile.pageRead();
            pages++;
            next = page.get().next();
        }
        return new Whole(joined.whole(next != null && read.contains(next) ? null : next), pages, null);
    }

    /// Empty where there is no such page.
    private static Optional<Extracted> page(URI asked, FetchResult result, Options options) {
        // A server that knows no such page sends its guests to the first, to the front page, or elsewhere.
        if (result instanceof Fetched page && isSame(asked, page.address())) {
            Extracted read = Extractor.extract(page.body().text(), page.address(), options);
            Journal.step("further page extracted");
            return read.error() ? Optional.empty() : Optional.of(read);
        }
        return Optional.empty();
    }

    private static boolean isSame(URI asked, URI landed) {
        return withoutEnd(asked).equals(withoutEnd(landed));
    }

    private static String withoutEnd(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String query = address.getQuery() == null ? "" : address.getQuery();
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + "?" + query;
    }

    /// Null where the page was had, or is none.
    private static @Nullable Lack lack(URI address, FetchResult result) {
        return switch (result) {
            case Throttled(Instant notBefore, String reason) -> new Lack(address, reason, notBefore);
            case Failed(Fault fault, String _) when fault == Fault.GONE || fault == Fault.MALFORMED -> null;
            case Failed(Fault _, String reason) -> new Lack(address, reason, null);
            case Fetched _, NotModified _, Gone _, Forbidden _ -> null;
        };
    }
}
