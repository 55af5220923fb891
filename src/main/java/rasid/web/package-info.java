/// The control port on 127.0.0.1, through which commands talk to the running daemon.
///
/// Imports all but `rasid.cli` and the root.
@NullMarked
package rasid.web;

import org.jspecify.annotations.NullMarked;
