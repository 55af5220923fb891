package rasid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.store.Rows.LEASE;
import static rasid.store.Rows.NOON;
import static rasid.store.Rows.ROCKETS;
import static rasid.store.Rows.alert;
import static rasid.store.Rows.all;
import static rasid.store.Rows.article;
import static rasid.store.Rows.gathering;
import static rasid.store.Rows.hit;
import static rasid.store.Rows.maybe;
import static rasid.store.Rows.reading;
import static rasid.store.Rows.told;
import static rasid.store.Rows.yes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.model.ArticleId;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.HitArticle;
import rasid.model.Level;
import rasid.model.Reading;

/// What was hit and what is owed because of it, on both databases.
class OutboxTest {
    @ParameterizedTest
    @MethodSource("rasid.store.Rows#databases")
    void aRuleIsHitOnceByAnArticleWhateverItsVersions(Supplier<Database> fresh) {
        try (Database db = fresh.get()) {
            ArticleId id = article(db, "https://a.example/1");
            assertThat(maybe(db, tx -> Hits.add(tx, id, 1, hit(), NOON))).isPresent();
            assertThat(maybe(db, tx -> Hits.add(tx, id, 2, hit(), NOON))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
    @MethodSource("rasid.store.Rows#databases")
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
}
