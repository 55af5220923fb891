/// Hebrew: prefixes and endings off, verbs by their binyan.
///
/// Start at [Hebrew]; [HebrewVerbs] conjugates the listed verbs. Pure, safe to call from any thread.
/// Imports [rasid.language.word].
@NullMarked
package rasid.language.hebrew;

import org.jspecify.annotations.NullMarked;
