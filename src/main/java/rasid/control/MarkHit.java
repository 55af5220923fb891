package rasid.control;

import java.time.Instant;
import rasid.store.RuleRecord;

/// Keeps what a person says of a hit: that it was what the rule is meant for, or not.
public record MarkHit(long hit, boolean good) implements Request<MarkHit.Answer> {

    /// When it was kept.
    public record Answer(Instant at) {}

    @Override
    public Answer answer(Premises premises) {
        Instant now = premises.clock().instant();
        if (!premises.db().inTransaction(tx -> RuleRecord.mark(tx, hit, good, now))) {
            throw new Refusal("there is no hit %d. bin/rasid hits --trial lists them".formatted(hit));
        }
        return new Answer(now);
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
