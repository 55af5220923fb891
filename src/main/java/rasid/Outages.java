package rasid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rasid.compose.Audience;
import rasid.compose.Composer;
import rasid.deliver.SendResult;
import rasid.model.Letter;
import rasid.model.Mail;
import rasid.model.Notice;
import rasid.model.Recipient;
import rasid.store.Database;
import rasid.store.Outage;

/// Tells of a database that has closed itself: in the log, and the operator by mail, past the outbox, which stands in
/// that database; and once more by the outbox when it is back. Thread-safe.
final class Outages implements Outage.Watcher {
    /// Between two attempts at opening it.
    static final Duration PAUSE = Duration.ofSeconds(5);
    /// Then the daemon ends, and the service manager starts it anew.
    static final Duration LIMIT = Duration.ofMinutes(10);
    /// A disk on the edge must not fill a mailbox.
    private static final Duration MAIL_EVERY = Duration.ofHours(1);

    private static final String KEY = "database";

    private final Database db;
    private final Supplier<InForce> inForce;
    private final InstantSource clock;
    private final Journal journal;
    private final Envelopes envelopes;
    private final Operator operator;
    private final Supplier<Dispatch> dispatch;
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private @Nullable Instant mailedAt;

    Outages(
            Database db,
            Supplier<InForce> inForce,
            InstantSource clock,
            Journal journal,
            Envelopes envelopes,
            Operator operator,
            Supplier<Dispatch> dispatch) {
        this.db = db;
        this.inForce = inForce;
        this.clock = clock;
        this.journal = journal;
        this.envelopes = envelopes;
        this.operator = operator;
        this.dispatch = dispatch;
    }

    /// Returns when the database cannot be opened again.
    void awaitGivenUp() throws InterruptedException {
        givenUp.await();
    }

    @Override
    public void began(Outage outage) {
        journal.databaseAway(outage);
        Instant last = mailedAt;
        if (last == null || !last.plus(MAIL_EVERY).isAfter(outage.since())) {
            mailedAt = outage.since();
            inForce.get()
                    .config()
                    .operators()
                    .forEach(operator -> Thread.ofVirtual().name("mail-outage").start(() -> mail(operator, outage)));
        }
    }

    private void mail(Recipient recipient, Outage outage) {
        var notice = new Notice(KEY, summary(outage), DETAIL, outage.since(), null);
        Mail mail = Composer.notice(
                List.of(notice),
                new Audience(
                        Optional.ofNullable(recipient.timezone()).orElse(ZoneId.of("UTC")),
                        recipient.language(),
                        Map.of(),
                        Map.of()));
        Letter letter = envelopes.beside(recipient, mail, outage.since());
        try {
            SendResult result = dispatch.get().sendBeside(letter);
            journal.noticeBeside(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final String DETAIL =
            "Nothing is read and no mail leaves meanwhile; nothing is lost.%nMake room. Rasid tries every %d seconds and goes on by itself; after %d minutes it ends with code 4, so that the service manager starts it anew."
                    .formatted(PAUSE.toSeconds(), LIMIT.toMinutes());

    private static String summary(Outage outage) {
        return "The database cannot be written: " + outage.reason();
    }

    @Override
    public void ended(Outage outage, Instant at) {
        journal.databaseBack(outage);
        try {
            db.transact(tx -> {
                operator.fault(tx, KEY, summary(outage), DETAIL, outage.since(), clock.instant());
                operator.mended(tx, KEY, clock.instant());
            });
        } catch (RuntimeException e) {
            journal.jobFailed("notice of the outage", e);
        }
    }

    @Override
    public void givenUp(Outage outage) {
        journal.databaseGivenUp(outage);
        givenUp.countDown();
    }
}
