package rasid.control;

import java.util.List;
import rasid.store.Deliveries;
import rasid.store.Outbox;

/// The newest deliveries in some states.
///
/// @param most how many at most
public record ListDeliveries(List<Deliveries.State> states, int most) implements Request<ListDeliveries.Answer> {
    public ListDeliveries {
        states = List.copyOf(states);
    }

    /// What was asked for.
    ///
    /// @param count of all that there are
    public record Answer(List<Deliveries.Entry> deliveries, Outbox.Count count) {
        public Answer {
            deliveries = List.copyOf(deliveries);
        }
    }

    @Override
    public Answer answer(Premises premises) {
        return premises.db().inTransaction(tx -> new Answer(Deliveries.list(tx, states, most), Outbox.count(tx)));
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
