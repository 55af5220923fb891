package rasid.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.model.Level;
import rasid.model.RuleRef;
import rasid.model.RuleState;
import rasid.store.RuleRecord;

/// The rules that are configured, with what they have hit so far.
public record ListRules() implements Request<ListRules.Answer> {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration QUARTER = Duration.ofDays(90);

    public record Answer(Instant at, List<Line> rules) {
        public Answer {
            rules = List.copyOf(rules);
        }
    }

    /// One rule.
    ///
    /// @param week hits of the last 7 days, `quarter` of the last 90
    /// @param good hits that were marked so, likewise `bad`
    /// @param other the rule that hit the most of the same articles in 90 days; null where none did
    /// @param both how many
    public record Line(
            RuleRef rule,
            String name,
            RuleState state,
            Level level,
            int week,
            int quarter,
            @Nullable Instant lastHitAt,
            int good,
            int bad,
            @Nullable RuleRef other,
            int both) {}

    @Override
    public Answer answer(Premises premises) {
        Instant now = premises.clock().instant();
        return premises.db().inTransaction(tx -> {
            Map<RuleRef, RuleRecord> records = RuleRecord.all(tx, now.minus(WEEK), now.minus(QUARTER)).stream()
                    .collect(Collectors.toMap(RuleRecord::rule, Function.identity()));
            Map<RuleRef, RuleRecord.Overlap> overlaps = new HashMap<>();
            RuleRecord.overlaps(tx, now.minus(QUARTER)).forEach(most -> overlaps.putIfAbsent(most.rule(), most));
            return new Answer(
                    now,
                    premises.config().watchlists().stream()
                            .flatMap(watchlist -> watchlist.rules().stream().map(rule -> {
                                RuleRef ref = new RuleRef(watchlist.id(), rule.id());
                                RuleRecord none = new RuleRecord(ref, 0, 0, null, 0, 0);
                                RuleRecord record = records.getOrDefault(ref, none);
                                RuleRecord.Overlap most = overlaps.get(ref);
                                return new Line(
                                        ref,
                                        rule.name(),
                                        rule.state(),
                                        rule.level(),
                                        record.week(),
                                        record.all(),
                                        record.lastHitAt(),
                                        record.good(),
                                        record.bad(),
                                        most == null ? null : most.other(),
                                        most == null ? 0 : most.hits());
                            }))
                            .toList());
        });
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
