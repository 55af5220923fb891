package rasid.control;

import java.time.Instant;
import rasid.model.DeliveryId;
import rasid.store.Deliveries;

/// Makes a delivery due at once that is owed or was refused.
public record RetryDelivery(long id) implements Request<Deliveries.Entry> {

    @Override
    public Deliveries.Entry answer(Premises premises) {
        Deliveries.Entry before = ShowDelivery.find(premises, id);
        Instant now = premises.clock().instant();
        boolean done = premises.db().inTransaction(tx -> Deliveries.retry(tx, new DeliveryId(id), now));
        if (!done) {
            throw new Refusal(
                    before.sentAt() != null
                            ? "delivery %d was sent. What was sent is not sent twice".formatted(id)
                            : "delivery %d is being sent right now".formatted(id));
        }
        premises.wake().mailAt(now);
        return ShowDelivery.find(premises, id);
    }

    @Override
    public Class<Deliveries.Entry> answerType() {
        return Deliveries.Entry.class;
    }
}
