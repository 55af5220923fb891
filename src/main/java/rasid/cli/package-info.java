/// The command line: one class a command.
///
/// Imports all.
@NullMarked
package rasid.cli;

import org.jspecify.annotations.NullMarked;
