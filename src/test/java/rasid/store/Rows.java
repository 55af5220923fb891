package rasid.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.DeliveryId;
import rasid.model.Feed;
import rasid.model.Hit;
import rasid.model.Level;
import rasid.model.RuleRef;
import rasid.model.Span;
import rasid.model.StoryId;

/// Sample rows for the tests of the store, and short ways to ask for them.
final class Rows {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    static final Duration LEASE = Duration.ofMinutes(5);
    static final Content ROCKETS = Content.of(
            "سقوط صواريخ قرب المنطقة الخضراء", List.of("سقطت ثلاثة صواريخ.", "لا إصابات — 🚀 nul\0byte"), "ar");
    static final RuleRef RULE = new RuleRef("iraq-security", "rocket-attack");

    private Rows() {}

    /// For `@MethodSource`: both kinds of database.
    static List<?> databases() {
        return Databases.both().toList();
    }

    static Feed feed(String address) {
        return new Feed("a/feed", "a", Feed.Kind.FEED, URI.create(address), (Pattern) null);
    }

    static Items.Told told(String key, String title, Instant updatedAt) {
        return new Items.Told(key, URI.create("https://a.example/1"), title, NOON.minusSeconds(60), updatedAt);
    }

    static boolean note(Database db, Items.Told told) {
        return db.inTransaction(tx -> Items.note(tx, "a/feed", told, true, NOON));
    }

    static Articles.Fresh reading(String address, long exact) {
        URI uri = URI.create(address);
        return new Articles.Fresh(
                "a", "Agency", uri, uri, ROCKETS, exact, new byte[] {1, 2}, List.of(1L, 2L, 2L), NOON.minusSeconds(60));
    }

    static ArticleId article(Database db, String address) {
        return db.inTransaction(tx -> {
            StoryId story = Stories.begin(tx, NOON);
            return Articles.add(tx, reading(address, 7), story, NOON);
        });
    }

    static List<ArticleId> candidates(Database db, String address, long exact) {
        return db.inTransaction(tx -> Articles.candidates(tx, "a", List.of(URI.create(address)), exact)).stream()
                .map(Articles.Known::id)
                .toList();
    }

    static Hit hit() {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(Span.Field.TITLE, 0, 6, 12, "صواريخ ← صاروخ, broken plural"));
        return new Hit(RULE, "Rocket attacks", Level.URGENT, false, spans);
    }

    static DeliveryId alert(Database db, ArticleId article) {
        return db.inTransaction(tx -> {
            long hit = Hits.add(tx, article, 1, hit(), NOON).orElseThrow();
            DeliveryId id = Outbox.openAlert(tx, "iraq-security", "desk@example.org", NOON, NOON);
            Outbox.addHit(tx, id, hit);
            Outbox.addHit(tx, id, hit);
            return id;
        });
    }

    static Optional<Outbox.Gathering> gathering(Database db) {
        return db.inTransaction(tx -> Outbox.gathering(tx, "desk@example.org"));
    }

    static boolean told(Database db, ArticleId article, Optional<DeliveryId> joined) {
        return db.inTransaction(tx -> Outbox.toldAlready(tx, "desk@example.org", RULE, article, joined));
    }

    static <T> Optional<T> maybe(Database db, Function<Tx, Optional<T>> work) {
        return db.inTransaction(work);
    }

    static <T> List<T> all(Database db, Function<Tx, List<T>> work) {
        return db.inTransaction(work);
    }

    static boolean yes(Database db, Function<Tx, Boolean> work) {
        return db.inTransaction(work);
    }
}
