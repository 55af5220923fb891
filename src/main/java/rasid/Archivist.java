package rasid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rasid.alert.Alerting;
import rasid.extract.Extracted;
import rasid.extract.page.Dated;
import rasid.fetch.Validators;
import rasid.match.Met;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.FirstPoll;
import rasid.model.Hit;
import rasid.model.Rule;
import rasid.model.RuleState;
import rasid.model.Source;
import rasid.model.StoryId;
import rasid.model.Watchlist;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Hits;
import rasid.store.Items;
import rasid.store.Origins;
import rasid.store.Rechecks;
import rasid.store.Stories;
import rasid.store.Tx;
import rasid.story.Candidate;
import rasid.story.Figures;
import rasid.story.Fingerprint;
import rasid.story.StoryFinder;

/// The second half of [Intake]: a page that was read becomes an article of a story, with its hits and
/// the alerts they owe, in ONE transaction, one article at a time, so that twenty copies that arrive at
/// once make one story and one alert.
final class Archivist {
    /// How long a story takes further articles.
    static final Duration STORY_LASTS = Duration.ofDays(3);

    private final Database db;
    private final InstantSource clock;
    private final Consumer<Instant> owedAt;

    Archivist(Database db, InstantSource clock, Consumer<Instant> owedAt) {
        this.db = db;
        this.clock = clock;
        this.owedAt = owedAt;
    }

    /// What became of a page.
    ///
    /// @param fresh true for a new article or a new version of one
    /// @param hits rules it met that it had not met before
    /// @param releaseAt when the first alert that it owes may leave, null when it owes none
    /// @param story of a new article; null where the article was known
    record Stored(
            boolean fresh,
            int hits,
            @Nullable Instant releaseAt,
            Fingerprint fingerprint,
            @Nullable StoryId story) {
        private Stored in(StoryId begun) {
            return new Stored(fresh, hits, releaseAt, fingerprint, begun);
        }
    }

    /// A page with all that is reckoned before the transaction begins.
    private record Reading(
            InForce config,
            Source source,
            Items.Owed item,
            URI fetched,
            Validators validators,
            Extracted page,
            Content content,
            Fingerprint fingerprint,
            List<Met> met,
            ArticleReader.@Nullable Rest rest) {}

    /// Links an item that is new here to the article that another feed of the source has brought
    /// already, without fetching its page again. False when its page is to be read.
    boolean readElsewhere(InForce config, Source source, Items.Owed item) {
        if (item.article() != null) {
            return false;
        }
        Optional<ArticleId> article = db.inTransaction(tx -> Articles.readElsewhere(tx, source.id(), item));
        if (article.isEmpty()) {
            return false;
        }
        Optional<Instant> release = db.inTurn("intake", tx -> {
            Optional<Instant> earliest = tellLate(tx, config, source, item, article.get());
            Items.read(tx, item, article.get());
            return earliest;
        });
        release.ifPresent(owedAt);
        return true;
    }

    /// Owes the alerts of an article that was stored as one of those that a feed showed when it was
    /// polled first, once another feed of the source tells it as new: it was news all the same. Answers
    /// when the first may leave.
    private Optional<Instant> tellLate(Tx tx, InForce config, Source source, Items.Owed item, ArticleId article) {
        if (item.firstPoll() || !Origins.firstPollElsewhere(tx, article, item.feed())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant earliest = null;
        for (Hits.Stored hit : Hits.of(tx, article)) {
            var news = new Alerting.News(article, hit.publishedAt(), hit.seenAt(), false, false);
            Optional<Watchlist> watchlist = config.watchlist(hit.hit().rule().watchlist())
                    .filter(w -> w.sources().reads(source));
            Optional<Instant> release = watchlist.flatMap(w -> Alerts.owe(tx, w, news, hit.hit(), hit.id(), now));
            if (release.isPresent() && (earliest == null || release.get().isBefore(earliest))) {
                earliest = release.get();
            }
        }
        return Optional.ofNullable(earliest);
    }

    /// Stores what was read. Empty when the page has neither a title nor a body.
    Optional<Stored> store(InForce config, Source source, Items.Owed item, ArticleReader.Reading read) {
        Extracted page = read.read();
        URI fetched = read.answer().address();
        Content content = titled(page.content(), item.title());
        if (content.title().isBlank() && content.body().isEmpty()) {
            return Optional.empty();
        }
        List<Met> met = config.rules().match(fetched, content);
        Journal.step("page matched");
        var reading = new Reading(
                config,
                source,
                item,
                fetched,
                read.answer().validators(),
                page,
                content,
                Fingerprint.of(content),
                met,
                read.rest());
        Stored stored = db.inTurn("intake", tx -> store(tx, reading));
        Journal.step("article stored");
        if (stored.releaseAt() != null) {
            owedAt.accept(stored.releaseAt());
        }
        return Optional.of(stored);
    }

    private Stored store(Tx tx, Reading reading) {
        Instant now = clock.instant();
        List<URI> addresses =
                new ArrayList<>(List.of(reading.fetched(), reading.item().address()));
        Optional<URI> canonical = Identity.trusted(reading.page().canonical(), reading.fetched());
        canonical.ifPresent(addresses::add);
        List<Articles.Known> candidates = new ArrayList<>(Articles.candidates(
                tx, reading.source().id(), addresses, reading.fingerprint().exact()));
        ArticleId known = reading.item().article();
        if (known != null && candidates.stream().noneMatch(c -> c.id().equals(known))) {
            Articles.known(tx, known).ifPresent(candidates::add);
        }
        Journal.step("turn taken");
        var page = new Identity.Page(known, reading.fetched(), reading.page().canonical(), reading.fingerprint());
        return switch (Identity.of(page, candidates)) {
            case Identity.Answer.New(URI address) -> {
                StoryId story = story(tx, reading, now);
                ArticleId id = Articles.add(tx, fresh(reading, address), story, now);
                yield finish(tx, reading, id, 1, now, now, tellsFigures(tx, reading, id, story))
                        .in(story);
            }
            case Identity.Answer.Edited(Articles.Known article) -> {
                int version = Articles.edit(tx, article, fresh(reading, article.address()), now);
                yield finish(tx, reading, article.id(), version, article.seenAt(), now, false);
            }
            case Identity.Answer.Same(Articles.Known article) -> {
                Articles.addAddress(tx, reading.source().id(), reading.fetched(), article.id());
                Articles.served(tx, article.id());
                Optional<Instant> release =
                        tellLate(tx, reading.config(), reading.source(), reading.item(), article.id());
                done(tx, reading, article.id());
                yield new Stored(false, 0, release.orElse(null), reading.fingerprint(), null);
            }
        };
    }

    /// Stores the hits of a new text and what they owe, and takes the item off the list.
    private Stored finish(
            Tx tx, Reading reading, ArticleId article, int version, Instant seenAt, Instant now, boolean figures) {
        Journal.step("article inserted");
        Instant publishedAt = publishedAt(reading);
        boolean past =
                reading.item().firstPoll() && version == 1 && reading.source().firstPoll() == FirstPoll.DIGEST;
        var news = new Alerting.News(article, publishedAt, seenAt, past, figures);
        int hits = 0;
        boolean toldOf = false;
        Instant earliest = null;
        for (Met met : reading.met()) {
            Optional<Hit> hit = hit(reading, met);
            Optional<Long> id = hit.flatMap(h -> Hits.add(tx, article, version, h, now));
            if (id.isPresent()) {
                hits++;
                toldOf |= !hit.get().trial();
                Journal.step("hit inserted");
                Watchlist watchlist =
                        reading.config().watchlist(met.rule().watchlist()).orElseThrow();
                Optional<Instant> release = Alerts.owe(tx, watchlist, news, hit.get(), id.get(), now);
                Journal.step("alert owed");
                if (release.isPresent() && (earliest == null || release.get().isBefore(earliest))) {
                    earliest = release.get();
                }
            }
        }
        if (toldOf) {
            lookAgain(tx, reading, article, now);
        }
        done(tx, reading, article);
        Journal.step("item done");
        return new Stored(true, hits, earliest, reading.fingerprint(), null);
    }

    /// Takes the item off the list, unless more of it is to be read.
    private static void done(Tx tx, Reading reading, ArticleId article) {
        ArticleReader.Rest rest = reading.rest();
        if (rest == null) {
            Items.read(tx, reading.item(), article);
        } else {
            Items.readInPart(tx, reading.item(), article, rest.next(), rest.reason());
        }
    }

    private static void lookAgain(Tx tx, Reading reading, ArticleId article, Instant now) {
        Validators validators = reading.validators();
        Recheck.next(reading.config().config().intake().recheck(), now, now)
                .ifPresent(at -> Rechecks.begin(
                        tx, article, reading.item(), validators.etag(), validators.lastModified(), now, at));
    }

    private static boolean tellsFigures(Tx tx, Reading reading, ArticleId article, StoryId story) {
        return !reading.met().isEmpty()
                && Figures.areNew(reading.content().title(), () -> Stories.otherTexts(tx, story, article));
    }

    private static Optional<Hit> hit(Reading reading, Met met) {
        Optional<Rule> rule = reading.config()
                .watchlist(met.rule().watchlist())
                .filter(w -> w.sources().reads(reading.source()))
                .flatMap(w -> w.rule(met.rule().rule()));
        return rule.map(r -> new Hit(met.rule(), r.name(), r.level(), r.state() == RuleState.TRIAL, met.spans()));
    }

    private static StoryId story(Tx tx, Reading reading, Instant now) {
        Fingerprint mine = reading.fingerprint();
        List<Candidate> candidates = Stories.neighbours(tx, mine.keys(), now.minus(STORY_LASTS)).stream()
                .map(n -> new Candidate(
                        n.story(), Fingerprint.ofBytes(n.fingerprint()), () -> Articles.newest(tx, n.article())))
                .toList();
        return StoryFinder.find(mine, reading.content(), candidates).orElseGet(() -> Stories.begin(tx, now));
    }

    private Articles.Fresh fresh(Reading reading, URI address) {
        Fingerprint fingerprint = reading.fingerprint();
        return new Articles.Fresh(
                reading.source().id(),
                reading.source().name(),
                address,
                reading.fetched(),
                reading.content(),
                fingerprint.exact(),
                fingerprint.bytes(),
                fingerprint.keys(),
                publishedAt(reading));
    }

    /// Null where nothing tells, and where what tells lies ahead: it then counts from when it was first
    /// seen.
    private @Nullable Instant publishedAt(Reading reading) {
        Dated own = reading.page().published();
        return own == null || own.ahead(clock.instant()) ? reading.item().publishedAt() : own.at();
    }

    /// A page without a headline takes the one that its feed gave.
    private static Content titled(Content content, String title) {
        if (!content.title().isBlank() || title.isBlank()) {
            return content;
        }
        return new Content(
                title,
                content.lead(),
                content.body(),
                content.captions(),
                content.authors(),
                content.section(),
                content.language());
    }
}
