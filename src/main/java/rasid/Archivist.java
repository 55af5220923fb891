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
import rasid.joining.FeedWords;
import rasid.joining.Identity;
import rasid.match.Met;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.Content.Origin;
import rasid.model.FirstPoll;
import rasid.model.Hit;
import rasid.model.RuleState;
import rasid.model.Source;
import rasid.model.StoryId;
import rasid.model.Watchlist;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Hits;
import rasid.store.Items;
import rasid.store.Rechecks;
import rasid.store.Stories;
import rasid.store.Tx;
import rasid.store.UnreadPages;
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
        private Stored with(Fingerprint looks, @Nullable StoryId of) {
            return new Stored(fresh, hits, releaseAt, looks, of);
        }
    }

    /// What the site said with a page; where it could not be had, the address that the feed gives.
    ///
    /// @param canonical what the page says of its own address, null when nothing
    /// @param published when the page says that it was published, null when it does not
    private record Answer(
            URI fetched,
            Validators validators,
            @Nullable URI canonical,
            @Nullable Dated published) {}

    /// A page with all that is reckoned before the transaction begins.
    private record Reading(
            InForce config,
            Source source,
            Items.Owed item,
            Answer answer,
            Content content,
            Fingerprint fingerprint,
            List<Met> met,
            ArticleReader.@Nullable Rest rest) {
        URI fetched() {
            return answer.fetched();
        }
    }

    /// Stores what was read. Empty when the page has neither a title nor a body.
    Optional<Stored> store(InForce config, Source source, Items.Owed item, ArticleReader.Reading read) {
        Extracted page = read.read();
        if (FeedWords.saysNothing(page.content())) {
            return Optional.empty();
        }
        Content content = FeedWords.with(page, item);
        var answer =
                new Answer(read.answer().address(), read.answer().validators(), page.canonical(), page.published());
        Stored stored = store(config, source, item, answer, content, read.rest());
        // What is held against the source's other pages is what the page itself says.
        return Optional.of(
                content.origin() == Origin.PAGE ? stored : stored.with(Fingerprint.of(page.content()), stored.story()));
    }

    /// Stores what the feed says of an article whose page cannot be had, so that it is searched all the same.
    /// Empty when it says nothing, or the page has been read before.
    ///
    /// @param rest when the page is tried again, and why it cannot be had
    Optional<Stored> storeWithoutPage(InForce config, Source source, Items.Owed item, ArticleReader.Rest rest) {
        Optional<Content> content = FeedWords.alone(item, source.language());
        ArticleId known = item.article();
        if (content.isEmpty() || (known != null && !db.inTransaction(tx -> standsIn(tx, known)))) {
            return Optional.empty();
        }
        var answer = new Answer(item.address(), Validators.NONE, null, null);
        return Optional.of(store(config, source, item, answer, content.get(), rest));
    }

    /// Whether an article holds the words of its feed alone.
    static boolean standsIn(Tx tx, ArticleId article) {
        List<Articles.Version> versions = Articles.versions(tx, article);
        return !versions.isEmpty() && versions.getLast().content().origin() == Origin.FEED;
    }

    private Stored store(
            InForce config,
            Source source,
            Items.Owed item,
            Answer answer,
            Content content,
            ArticleReader.@Nullable Rest rest) {
        List<Met> met = config.rules().match(answer.fetched(), content);
        Journal.step("page matched");
        var reading = new Reading(config, source, item, answer, content, Fingerprint.of(content), met, rest);
        Stored stored = db.inTurn("intake", tx -> store(tx, reading));
        Journal.step("article stored");
        if (stored.releaseAt() != null) {
            owedAt.accept(stored.releaseAt());
        }
        return stored;
    }

    private Stored store(Tx tx, Reading reading) {
        Instant now = clock.instant();
        List<URI> addresses =
                new ArrayList<>(List.of(reading.fetched(), reading.item().address()));
        Optional<URI> canonical = Identity.trusted(reading.answer().canonical(), reading.fetched());
        canonical.ifPresent(addresses::add);
        List<Articles.Known> candidates = new ArrayList<>(Articles.candidates(
                tx, reading.source().id(), addresses, reading.fingerprint().exact()));
        ArticleId known = reading.item().article();
        if (known != null && candidates.stream().noneMatch(c -> c.id().equals(known))) {
            Articles.known(tx, known).ifPresent(candidates::add);
        }
        Journal.step("turn taken");
        boolean replaces = known != null && standsIn(tx, known);
        var page = new Identity.Page(
                known, replaces, reading.fetched(), reading.answer().canonical(), reading.fingerprint());
        return switch (Identity.of(page, candidates)) {
            case Identity.Answer.New(URI address) -> {
                StoryId story = story(tx, reading, now);
                ArticleId id = Articles.add(tx, fresh(reading, address), story, now);
                yield finish(tx, reading, id, true, 1, now, now, tellsFigures(tx, reading, id, story))
                        .with(reading.fingerprint(), story);
            }
            case Identity.Answer.Edited(Articles.Known article) -> {
                boolean first = replaces && article.id().equals(known);
                Articles.Fresh fresh = fresh(reading, first ? canonical.orElse(reading.fetched()) : article.address());
                int version = Articles.edit(tx, article, fresh, now);
                if (first) {
                    Articles.found(tx, article.id(), fresh);
                }
                yield finish(tx, reading, article.id(), first, version, article.seenAt(), now, false);
            }
            case Identity.Answer.Same(Articles.Known article) -> {
                Articles.addAddress(tx, reading.source().id(), reading.fetched(), article.id());
                Articles.served(tx, article.id());
                Optional<Instant> release =
                        Elsewhere.tellLate(tx, reading.config(), reading.source(), reading.item(), article.id(), now);
                done(tx, reading, article.id());
                yield new Stored(false, 0, release.orElse(null), reading.fingerprint(), null);
            }
        };
    }

    /// Stores the hits of a new text and what they owe, and takes the item off the list.
    ///
    /// @param first whether nothing but what its feed says has been read of the article before
    private Stored finish(
            Tx tx,
            Reading reading,
            ArticleId article,
            boolean first,
            int version,
            Instant seenAt,
            Instant now,
            boolean figures) {
        Journal.step("article inserted");
        Instant publishedAt = publishedAt(reading);
        boolean past = reading.item().firstPoll() && first && reading.source().firstPoll() == FirstPoll.DIGEST;
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
        boolean page = reading.content().origin() != Origin.FEED;
        if (page && (toldOf || (first && version > 1 && !Hits.of(tx, article).isEmpty()))) {
            lookAgain(tx, reading, article, now);
        }
        done(tx, reading, article);
        Journal.step("item done");
        return new Stored(true, hits, earliest, reading.fingerprint(), null);
    }

    /// Takes the item off the list, unless more of it is to be read.
    private static void done(Tx tx, Reading reading, ArticleId article) {
        ArticleReader.Rest rest = reading.rest();
        UnreadPages.came(tx, reading.item(), reading.content().origin());
        if (rest == null) {
            Items.read(tx, reading.item(), article);
        } else {
            Items.readInPart(tx, reading.item(), article, rest.next(), rest.reason());
        }
    }

    private static void lookAgain(Tx tx, Reading reading, ArticleId article, Instant now) {
        Validators validators = reading.answer().validators();
        Recheck.next(reading.config().config().intake().recheck(), now, now)
                .ifPresent(at -> Rechecks.begin(
                        tx, article, reading.item(), validators.etag(), validators.lastModified(), now, at));
    }

    private static boolean tellsFigures(Tx tx, Reading reading, ArticleId article, StoryId story) {
        return !reading.met().isEmpty()
                && Figures.areNew(reading.content().title(), () -> Stories.otherTexts(tx, story, article));
    }

    private static Optional<Hit> hit(Reading reading, Met met) {
        return reading.config()
                .watchlist(met.rule().watchlist())
                .filter(w -> w.sources().reads(reading.source()))
                .flatMap(w -> w.rule(met.rule().rule()))
                .map(r -> new Hit(met.rule(), r.name(), r.level(), r.state() == RuleState.TRIAL, met.spans()));
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
        Dated own = reading.answer().published();
        return own == null || own.ahead(clock.instant()) ? reading.item().publishedAt() : own.at();
    }
}
