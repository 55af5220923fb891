package rasid.control;

import java.time.Instant;
import rasid.model.DeliveryId;
import rasid.store.Deliveries;

/// Takes a delivery off the outbox unsent. It stays to be shown, and may be tried again.
public record DropDelivery(long id) implements Request<Deliveries.Entry> {

    @Override
    public Deliveries.Entry answer(Premises premises) {
        Deliveries.Entry before = ShowDelivery.find(premises, id);
        Instant now = premises.clock().instant();
        boolean done =
                premises.db().inTransaction(tx -> Deliveries.drop(tx, new DeliveryId(id), now, Deliveries.DROPPED));
        if (!done) {
            throw new Refusal(
                    before.sentAt() != null
                            ? "delivery %d was sent already".formatted(id)
                            : "delivery %d is being sent right now".formatted(id));
        }
        return ShowDelivery.find(premises, id);
    }

    @Override
    public Class<Deliveries.Entry> answerType() {
        return Deliveries.Entry.class;
    }
}
