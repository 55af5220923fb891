package rasid.control;

import java.time.Instant;
import java.util.List;
import rasid.model.ArticleId;
import rasid.model.RuleRef;
import rasid.store.RuleRecord;

/// Keeps what a person says of samples of a backtest, where the rule has hit these articles in earnest too, as
/// [MarkHit] does.
///
/// @param good numbers of articles of which that hit is what the rule is meant for; of `bad` it is not
public record MarkSamples(RuleRef rule, List<Long> good, List<Long> bad) implements Request<MarkSamples.Answer> {
    public MarkSamples {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    /// What was kept.
    ///
    /// @param hits how many of the articles have a stored hit of the rule, which is marked now
    public record Answer(int hits) {}

    @Override
    public Answer answer(Premises premises) {
        Instant now = premises.clock().instant();
        return premises.db().inTransaction(tx -> {
            int hits = 0;
            for (long article : good) {
                hits += RuleRecord.mark(tx, rule, new ArticleId(article), true, now) ? 1 : 0;
            }
            for (long article : bad) {
                hits += RuleRecord.mark(tx, rule, new ArticleId(article), false, now) ? 1 : 0;
            }
            return new Answer(hits);
        });
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
