/// What commands have in common: the folders they work on, the way to the data, times, logs.
///
/// Start at [DataCommand], which most of them are; it asks through [Access]. [Folders] and [Times] are
/// options that commands mix in.
@NullMarked
package rasid.cli.command;

import org.jspecify.annotations.NullMarked;
