/// Text, tables and keys of a terminal.
///
/// Start at [Screen], which keeps words of pages harmless and in their place, whichever way they run.
/// [Table] is a list for people, [Csv] one for spreadsheets, [Keypress] reads single keys. Imports
/// nothing of ours.
@NullMarked
package rasid.cli.terminal;

import org.jspecify.annotations.NullMarked;
