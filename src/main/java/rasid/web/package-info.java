/// The control port on 127.0.0.1, through which commands talk to the running daemon: see [rasid.web.ControlPort]. What
/// they can ask stands in [rasid.control].
///
/// Imports all but `rasid.cli` and the root: what it tells of the daemon is handed to it.
@NullMarked
package rasid.web;

import org.jspecify.annotations.NullMarked;
