package rasid;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.extract.page.Options;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.Fetcher;
import rasid.fetch.Validators;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Items;

/// The part of [Intake] that makes an article of a page that was fetched: reads it by the way of its source, and reads
/// on where it is cut into several. What its further pages lack is owed, and what was read is not kept
/// waiting for them. Safe to call from any thread.
final class ArticleReader {
    private final Database db;
    private final InstantSource clock;
    private final Journal journal;
    private final Scout scout;
    private final FurtherPages further;

    ArticleReader(Database db, Fetcher fetcher, InstantSource clock, Journal journal, Scout scout) {
        this.db = db;
        this.clock = clock;
        this.journal = journal;
        this.scout = scout;
        this.further = new FurtherPages(fetcher);
    }

    /// What there is to store.
    ///
    /// @param answer to the first page; without validators where there are more, for they say nothing of those
    /// @param rest when the rest is tried again; null where nothing is lacking, or it is given up
    record Reading(Extracted read, Fetched answer, @Nullable Rest rest) {}

    /// What is owed of an article still when it is stored.
    ///
    /// @param next when it is read again; null where it is given up
    record Rest(@Nullable Instant next, String reason) {}

    /// Reads the article that begins on `first`.
    ///
    /// @param known the article that an earlier reading made of it; null at the first
    Reading read(Intake.Poll poll, Items.Owed item, @Nullable ArticleId known, Fetched first)
            throws InterruptedException {
        var options = new Options(
                poll.source().language(),
                poll.source().timezone(),
                clock.instant(),
                poll.config().selectors(poll.source()),
                poll.familiar());
        Extracted read = Extractor.extract(first.body().text(), first.address(), options);
        Journal.step("page extracted");
        FurtherPages.Whole whole = further.read(
                first.address(),
                read,
                options,
                poll.source().access(),
                poll.limits().pagesPerArticle(),
                new FurtherPages.Meanwhile() {
                    @Override
                    public void pageRead() {
                        scout.renew(poll);
                    }

                    @Override
                    public Optional<Content> earlier() {
                        return known == null ? Optional.empty() : stored(known);
                    }
                });
        Fetched answer = whole.isOnePage()
                ? first
                : new Fetched(first.address(), first.body(), Validators.NONE, first.movedTo(), first.freshFor());
        return new Reading(whole.read(), answer, rest(item, whole.lack()));
    }

    private Optional<Content> stored(ArticleId article) {
        return db.inTransaction(tx -> Articles.versions(tx, article)).stream()
                .reduce((_, later) -> later)
                .map(Articles.Version::content);
    }

    private @Nullable Rest rest(Items.Owed item, FurtherPages.@Nullable Lack lack) {
        if (lack == null) {
            return null;
        }
        Instant now = clock.instant();
        Instant pause = lack.notBefore();
        Instant next = pause != null
                ? Backoff.throttledPage(now, pause, item.attempts())
                : Backoff.page(now, item.attempts()).orElse(null);
        journal.pageFailed(item.feed(), lack.address().toString(), next == null, lack.reason());
        return next == null ? null : new Rest(next, "%s: %s".formatted(lack.address(), lack.reason()));
    }
}
