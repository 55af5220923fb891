package rasid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.Feed;
import rasid.model.Hit;
import rasid.model.HitArticle;
import rasid.model.Level;
import rasid.model.Reading;
import rasid.model.RuleRef;
import rasid.model.Span;
import rasid.model.StoryId;

/// One set of statements, two databases: each sentence here holds on both.
class StoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Content ROCKETS = Content.of(
            "سقوط صواريخ قرب المنطقة الخضراء", List.of("سقطت ثلاثة صواريخ.", "لا إصابات — 🚀 nul\0byte"), "ar");
    private static final RuleRef RULE = new RuleRef("iraq-security", "rocket-attack");

    static List<?> databases() {
        return Databases.both().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFeedIsClaimedOnceUntilItIsDueAgain(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            db.transact(tx -> Feeds.register(tx, feed("https://a.example/rss"), NOON));
            var first = db.inTransaction(tx -> Feeds.claim(tx, "a/feed", NOON, LEASE))
                    .orElseThrow();
            assertThat(first.firstPoll()).isTrue();
            assertThat(maybe(db, tx -> Feeds.claim(tx, "a/feed", NOON, LEASE))).isEmpty();

            db.transact(tx -> Feeds.read(tx, first, NOON, NOON.plusSeconds(300), "\"e1\"", null, "6 items"));
            assertThat(maybe(db, tx -> Feeds.claim(tx, "a/feed", NOON.plusSeconds(299), LEASE)))
                    .isEmpty();
            var second = db.inTransaction(tx -> Feeds.claim(tx, "a/feed", NOON.plusSeconds(300), LEASE))
                    .orElseThrow();
            assertThat(second.firstPoll()).isFalse();
            assertThat(second.etag()).isEqualTo("\"e1\"");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLateWorkerCannotEndAPollThatAnotherHasTaken(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            db.transact(tx -> Feeds.register(tx, feed("https://a.example/rss"), NOON));
            var late = db.inTransaction(tx -> Feeds.claim(tx, "a/feed", NOON, LEASE))
                    .orElseThrow();
            Instant after = NOON.plus(LEASE);
            var _ = db.inTransaction(tx -> Feeds.claim(tx, "a/feed", after, LEASE))
                    .orElseThrow();
            db.transact(tx -> Feeds.failed(tx, late, after, after.plusSeconds(1), "late"));
            assertThat(db.inTransaction(Feeds::health).getFirst().failures()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFeedWithANewAddressForgetsWhatTheOldOneSaidAboutCaching(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            db.transact(tx -> Feeds.register(tx, feed("https://a.example/rss"), NOON));
            var claim = db.inTransaction(tx -> Feeds.claim(tx, "a/feed", NOON, LEASE))
                    .orElseThrow();
            db.transact(tx -> Feeds.read(tx, claim, NOON, NOON.plusSeconds(300), "\"e1\"", "x", "6 items"));
            db.transact(tx -> Feeds.register(tx, feed("https://a.example/new"), NOON.plusSeconds(1)));
            var again = db.inTransaction(tx -> Feeds.claim(tx, "a/feed", NOON.plusSeconds(1), LEASE));
            assertThat(again).map(Feeds.Claimed::etag).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anItemIsOwedWhenNewAndWhenItsFeedTellsOfAnEdit(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            Items.Told told = told("g1", "Rockets", NOON);
            assertThat(note(db, told)).isTrue();
            assertThat(note(db, told)).isFalse();
            Items.Owed owed =
                    db.inTransaction(tx -> Items.owed(tx, "a/feed", NOON, 10)).getFirst();
            ArticleId article = db.inTransaction(tx -> {
                ArticleId id = Articles.add(tx, reading("https://a.example/1", 7), Stories.begin(tx, NOON), NOON);
                Items.read(tx, owed, id);
                return id;
            });
            assertThat(all(db, tx -> Items.owed(tx, "a/feed", NOON, 10))).isEmpty();

            assertThat(note(db, told("g1", "Rockets", NOON.plusSeconds(60)))).isTrue();
            assertThat(all(db, tx -> Items.owed(tx, "a/feed", NOON, 10))
                            .getFirst()
                            .article())
                    .isEqualTo(article);
            assertThat(note(db, told("g1", "Rockets, two hurt", NOON.plusSeconds(60))))
                    .isTrue();
            assertThat(note(db, told("g1", "", null))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aPageThatFailsIsOwedAgainLaterOrNever(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            note(db, told("g1", "Rockets", NOON));
            Items.Owed owed =
                    db.inTransaction(tx -> Items.owed(tx, "a/feed", NOON, 10)).getFirst();
            db.transact(tx -> Items.failed(tx, owed, NOON.plusSeconds(60), "HTTP 500"));
            assertThat(all(db, tx -> Items.owed(tx, "a/feed", NOON, 10))).isEmpty();
            assertThat(maybe(db, tx -> Items.nextAttemptAt(tx, "a/feed"))).contains(NOON.plusSeconds(60));
            db.transact(tx -> Items.failed(tx, owed, null, "HTTP 410"));
            assertThat(maybe(db, tx -> Items.nextAttemptAt(tx, "a/feed"))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anArticleIsFoundByItsAddressesAndByItsText(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            ArticleId id = db.inTransaction(
                    tx -> Articles.add(tx, reading("https://a.example/1", 7), Stories.begin(tx, NOON), NOON));
            assertThat(candidates(db, "https://a.example/1", 0)).containsExactly(id);
            assertThat(candidates(db, "https://a.example/2", 7)).containsExactly(id);
            assertThat(candidates(db, "https://a.example/2", 8)).isEmpty();
            assertThat(all(db, tx -> Stories.neighbours(tx, List.of(2L, 99L), NOON)))
                    .hasSize(1);
            assertThat(all(db, tx -> Stories.neighbours(tx, List.of(99L), NOON)))
                    .isEmpty();
            assertThat(all(db, tx -> Stories.neighbours(tx, List.of(2L), NOON.plusSeconds(1))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRuleIsHitOnceByAnArticleWhateverItsVersions(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            ArticleId id = article(db, "https://a.example/1");
            assertThat(maybe(db, tx -> Hits.add(tx, id, 1, hit(), NOON))).isPresent();
            assertThat(maybe(db, tx -> Hits.add(tx, id, 2, hit(), NOON))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAlertGathersUntilItIsClaimedAndTellsItsHits(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            DeliveryId alert = alert(db, article(db, "https://a.example/1"));
            assertThat(gathering(db)).map(Outbox.Gathering::id).contains(alert);
            Delivery delivery =
                    db.inTransaction(tx -> Outbox.claim(tx, alert, NOON, LEASE)).orElseThrow();
            assertThat(gathering(db)).isEmpty();
            assertThat(delivery.attempt()).isEqualTo(1);

            List<HitArticle> told = db.inTransaction(tx -> Hits.of(tx, alert));
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().article().content()).isEqualTo(ROCKETS);
            assertThat(told.getFirst().hits()).containsExactly(hit());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoWorkersNeverHoldOneDelivery(Supplier<Database> fresh) throws Exception {
        try (Database db = fresh.get()) {
            DeliveryId alert = alert(db, article(db, "https://a.example/1"));
            var claims = new ConcurrentLinkedQueue<Delivery>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 40; i++) {
                    threads.execute(() -> db.inTransaction(tx -> Outbox.claim(tx, alert, NOON, LEASE))
                            .ifPresent(claims::add));
                }
            }
            assertThat(claims).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aWorkerWhoseLeasePassedChangesNothing(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            DeliveryId alert = alert(db, article(db, "https://a.example/1"));
            Delivery late =
                    db.inTransaction(tx -> Outbox.claim(tx, alert, NOON, LEASE)).orElseThrow();
            Instant after = NOON.plus(LEASE);
            Delivery now = db.inTransaction(tx -> Outbox.claim(tx, alert, after, LEASE))
                    .orElseThrow();
            db.transact(tx -> Outbox.refused(tx, late, after, "late"));
            assertThat(yes(db, tx -> Outbox.sent(tx, late, after))).isFalse();
            assertThat(yes(db, tx -> Outbox.sent(tx, now, after))).isTrue();
            assertThat(all(db, tx -> Outbox.due(tx, after.plus(LEASE), 10))).isEmpty();
            assertThat((Object) db.inTransaction(Outbox::count)).isEqualTo(new Outbox.Count(0, 1, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAlertThatWasNotHandedOverGathersAgain(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            DeliveryId alert = alert(db, article(db, "https://a.example/1"));
            Delivery claimed =
                    db.inTransaction(tx -> Outbox.claim(tx, alert, NOON, LEASE)).orElseThrow();
            db.transact(tx -> Outbox.later(tx, claimed, NOON.plusSeconds(60), true, "connection refused"));
            assertThat(gathering(db)).isPresent();
            Delivery again = db.inTransaction(tx -> Outbox.claim(tx, alert, NOON.plusSeconds(60), LEASE))
                    .orElseThrow();
            db.transact(tx -> Outbox.later(tx, again, NOON.plusSeconds(120), false, "cut after the final dot"));
            assertThat(gathering(db)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStoryThatWasToldIsKnownToBeTold(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            ArticleId article = article(db, "https://a.example/1");
            DeliveryId alert = alert(db, article);
            assertThat(told(db, article, Optional.of(alert))).isFalse();
            // While it is under way another alert has begun to gather; then it fails and both wait.
            Delivery claimed =
                    db.inTransaction(tx -> Outbox.claim(tx, alert, NOON, LEASE)).orElseThrow();
            assertThat(told(db, article, Optional.empty())).isTrue();
            DeliveryId other =
                    db.inTransaction(tx -> Outbox.openAlert(tx, "iraq-security", "desk@example.org", NOON, NOON));
            db.transact(tx -> Outbox.later(tx, claimed, NOON.plusSeconds(60), true, "connection refused"));
            assertThat(told(db, article, Optional.of(other))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aWindowIsClosedOnceAndTakesEveryHitThatNoDigestHasToldOf(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            ArticleId article = article(db, "https://a.example/1");
            db.transact(tx -> Hits.add(tx, article, 1, hit(), NOON));
            Instant end = NOON.plusSeconds(3600);
            db.transact(tx -> DigestWindows.open(tx, "iraq-security", NOON, end));
            var window = db.inTransaction(tx -> DigestWindows.window(tx, "iraq-security"))
                    .orElseThrow();
            Instant next = end.plusSeconds(86_400);
            var reading = new Reading(1, 1, List.of(new Reading.Silent("بغداد", null, "HTTP 500")), List.of("B"));
            var digest = db.inTransaction(tx -> {
                assertThat(DigestWindows.close(tx, window, end, end, next)).isTrue();
                assertThat(DigestWindows.gather(tx, "iraq-security", end, NOON.minusSeconds(3600)))
                        .isEqualTo(1);
                DigestWindows.record(tx, "iraq-security", end, new DigestWindows.Closed(NOON, end, reading));
                DeliveryId id = Outbox.oweDigest(tx, "iraq-security", "desk@example.org", end, end)
                        .orElseThrow();
                assertThat(DigestWindows.fill(tx, id, "iraq-security", end, Level.INFO))
                        .isEqualTo(1);
                return id;
            });
            assertThat(yes(db, tx -> DigestWindows.close(tx, window, end, end, next)))
                    .isFalse();
            assertThat(maybe(db, tx -> Outbox.oweDigest(tx, "iraq-security", "desk@example.org", end, end)))
                    .isEmpty();
            Delivery delivery =
                    db.inTransaction(tx -> Outbox.claim(tx, digest, end, LEASE)).orElseThrow();
            assertThat(db.inTransaction(tx -> DigestWindows.closed(tx, delivery))
                            .reading())
                    .isEqualTo(reading);
            assertThat(all(db, tx -> Hits.of(tx, digest))).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aTransactionThatLosesARaceIsRunAgain(Supplier<Database> fresh) throws Exception {
        try (Database db = fresh.get()) {
            var answers = new ConcurrentLinkedQueue<Boolean>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 20; i++) {
                    threads.execute(() -> answers.add(note(db, told("same", "Rockets", NOON))));
                }
            }
            assertThat(answers).hasSize(20).containsOnlyOnce(true);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anInterruptedWorkerDoesNotCloseTheDatabaseOfTheOthers(Supplier<Database> fresh) throws Exception {
        try (Database db = fresh.get()) {
            Thread worker = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                for (int i = 0; i < 20; i++) {
                    note(db, told("g" + i, "Rockets", NOON));
                }
            });
            worker.join();
            assertThat(all(db, tx -> Items.owed(tx, "a/feed", NOON, 100))).hasSize(20);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theBandsOfAnArticleAreForgottenWhenItsStoryTakesNoMore(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            article(db, "https://a.example/1");
            assertThat(db.<Integer>inTransaction(tx -> Stories.forgetBands(tx, NOON)))
                    .isZero();
            assertThat(db.<Integer>inTransaction(tx -> Stories.forgetBands(tx, NOON.plusSeconds(1))))
                    .isEqualTo(2);
        }
    }

    private static Feed feed(String address) {
        return new Feed("a/feed", "a", Feed.Kind.FEED, URI.create(address), (Pattern) null);
    }

    private static Items.Told told(String key, String title, Instant updatedAt) {
        return new Items.Told(key, URI.create("https://a.example/1"), title, NOON.minusSeconds(60), updatedAt);
    }

    private static boolean note(Database db, Items.Told told) {
        return db.inTransaction(tx -> Items.note(tx, "a/feed", told, true, NOON));
    }

    private static Articles.Fresh reading(String address, long exact) {
        URI uri = URI.create(address);
        return new Articles.Fresh(
                "a", "Agency", uri, uri, ROCKETS, exact, new byte[] {1, 2}, List.of(1L, 2L, 2L), NOON.minusSeconds(60));
    }

    private static ArticleId article(Database db, String address) {
        return db.inTransaction(tx -> {
            StoryId story = Stories.begin(tx, NOON);
            return Articles.add(tx, reading(address, 7), story, NOON);
        });
    }

    private static List<ArticleId> candidates(Database db, String address, long exact) {
        return db.inTransaction(tx -> Articles.candidates(tx, "a", List.of(URI.create(address)), exact)).stream()
                .map(Articles.Known::id)
                .toList();
    }

    private static Hit hit() {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(Span.Field.TITLE, 0, 6, 12, "صواريخ ← صاروخ, broken plural"));
        return new Hit(RULE, "Rocket attacks", Level.URGENT, false, spans);
    }

    private static DeliveryId alert(Database db, ArticleId article) {
        return db.inTransaction(tx -> {
            long hit = Hits.add(tx, article, 1, hit(), NOON).orElseThrow();
            DeliveryId id = Outbox.openAlert(tx, "iraq-security", "desk@example.org", NOON, NOON);
            Outbox.addHit(tx, id, hit);
            Outbox.addHit(tx, id, hit);
            return id;
        });
    }

    private static Optional<Outbox.Gathering> gathering(Database db) {
        return db.inTransaction(tx -> Outbox.gathering(tx, "desk@example.org"));
    }

    private static boolean told(Database db, ArticleId article, Optional<DeliveryId> joined) {
        return db.inTransaction(tx -> Outbox.toldAlready(tx, "desk@example.org", RULE, article, joined));
    }

    private static <T> Optional<T> maybe(Database db, Function<Tx, Optional<T>> work) {
        return db.inTransaction(work);
    }

    private static <T> List<T> all(Database db, Function<Tx, List<T>> work) {
        return db.inTransaction(work);
    }

    private static boolean yes(Database db, Function<Tx, Boolean> work) {
        return db.inTransaction(work);
    }
}
