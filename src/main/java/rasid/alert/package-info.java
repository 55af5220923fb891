/// Decides what is news to whom: which recipients a hit is owed to as an alert, in which mail, and when
/// that may leave.
///
/// Start at [Alerting]. It asks an [AlertLedger] for what was told before: the flow's is the database, a
/// backtest's is an [AlertReplay], so that both do the very same. Pure. Imports `rasid.model`.
@NullMarked
package rasid.alert;

import org.jspecify.annotations.NullMarked;
