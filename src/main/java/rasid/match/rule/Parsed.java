package rasid.match.rule;

import java.util.List;

/// What became of an expression: its tree, or all its faults in text order.
public sealed interface Parsed {
    record Ok(Expression expression) implements Parsed {}

    /// An expression without a meaning; at least one fault.
    record Faulty(List<Fault> faults) implements Parsed {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
