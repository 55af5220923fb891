/// What was found and what was mailed of it: `rasid hits`, `stories`, `changes` and `outbox`.
///
/// Start at [HitsCommand]. [Search] is the filter that it shares with [StoriesCommand].
@NullMarked
package rasid.cli.found;

import org.jspecify.annotations.NullMarked;
