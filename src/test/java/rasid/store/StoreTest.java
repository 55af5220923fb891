package rasid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.store.Rows.LEASE;
import static rasid.store.Rows.NOON;
import static rasid.store.Rows.all;
import static rasid.store.Rows.article;
import static rasid.store.Rows.candidates;
import static rasid.store.Rows.feed;
import static rasid.store.Rows.maybe;
import static rasid.store.Rows.note;
import static rasid.store.Rows.reading;
import static rasid.store.Rows.told;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.model.ArticleId;

/// What is to be read and what was read. One set of statements, two databases: each sentence here holds on both.
class StoreTest {
    @ParameterizedTest
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
    void anItemThatItsFeedStillTellsIsNotForgotten(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            note(db, told("g1", "Rockets", NOON));
            Items.Owed owed = all(db, tx -> Items.owed(tx, "a/feed", NOON, 10)).getFirst();
            db.transact(tx -> Items.failed(tx, owed, null, "HTTP 410"));
            Instant later = NOON.plus(Duration.ofDays(100));
            db.transact(tx -> Items.note(tx, "a/feed", told("g1", "Rockets", NOON), false, later));
            int forgotten = db.inTransaction(tx -> Items.forget(tx, later, Duration.ofDays(90)));
            assertThat(forgotten).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
    void theBandsOfAnArticleAreForgottenWhenItsStoryTakesNoMore(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            article(db, "https://a.example/1");
            assertThat(db.<Integer>inTransaction(tx -> Stories.forgetBands(tx, NOON)))
                    .isZero();
            assertThat(db.<Integer>inTransaction(tx -> Stories.forgetBands(tx, NOON.plusSeconds(1))))
                    .isEqualTo(2);
        }
    }
}
