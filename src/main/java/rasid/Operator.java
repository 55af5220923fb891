package rasid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.Recipient;
import rasid.store.Notices;
import rasid.store.Outbox;
import rasid.store.Tx;

/// Tells the operator what needs a person: a fault once while it lasts, and once when it is mended.
///
/// A fault has a key (`source agency`, `config`). Whoever sees it says so as often as they see it, in the transaction
/// that stores what they saw: [#fault] when it is there, [#mended] when it is not; both cost one look-up
/// where nothing has changed. What is to be told gathers for ten seconds into one mail for each operator,
/// which leaves through the outbox like every other, so it survives whatever the process does not. A fault
/// that is mended before its mail has left is told by that one mail. Without an `operator` in `rasid.yml`
/// faults are kept all the same, for `rasid status`, and told as soon as there is one and they are seen
/// again. Safe to call from any thread.
final class Operator implements Health.Told {
    /// A network that is gone takes many sources with it: they stand in one mail.
    private static final Duration GATHERED = Duration.ofSeconds(10);
    /// A fault that comes and goes must not fill a mailbox.
    private static final int MAILS_AN_HOUR = 12;

    private final Supplier<InForce> inForce;
    private final Consumer<Instant> owedAt;

    /// @param owedAt told, after the transaction, of every mail that is owed, and when it may leave
    Operator(Supplier<InForce> inForce, Consumer<Instant> owedAt) {
        this.inForce = inForce;
        this.owedAt = owedAt;
    }

    /// The fault is there. Told once, until [#mended] of the same key.
    ///
    /// @param summary one line: what is wrong
    /// @param detail further lines, `""` for none: where, why, the way out. The newest is kept
    @Override
    public void fault(Tx tx, String key, String summary, String detail, Instant since, Instant now) {
        Optional<Notices.Lasting> known = Notices.lasting(tx, key);
        known.filter(fault -> !fault.detail().equals(detail))
                .ifPresent(fault -> Notices.describe(tx, fault.id(), summary, detail));
        List<Recipient> operators = inForce.get().config().operators();
        if (known.isPresent() && (known.get().told() || operators.isEmpty())) {
            return;
        }
        Notices.takeTurn(tx);
        long id = known.map(Notices.Lasting::id).orElseGet(() -> Notices.begin(tx, key, summary, detail, since));
        operators.forEach(operator -> tell(tx, operator.mail(), id, false, now));
    }

    /// The fault is not, or no longer, there.
    @Override
    public void mended(Tx tx, String key, Instant now) {
        mended(tx, key, () -> "", now);
    }

    /// The same, and `left` says what it has left behind for a person to do; `""` for nothing.
    void mended(Tx tx, String key, Supplier<String> left, Instant now) {
        Optional<Notices.Lasting> lasting = Notices.lasting(tx, key);
        if (lasting.isEmpty()) {
            return;
        }
        Notices.takeTurn(tx);
        long id = lasting.get().id();
        if (Notices.mend(tx, id, now)) {
            // Why and the way out were said of what lasts.
            Notices.describe(tx, id, lasting.get().summary(), left.get());
            inForce.get().config().operators().stream()
                    .filter(operator -> Notices.told(tx, operator.mail(), id))
                    .forEach(operator -> tell(tx, operator.mail(), id, true, now));
        }
    }

    private void tell(Tx tx, String operator, long id, boolean mended, Instant now) {
        Optional<Outbox.Gathering> gathering = Outbox.gathering(tx, Delivery.Kind.NOTICE, operator);
        DeliveryId delivery = gathering.map(Outbox.Gathering::id).orElseGet(() -> {
            Instant releaseAt = releaseAt(tx, operator, now);
            tx.afterCommit(() -> owedAt.accept(releaseAt));
            return Outbox.openNotice(tx, operator, now, releaseAt);
        });
        Notices.tell(tx, delivery, id, mended);
    }

    private static Instant releaseAt(Tx tx, String operator, Instant now) {
        Duration hour = Duration.ofHours(1);
        List<Instant> lately = Outbox.leftSince(tx, Delivery.Kind.NOTICE, operator, now.minus(hour));
        Instant gathered = now.plus(GATHERED);
        if (lately.size() < MAILS_AN_HOUR) {
            return gathered;
        }
        Instant allowed = lately.get(MAILS_AN_HOUR - 1).plus(hour);
        return allowed.isAfter(gathered) ? allowed : gathered;
    }
}
