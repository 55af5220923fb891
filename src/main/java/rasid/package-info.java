/// The whole program in four classes: `Intake` polls a feed and stores hits together with the mail they owe, `Dispatch`
/// sends what is owed, `Digests` closes the windows of digests, `Daemon` starts and stops the three. `Operator` is told
/// of
/// faults by all of them.
///
/// Imports all but `rasid.cli`.
@NullMarked
package rasid;

import org.jspecify.annotations.NullMarked;
