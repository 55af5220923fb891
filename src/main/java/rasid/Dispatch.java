package rasid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.deliver.SendResult;
import rasid.deliver.Transport;
import rasid.model.AlertPolicy;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.Letter;
import rasid.store.Database;
import rasid.store.HeldAlerts;
import rasid.store.Outbox;
import rasid.store.Tx;

/// Sends what is owed: claims a delivery, writes its mail, sends it with no transaction open, and notes how that
/// ended.
///
/// Safe to call from any thread, any number of times at once: a delivery belongs to whoever claimed it. A mail
/// whose sender dies between the server's answer and the note is sent once more, under the same Message-ID.
final class Dispatch {
    /// What a lease is longer than the longest that sending can take.
    private static final Duration MARGIN = Duration.ofMinutes(2);
    /// After wrong credentials: asking more often locks accounts.
    private static final Duration STOPPED_FOR = Duration.ofHours(1);
    private static final int AT_A_TIME = 200;
    /// The attempt, eight minutes after the first, that servers who let strangers wait (greylisting) have let in by
    /// then.
    private static final int LASTING = 4;
    /// While other mails get through, what fails is the one letter.
    private static final Duration NONE_LEFT_FOR = Duration.ofMinutes(5);

    /// Refused mails that are listed.
    private static final int TOLD = 10;

    private static final String NO_MAIL_LEAVES = "mail";

    private final Database db;
    private final Transport transport;
    private final InstantSource clock;
    private final Journal journal;
    private final Envelopes envelopes;
    private final Operator operator;
    private final MailWriter mails;
    private final Supplier<InForce> inForce;
    /// Claims wait here and not in the transport: a claim that waits uses up its lease, and after wrong
    /// credentials everyone who waits must learn of it.
    private final Semaphore free;

    private volatile @Nullable Instant stoppedUntil;

    Dispatch(
            Database db,
            Transport transport,
            Supplier<InForce> inForce,
            InstantSource clock,
            Journal journal,
            Envelopes envelopes,
            Operator operator) {
        this.db = db;
        this.transport = transport;
        this.free = new Semaphore(transport.atOnce());
        this.clock = clock;
        this.journal = journal;
        this.envelopes = envelopes;
        this.operator = operator;
        this.mails = new MailWriter(db, inForce);
        this.inForce = inForce;
    }

    /// Sends all that is due now, side by side, and answers when something is due next; empty when nothing is
    /// owed.
    Optional<Instant> run() throws InterruptedException {
        release();
        List<DeliveryId> due =
                stopped() ? List.of() : db.inTransaction(tx -> Outbox.due(tx, clock.instant(), AT_A_TIME));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(id -> threads.execute(() -> sendQuietly(id)));
        }
        Optional<Instant> next = db.inTransaction(Outbox::nextAttemptAt);
        Instant until = stoppedUntil;
        return next.map(at -> until != null && until.isAfter(at) ? until : at);
    }

    /// Lets go what is held no longer. That urgent alerts stay held must not be a matter of their recipient alone.
    private void release() {
        Instant now = clock.instant();
        db.transact(tx -> Held.release(tx, inForce.get(), now)
                .forEach(held -> operator.fault(
                        tx,
                        heldFor(held.recipient()),
                        "Urgent alerts to %s are held".formatted(held.recipient()),
                        "%d alerts to them left within an hour, the most that there may be: a rule may have run wild."
                                        .formatted(held.most())
                                + "\nSee bin/rasid outbox, and max_per_hour of the watchlist %s, of which urgent alerts have %d times."
                                        .formatted(held.watchlist(), AlertPolicy.URGENT),
                        now)));
    }

    private static String heldFor(String recipient) {
        return "held " + recipient;
    }

    /// Whether mail is stopped because the server refused our credentials.
    boolean stopped() {
        Instant until = stoppedUntil;
        return until != null && clock.instant().isBefore(until);
    }

    /// Sends a letter that no delivery stands for, past the outbox.
    SendResult sendBeside(Letter letter) throws InterruptedException {
        return transport.send(letter);
    }

    private void sendQuietly(DeliveryId id) {
        try {
            free.acquire();
            try {
                if (!stopped()) {
                    send(id);
                }
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError e) {
            // A mail that cannot be written must not hold up the others; its lease brings it back.
            journal.jobFailed("delivery " + id.value(), e);
        }
    }

    private void send(DeliveryId id) throws InterruptedException {
        Optional<Delivery> claimed = db.inTransaction(
                tx -> Outbox.claim(tx, id, clock.instant(), transport.longest().plus(MARGIN)));
        if (claimed.isEmpty()) {
            return;
        }
        Delivery delivery = claimed.get();
        Journal.step("delivery claimed");
        Letter letter = envelopes.letter(delivery, mails.write(delivery));
        Journal.step("mail written");
        SendResult result = transport.send(letter);
        Journal.step("mail answered");
        note(delivery, letter, result);
        Journal.step("delivery marked");
    }

    private void note(Delivery delivery, Letter letter, SendResult result) {
        Instant now = clock.instant();
        switch (result) {
            case SendResult.Sent(String _) -> {
                db.transact(tx -> {
                    Outbox.sent(tx, delivery, now);
                    operator.mended(tx, NO_MAIL_LEAVES, now);
                    if (delivery.kind() == Delivery.Kind.ALERT
                            && HeldAlerts.most(tx, delivery.id()).isPresent()) {
                        operator.mended(tx, heldFor(delivery.recipient()), now);
                    }
                    operator.mended(tx, refusedBy(delivery), () -> stillRefused(tx, delivery), now);
                });
                journal.mailSent(delivery, letter.mail().subject());
            }
            case SendResult.Later(String reason, boolean untouched) -> {
                Optional<Instant> next = Backoff.mail(now, delivery.createdAt(), delivery.attempt());
                if (next.isPresent()) {
                    db.transact(tx -> {
                        Outbox.later(tx, delivery, next.get(), untouched, reason);
                        if (delivery.attempt() >= LASTING && !Outbox.anyLeft(tx, now.minus(NONE_LEFT_FOR))) {
                            operator.fault(
                                    tx,
                                    NO_MAIL_LEAVES,
                                    "No mail leaves: one after the other fails",
                                    reason
                                            + "\nSee mail in rasid.yml, and: bin/rasid outbox. Nothing is lost meanwhile.",
                                    now);
                        }
                    });
                    journal.mailLater(delivery, reason);
                } else {
                    refuse(delivery, now, "given up after five days: " + reason);
                }
            }
            case SendResult.Refused(String reason) -> refuse(delivery, now, reason);
            case SendResult.Halted(String reason) -> {
                Instant until = now.plus(STOPPED_FOR);
                stoppedUntil = until;
                db.transact(tx -> {
                    Outbox.later(tx, delivery, until, true, reason);
                    operator.fault(
                            tx,
                            NO_MAIL_LEAVES,
                            "No mail leaves: the mail server refuses Rasid itself",
                            reason
                                    + "\nMend user and password under mail.smtp in rasid.yml. Nothing is lost meanwhile.",
                            now);
                });
                journal.queueStopped(reason);
            }
        }
    }

    private void refuse(Delivery delivery, Instant now, String reason) {
        db.transact(tx -> {
            Outbox.refused(tx, delivery, now, reason);
            operator.fault(
                    tx,
                    refusedBy(delivery),
                    "Mail to %s is refused".formatted(delivery.recipient()),
                    reason + "\nMend the address, then: bin/rasid outbox retry "
                            + delivery.id().value(),
                    now);
        });
        journal.mailRefused(delivery, reason);
    }

    /// What was refused before stays refused when later mail is taken, and is not sent by itself.
    private static String stillRefused(Tx tx, Delivery delivery) {
        List<Delivery> refused = Outbox.refusedTo(tx, delivery.recipient(), TOLD);
        if (refused.isEmpty()) {
            return "";
        }
        return refused.stream()
                .map(one -> "%s %d of %s: bin/rasid outbox retry %d"
                        .formatted(
                                one.kind().name().toLowerCase(Locale.ROOT),
                                one.id().value(),
                                one.createdAt(),
                                one.id().value()))
                .collect(Collectors.joining(
                        "\n", "Mail leaves again, but this is refused still, and not sent by itself:\n", ""));
    }

    private static String refusedBy(Delivery delivery) {
        return "mail to " + delivery.recipient();
    }
}
