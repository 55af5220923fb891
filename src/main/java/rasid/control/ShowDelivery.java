package rasid.control;

import rasid.model.DeliveryId;
import rasid.model.Mail;
import rasid.store.Deliveries;

/// One delivery with the mail that it is, as it would be written now.
public record ShowDelivery(long id) implements Request<ShowDelivery.Answer> {

    public record Answer(Deliveries.Entry delivery, Mail mail) {}

    @Override
    public Answer answer(Premises premises) {
        Deliveries.Entry entry = find(premises, id);
        return new Answer(entry, premises.mails().apply(entry.delivery()));
    }

    static Deliveries.Entry find(Premises premises, long id) {
        return premises.db()
                .inTransaction(tx -> Deliveries.find(tx, new DeliveryId(id)))
                .orElseThrow(() -> new Refusal(
                        "there is no delivery %d. bin/rasid outbox list shows the newest".formatted(id)));
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
