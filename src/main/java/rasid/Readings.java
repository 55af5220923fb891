package rasid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.model.Fault;
import rasid.model.FirstPoll;
import rasid.model.Reading;
import rasid.model.Source;
import rasid.model.Texts;
import rasid.store.DigestWindows;
import rasid.store.Feeds;
import rasid.store.SourceHealth;
import rasid.store.SourceHealth.OpenFault;
import rasid.store.Tx;
import rasid.store.UnreadPages;

/// What was read of a watchlist's sources in the window of a digest, and what could not be: its feeds, its pages, or
/// the whole of its texts. A part of [Digests].
final class Readings {
    private final Instant from;
    private final Map<String, List<Feeds.Health>> feeds;
    private final Map<String, UnreadPages> unread;
    private final List<OpenFault> faults;

    private Readings(Tx tx, Instant from) {
        this.from = from;
        this.feeds = Feeds.health(tx).stream().collect(Collectors.groupingBy(Feeds.Health::source));
        this.unread =
                UnreadPages.bySource(tx, from).stream().collect(Collectors.toMap(UnreadPages::source, pages -> pages));
        this.faults = SourceHealth.faults(tx);
    }

    static Reading since(Tx tx, List<Source> sources, Instant from) {
        return new Readings(tx, from).of(tx, sources);
    }

    private Reading of(Tx tx, List<Source> sources) {
        List<Reading.Silent> silent = new ArrayList<>();
        List<Reading.Faulty> faulty = new ArrayList<>();
        List<Reading.Partial> partial = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        int read = 0;
        for (Source source : sources) {
            List<Feeds.Health> own = configured(source);
            SourceHealth.Pages pages = SourceHealth.pages(tx, source.id());
            read += own.stream().anyMatch(feed -> !before(feed.lastReadAt())) ? 1 : 0;
            silent(source, own, pages)
                    .ifPresentOrElse(silent::add, () -> faulty(source).ifPresent(faulty::add));
            Texts texts = pages.recent();
            if (texts.walled() > 0 && !before(pages.lastArticleAt())) {
                partial.add(new Reading.Partial(source.name(), texts.walled(), texts.articles()));
            }
            boolean begins = own.stream()
                    .anyMatch(feed ->
                            feed.firstReadAt() != null && !feed.firstReadAt().isBefore(from));
            if (begins && source.firstPoll() == FirstPoll.DIGEST) {
                begun.add(source.name());
            }
        }
        List<String> ids = sources.stream().map(Source::id).toList();
        return new Reading(DigestWindows.articlesSince(tx, ids, from), read, silent, faulty, partial, begun);
    }

    /// Those of its feeds that it still has: one that was taken out is silent rightly.
    private List<Feeds.Health> configured(Source source) {
        return feeds.getOrDefault(source.id(), List.of()).stream()
                .filter(known ->
                        source.feeds().stream().anyMatch(feed -> feed.id().equals(known.id())))
                .toList();
    }

    private boolean before(@Nullable Instant at) {
        return at == null || at.isBefore(from);
    }

    private Optional<Reading.Silent> silent(Source source, List<Feeds.Health> own, SourceHealth.Pages pages) {
        return own.stream()
                .filter(feed -> feed.failures() > 0 || before(feed.lastReadAt()))
                .findFirst()
                .map(feed -> new Reading.Silent(
                        source.name(), feed.lastReadAt(), feed.outcome().isEmpty() ? "not polled yet" : feed.outcome()))
                .or(() -> faults.stream()
                        .filter(fault -> !fault.kind().whileRead() && isOf(source, fault))
                        .findFirst()
                        .map(fault -> unheard(source, fault, pages)))
                .or(() -> Optional.ofNullable(unread.get(source.id())).map(failing -> blind(source, failing, pages)));
    }

    private Optional<Reading.Faulty> faulty(Source source) {
        return faults.stream()
                .filter(fault -> fault.kind().whileRead() && isOf(source, fault))
                .findFirst()
                .map(fault -> new Reading.Faulty(source.name(), fault.sinceAt(), fault.reason()));
    }

    private static boolean isOf(Source source, OpenFault fault) {
        return fault.subject().contains(":") && fault.concerns(source);
    }

    /// What is silent about a source that answers is its articles, as long as none is read.
    private static Reading.Silent unheard(Source source, OpenFault fault, SourceHealth.Pages pages) {
        Instant since =
                fault.kind() == Fault.UNREAD || fault.kind() == Fault.BLOCKED ? pages.lastArticleAt() : fault.sinceAt();
        return new Reading.Silent(source.name(), since, fault.reason());
    }

    /// A source whose feeds answer and whose pages do not: it looks calm and is not read.
    private static Reading.Silent blind(Source source, UnreadPages failing, SourceHealth.Pages pages) {
        return new Reading.Silent(
                source.name(),
                pages.lastArticleAt(),
                "none of %d pages could be read: %s".formatted(failing.pages(), failing.reason()));
    }
}
