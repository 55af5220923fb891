package rasid;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rasid.compose.Audience;
import rasid.compose.Composer;
import rasid.joining.StoryChanges;
import rasid.model.ChangedArticle;
import rasid.model.Delivery;
import rasid.model.HitArticle;
import rasid.model.Mail;
import rasid.model.Recipient;
import rasid.model.Watchlist;
import rasid.store.Changes;
import rasid.store.Database;
import rasid.store.DigestWindows;
import rasid.store.HeldAlerts;
import rasid.store.Hits;
import rasid.store.Notices;

/// Writes the mail that a delivery is, for [Dispatch] and for people who look into the outbox. Thread-safe.
final class MailWriter {
    private final Database db;
    private final Supplier<InForce> inForce;

    MailWriter(Database db, Supplier<InForce> inForce) {
        this.db = db;
        this.inForce = inForce;
    }

    Mail write(Delivery delivery) {
        Audience audience = audience(delivery);
        return switch (delivery.kind()) {
            case NOTICE -> Composer.notice(db.inTransaction(tx -> Notices.of(tx, delivery.id())), audience);
            case ALERT ->
                Composer.alert(
                        articles(delivery),
                        audience,
                        db.inTransaction(tx -> HeldAlerts.most(tx, delivery.id()))
                                .map(most -> new Composer.Held(most, delivery.createdAt()))
                                .orElse(null));
            case DIGEST -> {
                DigestWindows.Closed closed = db.inTransaction(tx -> DigestWindows.closed(tx, delivery));
                String name = inForce.get()
                        .watchlist(delivery.watchlist())
                        .map(Watchlist::name)
                        .orElse(delivery.watchlist());
                yield Composer.digest(
                        new Composer.Window(name, closed.from(), closed.to(), closed.reading()),
                        articles(delivery),
                        changed(delivery),
                        audience);
            }
        };
    }

    private List<ChangedArticle> changed(Delivery delivery) {
        return StoryChanges.of(db.inTransaction(tx -> Changes.of(tx, delivery.id())));
    }

    private List<HitArticle> articles(Delivery delivery) {
        return db.inTransaction(tx -> Hits.of(tx, delivery.id()));
    }

    /// The zone and language a recipient reads in: their own, else the watchlist's. A watchlist that is gone
    /// leaves UTC. And what they were told before the mail was owed.
    private Audience audience(Delivery delivery) {
        Optional<Watchlist> watchlist = inForce.get().watchlist(delivery.watchlist());
        List<Recipient> known = delivery.kind() == Delivery.Kind.NOTICE
                ? inForce.get().config().operators()
                : watchlist.map(Watchlist::recipients).orElse(List.of());
        Optional<Recipient> recipient = known.stream()
                .filter(r -> r.mail().equals(delivery.recipient()))
                .findFirst();
        ZoneId zone = recipient
                .map(Recipient::timezone)
                .or(() -> watchlist.map(Watchlist::timezone))
                .orElse(ZoneId.of("UTC"));
        return new Audience(
                zone,
                recipient.map(Recipient::language).orElse("en"),
                inForce.get().watchlistNames(),
                db.inTransaction(tx -> Hits.told(tx, delivery)));
    }
}
