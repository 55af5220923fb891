/// What commands ask of Rasid's data and do to it: one record for each request, written once, answered alike by the
/// daemon that runs and by the command itself where none does.
///
/// Start at [rasid.control.Request]. To add a command that needs data:
///
/// 1. Write a record that implements `Request<Its Answer>`: its fields are the question, `answer` does the work on
///    [rasid.control.Premises] (the database, the configuration in force, the clock). Question and answer are plain
/// records:
///    they travel as JSON. What cannot be done for a reason that the user can mend is a [rasid.control.Refusal].
/// 2. Name it in `permits` of [rasid.control.Request].
/// 3. In `rasid.cli`, a command that calls `Access.open(folders, …)` and `ask(request)`, and prints the answer.
///
/// `rasid.web.ControlPort` takes requests for the daemon. SQL stays in `rasid.store`. Imports all but cli, web and the
/// root.
@NullMarked
package rasid.control;

import org.jspecify.annotations.NullMarked;
